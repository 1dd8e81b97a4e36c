/** The page's own code and styles, however unkind, neither break the interface nor are broken by it. */
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { program } from "../chromium-program.ts";
import { CLINIC } from "../world.ts";
import { pageText } from "./page-text.ts";
import { banner, button, dialog, openDialog, useStage } from "./stage.ts";

const stage = useStage();

/** Look of the banner, to hold an unkind page against a kind one. */
function look(page: Page) {
  return banner(page).evaluate((element) => {
    const { width, height, top } = element.getBoundingClientRect();
    const { display, color, backgroundColor, fontSize, opacity, position } = getComputedStyle(element);
    return { width, height, top, display, color, backgroundColor, fontSize, opacity, position };
  });
}

test.each([
  ["* { all: unset !important }"],
  ["div, section, dialog, soglasie-ui { display: none !important }"],
  ["html { font-size: 62.5% } * { font-family: cursive; letter-spacing: 3px; text-transform: uppercase }"],
  ["* { position: static !important; opacity: .3 !important; visibility: hidden !important; transform: scale(.5) !important }"],
  ["body { transform: rotate(5deg); filter: blur(3px); zoom: .5 } .m { z-index: 2147483647; position: fixed; inset: 0 }"],
  ["button { background: red !important; display: none !important } h2 { font-size: 99px }"],
])("looks the same under %s", async (css) => {
  const kind = await stage.open();
  await banner(kind).waitFor();
  const expected = await look(kind);
  const page = await stage.open({ head: `<style>${css}</style>`, body: '<div class="m"></div><h1>Клиника</h1>' });
  await banner(page).waitFor();
  await expect.poll(() => look(page)).toEqual(expected);
  await button(page, "Отклонить все").click();
  await banner(page).waitFor({ state: "detached" });
});

/** Styles in the manner of what clinics' sites are made with; the rules are ours, the habits theirs. */
const FRAMEWORKS = {
  Bootstrap: `*,::before,::after{box-sizing:border-box} body{margin:0;font-family:sans-serif;line-height:1.5} h2{margin-top:0;margin-bottom:.5rem;font-size:2rem} p{margin-bottom:1rem} a{color:#0d6efd;text-decoration:underline}
    button,input{margin:0;font-family:inherit;line-height:inherit;border-radius:0;text-transform:none} [type=button]:not(:disabled){cursor:pointer} input[type=checkbox]{appearance:none;width:1em} details{display:none} .b,.n,.x,.w{display:none!important} .modal-backdrop{position:fixed;inset:0;z-index:1050;background:#000}
    dialog{display:none!important} label{display:inline-block!important} section{padding:5rem} ul{padding-left:2rem} summary{display:list-item} html{scroll-behavior:smooth}`,
  Tilda: `html{font-size:100%;overflow-x:hidden;-webkit-text-size-adjust:none} *{-webkit-tap-highlight-color:transparent} .t-body{margin:0} h1,h2,h3,p,div,section,button,a,input{font-family:Arial;font-weight:300;letter-spacing:.5px;line-height:1.23} button{appearance:none;background:none;border:0!important;color:inherit}
    a{color:#ff8562!important;text-decoration:none!important} #allrecords{position:relative;z-index:2147483647} div[style]{opacity:0!important} .t-popup{position:fixed;inset:0;z-index:10000000;display:none}`,
} as const;

/** Look of everything in the open dialog. */
function dialogLook(page: Page) {
  return page.locator("soglasie-ui dialog").evaluate((root) =>
    [root, ...root.querySelectorAll("header, h2, h3, p, label, button, input, summary, section, footer")].map((element) => {
      const { width, height, left, top } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontFamily, letterSpacing, opacity } = getComputedStyle(element);
      return [element.localName, Math.round(width), Math.round(height), Math.round(left), Math.round(top), color, backgroundColor, fontSize, fontFamily, letterSpacing, opacity].join(" ");
    }),
  );
}

test.each(Object.entries({ ...FRAMEWORKS, "all unset": "* { all: unset !important }", "everything hidden": "html > *, body * { display: none !important; visibility: hidden !important; opacity: 0 !important }", "62.5 %": "html { font-size: 62.5% } * { text-transform: uppercase; direction: rtl; writing-mode: vertical-rl; cursor: none; user-select: none; pointer-events: none }" }))("banner and dialog look the same in a page of %s, and work", async (name, css) => {
  const kind = await stage.open();
  const expected = await look(kind);
  await openDialog(kind);
  const inside = await dialogLook(kind);
  const page = await stage.open({ head: `<style>${css}</style>`, body: '<div class="t-body" id="allrecords"><h1>Клиника</h1><p>Приём ведут терапевты.</p></div>' });
  await banner(page).waitFor();
  await expect.poll(() => look(page)).toEqual(expected);
  await openDialog(page);
  await expect.poll(() => dialogLook(page), { message: name }).toEqual(inside);
  await page.getByRole("switch", { name: "Статистика" }).click();
  await button(page, "Сохранить выбор").click();
  await page.getByRole("status").getByText(/^Ответ сохранён/).waitFor();
});

