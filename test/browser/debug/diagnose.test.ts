/** `Soglasie.diagnose()` on real pages: what it finds, in which words, and that it stays silent where there is nothing to say (twins). */
import { expect, test } from "vitest";
import { matchHost } from "../../../src/catalogue/gate.ts";
import { createConfirm } from "../../../src/catalogue/confirm.ts";
import { call, open, settled, useScene } from "../flow/scene.ts";
import { CLINIC } from "../world.ts";
import { CONFIG, consoleOf, diagnosed, METRIKA, pageOf } from "./site.ts";

const scene = useScene();
const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);
const tag = <T extends { readonly what: string }>(tags: readonly T[], part: string): T => tags.find(({ what }) => what.includes(part))!;

async function look(path: string, html: string): ReturnType<typeof diagnosed> {
  scene.world.page(path, html);
  await open(scene, path);
  return diagnosed(scene.page);
}

test("the twin first: a sound page has nothing to mend, and every hold says what it waits for", async () => {
  const { findings, tags } = await look("/d/", pageOf());
  expect(findings.filter(({ level }) => level === "fault")).toEqual([]);
  expect(codes(findings).sort()).toEqual(["no-seal", "zones"]);
  expect(tags.map(({ vendor, state, why }) => [vendor, state, why])).toEqual([["yandex-metrika", "held", "held-waits"]]);
});

test("a tag that ran before the gate, a preload, a noscript pixel, an unclassified cookie", async () => {
  const body = `<script>document.cookie="moya_shtuka=1"</script><script src="https://top-fwz1.mail.ru/js/code.js"></script><noscript><img src="https://mc.yandex.ru/watch/1" alt=""></noscript>`;
  const { findings, tags } = await look("/d/", pageOf({ before: '<script src="https://counter.yadro.ru/hit.js"></script>', body }));
  expect(tag(tags, "yadro")).toMatchObject({ vendor: "liveinternet", state: "missed", why: "script-late" });
  expect(tag(tags, "yadro").text).toContain("выполнился до вопроса");
  expect(tags.filter(({ what }) => what.includes("top-fwz1")).map(({ vendor, state, why }) => [vendor, state, why])).toEqual([["top-mail-ru", "held", "marketing-held"], ["top-mail-ru", "missed", "missed-early"]]);
  expect(codes(findings)).toEqual(expect.arrayContaining(["script-late", "noscript", "cookie-unknown", "marketing-held"]));
  const said = (code: string): string => findings.find((found) => found.code === code)!.text;
  expect(said("noscript")).toContain("https://mc.yandex.ru/watch/1");
  expect(said("cookie-unknown")).toContain('{"id": "moya-shtuka", "name": "moya_shtuka", "category": "analytics", "cookies": ["moya_shtuka"]}');
  expect(said("marketing-held")).toContain('"vendors": [… , {"use": "top-mail-ru"}]');
});

test.each([
  ["Rocket Loader", '<script type="a1b2c3-text/javascript">1</script>', 'data-cfasync="false"'],
  ["WP Rocket", '<script type="rocketlazyloadscript">1</script>', "nowprocket"],
  ["LiteSpeed", '<script type="litespeed/javascript">1</script>', "data-no-optimize"],
])("%s moved our tag; untouched, its mere presence is no fault (twin)", async (name, sign, keep) => {
  const moved = await look("/moved/", pageOf({ tag: "", head: `${sign}<script>document.head.appendChild(Object.assign(document.createElement("script"),{src:"/soglasie/soglasie.js"}))</script>` }));
  const found = moved.findings.find(({ code }) => code === "optimiser")!;
  expect(found.at).toContain(name);
  expect(found.text).toContain(keep);
  expect(codes((await look("/placed/", pageOf({ head: sign }))).findings)).not.toContain("optimiser");
});

test("no endpoint, session replay, held for good with the line of the config that changes it", async () => {
  const { receipts: _, ...config } = CONFIG;
  const { findings } = await look("/d/", pageOf({ config: { ...config, categories: ["preferences"], vendors: [{ use: "yandex-metrika", sessionReplay: true }, { use: "google-analytics-4" }, { use: "hotjar" }], gate: { foreign: "never" } } }));
  const said = (code: string): string => findings.find((found) => found.code === code)!.text;
  expect(said("no-receipts")).toContain("согласие нечем будет доказать");
  expect(said("session-replay")).toContain("запись действий на странице");
  expect(findings.filter(({ code }) => code === "session-replay").map(({ text }) => text).join(" ")).toContain('{"use": "hotjar"} (/vendors/2)');
  expect(said("category-held")).toContain('yandex-metrika удержан навсегда');
  expect(said("category-held")).toContain('"categories": ["preferences", "analytics"]');
  expect(said("foreign-held")).toContain('"foreign": "consent"');
});

