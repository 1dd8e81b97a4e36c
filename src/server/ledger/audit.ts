/** Verifies a whole store, or an export of it, day by day. */
import { createHash } from "node:crypto";
import { destroyedBy } from "../archive/destroyed.ts";
import type { Destroyed } from "../archive/destroyed.ts";
import type { PublicKey } from "../keys.ts";
import { endText } from "../export/end-line.ts";
import { readLine } from "../export/read-line.ts";
import type { ReceiptStore, StoredRecord } from "../store/store.ts";
import { verifier } from "../verifier.ts";
import { verifyEnded, verifyKept } from "./kept.ts";
import type { KeptHead } from "./kept.ts";
import { DayCheck, verifyTree } from "./verify.ts";
import type { DayTree, Fault } from "./verify.ts";

/** Result of an audit. */
export interface Audit {
  readonly days: number;
  readonly receipts: number;
  /** Of them, those that no tree covers yet. */
  readonly waiting: number;
  /** In the order of day and place; the first is the first receipt that does not hold. */
  readonly faults: readonly Fault[];
}

const LAST = Number.MAX_SAFE_INTEGER;
const sorted = (faults: Fault[]): Fault[] => faults.sort((a, b) => (a.day ?? LAST) - (b.day ?? LAST) || (a.seq ?? -1) - (b.seq ?? -1));

/** What an audit reads of a store. */
type Audited = Pick<ReceiptStore, "days" | "heads" | "logged" | "walk" | "journal">;

/** Audits a database. `kept`: heads that somebody else has kept (`soglasie export --format heads`), which the trees must go on from. */
export async function auditStore(store: Audited, keys: readonly PublicKey[], kept: readonly KeptHead[] = []): Promise<Audit> {
  const faults: Fault[] = [];
  const days = await store.days();
  const { places, ended } = destroyedBy(await store.journal("retention", null), verifier(keys));
  let [receipts, waiting] = [0, 0];
  for (const day of days) {
    const tree: DayTree = { day, logged: await store.logged(day), heads: await store.heads(day), destroyed: places.get(day) ?? 0 };
    faults.push(...verifyTree(tree, keys), ...verifyKept(tree, kept));
    const check = new DayCheck(tree);
    for await (const page of store.walk({ site: null, from: day, to: day })) {
      for (const record of page) faults.push(...[check.receipt(record)].filter((f) => f !== null));
    }
    faults.push(...check.end());
    receipts += check.checked;
    waiting += check.waiting;
  }
  faults.push(...verifyEnded(new Set(days), ended, kept));
  return { days: days.length, receipts, waiting, faults: sorted(faults) };
}

/** What has been read of an export. */
class ExportCheck {
  readonly #known: readonly PublicKey[] | null;
  #own: readonly PublicKey[] = [];
  #destroyed: Destroyed["places"] = new Map();
  readonly #file = createHash("sha256");
  readonly #checks = new Map<number, DayCheck>();
  readonly #faults: Fault[] = [];
  #receipts = 0;
  #ended = false;

  constructor(keys: readonly PublicKey[] | null) {
    this.#known = keys;
  }

  get #keys(): readonly PublicKey[] {
    return this.#known ?? this.#own;
  }

  #fault(detail: string): void {
    this.#faults.push({ kind: "file", day: null, seq: null, id: null, detail });
  }

  #receipt(record: StoredRecord): void {
    this.#receipts++;
    const { day, seq, id } = record;
    const check = this.#checks.get(day);
    const fault = check ? check.receipt(record) : { kind: "missing" as const, day, seq, id, detail: "the export has no tree for this day" };
    if (fault) this.#faults.push(fault);
  }

  /** Takes the next line, in the order of the file. */
  line(text: string): void {
    const line = readLine(text);
    if (line.type === "end") {
      this.#ended = true;
      const digest = this.#file.copy().digest("hex");
      if (!verifier(this.#keys)(endText({ ...line, digest }), Buffer.from(line.sig, "base64url"), line.kid)) this.#fault("the file is not as it was written: its last line, which is signed, does not fit the others");
      return;
    }
    this.#file.update(`${text}\n`);
    if (line.type === "keys") this.#own = line.keys;
    else if (line.type === "destroyed") this.#destroyed = destroyedBy(line.entries, verifier(this.#keys)).places;
    else if (line.type === "receipt") this.#receipt(line.record);
    else {
      const tree: DayTree = { ...line, destroyed: line.whole ? (this.#destroyed.get(line.day) ?? 0) : null };
      this.#faults.push(...verifyTree(tree, this.#keys));
      this.#checks.set(line.day, new DayCheck(tree));
    }
  }

  end(): Audit {
    for (const check of this.#checks.values()) this.#faults.push(...check.end());
    if (!this.#ended) this.#fault("the file was cut off: it has no last line");
    const waiting = [...this.#checks.values()].reduce((sum, check) => sum + check.waiting, 0);
    return { days: this.#checks.size, receipts: this.#receipts, waiting, faults: sorted(this.#faults) };
  }
}

/** Audits the lines of a JSON Lines export. Rejects with a SyntaxError that names the first line which is none. `keys`: those known from elsewhere; null takes the ones in the file, which proves less. */
export async function auditExport(lines: AsyncIterable<string>, keys: readonly PublicKey[] | null): Promise<Audit> {
  const check = new ExportCheck(keys);
  let number = 0;
  for await (const text of lines) {
    number++;
    try {
      if (text !== "") check.line(text);
    } catch {
      throw new SyntaxError(`line ${number} is not one of an export`);
    }
  }
  return check.end();
}