const WATCH = '<script nonce="n">window.broken=[];document.addEventListener("securitypolicyviolation",e=>broken.push(e.violatedDirective+" "+e.blockedURI+" "+e.sample))</script>';
const broken = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { broken: string[] }).broken);
const STRICT = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self'; img-src 'self'; frame-src *; base-uri 'none'; require-trusted-types-for 'script'; trusted-types soglasie";

describe("a strict content security policy", () => {
  test("is never broken: banner, dialog, its details, messages, placeholders", async () => {
    const page = await stage.open({ policy: STRICT, head: WATCH, body: '<h1>Клиника</h1><a href="#c" data-soglasie-open>Настройки cookie</a><iframe title="Карта" width="500" height="300" src="https://yandex.ru/map-widget/v1/?um=1"></iframe><script nonce="n">1</script>' });
    await openDialog(page);
    await dialog(page).locator("details").evaluateAll((parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
    await dialog(page).getByText("Показывает карту.").waitFor();
    await button(page, "Принять все").last().click();
    await page.getByRole("status").getByText(/^Ответ сохранён/).waitFor();
    await page.evaluate(() => (window as unknown as { Soglasie: { withdraw(): Promise<unknown> } }).Soglasie.withdraw());
    await page.getByRole("status").getByText(/^Согласие отозвано/).waitFor();
    await button(page, "Закрыть").click();
    await page.reload();
    await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).waitFor();
    const padding = await page.frameLocator("iframe").locator(".h").evaluate((element) => getComputedStyle(element).paddingLeft);
    expect(padding).not.toBe("0px");
    expect(await broken(page)).toEqual([]);
  });

  test("the twin: a break would be seen", async () => {
    const page = await stage.open({ policy: STRICT, head: WATCH });
    await banner(page).waitFor();
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("style"), { textContent: "x{}" })));
    await expect.poll(() => broken(page)).not.toEqual([]);
  });
});

describe("page swaps", () => {
  test.each<[string, () => unknown]>([
    ["Turbo puts in another body", () => document.documentElement.replaceChild(document.createElement("body"), document.body)],
    ["a framework rewrites the body", () => (document.body.innerHTML = "<main>Новая страница</main>")],
    ["a framework clears the document element", () => document.documentElement.replaceChildren(document.head, document.createElement("body"))],
    ["Turbo merges the head and swaps the body", () => {
      const next = new DOMParser().parseFromString("<html lang=ru><head><title>Врачи</title></head><body><main>Врачи</main></body></html>", "text/html");
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
    }],
    ["Astro swaps root attributes, head and body in a view transition", () => {
      const next = new DOMParser().parseFromString("<html lang=ru data-page=2><head><title>Врачи</title></head><body><main>Врачи</main></body></html>", "text/html");
      const swap = (): void => {
        const html = document.documentElement;
        while (html.attributes[0]) html.removeAttributeNode(html.attributes[0]);
        for (const { name, value } of next.documentElement.attributes) html.setAttribute(name, value);
        document.head.replaceChildren(...next.head.children);
        document.body.replaceWith(document.adoptNode(next.body));
      };
      return document.startViewTransition ? document.startViewTransition(swap).finished.then(() => undefined) : swap();
    }],
    ["a router writes the document element anew", () => void (document.documentElement.innerHTML = "<head><title>Врачи</title></head><body><main>Врачи</main></body>")],
    ["our tag runs again, as when a swapped page holds it", () => void document.body.append(Object.assign(document.createElement("script"), { src: "/soglasie/soglasie.js" }))],
    ["a router replaces the head", () => document.head.replaceWith(document.createElement("head"))],
  ])("%s: one banner, and it works", async (_, swap) => {
    const page = await stage.open();
    await banner(page).waitFor();
    await page.evaluate(swap);
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui").count()).toBe(1);
    await button(page, "Отклонить все").click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  });
});

