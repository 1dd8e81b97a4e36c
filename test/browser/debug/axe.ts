/** What axe finds inside one element, one line a fault. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface WithAxe extends Window {
  axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}

/** Runs every rule of WCAG 2.2 AA and the best practices; a run that judged nothing counts as a fault. */
export async function faults(page: Page, context: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (where) => {
    const { violations, passes } = await (window as unknown as WithAxe).axe.run(where, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] });
    if (passes.length < 5) return ["axe saw nothing"];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ""}`));
  }, context);
}
