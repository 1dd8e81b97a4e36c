/** Bad input: a clear message, everything that counts stays held, the host page unharmed. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { CLINIC } from "../world.ts";
import { button, open, requests, traces, useScene, type PageGlobals, settled } from "./scene.ts";

const scene = useScene();

const METRIKA = `<script>
(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};m[i].l=1*new Date();
k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
(window,document,"script","https://mc.yandex.ru/metrika/tag.js","ym");
ym(12345678,"init",{webvisor:true});
</script>`;
const GATE = '<script src="/soglasie/soglasie.js"></script>';
const good = JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }));

/** A page whose head begins with `head`, with Metrika's snippet after it. */
function page(head: string): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}${METRIKA}<title>t</title></head><body><h1>Клиника</h1><p id="alive"></p><script>document.getElementById("alive").textContent="жива"</script></body></html>`;
}

/** Opens such a page; gives what the console and the page reported. */
async function visit(head: string): Promise<{ messages: string[]; errors: string[] }> {
  const messages: string[] = [];
  const errors: string[] = [];
  scene.page.on("console", (message) => messages.push(message.text()));
  scene.page.on("pageerror", (error) => errors.push(error.message));
  scene.world.page("/bad/", page(head));
  await open(scene, "/bad/");
  expect(await scene.page.locator("#alive").innerText()).toBe("жива");
  return { messages, errors };
}

async function staysClosed(head: string, code: string | RegExp): Promise<void> {
  const { messages, errors } = await visit(head);
  await expect.poll(() => messages.join("\n")).toMatch(code);
  expect(errors).toEqual([]);
  expect(requests(scene.world)).toEqual([]);
  expect(await traces(scene.page)).toEqual([]);
}

const withConfig = (change: (config: Record<string, unknown>) => unknown): string => {
  const config = JSON.parse(good) as Record<string, unknown>;
  change(config);
  return `<script>window.soglasieConfig=${JSON.stringify(config)}</script>${GATE}`;
};

test("no config", () => staysClosed(GATE, /config-missing/));

test("a config file that is not JSON", async () => {
  scene.world.page("/site.json", "{ не JSON");
  await staysClosed('<script src="/soglasie/soglasie.js" data-config="/site.json"></script>', /config-(missing|invalid|json)/);
});

test("a config file that is there works like an inline one", async () => {
  scene.world.page("/site.json", good);
  const { errors } = await visit('<script src="/soglasie/soglasie.js" data-config="/site.json"></script>');
  await button(scene.page, "Отклонить все").waitFor();
  expect(errors).toEqual([]);
  expect(requests(scene.world)).toEqual([]);
});

test.each(["accept", "open"] as const)("%s() called before a slow config file has come waits for it", async (name) => {
  scene.world.page("/site.json", good);
  let come = (): void => undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  await scene.page.route("**/site.json", (route) => late.then(() => route.continue()));
  const { errors } = await visit('<script src="/soglasie/soglasie.js" data-config="/site.json"></script>');
  const done = scene.page.evaluate(async (method) => void (await (window as unknown as PageGlobals).Soglasie[method]()), name);
  await settled(scene.world);
  come();
  await done;
  if (name === "open") await scene.page.getByRole("dialog").getByRole("switch").first().waitFor();
  else expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.decision!.categories)).toMatchObject({ preferences: true, analytics: true });
  expect(errors).toEqual([]);
});

test("an unknown category", () => staysClosed(withConfig((config) => (config["categories"] = ["statistics"])), /\/categories\/0/));

test("an unknown vendor", () => staysClosed(withConfig((config) => (config["vendors"] = [{ use: "yandex-metrica" }])), /\/vendors\/0/));

test("twin: an essential vendor of the catalogue is nothing to explain: its first visits load no diagnose file", async () => {
  const { messages } = await visit(withConfig((config) => (config["vendors"] = ["yookassa", "1c-bitrix", "yandex-smartcaptcha", "yandex-metrika"].map((use) => ({ use })))));
  await button(scene.page, "Отклонить все").waitFor();
  expect(scene.world.own.filter((line) => line.includes("diagnose"))).toEqual([]);
  expect(messages).toEqual([]);
});

test("plain http on another name than localhost", async () => {
  scene.world.page("/bad/", page(`<script>window.soglasieConfig=${good}</script>${GATE}`));
  const messages: string[] = [];
  scene.page.on("console", (message) => messages.push(message.text()));
  await scene.page.goto(`${CLINIC.replace("https", "http")}/bad/`);
  await settled(scene.world);
  await expect.poll(() => messages.join("\n")).toMatch(/insecure-http/);
  await expect.poll(() => messages.join("\n")).toContain("Сайт www.clinic.example открыт без https");
  expect(requests(scene.world)).toEqual([]);
});

test("two copies: the first wins, the later one says so", async () => {
  const { messages, errors } = await visit(`<script>window.soglasieConfig=${good}</script>${GATE}${GATE}`);
  expect(errors).toEqual([]);
  await expect.poll(() => messages.join("\n")).toMatch(/second-copy/);
  await button(scene.page, "Отклонить все").click();
  await expect.poll(() => button(scene.page, "Отклонить все").count()).toBe(0);
  expect(requests(scene.world)).toEqual([]);
  await scene.page.evaluate(() => void (window as unknown as PageGlobals).Soglasie.diagnose());
  await expect.poll(() => messages.join("\n")).toMatch(/стоит на странице дважды \(\S+\/soglasie\.js, \S+\/soglasie\.js\)\. Работает первый; второй уберите/);
});

for (const how of ["async", "defer"]) {
  test(`our tag loaded ${how} is named in the console`, async () => {
    const { messages } = await visit(`<script>window.soglasieConfig=${good}</script><script ${how} src="/soglasie/soglasie.js"></script>`);
    await expect.poll(() => messages.join("\n")).toMatch(/script-async/);
  });
}

test("soglasie.js in a bundle: says what to do, holds what comes after it, harms nothing", async () => {
  const { messages, errors } = await visit(`<script>window.soglasieConfig=${good}</script><script type="module">import "/soglasie/soglasie.bundled.mjs"; const s=document.createElement("script");s.src="https://top-fwz1.mail.ru/js/code.js";document.head.append(s)</script>`);
  await expect.poll(() => messages.join("\n")).toMatch(/собран в бандл.*первым в <head>.*in a bundle/);
  expect(errors).toEqual([]);
  expect(requests(scene.world).filter((line) => line.includes("mail.ru"))).toEqual([]);
});

test("our tag after a known vendor is named in the console", async () => {
  const { messages } = await visit(`<script src="https://mc.yandex.ru/metrika/watch.js"></script><script>window.soglasieConfig=${good}</script>${GATE}`);
  await expect.poll(() => messages.join("\n")).toMatch(/script-late.*mc\.yandex\.ru\/metrika\/watch\.js/);
});

test("our tag at the end of the body: counters that ran above it are named, nobody says that they did not run", async () => {
  const vendor = "https://mc.yandex.ru/metrika/tag.js";
  const messages: string[] = [];
  scene.page.on("console", (message) => messages.push(message.text()));
  scene.world.page("/bad/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>t</title></head><body><h1>Клиника</h1>${METRIKA}<script>window.soglasieConfig=${good}</script>${GATE}</body></html>`);
  await open(scene, "/bad/");
  await expect.poll(() => messages.join("\n")).toContain(`script-late ${vendor}`);
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.diagnose());
  await expect.poll(() => messages.filter((line) => line.includes(vendor)).join("\n")).toContain("уже выполнился до вопроса");
  expect(messages.filter((line) => line.includes("код не выполнен"))).toEqual([]);
});