test("theme and parts reach inside, nothing else does", async () => {
  const page = await stage.open({ config: { theme: { accent: "rgb(10, 90, 60)" } }, head: "<style>soglasie-ui::part(title) { color: rgb(1, 2, 3) } h2 { color: red }</style>" });
  await banner(page).waitFor();
  expect(await button(page, "Принять все").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(10, 90, 60)");
  expect(await page.getByRole("heading", { name: "Можно собирать статистику?" }).evaluate((element) => getComputedStyle(element).color)).toBe("rgb(1, 2, 3)");
});

/** Code with the packages that it imports, as a site would bundle it. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, write: false, format: "iife", define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" } });
  return outputFiles[0]!.text;
}

test("a window that the page has open stays above the question, which can be answered once it is closed", async () => {
  const page = await stage.open();
  stage.world.page("/window", pageText({ body: '<h1>Клиника</h1><dialog><p>Ваш город Санкт-Петербург?</p><button>Да</button></dialog><script nonce="n">document.querySelector("dialog").showModal()</script>' }));
  // The window is there first, however slowly the page is read.
  await page.route(/soglasie\.banner\.js/, async (route) => {
    await page.waitForFunction(() => document.querySelector(":modal"));
    await route.continue();
  });
  await page.goto(`${CLINIC}/window`);
  await banner(page).waitFor();
  const risen = (one: Page): Promise<boolean> => one.locator("soglasie-ui .w").evaluate((box) => box.matches(":popover-open"));
  // In the top layer it would lie over the window, and none of its buttons would answer.
  expect(await risen(page)).toBe(false);
  await button(page, "Да").click();
  await page.locator("dialog").first().evaluate((one) => (one as HTMLDialogElement).close());
  await button(page, "Отклонить все").click();
  await banner(page).waitFor({ state: "detached" });
  // The twin: without such a window it is above everything.
  const other = await stage.open();
  await banner(other).waitFor();
  await expect.poll(() => risen(other)).toBe(true);
});

test("a page that throws our element out at once, each time, is left alone and goes on", async () => {
  const watch = 'window.out=0;new MutationObserver(function(all){all.forEach(function(one){one.addedNodes.forEach(function(node){if(node.localName==="soglasie-ui"){window.out++;node.remove()}})})}).observe(document.documentElement,{childList:true})';
  const page = await stage.open({ body: `<h1>Клиника</h1><script nonce="n">${watch}</script>` });
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.waitForFunction(() => (window as unknown as { out: number }).out > 3);
  // Two observers that answer one another would never let another task run.
  expect(await page.evaluate(() => new Promise((done) => setTimeout(() => done("runs"), 200)))).toBe("runs");
  expect(await page.locator("soglasie-ui").count()).toBe(0);
  expect(faults).toEqual([]);
});

describe("frameworks that own the page", () => {
  test.each([
    ["React draws the whole document anew", 'import { createElement as h } from "react"; import { createRoot } from "react-dom/client"; createRoot(document).render(h("html", { lang: "ru" }, h("head", null, h("title", null, "Клиника")), h("body", null, h("main", null, "Нарисовано"))));'],
    ["React takes the document over and finds it different", 'import { createElement as h } from "react"; import { hydrateRoot } from "react-dom/client"; hydrateRoot(document, h("html", { lang: "ru" }, h("head", null, h("title", null, "Другое")), h("body", null, h("main", null, "Нарисовано"))), { onRecoverableError() {} });'],
    ["React draws into the body", 'import { createElement as h } from "react"; import { createRoot } from "react-dom/client"; createRoot(document.body).render(h("main", null, "Нарисовано"));'],
    ["Vue is mounted on the body", 'import { createApp, h } from "vue"; createApp({ render: () => h("main", "Нарисовано") }).mount("body");'],
  ])("%s: one banner, and it works", async (_, program) => {
    stage.world.overrides.set("/app.js", { body: await bundled(program) });
    const page = await stage.open({ body: '<h1>Клиника</h1><p>Было</p>' });
    await banner(page).waitFor();
    await page.evaluate(() => document.head.append(Object.assign(document.createElement("script"), { src: "/app.js" })));
    await page.getByText("Нарисовано").waitFor();
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui").count()).toBe(1);
    await button(page, "Настроить").click();
    await dialog(page).waitFor();
    await button(page, "Отклонить все").last().click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  });
});

/** Ways in which a page makes itself anew in one document; `tag`: it brings our tag a second time. */
const ANEW: Readonly<Record<string, (html: string) => void>> = {
  "another root element": () => document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString("<h1>Врачи</h1>", "text/html").documentElement)),
  "other inner HTML": () => void (document.documentElement.innerHTML = "<head></head><body><h1>Врачи</h1></body>"),
  "document.write": () => (document.open(), document.write("<!doctype html><body><h1>Врачи</h1>"), document.close()),
  "document.write with our tag": (html) => (document.open(), document.write(html), document.close()),
};

