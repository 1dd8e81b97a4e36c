/** A script released after the page has loaded works as if it had run in time; without the care for it the page would be wiped (twin). */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { call, open, settled, useScene } from "../flow/scene.ts";

const scene = useScene();
const GATE = `<script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script>`;
const VENDOR = "https://counter.yadro.ru/late.js";

interface Late extends Window {
  seen: string[];
}

const SCRIPT = `
  seen.push("current " + (document.currentScript && document.currentScript.id));
  document.write('<p id="written">A</p><scr' + 'ipt>seen.push("inner")');
  document.write('</scr' + 'ipt><i id="second">B</i>');
  document.addEventListener("DOMContentLoaded", (e) => seen.push("ready " + (e.target === document)));
  window.addEventListener("load", { handleEvent: () => seen.push("load") });
  addEventListener("load", () => seen.push("load 2"));
  window.onload = () => seen.push("onload");
  document.addEventListener("click", () => seen.push("click"));`;

/** The vendor's script held in the page's markup, opened and accepted after the load event. */
async function released(tag: string): Promise<{ seen: string[]; body: string }> {
  scene.world.play((request, response) => {
    if (request.headers.host !== "counter.yadro.ru") return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(SCRIPT);
    return true;
  });
  scene.world.page("/late/", `<!doctype html><html lang="ru"><head><meta charset="utf-8">${GATE}<script>window.seen=[]</script></head><body><h1>Клиника</h1><div id="place">${tag}</div><p>конец</p></body></html>`);
  await open(scene, "/late/");
  expect(await scene.page.evaluate(() => (window as unknown as Late).seen)).toEqual([]);
  await call(scene.page, "accept");
  await settled(scene.world);
  await scene.page.mouse.click(5, 5);
  return scene.page.evaluate(() => ({ seen: (window as unknown as Late).seen, body: document.body.innerText }));
}

const EXPECTED = ["current t", "inner", "ready true", "load", "load 2", "onload", "click"];

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
  scene.world.page("/late/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"></head><body><h1>Клиника</h1></body></html>`);
  await open(scene, "/late/");
  await scene.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.write('<p>A</p>')";
    document.body.append(script);
  });
  expect(await scene.page.evaluate(() => document.body.innerText)).toBe("A");
});
