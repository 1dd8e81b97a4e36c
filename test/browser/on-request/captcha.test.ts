/** Captchas: nothing before the visitor uses the form, then once, without an answer and against a refusal. */
import { expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { CLINIC } from "../world.ts";
import { pageText } from "../ui/page-text.ts";
import { button, useStage } from "../ui/stage.ts";
import { FORM, GOOGLE, heldTags, inserted, ran, reached, refuseAndReload, SMART, watched } from "./pages.ts";

const stage = useStage();
const smart = (): string[] => reached(stage.world, "smartcaptcha.yandexcloud.net");
const HEAD = inserted(SMART);
const ONCE = ["GET smartcaptcha.yandexcloud.net/captcha.js"];

test("loads when the visitor presses into the form, once, and no answer is kept", async () => {
  const page = await stage.open({ head: HEAD, body: `<h1>Запись</h1><p id="else">Текст</p>${FORM}` });
  await watched(page);
  expect(await heldTags(page)).toEqual([`held ${SMART}`]);
  await page.locator("#else").click();
  await page.keyboard.press("ArrowDown");
  expect(smart()).toEqual([]);
  await page.getByLabel("Имя").click();
  await expect.poll(() => ran(page)).toEqual(["smartcaptcha.yandexcloud.net/captcha.js"]);
  await page.getByLabel("Имя").fill("Анна");
  await page.locator("#else").click();
  await page.getByLabel("Имя").click();
  expect(smart()).toEqual(ONCE);
  expect(await heldTags(page)).toEqual([`released ${SMART}`]);
  expect(await page.evaluate(() => [document.cookie, (window as unknown as { Soglasie: SoglasieApi }).Soglasie.state.decision])).toEqual(["", null]);
  expect(stage.world.own.filter((line) => line.startsWith("POST"))).toEqual([]);
});

test("twin: without our tag the same page asks for it at once", async () => {
  const page = await stage.open({});
  stage.world.page("/bare", `<!doctype html><html><head>${HEAD}</head><body>${FORM}</body></html>`);
  await page.goto(CLINIC + "/bare");
  await expect.poll(smart).toEqual(ONCE);
});

test("after a refusal, by the keyboard alone, on the next page too", async () => {
  const page = await stage.open({ head: HEAD, body: `<h1>Запись</h1>${FORM}` });
  await refuseAndReload(page);
  await watched(page);
  expect(smart()).toEqual([]);
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.nodeName)).toBe("INPUT");
  await expect.poll(smart).toEqual(ONCE);
});

test("a focus that the page gives itself is not the visitor's; what is typed there is", async () => {
  const body = `<h1>Запись</h1>${FORM.replace("<input", "<input autofocus")}<script nonce="n">addEventListener("load",function(){document.querySelector("input").blur();document.querySelector("input").focus()})</script>`;
  const page = await stage.open({ head: HEAD, body });
  await watched(page);
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("INPUT");
  await page.evaluate(() => document.querySelector("form")!.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await page.evaluate(() => document.querySelector("button")!.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "mouse" })));
  expect(smart()).toEqual([]);
  await page.keyboard.type("А");
  await expect.poll(smart).toEqual(ONCE);
});

test("a search and a form without the captcha's box are other forms", async () => {
  const others = `<form role="search"><input name="q" aria-label="Поиск"></form><form><input name="mail" aria-label="Почта"></form>`;
  const page = await stage.open({ head: HEAD, body: `<h1>Запись</h1>${others}${FORM}` });
  await watched(page);
  await page.getByLabel("Поиск").click();
  await page.getByLabel("Почта").click();
  expect(smart()).toEqual([]);
  await page.getByLabel("Имя").click();
  await expect.poll(smart).toEqual(ONCE);
});

test("an invisible one, without a box, guards every form but a search", async () => {
  const page = await stage.open({ head: inserted(`${GOOGLE}?render=KEY`), body: `<h1>Вопрос</h1><form action="/search/"><input name="q" aria-label="Поиск"></form><form><input aria-label="Почта"></form>` });
  await watched(page);
  await page.getByLabel("Поиск").click();
  expect(reached(stage.world, "www.google.com")).toEqual([]);
  await page.getByLabel("Почта").click();
  await expect.poll(() => reached(stage.world, "www.google.com")).toEqual(["GET www.google.com/recaptcha/api.js"]);
});

test("what the page asks of reCAPTCHA before it is there is done when it comes, after a refusal too", async () => {
  const ready = `<script nonce="n">grecaptcha.ready(function(){grecaptcha.execute("KEY",{action:"zapis"}).then(function(token){document.title=token})})</script>`;
  const page = await stage.open({ head: inserted(`${GOOGLE}?render=KEY`) + ready, body: `<h1>Запись</h1><form><input aria-label="Имя"></form>` });
  await refuseAndReload(page);
  await watched(page);
  stage.world.play((request, response) => {
    if (!request.url!.startsWith("/recaptcha/api.js")) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end("window.grecaptcha={ready:function(f){f()},execute:function(k,o){return Promise.resolve(k+o.action)}}");
    return true;
  });
  await page.getByLabel("Имя").click();
  await expect.poll(() => page.title()).toBe("KEYzapis");
});

