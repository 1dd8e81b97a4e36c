/** soglasie verify: holds a database or an export against its signed trees, an acknowledgement against its signature. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Acknowledgement } from "../../contract.ts";
import { isAcknowledged } from "../../server/acknowledge.ts";
import type { PublicKey } from "../../server/keys.ts";
import { auditExport, auditStore } from "../../server/ledger/audit.ts";
import type { Audit } from "../../server/ledger/audit.ts";
import { readKept } from "../../server/ledger/kept.ts";
import type { KeptHead } from "../../server/ledger/kept.ts";
import type { Fault } from "../../server/ledger/verify.ts";
import { readStore } from "../../server/store/read.ts";
import { dayText } from "../../server/routes/tree.ts";
import { verifier } from "../../server/verifier.ts";
import { CommandError, EXIT } from "../command.ts";
import type { Command, Output } from "../command.ts";
import { placeOf } from "../place-of.ts";
import { readJson, readText } from "../read-json.ts";
import { textOption } from "../text-option.ts";

const HELP = `
Usage: soglasie verify <database | export.jsonl | acknowledgement.json> [--keys <file>] [--heads <file>]

Recomputes every receipt's leaf, compares it with the leaf log of its day and the log with the signed tree heads. Names the first receipt
that was altered, is missing or stands in another's place, then counts the rest. The server may go on running: receipts of the last minute are in no
tree yet, and it says how many.

  <database>        path of the SQLite file, or a postgres:// URL
  <export.jsonl>    file made by "soglasie export --format jsonl"
  <acknowledgement.json>
                    what the server answered to a receipt, {"id", "recv", "leaf", "kid", "sig"}, or a list of such answers; a visitor's browser keeps
                    them (await Soglasie.receipts(), member "ack"). Checks that the server has promised to hold exactly these receipts.
  --keys <file>     public keys as GET /v1/keys gave them at an earlier time, or the server's key file. Needed but for an export.
                    Without it an export is checked with the keys inside it, which proves that it is whole, not who signed it.
  --heads <file>    what "soglasie export --format heads" gave at an earlier time and somebody else has kept. The database must go on from there:
                    shows a log that was cut short, or a day that was taken away, with all that was signed about it.
`;

function publicKeys(path: string): PublicKey[] {
  try {
    const { keys } = JSON.parse(readFileSync(path, "utf8")) as { keys: PublicKey[] };
    verifier(keys); // throws on what is none
    return keys.map(({ kid, x, created }) => ({ kid, x, created }));
  } catch {
    throw new CommandError(EXIT.unavailable, `${path} holds no keys`);
  }
}

function keptHeads(path: string): KeptHead[] {
  try {
    return readKept(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CommandError(EXIT.unavailable, `${path}: ${error.message}`);
    throw error;
  }
}

async function audit(target: string, keys: PublicKey[] | null, heads: string | undefined): Promise<Audit> {
  if (/\.(jsonl|ndjson)$/.test(target)) {
    if (heads !== undefined) throw new CommandError(EXIT.usage, "--heads goes with a database, see --help");
    if (!existsSync(target)) throw new CommandError(EXIT.unavailable, `there is no file ${target}`);
    return auditExport(createInterface({ input: createReadStream(target), crlfDelay: Infinity }), keys).catch((error: Error) => {
      throw new CommandError(EXIT.unavailable, `${target}: ${error.message}`);
    });
  }
  if (keys === null) throw new CommandError(EXIT.usage, "a database needs --keys <file>, see --help");
  const kept = heads === undefined ? [] : keptHeads(heads);
  const store = await readStore(target).catch((error: Error) => {
    throw new CommandError(EXIT.unavailable, `cannot open ${placeOf(target)}: ${error.message}`);
  });
  try {
    return await auditStore(store, keys, kept);
  } finally {
    await store.close();
  }
}

/** A visitor's file is a stranger's: only texts that may be printed are taken for members. */
function isAcknowledgement(value: unknown): value is Acknowledgement {
  const members = (value ?? {}) as Readonly<Record<string, unknown>>;
  return ["id", "recv", "leaf", "kid", "sig"].every((name) => /^[\w:.-]+$/.test(typeof members[name] === "string" ? members[name] : ""));
}

function acknowledgements(path: string): Acknowledgement[] {
  const list = [readJson(path)].flat();
  if (list.length === 0 || !list.every(isAcknowledgement)) throw new CommandError(EXIT.unavailable, `${path} holds no acknowledgement`);
  return list;
}

/** Exit code for a file of acknowledgements. */
function checkPromises(path: string, keys: PublicKey[] | null, output: Output): number {
  if (keys === null) throw new CommandError(EXIT.usage, "an acknowledgement needs --keys <file>, see --help");
  const promises = acknowledgements(path).map((ack) => ({ ...ack, holds: isAcknowledged(ack, verifier(keys)) }));
  output.data({ acknowledgements: promises.map(({ id, recv, leaf, holds }) => ({ id, recv, leaf, holds })) });
  for (const { id, recv, leaf, holds } of promises) output.say(holds ? `receipt ${id} with leaf ${leaf} was promised at ${recv}` : `signature: nothing is promised for receipt ${id}`);
  return promises.every(({ holds }) => holds) ? EXIT.ok : EXIT.failed;
}

/** Day, place and receipt of a fault, as far as it has them. */
function whereOf({ day, seq, id }: Fault): string {
  const parts = [day === null ? "" : `day ${dayText(day)}`, seq === null ? "" : `place ${seq}`, id === null ? "" : `receipt ${id}`].filter(Boolean);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

export const verify: Command = {
  summary: "checks a database or an export for altered, missing or reordered receipts, or an acknowledgement",
  help: HELP,
  options: { keys: { type: "string" }, heads: { type: "string" } },
  args: [1, 1],
  async run([target = ""], values, output) {
    const file = textOption(values, "keys");
    const keys = file === undefined ? null : publicKeys(file);
    if (target.endsWith(".json")) return checkPromises(target, keys, output);
    const { days, receipts, waiting, faults } = await audit(target, keys, textOption(values, "heads"));
    output.data({ days, receipts, waiting, faults });
    const [first] = faults;
    if (!first) {
      output.say(`${receipts} receipts of ${days} days hold${waiting > 0 ? `; ${waiting} of them are in no tree yet` : ""}`);
      return EXIT.ok;
    }
    output.say(`${first.kind}: ${whereOf(first)}${first.detail}`);
    if (faults.length > 1) output.say(`and ${faults.length - 1} more`);
    return EXIT.failed;
  },
};
