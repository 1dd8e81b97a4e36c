/** soglasie export: receipts of a period or one receipt, from a running or stopped store. */
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from "node:fs";
import { exportOne, exportText, FORMATS } from "../../server/export/export.ts";
import type { ExportFormat } from "../../server/export/export.ts";
import { exportRow } from "../../server/export/row.ts";
import { dayOf } from "../../server/id-day.ts";
import { openKeys } from "../../server/keys.ts";
import type { ServerOptions } from "../../server/index.ts";
import { settle } from "../../server/settings.ts";
import { readStore } from "../../server/store/read.ts";
import type { Range, StoreReader } from "../../server/store/store.ts";
import { CommandError, EXIT } from "../command.ts";
import type { Command, Values } from "../command.ts";
import { placeOf } from "../place-of.ts";
import { serverConfig } from "../server-config.ts";
import { textOption } from "../text-option.ts";

const HELP = `
Usage: soglasie export --config <file> [--format csv|jsonl|kantara|dpv|heads] [--site <id>] [--from <day>] [--to <day>] [--receipt <id>] [--out <file>]

Writes receipts with what they say and, where the config names the notices, the text as shown. Device ids are keyed hashes.

  --config <file>     the server's config file, see "soglasie serve --help"
  --format <name>     csv: a table that spreadsheets open without running formulas; jsonl (default): everything "soglasie verify" needs;
                      kantara: Kantara Consent Receipt v1.1.0; dpv: ISO/IEC TS 27560 as JSON-LD; heads: a line for each day's signed tree (day, size, root, time, key, signature), to be
                      mailed to somebody else or time-stamped: openssl ts -query -sha256 -cert -digest <root>
  --site <id>         one site; default all
  --from, --to <day>  days such as 2026-11-21, inclusive, by the time inside the receipt's id (UTC); default everything
  --receipt <id>      only this receipt
  --out <file>        a new file, mode 0600; default standard output
`;

function day(values: Values, name: string, otherwise: number): number {
  const text = textOption(values, name);
  if (text === undefined) return otherwise;
  const number = dayOf(text);
  if (number === null) throw new CommandError(EXIT.usage, `--${name} ${text} is not a day like 2026-11-21`);
  return number;
}

function range(values: Values, site: string | null): Range {
  const [from, to] = [day(values, "from", 0), day(values, "to", 100_000)];
  if (from > to) throw new CommandError(EXIT.usage, "--from is after --to");
  return { site, from, to };
}

async function* portions(options: ServerOptions, store: StoreReader, format: ExportFormat, values: Values): AsyncIterable<string> {
  const settings = settle(options);
  const site = textOption(values, "site") ?? null;
  if (site !== null && !settings.sites.has(site)) throw new CommandError(EXIT.usage, `the config has no site "${site}"`);
  const id = textOption(values, "receipt");
  if (id === undefined || format === "heads") {
    yield* exportText(format, range(values, site), { store, settings, keys: openKeys(options.keyFile) });
    return;
  }
  const record = await store.find(id.toLowerCase()).catch(() => null);
  if (!record) throw new CommandError(EXIT.failed, `there is no receipt ${id}`);
  yield exportOne(format, exportRow(record, settings));
}

/** Where the text goes. A file that could not be written whole is taken away again, so that nobody takes it for the export. */
interface Writer {
  write(text: string): void;
  close(whole: boolean): void;
}

function writer(path: string | undefined): Writer {
  if (path === undefined) {
    process.stdout.on("error", () => process.exit(EXIT.unavailable)); // nobody reads the rest
    return { write: (text) => void process.stdout.write(text), close: () => undefined };
  }
  let file: number;
  try {
    file = openSync(path, "wx", 0o600);
  } catch (error) {
    throw new CommandError(EXIT.unavailable, `cannot write ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
  return {
    write: (text) => writeAll(file, text),
    close(whole) {
      closeSync(file);
      if (!whole) rmSync(path);
    },
  };
}

/** All of it: one call may write a part only. */
function writeAll(file: number, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new CommandError(EXIT.unavailable, `cannot write the export (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Resolves to how many characters were written. */
async function writeOut(portions: AsyncIterable<string>, file: Writer): Promise<number> {
  let [characters, whole] = [0, false];
  try {
    for await (const text of portions) {
      file.write(text);
      characters += text.length;
    }
    whole = true;
  } finally {
    file.close(whole);
  }
  return characters;
}

export const exportReceipts: Command = {
  summary: "writes receipts as CSV, JSON Lines, Kantara v1.1 or ISO 27560 JSON-LD",
  help: HELP,
  options: { config: { type: "string" }, format: { type: "string" }, site: { type: "string" }, from: { type: "string" }, to: { type: "string" }, receipt: { type: "string" }, out: { type: "string" } },
  args: [0, 0],
  async run(_args, values, output) {
    const path = textOption(values, "config");
    if (path === undefined) throw new CommandError(EXIT.usage, "--config <file> is needed, see --help");
    const format = textOption(values, "format") ?? "jsonl";
    if (!Object.hasOwn(FORMATS, format)) throw new CommandError(EXIT.usage, `--format ${format} is none of ${Object.keys(FORMATS).join(", ")}`);
    const options = serverConfig(path);
    if (!existsSync(options.keyFile)) throw new CommandError(EXIT.unavailable, `there is no key file ${options.keyFile}`);
    const out = textOption(values, "out");
    if (out === undefined && values["json"] === true) throw new CommandError(EXIT.usage, "--json needs --out, for both would write to standard output");
    const store = await readStore(options.database).catch((error: Error) => {
      throw new CommandError(EXIT.unavailable, `cannot open ${placeOf(options.database)}: ${error.message}`);
    });
    try {
      const characters = await writeOut(portions(options, store, format as ExportFormat, values), writer(out));
      if (out !== undefined) output.say(`written to ${out}`);
      output.data({ file: out, format, characters });
    } finally {
      await store.close();
    }
    return EXIT.ok;
  },
};
