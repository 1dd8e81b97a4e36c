/** Verifies a whole store, or an export of it, day by day. */
import type { PublicKey } from "../keys.ts";
import { readLine } from "../export/lines.ts";
import type { ReceiptStore } from "../store/store.ts";
import { DayCheck, verifyTree } from "./verify.ts";
import type { DayTree, Fault } from "./verify.ts";

/** Result of an audit. */
export interface Audit {
  readonly days: number;
  readonly receipts: number;
  /** In the order of day and place; the first is the first receipt that does not hold. */
  readonly faults: readonly Fault[];
}

const byPlace = (a: Fault, b: Fault): number => a.day - b.day || (a.seq ?? -1) - (b.seq ?? -1);

async function isWhole(store: Pick<ReceiptStore, "journal">, day: number): Promise<boolean> {
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return !(await store.journal("retention", null)).some((e) => text < String(e.body["before"]));
}

/** Audits a live database. */
export async function auditStore(store: Pick<ReceiptStore, "days" | "heads" | "logged" | "walk" | "journal">, keys: readonly PublicKey[]): Promise<Audit> {
  const faults: Fault[] = [];
  const days = await store.days();
  let receipts = 0;
  for (const day of days) {
    const tree: DayTree = { day, logged: await store.logged(day), heads: await store.heads(day), whole: await isWhole(store, day) };
    faults.push(...verifyTree(tree, keys));
    const check = new DayCheck(tree);
    for await (const page of store.walk({ site: null, from: day, to: day })) {
      for (const record of page) faults.push(...[check.receipt(record)].filter((f) => f !== null));
    }
    faults.push(...check.end());
    receipts += check.checked;
  }
  return { days: days.length, receipts, faults: faults.sort(byPlace) };
}

/** Audits the lines of a JSON Lines export. `keys`: those known from elsewhere; null takes the ones in the file, which proves less. */
export async function auditExport(lines: AsyncIterable<string>, keys: readonly PublicKey[] | null): Promise<Audit> {
  const faults: Fault[] = [];
  const checks = new Map<number, DayCheck>();
  let own: readonly PublicKey[] = [];
  let receipts = 0;
  for await (const text of lines) {
    if (text === "") continue;
    const line = readLine(text);
    if (line.type === "keys") own = line.keys;
    else if (line.type === "tree") {
      faults.push(...verifyTree(line, keys ?? own));
      checks.set(line.day, new DayCheck(line));
    } else {
      receipts++;
      const check = checks.get(line.record.day);
      const { day, seq, id } = line.record;
      const fault = check ? check.receipt(line.record) : { kind: "missing" as const, day, seq, id, detail: "the export has no tree for this day" };
      if (fault) faults.push(fault);
    }
  }
  for (const check of checks.values()) faults.push(...check.end());
  return { days: checks.size, receipts, faults: faults.sort(byPlace) };
}
