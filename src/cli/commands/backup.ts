/** soglasie backup: a consistent copy of the SQLite store while the server runs. */
import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { assertSqliteSchema } from "../../server/store/sqlite-schema.ts";
import { CommandError, EXIT } from "../command.ts";
import type { Command } from "../command.ts";

const HELP = `
Usage: soglasie backup <database> <copy>

Writes a consistent copy of the SQLite store; the server may go on running. The copy is checked (integrity_check) before the command ends.
Back up the key file apart from it: both together open the device hashes. A PostgreSQL store is backed up with pg_dump.

  <database>    path of the SQLite file
  <copy>        a new file, mode 0600; it must not exist yet
`;

/** An empty file of the right mode, so that nobody else can read the copy while it is being written. */
function make(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(EXIT.unavailable, code === "EEXIST" ? `${path} exists already` : `cannot write ${path} (${code})`);
  }
}

function copy(from: string, to: string): number {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    assertSqliteSchema(source);
    source.prepare("VACUUM INTO ?").run(to);
  } finally {
    source.close();
  }
  const db = new DatabaseSync(to, { readOnly: true });
  try {
    const { integrity_check: state } = db.prepare("PRAGMA integrity_check").get() as { integrity_check: string };
    if (state !== "ok") throw new Error(`the copy is damaged: ${state}`);
    return (db.prepare("SELECT count(*) AS n FROM receipt").get() as { n: number }).n;
  } finally {
    db.close();
  }
}

export const backup: Command = {
  summary: "copies the SQLite store while the server runs",
  help: HELP,
  options: {},
  args: [2, 2],
  run([from = "", to = ""], _values, output) {
    if (/^postgres(ql)?:\/\//.test(from)) throw new CommandError(EXIT.usage, "a PostgreSQL store is backed up with pg_dump");
    if (!existsSync(from)) throw new CommandError(EXIT.unavailable, `there is no file ${from}`);
    make(to);
    try {
      const receipts = copy(from, to);
      output.say(`${receipts} receipts copied to ${to}`);
      output.data({ copy: to, receipts });
      return Promise.resolve(EXIT.ok);
    } catch (error) {
      rmSync(to, { force: true });
      throw new CommandError(EXIT.failed, `cannot copy ${from}: ${(error as Error).message}`);
    }
  },
};
