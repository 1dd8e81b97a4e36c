/** axe in a page: every rule of WCAG 2.2 AA and the best practices. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The program's text. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const RULES: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };

interface WithAxe extends Window {
  axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds inside one element, one line a fault; a run that judged nothing counts as one. */
export async function faults(page: Page | Frame, context: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const judge = async ({ where, rules }: { where: string; rules: RunOptions }): Promise<string[]> => {
    const { violations, passes } = await (window as unknown as WithAxe).axe.run(where, rules);
    if (passes.length < 5) return ["axe saw nothing"];
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ""}`));
  };
  return page.evaluate(judge, { where: context, rules: RULES });
}
