/**
 * What holding costs a page for everything it inserts: processor time per inserted element and script at 100, 1,000 and 10,000, per cookie read and
 * write, after DOMContentLoaded; rounds interleaved with no tool, with yett and with c15t in one run. Prints ratios to the page without a
 * tool; never fails by time. `node test/bench/gate/overhead.ts [rounds]` after a build; SOGLASIE_DIST names another build's folder.
 */
import type { CDPSession, Page } from "playwright-core";
import { launchAlone } from "../../browser/chromium.ts";
import { openPages, VARIANTS } from "./pages.ts";
import { WORK } from "./work.ts";

const rounds = Number(process.argv[2] ?? 9);
const counts = (work: string): readonly number[] => (work.startsWith("cookie") ? [1000] : [100, 1_000, 10_000]);

/** Times a piece of work is done in one measurement, each time in a place of its own. Cookies wait for another process: no more of them than needed. */
const repeats = (work: string, count: number): number => (work.startsWith("cookie") ? 1 : Math.max(1, 10_000 / count));

/** Processor time of the page's own thread so far, in seconds: what other programs do meanwhile does not count. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime")!.value;
}

/** Microseconds for each of `count`, observers' microtasks included. */
async function time(page: Page, session: CDPSession, work: string, count: number): Promise<number> {
  const before = await threadTime(session);
  await page.evaluate(
    async ([code, each, times]) => {
      const run = new Function("count", "host", `(${code})(count, host)`) as (count: number, host: HTMLElement) => void;
      for (let i = 0; i < times; i++) {
        const host = document.createElement("div");
        host.hidden = true;
        document.body.append(host);
        run(each, host);
        await Promise.resolve();
      }
    },
    [WORK[work]!.toString(), count, repeats(work, count)] as const,
  );
  const spent = (await threadTime(session)) - before;
  await page.evaluate(() => (document.body.textContent = ""));
  return (spent * 1e6) / (count * repeats(work, count));
}

/** All work of one round with one tool, in a page of its own. */
async function measure(variant: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(pages.address(variant), { waitUntil: "networkidle" });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  for (const work of Object.keys(WORK)) {
    // The first run compiles.
    await time(page, session, work, 1000);
    for (const count of counts(work)) {
      const key = `${variant} ${work} ${count}`;
      best.set(key, Math.min(best.get(key) ?? Infinity, await time(page, session, work, count)));
    }
  }
  await page.close();
}

const pages = await openPages();
const browser = await launchAlone(["--host-resolver-rules=MAP bench.localhost 127.0.0.1, MAP * ~NOTFOUND"]);
const best = new Map<string, number>();
for (let round = 0; round < rounds; round++) {
  for (const variant of Object.keys(VARIANTS)) await measure(variant);
}
await browser.close();
pages.close();

const others = Object.keys(VARIANTS).filter((name) => name !== "none");
console.log(`best of ${rounds} interleaved rounds; µs each without a tool, × that with one`);
for (const work of Object.keys(WORK)) {
  for (const count of counts(work)) {
    const bare = best.get(`none ${work} ${count}`)!;
    const cells = others.map((name) => `${name} ${(best.get(`${name} ${work} ${count}`)! / bare).toFixed(2)}×`);
    console.log([work.padEnd(15), String(count).padStart(6), `${bare.toFixed(2)} µs`, ...cells].join("  "));
  }
}