test("twin: our tag first in the body is no late one, though loaders put theirs above it", async () => {
  const messages: string[] = [];
  scene.page.on("console", (message) => messages.push(message.text()));
  scene.world.page("/bad/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>t</title></head><body><script>window.soglasieConfig=${good}</script>${GATE}${METRIKA}<h1>Клиника</h1></body></html>`);
  await open(scene, "/bad/");
  await button(scene.page, "Отклонить все").waitFor();
  expect(messages.filter((line) => line.includes("script-late"))).toEqual([]);
  expect(requests(scene.world)).toEqual([]);
});

test("twin: what a grant has put above our tag is no counter that ran before it", async () => {
  const head = withConfig((config) => (config["vendors"] = [{ use: "google-analytics-4", id: "G-DEMO123456" }]));
  await visit(head);
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.accept());
  await scene.world.log.waitFor((entry) => entry.path === "/gtag/js");
  scene.world.log.clear();
  const { messages } = await visit(head);
  await scene.world.log.waitFor((entry) => entry.path === "/gtag/js");
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.withdraw());
  await settled(scene.world);
  expect(messages.join()).not.toContain("script-late");
});

test("blocked storage: essential only, the page works", async () => {
  await scene.page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
  });
  scene.world.page("/bad/", page(`<script>window.soglasieConfig=${good}</script>${GATE}`));
  const errors: string[] = [];
  scene.page.on("pageerror", (error) => errors.push(error.message));
  await open(scene, "/bad/");
  await button(scene.page, "Принять все").click();
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  expect(errors).toEqual([]);
});

test("blocked cookies: essential only, no reload loop", async () => {
  await scene.page.addInitScript(() => Object.defineProperty(Document.prototype, "cookie", { configurable: true, get: () => "", set: () => {} }));
  scene.world.page("/bad/", page(`<script>window.soglasieConfig=${good}</script>${GATE}`));
  await open(scene, "/bad/");
  await button(scene.page, "Принять все").click();
  // Who has agreed is not told that the answer is kept: the next page asks again.
  await scene.page.getByText("запомнить ответ нельзя: счётчики и реклама выключены").waitFor();
  expect(await scene.page.getByText("Ответ сохранён").count()).toBe(0);
  await settled(scene.world);
  expect(requests(scene.world)).toEqual([]);
  expect(scene.world.own.filter((line) => line === "GET /bad/").length).toBe(1);
  expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(false);
});

test("the public object stays callable in every bad case", async () => {
  await visit(GATE);
  const answer = await scene.page.evaluate(async () => {
    const { Soglasie } = window as unknown as PageGlobals;
    const state = await Soglasie.accept();
    return { state, allows: Soglasie.allows("analytics"), receipts: await Soglasie.receipts() };
  });
  expect(answer.allows).toBe(false);
  expect(requests(scene.world)).toEqual([]);
});