test.each(Object.entries(ANEW))("a page that is made anew keeps the question, and the dialog opens: %s", async (_, make) => {
  const watch = '<script nonce="n">window.broken=[];window.note=({message,reason})=>broken.push(String(message||reason));addEventListener("error",note);addEventListener("unhandledrejection",note)</script>';
  const page = await stage.open({ before: watch });
  await banner(page).waitFor();
  await page.evaluate(make, pageText({ body: "<h1>Врачи</h1>" }));
  await page.getByRole("heading", { name: "Врачи" }).waitFor();
  await banner(page).waitFor();
  // What a page writes over itself listens no more.
  await page.evaluate(() => {
    const { note } = window as unknown as { note: (event: Event) => void };
    for (const event of ["error", "unhandledrejection"]) addEventListener(event, note);
  });
  await openDialog(page);
  await button(page, "Закрыть, ничего не меняя").click();
  await dialog(page).waitFor({ state: "hidden" });
  await page.evaluate(() => void (window as unknown as { Soglasie: { open(): unknown } }).Soglasie.open());
  await dialog(page).waitFor();
  await dialog(page).getByRole("button", { name: "Отклонить все" }).click();
  await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
});

/** Both links, in what a page is made into. */
const LINKS = '<h1>Врачи</h1><a href="#c" data-soglasie-open>Настройки cookie</a> <a href="#w" data-soglasie-withdraw>Отозвать согласие</a>';

test.each(Object.entries(ANEW))("a page that is made anew has links that open and withdraw: %s", async (_, make) => {
  const page = await stage.open({ config: { receipts: { endpoint: "/v1/receipts" } } });
  await banner(page).waitFor();
  await page.evaluate(make, pageText({ config: { receipts: { endpoint: "/v1/receipts" } }, body: LINKS }));
  await page.getByRole("heading", { name: "Врачи" }).waitFor();
  await page.evaluate((links) => void (document.body.innerHTML = links), LINKS);
  await banner(page).waitFor();
  const address = page.url();
  await page.getByRole("link", { name: "Настройки cookie" }).first().click();
  await dialog(page).getByRole("button", { name: "Принять все" }).click();
  await page.getByRole("status").getByText(/^Ответ сохранён/).waitFor();
  await page.getByRole("link", { name: "Отозвать согласие" }).click();
  await page.getByRole("status").getByText(/^Согласие отозвано/).waitFor();
  await expect.poll(() => page.evaluate(async () => (await (window as unknown as { Soglasie: SoglasieApi }).Soglasie.receipts()).map(({ receipt }) => receipt.action).sort())).toEqual(["accept_all", "withdraw"]);
  expect(page.url()).toBe(address);
});

test("an open dialog outlives a swap of the body", async () => {
  const page = await stage.open();
  await openDialog(page);
  await page.evaluate(() => document.body.replaceWith(document.createElement("body")));
  await button(page, "Закрыть, ничего не меняя").click();
  await banner(page).waitFor();
});

if (program.whole) {
  test("a page from the back-forward cache asks once, and no more once there is an answer", async () => {
    const page = await stage.open({ head: '<script nonce="n">addEventListener("pageshow",e=>window.kept=e.persisted)</script>' });
    await banner(page).waitFor();
    stage.world.page("/next", pageText({ body: "<h1>Врачи</h1>" }));
    await page.goto(`${CLINIC}/next`);
    await banner(page).waitFor();
    await page.goBack({ waitUntil: "commit" });
    await expect.poll(() => page.evaluate(() => (window as unknown as { kept: boolean }).kept)).toBe(true);
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui section").count()).toBe(1);
    await page.goForward({ waitUntil: "commit" });
    await button(page, "Отклонить все").click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
    await page.goBack({ waitUntil: "commit" });
    await banner(page).waitFor({ state: "detached" });
  });
}

describe("when our file does not come", () => {
  test("no question, no consent, and the page works", async () => {
    const errors: string[] = [];
    const page = await stage.open();
    page.on("pageerror", (error) => errors.push(error.message));
    await banner(page).waitFor();
    const build = await page.evaluate(() => (window as unknown as { Soglasie: { diagnose(): { build: string } } }).Soglasie.diagnose().build);
    for (const name of ["soglasie", `soglasie.${build}`]) stage.world.overrides.set(`/soglasie/${name}.banner.js`, { status: 404, body: "" });
    await page.reload();
    await page.getByRole("link", { name: "Врачи" }).click();
    expect(await page.evaluate(() => (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows("analytics"))).toBe(false);
    expect(await page.evaluate(() => document.cookie)).not.toContain("soglasie=");
    expect(await page.getByRole("region").count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