test("an HttpOnly cookie that outlived a refusal is named with the server's line; a plain one is gone (twin)", async () => {
  scene.world.page("/d/", pageOf());
  await open(scene, "/d/");
  await call(scene.page, "accept");
  await scene.visitor.addCookies([{ name: "_ym_d", value: "1", url: CLINIC, httpOnly: true }, { name: "_ym_isad", value: "1", domain: ".clinic.example", path: "/" }]);
  await call(scene.page, "withdraw");
  const { findings } = await diagnosed(scene.page);
  expect(findings.filter(({ code }) => code === "cookie-http-only").map(({ at, text }) => [at, text.includes("Set-Cookie: _ym_d=; Max-Age=0; Path=/")])).toEqual([["_ym_d", true]]);
  expect(findings.find(({ code }) => code === "cookie-foreign")!.text).toMatch(/yandexuid \(yandex\.ru\)/);
  const jar = (await scene.visitor.cookies(CLINIC)).map(({ name }) => name);
  expect(jar).toContain("_ym_d");
  expect(jar.filter((name) => /_ym_isad|_ym_uid|probe/.test(name))).toEqual([]);
});

/** A host that nobody knows and whose hash falls on a vendor's word. */
function chanceHost(): string {
  const { url } = createConfirm([]);
  for (let i = 0; ; i++) {
    const host = `raspisanie${i}-vrachi.example`;
    const hit = matchHost(host, "/api.js");
    if (hit && hit.category && !url(`https://${host}/api.js`)) return host;
  }
}

test("a chance match of a hash is told as one, with the line that frees the host; with that line it is free", async () => {
  const host = chanceHost();
  const head = `${METRIKA}<script>document.head.appendChild(Object.assign(document.createElement("script"),{src:"https://${host}/api.js"}))</script>`;
  const asked = (): boolean => scene.world.log.entries.some((entry) => entry.host === host);
  const { tags } = await look("/d/", pageOf({ head }));
  expect(asked()).toBe(false);
  const { vendor, why, text } = tag(tags, host);
  expect([vendor, why]).toEqual(["", "held-chance"]);
  const entry = /\{"id".*?\}/.exec(text!)![0];
  expect(JSON.parse(entry)).toMatchObject({ category: "essential", hosts: [host] });
  const freed = await look("/free/", pageOf({ head, config: { ...CONFIG, vendors: [...CONFIG.vendors!, JSON.parse(entry)] } }));
  await expect.poll(asked).toBe(true);
  expect(tag(freed.tags, host)).toBeUndefined();
  expect(tag(freed.tags, "mc.yandex.ru").state).toBe("held");
});

test("strict mode: an undeclared host is held for good, and the line that declares it frees it", async () => {
  const head = '<script>fetch("https://api.raspisanie.example/v1").catch(()=>0)</script>';
  const strict = { ...CONFIG, gate: { mode: "strict" } };
  const { tags } = await look("/d/", pageOf({ head, config: strict }));
  expect(tag(tags, "raspisanie")).toMatchObject({ why: "held-undeclared", state: "dropped" });
  const entry: unknown = JSON.parse(/\{"id".*?\}/.exec(tag(tags, "raspisanie").text!)![0]);
  await look("/free/", pageOf({ head, config: { ...strict, vendors: [...CONFIG.vendors!, entry] } }));
  await expect.poll(() => scene.world.log.entries.map((one) => one.host)).toEqual(["api.raspisanie.example"]);
});

