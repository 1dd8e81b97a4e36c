/**
 * Loaders that wake the page's scripts one after the other, each in its place, and wait for each (delayed JavaScript of page caches, Rocket Loader): the page's
 * own scripts come, whatever the visitor answers. Twin: without the gate the vendor comes first.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const MAP = "https://api-maps.yandex.ru/2.1/?lang=ru_RU";
/** Scripts that wait in the page under a type of their own; `?own` is the clinic's. */
const delayed = (...addresses: readonly string[]): string => addresses.map((src) => `<script type="delayed" data-later="${src}"></script>`).join("");
/** How loaders put a new element `one` where `old` waited: LiteSpeed Cache; Perfmatters and WP Meteor; Rocket Loader, which left a comment there. */
const NEW = ["old.after(one); old.remove()", "old.parentNode.replaceChild(one, old)", "at.parentNode.insertBefore(one, at)"];
/** `put`: what is done with the new element made for each; without it the old one is woken as it stands, as WP Rocket does. */
const loader = (put = ""): string => `<script>(async function () {
  window.told = [];
  const waiting = Array.from(document.querySelectorAll("script[data-later]"), function (old) {
    const at = document.createComment(old.outerHTML);
    if (${put.startsWith("at")}) old.replaceWith(at);
    return { old: old, at: at };
  });
  for (const { old, at } of waiting) await new Promise(function (next) {
    const one = ${put !== ""} ? document.createElement("script") : old;
    one.removeAttribute("type");
    ["load", "error"].forEach(function (type) { one.addEventListener(type, function () { told.push(type + " " + (old.getAttribute("data-later").indexOf("own") < 0 ? "vendor" : "own")); next() }) });
    one.src = old.getAttribute("data-later");
    ${put};
  });
})()</script>`;

inEachEngine((stage) => {
  const told = (): Promise<unknown> => stage.visitor.run("return window.told.join()");
  async function open(body: string, gate = true): Promise<void> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com" && request.headers.host !== "api-maps.yandex.ru") return false;
      stage.world.log.add(request, request.headers.host);
      response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end("window.came = 1");
      return true;
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "roistat" }, { use: "yandex-maps" }] }, body });
    stage.world.page("/chain/", gate ? html : html.replace('<script src="/soglasie/soglasie.js">', "<script>"));
    await stage.visitor.open(`${CLINIC}/chain/`);
    await settled(stage.world);
  }
  const asked = (): number => stage.world.log.entries.length;

  /** The page's own script has come, and the vendor's is not asked for. */
  async function goesOn(): Promise<void> {
    await expect.poll(told).toBe("error vendor,load own");
    expect(asked()).toBe(0);
  }
  /** The vendor's comes with the grant; under a grant in force it waits for our file, and there is no error. */
  async function comes(): Promise<void> {
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(told).toBe("error vendor,load own,load vendor");
    await stage.visitor.open(`${CLINIC}/chain/`);
    await expect.poll(told).toBe("load vendor,load own");
  }

  test("a delayed counter holds up none of the page's own scripts", async () => {
    await open(delayed(`${V}/counter.js`, "/soglasie/soglasie.names.js?own") + loader());
    await goesOn();
    await stage.visitor.run("await Soglasie.reject()");
    await stage.visitor.open(`${CLINIC}/chain/`);
    await goesOn();
    await comes();
  });

  test("nor does a map, nor one for which the loader puts a new element in its place", async () => {
    await open(delayed(MAP, "/soglasie/soglasie.names.js?own") + loader());
    await goesOn();
    for (const put of NEW) {
      await open(delayed(`${V}/counter.js`, "/soglasie/soglasie.names.js?own") + loader(put));
      await goesOn();
      await comes();
      await stage.visitor.run("await Soglasie.withdraw()");
      stage.world.log.clear();
    }
  });

  test("who wants this one script, put wherever, waits for the grant, and then gets what it asked for", async () => {
    for (const address of [MAP, `${V}/counter.js`]) {
      await open(delayed(address) + loader("document.head.appendChild(one)"));
      expect(await told()).toBe("");
      await stage.visitor.run("await Soglasie.accept()");
      await expect.poll(told).toBe("load vendor");
      await stage.visitor.run("await Soglasie.withdraw()");
    }
  });

  test.each([
    ["puts a way of its own on the document", "document.addEventListener = own"],
    ["locks its own", 'Object.defineProperty(document, "addEventListener", { get: function () { return own }, set: function () {} })'],
  ])("a loader that %s is heard from after a grant too, and what was held comes", async (_, put) => {
    // WP Rocket; WP Meteor.
    await open(`<script>(function () {
      window.told = [];
      function own(type, listener) { EventTarget.prototype.addEventListener.call(document, type === "DOMContentLoaded" ? "loader-ready" : type, listener) }
      ${put};
    })()</script><script src="${V}/counter.js"></script>`);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(() => stage.visitor.run("return window.came")).toBe(1);
    await stage.visitor.run('document.addEventListener("DOMContentLoaded", function () { told.push("own") }); document.dispatchEvent(new Event("loader-ready"))');
    expect(await told()).toBe("own");
  });

  test("a script whose setAttribute a loader has taken over comes after the grant all the same", async () => {
    await open(`<script>var one = document.createElement("script"); one.src = "${V}/counter.js"; one.setAttribute = function () {}; document.head.appendChild(one)</script>`);
    expect(asked()).toBe(0);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(() => stage.visitor.run("return window.came")).toBe(1);
  });

  test("a marked tag is told nothing before its grant", async () => {
    await open(`<script>window.told = []</script><script type="text/plain" data-soglasie="roistat" src="${V}/counter.js" onerror="told.push('error')"></script>`);
    expect(await told()).toBe("");
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(1);
    expect(await told()).toBe("");
  });

  test("twin: without the gate the vendor comes first", async () => {
    await open(delayed(`${V}/counter.js`, "/soglasie/soglasie.names.js?own") + loader(NEW[0]), false);
    await expect.poll(told).toBe("load vendor,load own");
    expect(asked()).toBe(1);
  });
});
