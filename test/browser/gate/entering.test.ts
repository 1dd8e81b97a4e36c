/** Further ways into the page, each alone, so that nothing beside it can have judged its element; held before an answer, once after it. Twin: without the gate. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const OURS = '<script src="/soglasie/soglasie.js">';
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const image = (name: string): string => `<img src="${V}/${name}.gif" alt="">`;
/** After the load event: the parser's observer has gone. */
const late = (code: string): string => `<script>addEventListener("load", function () { setTimeout(function () { ${code.replace(/<\/(?=script)/g, "<\\/")} }) })</script>`;
const place = `var place = document.body.appendChild(document.createElement("section")).appendChild(document.createElement("p"));`;
const parsed = (name: string): string => `new DOMParser().parseFromString('<body>${image(name)}</body>', "text/html").body`;

/** Side by side on one page. */
const TOGETHER: Readonly<Record<string, string>> = {
  outer: late(`${place} place.outerHTML = '${image("outer")}'`),
  shadow: late(`${place} var root = place.attachShadow({ mode: "open" }); root.innerHTML = "<i></i>"; root.firstChild.insertAdjacentHTML("afterend", '${image("shadow")}')`),
  range: late(`${place} var range = document.createRange(); range.selectNodeContents(place); range.insertNode(${parsed("range")}.firstChild)`),
  sanitized: late(`${place} if (place.setHTML) place.setHTML('${image("sanitized")}', { sanitizer: {} }); else place.innerHTML = '${image("sanitized")}'`),
};
/** Old names of JavaScript, from the parser: what is asked for early is not ours to stop, what runs is. */
const OLD = ["jscript", "livescript"].map((type) => `<script type="text/${type}" src="${V}/${type}.js"></script>`).join("");
const LATER = `${late(`if (window.fetchLater) fetchLater("${V}/later.gif", { activateAfter: 0 }); else fetch("${V}/later.gif", { mode: "no-cors" })`)}`;
/** These take the page's place. */
const INSTEAD: Readonly<Record<string, string>> = {
  body: late(`document.body = ${parsed("body")}`),
  written: late(`document.write('<p>x<img alt="" sr'); document.write('c="${V}/written.gif">'); document.close()`),
};

inEachEngine((stage) => {
  async function open(body: string, gate = true): Promise<void> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      stage.world.log.add(request, "t1.roistat.com");
      const code = /\.js/.test(request.url ?? "");
      response.writeHead(200, { "Content-Type": code ? "text/javascript" : "image/gif", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" }).end(code ? "(window.ran = window.ran || []).push(document.currentScript.type)" : GIF);
      return true;
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, body });
    stage.world.page("/entering/", gate ? html : html.replace(OURS, "<script>"));
    await stage.visitor.open(`${CLINIC}/entering/`);
    await settled(stage.world);
  }
  const asked = (): string[] => stage.world.log.entries.map(({ path }) => path.slice(1, -4)).sort();
  const names = Object.keys(TOGETHER).sort();
  const together = Object.values(TOGETHER).join("");

  test("side by side: nothing before the grant, each once after it", async () => {
    await open(together);
    expect(asked()).toEqual([]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toEqual(names);
    await settled(stage.world);
    expect(asked()).toEqual(names);
  });

  test("side by side, twin: without the gate all are asked for", async () => {
    await open(together, false);
    await expect.poll(asked).toEqual(names);
  });

  test.each(Object.entries(INSTEAD))("%s in the page's place: nothing before the grant, once after it", async (name, body) => {
    await open(body);
    expect(asked()).toEqual([]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toEqual([name]);
    await settled(stage.world);
    expect(asked()).toEqual([name]);
  });

  test.each(Object.entries(INSTEAD))("%s, twin: without the gate it is asked for", async (name, body) => {
    await open(body, false);
    await expect.poll(asked).toEqual([name]);
  });

  test("a call for later is dropped; twin: without the gate it is made", async () => {
    await open(LATER);
    expect(asked()).toEqual([]);
    await open(LATER, false);
    await expect.poll(asked).toEqual(["later"]);
  });

  test("scripts under an old name of the language wait; twin: without the gate they run", async () => {
    await open(OLD);
    expect(await stage.visitor.run("return window.ran || []")).toEqual([]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(() => stage.visitor.run("return window.ran || []")).toEqual(["text/jscript", "text/livescript"]);
    await open(OLD, false);
    await expect.poll(() => stage.visitor.run("return window.ran || []")).toEqual(["text/jscript", "text/livescript"]);
  });
});
