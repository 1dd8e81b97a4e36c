/**
 * A first visit of one variant in a fresh profile: what it cost the page, from navigation to the paint after "accept all". Script is counted in a
 * second such visit that nobody watches: looking at the banner in every frame is script of the same page, and most for the tool that takes longest.
 */
import { setTimeout } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Variant } from "./variants.ts";

/** Figures of one visit; milliseconds unless named otherwise. */
export interface Visit {
  /** Transferred; the page's own HTML is taken off by the caller. */
  readonly bytes: number;
  readonly requests: number;
  /** From navigation until the banner stands still, whole and opaque. */
  readonly shown: number;
  /** Script run by then. */
  readonly script: number;
  /** Time of tasks over 50 ms after the first paint, over their 50 ms. */
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Click on "accept all" until the next frame is on the screen. */
  readonly click: number;
  /** The banner is the largest contentful paint. */
  readonly largest: boolean;
}

/** How slow the visitor's machine and line are. */
export interface Machine {
  readonly cpu: number;
  /** Slow 4G: 1.6 Mbit/s down, 150 ms. */
  readonly slow: boolean;
}

/** Watches in the page, the same for every variant. */
const WATCH = `window.__seen={shift:0,blocking:0,fcp:0,lcp:null};
new PerformanceObserver(l=>{for(const e of l.getEntries())if(!e.hadRecentInput)__seen.shift+=e.value}).observe({type:"layout-shift",buffered:true});
new PerformanceObserver(l=>{for(const e of l.getEntries())if(e.name==="first-contentful-paint")__seen.fcp=e.startTime}).observe({type:"paint",buffered:true});
new PerformanceObserver(l=>{for(const e of l.getEntries())if(!__seen.fcp||e.startTime+e.duration>__seen.fcp)__seen.blocking+=Math.max(0,e.duration-50)}).observe({type:"longtask",buffered:true});
new PerformanceObserver(l=>{for(const e of l.getEntries())__seen.lcp=e.element}).observe({type:"largest-contentful-paint",buffered:true});`;

/** Resolves with the time at which the banner's box is the same in two frames, inside the window and opaque. */
const shownBy = (banner: string): string => `new Promise(done=>{let last="";const look=()=>{const b=${banner};if(b){const r=b.getBoundingClientRect();let o=1;for(let e=b;e;e=e.parentElement)o*=+getComputedStyle(e).opacity;
const at=[r.x,r.y,r.width,r.height].join();if(r.height>20&&o>.99&&r.bottom>0&&r.top<innerHeight&&getComputedStyle(b).visibility==="visible"&&at===last)return done(performance.now());last=at}requestAnimationFrame(look)};look()})`;

async function throttle(cdp: CDPSession, { cpu, slow }: Machine): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (slow) await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
}

/** Seconds of script as the engine counts them, in milliseconds. */
async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN);
}

async function clickToPaint(page: Page, accept: string): Promise<number> {
  const box = await page.evaluate(`(()=>{const r=(${accept}).getBoundingClientRect();window.__click=new Promise(done=>addEventListener("click",e=>requestAnimationFrame(()=>{const c=new MessageChannel;c.port1.onmessage=()=>done(performance.now()-e.timeStamp);c.port2.postMessage(0)}),{capture:true,once:true}));return [r.x+r.width/2,r.y+r.height/2]})()`) as [number, number];
  await page.mouse.click(...box);
  return (await page.evaluate("window.__click")) as number;
}

/** Makes the visit. */
export async function visit(browser: Browser, address: string, variant: Variant, machine: Machine): Promise<Visit> {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  let requests = -1;
  const inner = new Set<string>();
  // `data:` scripts cross no network.
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => void (request.url.startsWith("data:") && inner.add(requestId)));
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (inner.has(requestId)) return;
    bytes += encodedDataLength;
    requests++;
  });
  await throttle(cdp, machine);
  await page.addInitScript(WATCH);
  await page.goto(address, { waitUntil: "commit" });
  const shown = variant.banner ? ((await page.evaluate(shownBy(variant.banner))) as number) : 0;
  if (!variant.banner) await page.waitForLoadState("networkidle");
  await page.waitForLoadState("networkidle");
  const seen = (await page.evaluate(`({shift:__seen.shift,blocking:__seen.blocking,largest:!!(__seen.lcp&&${variant.banner ?? "null"}&&(${variant.banner ?? "null"}).contains(__seen.lcp))})`)) as { shift: number; blocking: number; largest: boolean };
  const click = variant.accept ? await clickToPaint(page, variant.accept) : 0;
  await context.close();
  return { bytes, requests, shown, script: await unwatched(browser, address, machine, shown), ...seen, click };
}

/** Script of a visit as long as the other one's wait for the banner. */
async function unwatched(browser: Browser, address: string, machine: Machine, shown: number): Promise<number> {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await throttle(cdp, machine);
  await page.goto(address, { waitUntil: "commit" });
  // Timers of the page itself would be script again.
  await setTimeout(shown);
  const script = await scriptTime(cdp);
  await context.close();
  return script;
}
