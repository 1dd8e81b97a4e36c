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
  const rows = new Map<number, string>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.ts"))) {
      for (const [, numbers = "", name = ""] of readFileSync(folder + file, "utf8").matchAll(/^test\("((?:\d+, )*\d+) ([^"]+)"/gm)) for (const n of numbers.split(", ")) rows.set(Number(n), `${file}: ${name}`);
    }
  }
  return rows;
}

test("every row of the abuse table has its test", () => {
  const rows = covered();
  expect(Object.keys(ROWS).filter((n) => !rows.has(Number(n)))).toEqual([]);
  expect([...rows.keys()].filter((n) => !(n in ROWS))).toEqual([]);
});
