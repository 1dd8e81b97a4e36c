/** The abuse table is complete: every row has a test whose name begins with the row's number, and the rows say what is meant. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Abuses of a public endpoint that nobody logs in to, by number. */
const ROWS: Readonly<Record<number, string>> = {
  1: "flood and garbage", 2: "forged receipts for another site", 3: "stored scripts", 4: "formulas in exports", 5: "oversized, slow and deep bodies", 6: "replay, repeats, races",
  7: "guessing other people's receipts", 8: "requests forged by foreign pages", 9: "log injection, personal data in logs", 10: "wrong clocks", 11: "pollution and coercion",
  12: "SQL injection", 13: "being made to call out", 14: "forged addresses", 15: "changes by an insider", 16: "errors that tell or that accept", 17: "forged signatures", 18: "receipts kept too long",
};

const FOLDERS = ["../server/", "../cli/"].map((folder) => new URL(folder, import.meta.url).pathname);

/** Numbers at the beginning of test names: `3, 12 injection` names two rows. */
function covered(): Map<number, string> {
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".test.ts")).map((file) => ({ file, text: readFileSync(folder + file, "utf8") })));
  const named = files.flatMap(({ file, text }) => [...text.matchAll(/^test\("((?:\d+, )*\d+) ([^"]+)"/gm)].map(([, numbers = "", name = ""]) => ({ numbers, test: `${file}: ${name}` })));
  return new Map(named.flatMap(({ numbers, test }) => numbers.split(", ").map((n): [number, string] => [Number(n), test])));
}

test("every row of the abuse table has its test", () => {
  const rows = covered();
  expect(Object.keys(ROWS).filter((n) => !rows.has(Number(n)))).toEqual([]);
  expect([...rows.keys()].filter((n) => !(n in ROWS))).toEqual([]);
});
