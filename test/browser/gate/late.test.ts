/** A script released after the page has loaded works as if it had run in time; without the care for it the page would be wiped (twin). */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CLINIC } from "../world.ts";

const GATE = `<script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script>`;
const VENDOR = "https://counter.yadro.ru/late.js";

const SCRIPT = `
  seen.push("current " + (document.currentScript && document.currentScript.id));
  document.write('<p id="written">A</p><scr' + 'ipt>seen.push("inner")');
  document.write('</scr' + 'ipt><i id="second">B</i>');
  document.addEventListener("DOMContentLoaded", (e) => seen.push("ready " + (e.target === document)));
  window.addEventListener("load", { handleEvent: () => seen.push("load") });
  addEventListener("load", () => seen.push("load 2"));
  window.onload = () => seen.push("onload");
  document.addEventListener("click", () => seen.push("click"));`;

const EXPECTED = ["current t", "inner", "ready true", "load", "load 2", "onload", "click"];

inEachEngine((stage: Stage) => {
  async function open(html: string): Promise<void> {
    stage.world.page("/late/", html);
    await stage.visitor.open(`${CLINIC}/late/`);
    await settled(stage.world);
  }

  /** The vendor's script held in the page's markup, opened and accepted after the load event. */
  async function released(tag: string): Promise<{ seen: string[]; body: string }> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "counter.yadro.ru") return false;
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(SCRIPT);
      return true;
    });
    await open(`<!doctype html><html lang="ru"><head><meta charset="utf-8">${GATE}<script>window.seen=[]</script></head><body><h1>Клиника</h1><div id="place">${tag}</div><p>конец</p></body></html>`);
    expect(await stage.visitor.run("return window.seen")).toEqual([]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(async () => ((await stage.visitor.run("return window.seen")) as string[]).length, { timeout: 20_000 }).toBe(EXPECTED.length - 1);
    await settled(stage.world);
    return (await stage.visitor.run("document.querySelector('h1').click(); return { seen, body: document.body.innerText }")) as { seen: string[]; body: string };
  }

  test.each([
    ["pasted", `<script id="t" src="${VENDOR}"></script>`],
    ["marked", `<script id="t" type="text/plain" data-soglasie="marketing" src="${VENDOR}"></script>`],
    ["marked, inline", `<script id="t" type="text/plain" data-soglasie="marketing">${SCRIPT.replace(/<\/script/g, "<\\/script")}</script>`],
  ])("%s: late listeners are called once, written markup stands beside the script, the page stays", async (_, tag) => {
    const { seen, body } = await released(tag);
    expect([...seen].sort()).toEqual([...EXPECTED].sort());
    expect(body).toMatch(/Клиника\s+A\s*B\s+конец/);
  });

  test("the twin: the same calls from a script that nobody released wipe the page", async () => {
    await open(`<!doctype html><html lang="ru"><head><meta charset="utf-8"></head><body><h1>Клиника</h1></body></html>`);
    await stage.visitor.run(`const script = document.createElement("script"); script.textContent = "document.write('<p>A</p>')"; document.body.append(script)`);
    expect(((await stage.visitor.run("return document.body.innerText")) as string).trim()).toBe("A");
  });
});
