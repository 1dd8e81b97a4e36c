/** Paths through the gate that no snippet of the corpus takes: frames of other sites, modes, names, optimisers' tags, areas that come later. */
import { expect, test } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG } from "../withdraw/page.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CLINIC } from "../world.ts";

const ROISTAT: SiteConfig = { ...CONFIG, vendors: [{ use: "roistat" }, { use: "google-analytics-4" }], zones: ["/lk/*"] };
const V = "https://t1.roistat.com";

function page(body: string, config: SiteConfig = ROISTAT, gate = true): string {
  const ours = gate ? `<script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="/soglasie/soglasie.js"></script>` : "";
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title><link rel="icon" href="data:,">${ours}</head><body><h1>Клиника</h1>${body}</body></html>`;
}

inEachEngine((stage: Stage) => {
  const asked = (): string[] => stage.world.log.entries.map(({ host, path }) => host + path);
  const ran = (): Promise<unknown> => stage.visitor.run("return window.standIns || []");
  const act = (method: string): Promise<unknown> => stage.visitor.run(`await Soglasie.${method}()`);

  async function open(path: string, html: string): Promise<void> {
    stage.world.page(path, html);
    stage.world.log.clear();
    await stage.visitor.open(CLINIC + path);
    await settled(stage.world);
  }

  test("strict: hosts that nobody declared are held for good, the site's own and declared ones are not", async () => {
    const body = `<script>for (const host of ["cdn.unheard-of.ru", "img.clinic.example", "yookassa.ru"]) new Image().src = "https://" + host + "/a.gif"; fetch("https://api.unheard-of.ru/x", { mode: "no-cors" }).catch(() => 0)</script>`;
    await open("/strict/", page(body, { ...ROISTAT, vendors: [{ use: "yookassa", hosts: ["yookassa.ru"] }], gate: { mode: "strict" } }));
    await expect.poll(() => asked().sort()).toEqual(["img.clinic.example/a.gif", "yookassa.ru/a.gif"]);
    await act("accept");
    await settled(stage.world);
    expect(asked()).not.toContain("cdn.unheard-of.ru/a.gif");
    expect(await stage.visitor.run("return Soglasie.diagnose().tags.map((tag) => tag.what)")).toContain("https://cdn.unheard-of.ru/a.gif");
    await open("/known/", page(body));
    await expect.poll(asked).toEqual(expect.arrayContaining(["cdn.unheard-of.ru/a.gif", "api.unheard-of.ru/x"]));
  });

  test("foreign: never keeps vendors abroad held after a grant; consent lets them run", async () => {
    const body = `<script>new Image().src = "https://www.google-analytics.com/collect"; new Image().src = "${V}/a.gif"</script>`;
    for (const foreign of ["never", "consent"] as const) {
      await open("/foreign/", page(body, { ...ROISTAT, gate: { foreign } }));
      expect(asked().filter((line) => /roistat|google/.test(line) && foreign === "never")).toEqual([]);
      await act("accept");
      await expect.poll(asked, { timeout: 20_000 }).toContain("t1.roistat.com/a.gif");
      await settled(stage.world);
      await expect.poll(() => asked().includes("www.google-analytics.com/collect")).toBe(foreign === "consent");
    }
  });

  test("unknown names: passed by default, held where the site says so, never what the site declares", async () => {
    const body = `<script>document.cookie = "zzq_odd=1; path=/"; localStorage.setItem("zzq_odd", "1"); document.cookie = "soglasie_own=1; path=/"</script>`;
    const names = async (): Promise<unknown> => [...(await stage.visitor.cookies()).map(({ name }) => name), ...((await stage.visitor.run("return Object.keys(localStorage)")) as string[])].filter((name) => name === "zzq_odd");
    await open("/hold/", page(body, { ...ROISTAT, gate: { unknown: "hold" } }));
    expect(await names()).toEqual([]);
    await open("/report/", page(body, { ...ROISTAT, gate: { unknown: "report" } }));
    expect(await names()).toEqual(["zzq_odd", "zzq_odd"]);
    await stage.visitor.run("localStorage.clear(); document.cookie = 'zzq_odd=; Max-Age=0; Path=/'");
    await open("/pass/", page(body));
    expect(await names()).toEqual(["zzq_odd", "zzq_odd"]);
  });

  test("a cookie whose value only reads like a deletion is held, a deletion is let through", async () => {
    await open("/value/", page(`<script>document.cookie = "_ym_a=expires=1999; path=/"; document.cookie = "_ym_b=max-age=0"; window.seen = document.cookie</script>`));
    expect(await stage.visitor.run("return window.seen")).not.toMatch(/_ym_/);
    await act("accept");
    await stage.visitor.run("document.cookie = '_ym_uid=1; path=/'");
    expect((await stage.visitor.cookies()).map(({ name }) => name)).toContain("_ym_uid");
    await stage.visitor.run("document.cookie = '_ym_uid=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT'");
    expect((await stage.visitor.cookies()).map(({ name }) => name)).not.toContain("_ym_uid");
  });

  test("a zone entered without a page load stays until the next full load, also after leaving it", async () => {
    await open("/out/", page(""));
    await act("accept");
    const send = (what: string): Promise<unknown> => stage.visitor.run(`new Image().src = "${V}/${what}.gif"`);
    await send("before");
    await expect.poll(asked).toContain("t1.roistat.com/before.gif");
    await stage.visitor.run("history.pushState(null, '', '/lk/')");
    await send("inside");
    await stage.visitor.run("history.pushState(null, '', '/out/')");
    await send("after");
    await settled(stage.world);
    expect(asked()).toEqual(["t1.roistat.com/before.gif"]);
    await open("/out/", page(""));
    await send("again");
    await expect.poll(asked).toContain("t1.roistat.com/again.gif");
  });

  test("in a frame of another site essential only and no banner, whatever the decision", async () => {
    const inner = `<script>new Image().src = "${V}/inner.gif"; document.cookie = "roistat_visit=1; path=/"</script>`;
    await open("/inner/", page(inner));
    await act("accept");
    await expect.poll(asked).toContain("t1.roistat.com/inner.gif");
    stage.world.play((request, response) => {
      if (request.headers.host !== "other.example") return false;
      response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><iframe src="${CLINIC}/inner/"></iframe><script>addEventListener("message", (event) => (window.told = event.data))</script>`);
      return true;
    });
    stage.world.page("/inner/", page(inner + `<script>addEventListener("load", () => setTimeout(() => parent.postMessage({ banner: !!document.querySelector("soglasie-ui"), allows: Soglasie.allows("analytics") }, "*"), 300))</script>`));
    stage.world.log.clear();
    await stage.visitor.open("https://other.example/");
    await expect.poll(() => stage.visitor.run("return window.told"), { timeout: 20_000 }).toEqual({ banner: false, allows: false });
    expect(asked().filter((line) => line.includes("roistat"))).toEqual([]);
  });

  test("elements that the page removed while they were held are not brought back", async () => {
    await open("/removed/", page(`<div id="box"></div><script>const add = (id, end) => { const s = document.createElement(id); s.src = "${V}/" + id + end; s.id = id; box.append(s) }; add("script", "-gone.js"); add("iframe", "-gone.html");
const kept = document.createElement("script"); kept.src = "${V}/stays.js"; document.head.append(kept)</script>`));
    await stage.visitor.run("document.getElementById('script').remove(); box.innerHTML = ''");
    await act("accept");
    await expect.poll(asked, { timeout: 20_000 }).toContain("t1.roistat.com/stays.js");
    await settled(stage.world);
    expect(asked()).toEqual(["t1.roistat.com/stays.js"]);
    expect(await stage.visitor.run("return box.children.length")).toBe(0);
  });

  test("tags that optimisers rewrote run once after a grant, by whoever runs them, and never before", async () => {
    // What WP Rocket, LiteSpeed, Rocket Loader and Autoptimize make of a tag, and the runner that gives the tags back on the visitor's first move.
    const tags = [
      `<script type="rocketlazyloadscript" data-rocket-src="${V}/rocket.js" data-rocket-type="text/javascript"></script>`,
      `<script type="litespeed/javascript" data-src="${V}/litespeed.js"></script>`,
      `<script type="text/rocketscript" data-rocketsrc="${V}/loader.js"></script>`,
      `<script type="text/rocketscript">window.inline = (window.inline || 0) + 1; new Image().src = "${V}/inline.gif"</script>`,
    ];
    const runner = `<script>window.runOptimised = () => document.querySelectorAll("script[type*=rocket],script[type^=litespeed]").forEach((old) => { const s = document.createElement("script"); const src = old.getAttribute("data-rocket-src") || old.getAttribute("data-rocketsrc") || old.getAttribute("data-src");
if (src) s.src = src; else s.text = old.text; old.replaceWith(s) }); window.runAutoptimized = () => { const s = document.createElement("script"); s.defer = true; s.setAttribute("src", "${V}/autoptimize.js"); document.body.appendChild(s) }</script>`;
    await open("/optimised/", page(tags.join("") + runner));
    expect([asked(), await ran()]).toEqual([[], []]);
    await stage.visitor.run("runOptimised(); runAutoptimized()");
    await settled(stage.world);
    expect([asked(), await ran()]).toEqual([[], []]);
    await act("accept");
    const all = ["rocket.js", "litespeed.js", "loader.js", "autoptimize.js", "inline.gif"].map((file) => `t1.roistat.com/${file}`).sort();
    await expect.poll(() => asked().sort(), { timeout: 20_000 }).toEqual(all);
    expect(await stage.visitor.run("return window.inline")).toBe(1);
    // On the next page the grant comes before the runner.
    await open("/optimised/", page(tags.join("") + runner));
    expect(asked()).toEqual([]);
    await stage.visitor.run("runOptimised(); runAutoptimized()");
    await expect.poll(() => asked().sort(), { timeout: 20_000 }).toEqual(all);
    await settled(stage.world);
    expect(asked().sort()).toEqual(all);
  });

  test("an area that the site loads later (Bitrix composite) is held like the rest, and marked tags in it start after a grant", async () => {
    // Each time other addresses: a browser may take the second of the same from its memory.
    const area = (n: number): string => `<div><img src="${V}/area.gif?${n}"><script>new Image().src = "${V}/area-inline.gif?${n}"</script><script src="${V}/area.js?${n}"></script><script type="text/plain" data-soglasie="analytics" data-src="${V}/area-marked.js?${n}"></script></div>`;
    // As Bitrix does: markup by innerHTML, then its scripts one by one.
    const load = (n: number): string => `const fresh = document.createElement("div"); box.append(fresh); fresh.innerHTML = ${JSON.stringify(area(n)).replace(/<\//g, "<\\/")}; fresh.querySelectorAll("script:not([type='text/plain'])").forEach((old) => { const s = document.createElement("script"); if (old.src) s.src = old.src; else s.text = old.text; document.head.append(s) })`;
    await open("/composite/", page('<div id="box"></div>'));
    await stage.visitor.run(load(1));
    await settled(stage.world);
    expect([asked(), await ran()]).toEqual([[], []]);
    await act("accept");
    const all = ["area.gif", "area-inline.gif", "area.js", "area-marked.js"].map((file) => `t1.roistat.com/${file}`).sort();
    await expect.poll(() => asked().sort(), { timeout: 20_000 }).toEqual(all);
    stage.world.log.clear();
    await stage.visitor.run(load(2));
    await expect.poll(() => asked().sort(), { timeout: 20_000 }).toEqual(all);
  });
});