test("unknown: report tells each unknown name once, with its line, as a problem and an event; by default nobody loads the catalogue for it (twin)", async () => {
  const body = '<script>var told=[];document.addEventListener("soglasie:error",function(e){told.push(e.detail.code+" "+e.detail.at)});document.cookie="moya_shtuka=1";localStorage.setItem("moy_klyuch","1");document.cookie="PHPSESSID=1"</script>';
  const said = consoleOf(scene.page);
  scene.world.page("/d/", pageOf({ body, config: { ...CONFIG, gate: { unknown: "report" } } }));
  await open(scene, "/d/");
  const told = (): Promise<string[]> => scene.page.evaluate(() => (window as unknown as { told: string[] }).told);
  await expect.poll(told, { timeout: 20_000 }).toEqual(["cookie-unknown moya_shtuka", "cookie-unknown moy_klyuch"]);
  await expect.poll(() => said.join("\n")).toContain('{"id": "moya-shtuka", "name": "moya_shtuka", "category": "analytics", "cookies": ["moya_shtuka"]}');
  await scene.page.evaluate(() => (document.cookie = "novaya_shtuka=1"));
  await expect.poll(told, { timeout: 20_000 }).toHaveLength(3);
  await settled(scene.world);
  scene.world.own.length = 0;
  scene.world.page("/plain/", pageOf({ body }));
  await open(scene, "/plain/");
  expect([await told(), scene.world.own.filter((line) => /diagnose|classify/.test(line))]).toEqual([[], []]);
});

test("under the seal the payment host that it shuts is named with the line that opens it; a seal that is promised but absent is a fault", async () => {
  const seal = `<meta data-soglasie-seal http-equiv="Content-Security-Policy" content="img-src 'self'; script-src 'self' 'unsafe-inline'">`;
  const body = '<img src="https://yookassa.ru/logo.png" alt="">';
  const config = { ...CONFIG, gate: { seal: true } };
  const { findings } = await look("/d/", pageOf({ before: seal, body, config }));
  expect(findings.find(({ code }) => code === "seal-blocks")).toMatchObject({ at: "yookassa.ru" });
  expect(findings.find(({ code }) => code === "seal-blocks")!.text).toContain('{"use": "yookassa"}');
  expect(codes(findings)).not.toContain("seal-absent");
  expect(codes((await look("/bare/", pageOf({ body, config }))).findings)).toContain("seal-absent");
});

test("the console says each sentence once, however often a page asks; a live visitor's console hears nothing of it", async () => {
  const said = consoleOf(scene.page);
  scene.world.page("/d/", pageOf());
  await open(scene, "/d/");
  expect(said.filter((line) => line.includes("Soglasie"))).toEqual([]);
  await diagnosed(scene.page);
  await diagnosed(scene.page);
  await expect.poll(() => said.filter((line) => line.includes("удержано 1")).length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => said.join("\n")).toContain("yandex-metrika: script https://mc.yandex.ru/metrika/tag.js: ждёт ответа посетителя");
  const [first, reports] = said.filter((line) => line.includes("Soglasie") || line.includes("отчётах"));
  expect(first).toMatch(/^Soglasie \S+ работает\. Пока посетитель не согласится, удерживаются: удобство, статистика \(yandex-metrika\)/);
  expect(reports).toMatch(/визитов станет меньше.*счётчик не найден.*Что изменится в отчётах: https:/);
  expect(said.join("\n")).toContain("Маркетинговые теги удерживаются: в конфиге нет категории marketing");
});

test("a new site on the developer's machine hears it unasked: what is on, what the reports will look like, what is held for good and the line for it", async () => {
  const said = consoleOf(scene.page);
  const { receipts: _, ...config } = CONFIG;
  scene.world.page("/new/", pageOf({ config, head: `${METRIKA}<script async src="https://top-fwz1.mail.ru/js/code.js"></script>` }));
  await scene.page.goto("https://localhost/new/");
  await expect.poll(() => said.filter((line) => line.includes("нечем будет доказать")).length, { timeout: 20_000 }).toBe(1);
  const lines = said.filter((line) => !line.startsWith("Failed"));
  expect(lines[0]).toMatch(/^Soglasie \S+ работает\. Пока посетитель не согласится, удерживаются: удобство, статистика \(yandex-metrika\)\. Всё необходимое сайту работает сразу\.$/);
  expect(lines[1]).toContain("Что изменится в отчётах: https://");
  expect(lines[2]).toBe('Маркетинговые теги удерживаются: в конфиге нет категории marketing (top-mail-ru). Чтобы посетителя спрашивали о рекламе, впишите: "vendors": [… , {"use": "top-mail-ru"}].');
  expect(lines[3]).toContain('"receipts": {"endpoint": "/soglasie/v1/receipts"}');
  expect(lines).toHaveLength(4);
});
