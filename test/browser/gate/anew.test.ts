/**
 * A page of a returning visitor that is written anew: `document.open()` takes every listener from document and window. Ours are there again: forms and
 * pings to vendors are held, links of ours work, and the cookie is looked at. Twin: without the gate.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const parts = (at: string, target: string): string => `<a id="ping" href="#" ping="${V}${at}/ping">Врачи</a><form action="${V}${at}/form" target="${target}"><button>Записаться</button></form>`;
const LINKS = '<a href="#" data-soglasie-open>Настройки cookie</a><a href="#" data-soglasie-withdraw>Отозвать согласие</a>';
/** Writes the page anew, and the same into a frame of it. */
const ANEW = `
  document.open(); document.write(${JSON.stringify(`<!doctype html><title>Врачи</title><body>${parts("", "aside")}<iframe name="aside"></iframe>${LINKS}<iframe id="inner"></iframe>`)}); document.close();
  var inner = document.getElementById("inner").contentDocument;
  inner.open(); inner.write(${JSON.stringify(parts("/inner", "_self"))}); inner.close();
  await new Promise(function (then) { setTimeout(then) });
  return inner.body.children.length`;
/** A real click needs no pointer here: what matters is what the engine does for it. */
const CLICKS = '[document, document.getElementById("inner").contentDocument].forEach(function (one) { one.getElementById("ping").click(); one.querySelector("button").click() })';

inEachEngine((stage, engine) => {
  /** A visitor who answered on another page is on the one that is written anew. */
  async function anew(answer: string): Promise<void> {
    const { world, visitor } = stage;
    world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      world.log.add(request, "t1.roistat.com");
      response.writeHead(200, { "Content-Type": "text/html" }).end("<p>Спасибо</p>");
      return true;
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, body: "<h1>Клиника</h1>" });
    world.page("/", html);
    world.page("/anew/", answer ? html : html.replace('<script src="/soglasie/soglasie.js">', "<script>"));
    await visitor.open(`${CLINIC}/`);
    if (answer) await visitor.run(answer);
    await visitor.open(`${CLINIC}/anew/`);
    expect(await visitor.run(ANEW)).toBe(2);
  }
  async function sent(): Promise<readonly string[]> {
    await stage.visitor.run(CLICKS);
    await settled(stage.world);
    return stage.world.log.entries.filter(({ host }) => host === "t1.roistat.com").map(({ path }) => path).sort();
  }
  // Firefox sends no pings, and no form of a frame that was written just now.
  const ALL = engine === "firefox" ? ["/form"] : ["/form", "/inner/form", "/inner/ping", "/ping"];

  test("forms and pings to vendors are held, in the page and in a frame", async () => {
    await anew("await Soglasie.reject()");
    expect(await sent()).toEqual([]);
  });

  test("twin: without the gate they are sent", async () => {
    await anew("");
    expect(await sent()).toEqual(ALL);
  });

  test("links of ours open and withdraw, and another tab's answer is seen", async () => {
    await anew("await Soglasie.accept()");
    const { visitor } = stage;
    const allows = (): Promise<unknown> => visitor.run('return Soglasie.allows("analytics")');
    const grant = await visitor.run("return document.cookie.match(/soglasie=[^;]+/)[0]");
    expect(await allows()).toBe(true);
    await visitor.run('document.querySelector("[data-soglasie-open]").click()');
    await expect.poll(() => visitor.run('var ui = document.querySelector("soglasie-ui"); return !!ui && !!ui.shadowRoot.querySelector("dialog[open]")')).toBe(true);
    await visitor.run('document.querySelector("[data-soglasie-withdraw]").click()');
    await expect.poll(allows).toBe(false);
    await visitor.run(`document.cookie = ${JSON.stringify(`${String(grant)};path=/;max-age=600`)}; dispatchEvent(new Event("focus"))`);
    expect(await allows()).toBe(true);
  });
});
