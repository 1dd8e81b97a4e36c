/**
 * Heads that somebody outside has kept: the only thing that shows a log cut short together with its newer heads, or a day taken away whole, by
 * somebody who has database and key.
 */
import type { TreeHead } from "../store/store.ts";
import { Segment } from "./segment.ts";
import type { DayTree, Fault } from "./verify.ts";

/** What a line of `soglasie export --format heads` says. */
export type KeptHead = Pick<TreeHead, "day" | "size" | "root">;

const DAY_MS = 86_400_000;
const LINE = /^(\d{4}-\d\d-\d\d) (\d{1,10}) ([0-9a-f]{64})( |$)/;

/** Reads kept heads, a line each. Throws a SyntaxError that names the first line which is none. */
export function readKept(text: string): KeptHead[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === "") return [];
    const [, date = "", size = "", root = ""] = LINE.exec(line) ?? [];
    if (root === "") throw new SyntaxError(`line ${i + 1} is no tree head`);
    return [{ day: Date.parse(`${date}T00:00:00Z`) / DAY_MS, size: Number(size), root }];
  });
}

const fault = (kind: Fault["kind"], day: number, detail: string): Fault => ({ kind, day, seq: null, id: null, detail });

/** A day's tree against what was kept of it. */
export function verifyKept(tree: DayTree, kept: readonly KeptHead[]): Fault[] {
  const segment = new Segment(tree.logged);
  return kept.filter(({ day }) => day === tree.day).flatMap(({ size, root }) => {
    if (size > segment.size) return [fault("log", tree.day, `the kept head covers ${size} leaves, the log has ${segment.size}`)];
    return segment.root(size) === root ? [] : [fault("log", tree.day, `the first ${size} leaves are not those of the kept head`)];
  });
}

/** Kept heads of days that are not in the store: retention must have ended them, with no fewer leaves. */
export function verifyEnded(there: ReadonlySet<number>, ended: ReadonlyMap<number, TreeHead>, kept: readonly KeptHead[]): Fault[] {
  return kept.filter(({ day, size }) => !there.has(day) && (ended.get(day)?.size ?? 0) < size).map(({ day, size }) => fault("missing", day, `the whole day is gone, a kept head covers ${size} leaves`));
}
