/** What README's table is made of: faults by engine, row and level. */
import type { Case, Level } from "./case.ts";
import type { Fault } from "./faults.ts";
import { REST } from "./judge.ts";
import { managedCases } from "./managed.ts";
import { corpus, PAGES, type CorpusPage } from "./pages.ts";
import type { Findings } from "./phases.ts";

/** One engine's run. */
export interface Run {
  leaks: readonly Fault[];
  readonly pages: Partial<Record<CorpusPage["name"], Findings>>;
}

const ROWS = ["managed", "marked", "pasted", "seal-only", "sealed", "control"] as const;
type Row = (typeof ROWS)[number];

/** Names of the cases with a fault: at each level before a grant, after one, after a withdrawal. */
type Cells = Readonly<Record<Level | "granted" | "withdrawn", readonly string[]>>;

const LEVELS: readonly Level[] = ["connection", "request", "execution", "cookie", "storage"];

function rowOf(each: Case, page: CorpusPage["name"]): Row {
  if (each.class === "control") return "control";
  if (page === "sealed") return "sealed";
  if (page === "managed") return "managed";
  return each.sealOnly ? "seal-only" : each.class === "marked" ? "marked" : "pasted";
}

function cells(run: Run, row: Row): Cells {
  const mine = (phases: readonly (keyof Findings)[], test: (fault: Fault) => boolean): string[] => {
    const found = PAGES.flatMap((page) => {
      const names = new Map([...page.cases, REST].filter((each) => rowOf(each, page.name) === row).map((each) => [each.name, each]));
      return phases.flatMap((phase) => (run.pages[page.name]?.[phase] ?? []).filter((fault) => names.has(fault.name) && test(fault)).map((fault) => fault.name));
    });
    return [...new Set(found)];
  };
  const hush = ["before", "rejected", "returning rejecter"] as const;
  const before = Object.fromEntries(LEVELS.map((level) => [level, mine(hush, (fault) => fault.level === level)])) as Record<Level, string[]>;
  // A control that does not work is a false hold, whenever it happens.
  const granted = mine(row === "control" ? [...hush, "accepted", "returning accepter"] : ["accepted", "returning accepter"], () => true);
  return { ...before, granted, withdrawn: mine(["withdrawn"], () => true) };
}

/** The result file. */
export function report(runs: Readonly<Record<string, Run>>): unknown {
  const count = (cases: readonly Case[], page: CorpusPage["name"], row: Row): number => cases.filter((each) => rowOf(each, page) === row).length;
  return {
    tags: {
      managed: managedCases.length,
      marked: count(corpus, "open", "marked"),
      pasted: count(corpus, "open", "pasted"),
      "seal-only": count(corpus, "open", "seal-only"),
      sealed: count(corpus, "sealed", "sealed"),
      control: count(corpus, "open", "control"),
    },
    sealOnly: corpus.filter((each) => each.sealOnly).map((each) => each.name),
    engines: Object.fromEntries(
      Object.entries(runs).map(([engine, run]) => {
        const open = Object.fromEntries(LEVELS.map((level) => [level, new Set(run.leaks.filter((fault) => fault.level === level).map((fault) => fault.name)).size]));
        return [engine, { open, rows: Object.fromEntries(ROWS.map((row) => [row, cells(run, row)])) }];
      }),
    ),
  };
}