test("a form that comes later, fields without a form", async () => {
  const page = await stage.open({ head: HEAD, body: "<h1>Запись</h1>" });
  await watched(page);
  await page.evaluate((html) => setTimeout(() => document.querySelector("h1")!.insertAdjacentHTML("afterend", html)), `<div><input aria-label="Телефон"><div id="captcha-container"></div></div>`);
  await page.getByLabel("Телефон").click();
  await expect.poll(smart).toEqual(ONCE);
});

test.each(["smartcaptcha", "yandex-smartcaptcha"])("a tag that the site marked itself: %s", async (mark) => {
  const page = await stage.open({ body: `<h1>Запись</h1>${FORM}<script nonce="n" type="text/plain" data-soglasie="${mark}" src="${SMART}"></script>` });
  await button(page, "Принять все").click();
  await watched(page);
  expect(smart()).toEqual([]);
  await page.getByLabel("Имя").click();
  await expect.poll(() => ran(page)).toEqual(["smartcaptcha.yandexcloud.net/captcha.js"]);
  await page.getByLabel("Имя").fill("Анна");
  expect(smart()).toEqual(ONCE);
});

test("a marked tag for a visitor who refused", async () => {
  const page = await stage.open({ body: `<h1>Запись</h1>${FORM}<script nonce="n" type="text/plain" data-soglasie="smartcaptcha" src="${SMART}"></script>` });
  await refuseAndReload(page);
  await watched(page);
  await page.getByLabel("Имя").click();
  await expect.poll(() => ran(page)).toEqual(["smartcaptcha.yandexcloud.net/captcha.js"]);
  expect(smart()).toEqual(ONCE);
});

test("in a zone, and on a page whose config is missing", async () => {
  const page = await stage.open({});
  stage.world.page("/lk/", pageText({ head: HEAD, body: `<h1>Кабинет</h1>${FORM}` }));
  stage.world.page("/bare", pageText({ head: HEAD, body: `<h1>Запись</h1>${FORM}` }).replace(/window\.soglasieConfig=.*?<\/script>/, "</script>"));
  for (const path of ["/lk/", "/bare"]) {
    await page.goto(CLINIC + path);
    await watched(page);
    expect(smart()).toEqual([]);
    await page.getByLabel("Имя").click();
    await expect.poll(smart).toEqual(ONCE);
    stage.world.log.clear();
  }
});

test("written in the markup it does not run before the form is used, and runs once", async () => {
  const page = await stage.open({ head: `<script nonce="n" async src="${SMART}"></script>`, body: `<h1>Запись</h1>${FORM}` });
  await watched(page);
  expect(await ran(page)).toEqual([]);
  await page.getByLabel("Имя").click();
  await expect.poll(() => ran(page)).toEqual(["smartcaptcha.yandexcloud.net/captcha.js"]);
});

test("a form that is sent before the captcha has arrived waits for it, and is sent once", async () => {
  const order: string[] = [];
  let answer = (): void => undefined;
  const page = await stage.open({ head: HEAD, body: `<h1>Запись</h1>${FORM}<script nonce="n">document.querySelector("form").addEventListener("submit",function(e){e.preventDefault();fetch("/sent?"+(window.standIns||["without"])[0])})</script>` });
  await watched(page);
  stage.world.play((request, response) => {
    if (!request.url!.startsWith("/captcha.js")) return false;
    order.push("asked");
    answer = () => void response.writeHead(200, { "Content-Type": "text/javascript" }).end('(window.standIns=window.standIns||[]).push("captcha")');
    return true;
  });
  stage.world.overrides.set("/sent", { status: 200, body: "ok" } as never);
  await page.getByRole("button", { name: "Записаться" }).click();
  await page.getByRole("button", { name: "Записаться" }).click();
  const sent = (): string[] => stage.world.own.filter((line) => line.includes("/sent"));
  await expect.poll(() => order).toEqual(["asked"]);
  expect(sent()).toEqual([]);
  answer();
  await page.waitForFunction(() => "standIns" in window);
  await expect.poll(sent).toEqual(["GET /sent"]);
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/sent")));
  await expect.poll(asked).toEqual([`${CLINIC}/sent?captcha`]);
});

test("Enter in a field waits too", async () => {
  const page = await stage.open({ head: HEAD, body: `<h1>Запись</h1>${FORM}` });
  await watched(page);
  stage.world.play((request, response) => {
    if (!request.url!.startsWith("/captcha.js")) return false;
    setTimeout(() => response.writeHead(200, { "Content-Type": "text/javascript" }).end('sessionStorage.setItem("before",location.pathname)'), 600);
    return true;
  });
  stage.world.page("/sent", "<h1>Готово</h1>");
  await page.getByLabel("Имя").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sent?name=");
  expect(await page.evaluate(() => sessionStorage.getItem("before"))).toBe("/");
});
