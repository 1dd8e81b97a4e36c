/**
 * What a consent tool costs a page: bytes, script, blocking, shifts, time until the banner stands, click to paint; rounds interleaved with no tool,
 * with a banner all inline (the floor), and with vanilla-cookieconsent, klaro and tarteaucitron.
 * `node test/bench/page/speed.ts [rounds] [fast|slow]`; slow (default): CPU 4×, slow 4G. SOGLASIE_DIST names another build's folder.
 */
import { launchAlone } from "../../browser/chromium.ts";
import { openSite } from "./site.ts";
import { VARIANTS } from "./variants.ts";
import { visit, type Visit } from "./visit.ts";

const [rounds = "7", speed = "slow"] = process.argv.slice(2);
const machine = speed === "slow" ? { cpu: 4, slow: true } : { cpu: 1, slow: false };
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const site = await openSite();
const browser = await launchAlone(site.args);
const visits = new Map<string, Visit[]>(VARIANTS.map(({ name }) => [name, []]));
for (let round = -1; round < Number(rounds); round++) {
  for (const variant of VARIANTS) {
    const one = await visit(browser, site.address(variant), variant, machine);
    // The first round fills the engine's code caches.
    if (round >= 0) visits.get(variant.name)!.push(one);
  }
}
await browser.close();
site.close();

const of = (name: string, key: Exclude<keyof Visit, "largest">): number => median(visits.get(name)!.map((one) => one[key]));
const bare = of("none", "script");
/** What the tool adds to the page: its bytes and its script are those over the page without one. */
const own = (key: Exclude<keyof Visit, "largest">, name: string): number => of(name, key) - (key === "script" ? bare : key === "bytes" ? of("none", "bytes") : 0);
console.log(`${rounds} rounds, ${speed === "slow" ? "CPU 4×, slow 4G" : "as fast as the machine"}; × = ratio to soglasie; script over that of the page without a tool`);
for (const { name, banner } of VARIANTS) {
  if (!banner) continue;
  // Nothing has no ratio to nothing: blocking and shifts may be 0 with us.
  const ratio = (key: Exclude<keyof Visit, "largest">): string => (own(key, "soglasie") > 0 ? (own(key, name) / own(key, "soglasie")).toFixed(2) : own(key, name) > 0 ? "∞" : "–");
  const cell = (key: Exclude<keyof Visit, "largest">, unit: string, digits = 0): string => `${own(key, name).toFixed(digits)} ${unit} (×${ratio(key)})`;
  console.log(
    [name.padEnd(22), cell("bytes", "B"), `${of(name, "requests")} requests`, `script ${cell("script", "ms", 1)}`, `shown ${cell("shown", "ms")} = ${(of(name, "shown") / of("inline floor", "shown")).toFixed(2)}× floor`, `click ${cell("click", "ms", 1)}`, `blocking ${cell("blocking", "ms")}`, `CLS ${cell("shift", "", 3)}`, visits.get(name)!.some(({ largest }) => largest) ? "is the largest paint" : ""].join("  "),
  );
}
