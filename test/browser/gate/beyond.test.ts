/**
 * Ways that README names as past the gate: each of them reaches a vendor on an open page, in every engine, or the sentence there says too much; under the
 * seal none does, but for what runs outside the page.
 */
import { expect, test } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { sealHead } from "../seal/sealed.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const SITE: SiteConfig = { ...CONFIG, vendors: [{ use: "roistat" }] };
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** By name; `U(extension)` is the address, `place` an element of its own. What has `<` in front is markup. */
const INSIDE: Readonly<Record<string, string>> = {
  "import-in-a-file": `const e = document.createElement("script"); e.src = "/import.js?" + U("js"); place.append(e)`,
  "import-map": `<script type="importmap">{"imports":{"mapped":"${V}/import-map.js"}}</script><script type="module">import "mapped"</script>`,
  "sheet-in-place": `const e = document.createElement("style"); place.append(e); e.textContent = '@import "' + U("css") + '"'`,
  "sheet-in-markup": `place.innerHTML = '<style>@import "' + U("css") + '"</style>'`,
  "constructed-sheet": `const e = new CSSStyleSheet(); e.replaceSync("section { background: url(" + U("gif") + ") }"); document.adoptedStyleSheets = [e]`,
  "declared-shadow-root": `<div><template shadowrootmode="open"><script src="${V}/declared-shadow-root.js"></script></template></div>`,
  "data-frame": `const e = document.createElement("iframe"); e.src = 'data:text/html,<img src="' + U("gif") + '">'; place.append(e)`,
  "attribute-node": `const a = document.createAttribute("src"); a.value = U("gif"); const e = document.createElement("img"); e.attributes.setNamedItem(a); place.append(e)`,
  "command": `place.contentEditable = "true"; getSelection().selectAllChildren(place); document.execCommand("insertHTML", false, '<img src="' + U("gif") + '">')`,
  "references": `place.innerHTML = '<img src="' + U("gif").replace(/\\//g, "&#x2F;") + '">'`,
  "cache": `caches.open("beyond").then((cache) => cache.addAll([U("gif")])).catch(() => 0)`,
  "svg-script": `const NS = "http://www.w3.org/2000/svg", svg = document.createElementNS(NS, "svg"), e = document.createElementNS(NS, "script"); e.href.baseVal = U("js"); svg.append(e); place.append(svg)`,
  "worklet": `new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(U("js")).catch(() => 0)`,
  "shadow-form": `const root = place.attachShadow({ mode: "open" }), e = document.createElement("iframe"); e.name = "answer"; document.body.append(e); root.innerHTML = '<form target="answer" action="' + U("html") + '"><button>x</button></form>'; root.querySelector("button").click()`,
};
/** Workers and pages have policies of their own. */
const OUTSIDE: Readonly<Record<string, string>> = {
  "own-worker": `new Worker("/worker.js?" + U("gif"))`,
  "own-page": `const e = document.createElement("object"); e.type = "text/html"; e.data = "/bare/"; e.onload = () => e.contentWindow.fetch(U("gif"), { mode: "no-cors" }); place.append(e)`,
};
const ALL = { ...INSIDE, ...OUTSIDE };
const NAMES = Object.keys(ALL).sort();

const late = (name: string, code: string): string =>
  `<script>addEventListener("load", () => setTimeout(() => { const U = (extension) => "${V}/${name}." + extension, place = document.body.appendChild(document.createElement("section")).appendChild(document.createElement("div")); ${code.replace(/<\/(?=script)/g, "<\\/")} }))</script>`;
const body = Object.entries(ALL).map(([name, code]) => (code.startsWith("<") ? code : late(name, code))).join("\n");

inEachEngine((stage) => {
  /** Opens the page; gives a function that says what has been reached by now. */
  async function opened(html: string): Promise<() => string[]> {
    const { world, visitor } = stage;
    world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      world.log.add(request, "t1.roistat.com");
      const code = !!request.url?.endsWith("js");
      response.writeHead(200, { "Content-Type": code ? "text/javascript" : "image/gif", "Access-Control-Allow-Origin": "*" }).end(code ? "" : GIF);
      return true;
    });
    world.overrides.set("/import.js", { body: 'import(document.currentScript.src.split("?")[1]).catch(() => 0)' });
    world.overrides.set("/worker.js", { body: 'fetch(location.search.slice(1), { mode: "no-cors" })' });
    world.page("/bare/", "<!doctype html><p>Страница без нашего тега</p>");
    world.page("/beyond/", html);
    await visitor.open(`${CLINIC}/beyond/`);
    await settled(world);
    return () => [...new Set(world.log.entries.map(({ path }) => path.slice(1).replace(/\.\w+$/, "")))].sort();
  }

  test("each of them is open on a page without the seal", async () => {
    const reached = await opened(page({ config: SITE, body }));
    await expect.poll(reached, { timeout: 20_000 }).toEqual(NAMES);
  });

  test("the seal stops all but what has a policy of its own", async () => {
    const reached = await opened(`<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title>${sealHead({ ...SITE, gate: { seal: true } })}</head><body>${body}</body></html>`);
    await expect.poll(reached, { timeout: 20_000 }).toEqual(Object.keys(OUTSIDE).sort());
    await settled(stage.world);
    expect(reached()).toEqual(Object.keys(OUTSIDE).sort());
  });
});
