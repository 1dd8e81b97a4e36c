/**
 * What holding costs a page for everything it inserts: time per inserted element and script at 100, 1,000 and 10,000, per cookie read and
 * write, after DOMContentLoaded; rounds interleaved with no tool, with yett and with c15t in one run. Prints ratios to the page without a
 * tool; never fails by time. `node test/bench/gate/overhead.ts [rounds]` after a build; SOGLASIE_DIST names another build's folder.
 */
import type { Page } from "playwright-core";
import { launchAlone } from "../../browser/chromium.ts";
import { openPages, VARIANTS } from "./pages.ts";
import { WORK } from "./work.ts";

const rounds = Number(process.argv[2] ?? 9);
/** Cookies cross a process border: more of them would only measure that. */
const counts = (work: string): readonly number[] => (work.startsWith("cookie") ? [1000] : [100, 1_000, 10_000]);

/** Milliseconds of one piece of work, observers' microtasks included. */
async function time(page: Page, work: string, count: number): Promise<number> {
  return page.evaluate(
    async ([code, times]) => {
      const host = document.getElementById("host")!;
      const run = new Function("count", "host", `(${code})(count, host)`) as (count: number, host: HTMLElement) => void;
      const once = async (): Promise<number> => {
        host.textContent = "";
        const start = performance.now();
        run(times, host);
        await Promise.resolve();
        return performance.now() - start;
      };
      await once();
      return Math.min(await once(), await once());
    },
    [WORK[work]!.toString(), count] as const,
  );
}

const pages = await openPages();
const browser = await launchAlone(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);
const best = new Map<string, number>();
for (let round = 0; round < rounds; round++) {
  for (const variant of Object.keys(VARIANTS)) {
    const page = await browser.newPage();
    await page.goto(pages.address(variant), { waitUntil: "networkidle" });
    for (const work of Object.keys(WORK)) {
      for (const count of counts(work)) {
        const key = `${variant} ${work} ${count}`;
        best.set(key, Math.min(best.get(key) ?? Infinity, await time(page, work, count)));
      }
    }
    await page.close();
  }
}
await browser.close();
pages.close();

const others = Object.keys(VARIANTS).filter((name) => name !== "none");
console.log(`best of ${rounds} interleaved rounds; µs each without a tool, × that with one`);
for (const work of Object.keys(WORK)) {
  for (const count of counts(work)) {
    const bare = best.get(`none ${work} ${count}`)!;
    const cells = others.map((name) => `${name} ${(best.get(`${name} ${work} ${count}`)! / bare).toFixed(2)}×`);
    console.log([work.padEnd(15), String(count).padStart(6), `${((bare / count) * 1000).toFixed(2)} µs`, ...cells].join("  "));
  }
}
