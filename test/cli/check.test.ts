/** soglasie check: each finding on a page that has it, none on a page that does not, and the notice against the last build. */
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { writeFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { findings } from "../../src/cli/page/findings.ts";
import { readPage } from "../../src/cli/page/page.ts";
import { tokensOf } from "../../src/cli/page/tokens.ts";
import { embedLine, snippet } from "../../src/config/index.ts";
import type { SiteConfig } from "../../src/config/types.ts";
import { makeCertificate } from "../browser/certificate.ts";
import { start } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

const CONFIG: SiteConfig = {
  site: "klinika",
  operator: { name: "ООО «Клиника»", contacts: "privacy@klinika.ru", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }, { use: "yandex-maps" }],
  receipts: { endpoint: "/v1/receipts" },
};
const LINKS = '<a href="/policy/">Политика</a><a href="#" data-soglasie-open>Настройки cookie</a>';
const METRIKA = '<script>(function(m,e,t,r){var k=e.createElement(t);k.src=r;e.head.append(k)})(window,document,"script","https://mc.yandex.ru/metrika/tag.js");ym(1,"init",{})</script>';

interface Report {
  readonly errors: number;
  readonly warnings: number;
  readonly mistakes: readonly { code: string; at: string; law: string[] }[];
  readonly findings: readonly { code: string; law: string[]; what?: string; more?: string }[];
  readonly pages: readonly { page: string; findings: readonly { code: string; level: string; line: number; what?: string; more?: string; law: string[]; ru: string; en: string }[] }[];
}

async function report(config: unknown, pages: Readonly<Record<string, string>> = {}, ...more: string[]): Promise<Report & { exit: number }> {
  const at = folderWith({ "site.json": config, ...pages });
  const { exit, out } = await cli("check", "--config", at("site.json"), ...Object.keys(pages).flatMap((name) => ["--page", at(name)]), "--json", ...more);
  return { ...(JSON.parse(out) as Report), exit };
}

const html = (head: string, body = ""): string => `<!doctype html>\n<html><head><meta charset="utf-8">\n${head}\n</head><body>\n${body}\n${LINKS}</body></html>`;

/** Codes found on one page. */
async function codes(head: string, body = "", config: unknown = CONFIG): Promise<string[]> {
  const { pages } = await report(config, { "p.html": html(head, body) });
  return pages[0]!.findings.map(({ code }) => code);
}

const TAG = embedLine();

test("a page as it should be has no finding", async () => {
  expect(await codes(TAG + METRIKA, '<iframe data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/"></iframe><script type="text/plain" data-soglasie="analytics" src="https://mc.yandex.ru/x.js"></script><script type="application/ld+json">{"sameAs":"https://vk.com/klinika"}</script>')).toEqual([]);
  expect(await codes(`<script>window.soglasieConfig={"vendors":[{"use":"yandex-metrika","script":"https://mc.yandex.ru/a.js"}]}</script>${TAG}`)).toEqual([]);
});

/** Metrika's counter of the page's code, started by Soglasie. */
const MANAGED = { vendors: [{ use: "yandex-metrika", id: "1" }, { use: "yandex-maps" }] };

/** Code, what stands in the page, and the config where it matters. */
const CASES: readonly [code: string, head: string, body?: string, config?: object][] = [
  ["tag-missing", METRIKA],
  ["tag-twice", TAG + TAG],
  ["tag-async", TAG.replace("<script", "<script async")],
  ["tag-async", TAG.replace("<script", "<script defer")],
  ["tag-module", TAG.replace("<script", '<script type="module"')],
  ["tag-rehearses", TAG.replace(" src=", ' data-rehearse="true" src=')],
  ["tag-moved", TAG.replace(" src=", ' type="text/rocketscript" data-rocket-src=')],
  ["tag-moved", TAG.replace("<script", '<script type="litespeed/javascript"')],
  ["tag-late", `<script src="/js/site.js"></script>${TAG}`],
  ["vendor-before", METRIKA + TAG],
  ["vendor-before", `<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>${TAG}`],
  ["tag-relative", TAG.replace('src="/', 'src="')],
  ["counter-twice", TAG + METRIKA, "", MANAGED],
  ["counter-twice", TAG, '<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC1234567"></script>', { vendors: [{ use: "google-analytics-4", id: "G-ABC1234567" }] }],
  ["counter-twice", TAG + METRIKA.replace("<script", '<script type="text/plain" data-soglasie="analytics"'), "", MANAGED],
  ["counter-name", TAG, `<form onsubmit="yaCounter12345678.reachGoal('zapis'); return true"></form>`],
  ["seal-missing", TAG, "", { gate: { seal: true } }],
  ["marked-unknown", TAG, '<script type="text/plain" data-soglasie="statistika"></script>'],
  ["marked-not-offered", TAG, '<script type="text/plain" data-soglasie="vk-pixel"></script>'],
  ["marked-not-offered", TAG, '<script type="text/plain" data-soglasie="marketing"></script>'],
  ["vendor-unnamed", TAG, '<script>var s="https://top-fwz1.mail.ru/js/code.js"</script>'],
  ["noscript-pixel", TAG, '<noscript><div><img src="https://mc.yandex.ru/watch/1" alt=""></div></noscript>'],
  ["pasted-parser", TAG, '<iframe src="https://yandex.ru/map-widget/v1/?um=1"></iframe>'],
  ["hint-vendor", `${TAG}<link rel="preconnect" href="https://mc.yandex.ru">`],
  ["foreign-on-page", `${TAG}<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">`],
  ["captcha-form", `${TAG}<script src="https://www.google.com/recaptcha/api.js"></script>`, '<form id="zapis"><input name="phone"></form>', { gate: { foreign: "never" } }],
  ["other-consent-tool", `${TAG}<script>tarteaucitron.init({})</script>`],
  ["login-foreign", `${TAG}<script src="https://accounts.google.com/gsi/client"></script>`],
  ["box-ticked", TAG, '<form><label><input type="checkbox" name="a" checked> Согласен на рассылку</label></form>'],
  ["box-bundled", TAG, '<label><input type="checkbox"> Согласен на обработку персональных данных и получение рассылки</label>'],
  ["mailing-required", TAG, '<label><input type="checkbox" required> Получать новости клиники</label>'],
  ["consent-by-use", TAG, "<p>Продолжая пользоваться <b>сайтом</b>, вы соглашаетесь с использованием файлов cookie.</p>"],
  ["called-harmless", TAG, "<p>Файлы cookie, полученные при посещении, обезличены и не опасны.</p>"],
  ["box-ticked", TAG, '<input type="checkbox" id="s" checked><label for="s">Хочу получать новости</label>'],
];

test.each(CASES)("finds %s", async (code, head, body = "", config = {}) => {
  expect(await codes(head, body, { ...CONFIG, ...config })).toContain(code);
});

test("a tag that an optimiser made late: the reader learns where to take that back", async () => {
  const { pages } = await report(CONFIG, { "p.html": html(TAG.replace("<script", "<script defer")), "q.html": html(TAG) });
  expect(pages.map(({ findings: found }) => found.map(({ en }) => en))).toEqual([[expect.stringMatching(/Remove defer, or, if an optimiser put it there, exclude soglasie\.js from it\.$/)], []]);
  expect(pages[0]!.findings[0]!.ru).toContain("Уберите defer, а если его ставит оптимизатор, исключите из него soglasie.js.");
});

test("a hint is called a hint: the vendor need not be on the page", async () => {
  const hint = "<link rel='dns-prefetch' href='//www.googletagmanager.com'>";
  const { pages } = await report(CONFIG, { "p.html": html(TAG + hint), "q.html": html(`${TAG}<link rel="preconnect" href="https://fonts.gstatic.com"><link rel="dns-prefetch" href="//clinic.example">`) });
  expect(pages.map(({ findings: found }) => found.map(({ code, what }) => [code, what]))).toEqual([[["hint-vendor", "dns-prefetch www.googletagmanager.com"]], []]);
  for (const lang of ["ru", "en"] as const) expect(pages[0]!.findings[0]![lang]).toContain("WordPress: remove_action('wp_head', 'wp_resource_hints', 2)");
  expect(await codes(`${TAG}<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-1"></script>${hint}`)).toEqual(expect.arrayContaining(["hint-vendor", "vendor-unnamed", "foreign-on-page"]));
});

test("the emoji loader of WordPress, as 4.2 and 6.9 print it, and with pictures of the site's own", async () => {
  const old = (url: string): string => `<script>window._wpemojiSettings = {"baseUrl":${JSON.stringify(url).replace(/\//g, "\\/")},"ext":".png"};</script>`;
  const json = '<script id="wp-emoji-settings" type="application/json">{"baseUrl":"https://s.w.org/images/core/emoji/17.0.2/72x72/"}</script>';
  expect(await codes(TAG + old("https://s.w.org/images/core/emoji/15.0.3/72x72/"))).toEqual(["wp-emoji"]);
  expect(await codes(TAG, `${json}<script type="module">const a=JSON.parse(document.getElementById("wp-emoji-settings").textContent);window._wpemojiSettings=a</script>`)).toEqual(["wp-emoji"]);
  expect(await codes(TAG + old("https://klinika.ru/emoji/"))).toEqual([]);
});

test("what is right is not called wrong", async () => {
  const body = '<form><label><input type="checkbox" required> Согласен на обработку персональных данных</label><label><input type="checkbox" checked> Запомнить город</label><label><input type="checkbox"> Получать новости</label></form><p>Мы используем сайт и cookie только с вашего согласия. Cookie могут быть персональными данными.</p>';
  expect(await codes(TAG, body)).toEqual([]);
  // Goals name the counter without bringing it; another counter's code is another counter; an address from a <base> is whole.
  const goal = '<script>document.onclick=function(){ym(1,"reachGoal","zapis")}</script>';
  expect(await codes(TAG, goal, { ...CONFIG, ...MANAGED })).toEqual([]);
  const old = '<button onclick="yaCounter1.reachGoal(1)">a</button>';
  expect(await codes(TAG + METRIKA, old)).toEqual([]);
  expect(await codes(TAG, old, { ...CONFIG, ...MANAGED })).toEqual([]);
  expect(await codes(TAG + METRIKA.replace("ym(1,", "ym(12,"), "", { ...CONFIG, ...MANAGED })).toEqual([]);
  expect(await codes(`<base href="/">${TAG.replace('src="/', 'src="')}`)).toEqual([]);
});

test("a page in windows-1251 is read as a browser reads it, from a file or an address", async () => {
  const text = html(TAG, "<p>Продолжая пользоваться сайтом, вы соглашаетесь с использованием файлов cookie.</p>");
  const bytes = (page: string): Buffer => Buffer.from([...page].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350)));
  const server = createServer((_, response) => void response.writeHead(200, { "Content-Type": "text/html; charset=windows-1251" }).end(bytes(text.replace('<meta charset="utf-8">', "")))).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  const at = folderWith({ "site.json": CONFIG });
  writeFileSync(at("p.html"), bytes(text.replace("utf-8", "windows-1251")));
  const { out } = await cli("check", "--config", at("site.json"), "--page", at("p.html"), "--page", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, "--json");
  for (const { findings: found } of (JSON.parse(out) as Report).pages) expect(found.find(({ code }) => code === "consent-by-use")?.what).toMatch(/родолжая пользоваться сайтом/);
});

test("why an address does not open is said, and the zone is that of the page that came", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/") response.writeHead(302, { Location: "/lk/a" }).end();
    else response.writeHead(request.url === "/wall" ? 403 : 200, { "Content-Type": "text/html" }).end(html(TAG, '<img src="https://mc.yandex.ru/watch/1">'));
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const found = async (place: string): Promise<unknown[]> => (await report({ ...CONFIG, zones: ["/lk/*"] }, {}, "--page", place)).pages[0]!.findings.map(({ code, what }) => [code, what]);
  expect(await found(`${site}/`)).toEqual([["zone-parser", "yandex-metrika"], ["tag-file", "/soglasie/soglasie.js"], ["endpoint-dead", "/v1/receipts"]]);
  expect(await found(`${site}/wall`)).toEqual([["page-unreachable", "HTTP 403"]]);
  onTestFinished(() => void server.close());
  const gone = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => gone.once("listening", done));
  const { port } = gone.address() as AddressInfo;
  await new Promise((done) => gone.close(done));
  expect(await found(`http://127.0.0.1:${port}/`)).toEqual([["page-unreachable", "ECONNREFUSED"]]);
  const tls = createTlsServer(makeCertificate(), (_, response) => void response.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void tls.close());
  await new Promise((done) => tls.once("listening", done));
  expect(await found(`https://127.0.0.1:${(tls.address() as AddressInfo).port}/`)).toEqual([["page-unreachable", expect.stringMatching(/CERT|SELF_SIGNED/)]]);
});

test("our files are tried where the tag looks for them: absent, another thing, another encoding, half an upload", async () => {
  // A real receipt server, of which nothing is said.
  const receipts = await start();
  const types: Record<string, string> = { "/soglasie/soglasie.js": "application/javascript", "/html/soglasie.js": "text/html", "/1251/soglasie.js": "text/javascript; charset=windows-1251", "/utf/soglasie.js": 'text/javascript; charset="UTF-8"', "/half/soglasie.js": "text/javascript" };
  for (const folder of ["soglasie", "1251", "utf"]) types[`/${folder}/soglasie.banner.js`] = "text/javascript";
  types["/half/soglasie.headless.js"] = "text/javascript";
  // A page's <base> leads the tag too.
  const tagOf = (path: string): string => (path === "/based/" ? `<base href="/soglasie/">${TAG.replace("/soglasie/", "")}` : TAG.replace("/soglasie/", path));
  const server = createServer(({ url = "" }, response) => {
    const path = url.replace(/\?.*/, "");
    response.writeHead(path === "/none/soglasie.js" ? 404 : 200, { "Content-Type": types[path] ?? "text/html", "Cache-Control": "no-cache" }).end(html(tagOf(path)));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const found = async (folder: string, layout: object = {}): Promise<unknown[]> => (await report({ ...CONFIG, ...layout, receipts: { endpoint: `${receipts.url}/v1/receipts` } }, {}, "--page", `${site}/${folder}/`)).pages[0]!.findings.map(({ code, more }) => [code, more]);
  expect(await found("soglasie")).toEqual([]);
  expect(await found("utf")).toEqual([]);
  expect(await found("based")).toEqual([]);
  expect(await found("none")).toEqual([["tag-file", "HTTP 404"]]);
  expect(await found("html")).toEqual([["tag-file", "text/html"]]);
  expect(await found("half")).toEqual([["banner-file", "text/html"]]);
  expect(await found("half", { layout: "none" })).toEqual([]);
  expect(await found("1251")).toEqual([["tag-charset", "windows-1251"]]);
  // A plain location of nginx would lose to the usual one for *.js.
  for (const said of [findings["tag-charset"].ru, findings["tag-charset"].en]) expect(said).toContain("location ^~ /soglasie/ { charset utf-8; }, Apache: AddCharset utf-8 .js .html");
});

test.each<[value: string, expires: string, more: string | null]>([
  ["", "", "–"],
  ["max-age=31536000", "", "max-age=31536000"],
  ["public, max-age=300, must-revalidate", "", "public, max-age=300, must-revalidate"],
  ["public, s-maxage=0", "", "public, s-maxage=0"],
  ["max-age=60", "0", "max-age=60"],
  ["", "Fri, 01 Jan 2100 00:00:00 GMT", "–, Expires: Fri, 01 Jan 2100 00:00:00 GMT"],
  ["", "0", null],
  ["no-cache", "", null],
  ["private, no-store", "", null],
  ["max-age=0, must-revalidate", "", null],
  ["public,max-age=0", "", null],
])("how long browsers keep our file: Cache-Control “%s”, Expires “%s”", async (value, expires, more) => {
  const server = createServer(({ url = "" }, response) => {
    const script = url.includes(".js");
    const headers = { ...(value ? { "Cache-Control": value } : {}), ...(expires ? { Expires: expires } : {}) };
    // An address with a version, and with a config of its own, is no better.
    const tag = TAG.replace("soglasie.js\"", "soglasie.js?ver=6.4\" data-config=\"/soglasie/site.json\"");
    response.writeHead(200, { "Content-Type": script ? "text/javascript" : "text/html", ...(script ? headers : {}) }).end(html(tag));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  const { receipts: _, ...config } = CONFIG;
  const { pages } = await report(config, {}, "--page", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(pages[0]!.findings.map((one) => [one.code, one.what, one.more])).toEqual(more === null ? [] : [["tag-cached", "/soglasie/soglasie.js?ver=6.4", more]]);
});

test("links and policy that visitors need", async () => {
  const { pages } = await report(CONFIG, { "p.html": `${TAG}<form name="call"><input type="tel"></form>` });
  expect(pages[0]!.findings.map(({ code, what, law }) => [code, what, law])).toEqual([["links-missing", undefined, ["C-9.5"]], ["policy-link", "name=call", ["C-18.4"]]]);
});

test("a form behind reCAPTCHA that is held for good is named by what a person can find it by", async () => {
  const never = { ...CONFIG, gate: { foreign: "never" } };
  const page = html(`${TAG}<script src="https://www.google.com/recaptcha/api.js" async></script>`, '<h2>Запись на приём</h2>\n<form action="/send"><input name="fio"><div class="g-recaptcha" data-sitekey="k"></div></form>\n<form id="search"><input name="q"></form>');
  const { pages, exit } = await report(never, { "p.html": page });
  const found = pages[0]!.findings.filter(({ code }) => code === "captcha-form");
  expect(exit).toBe(1);
  expect(found).toMatchObject([{ what: "action=/send «Запись на приём»", line: 6, level: "error" }]);
  expect(found[0]!.ru).toContain("Форма action=/send «Запись на приём» защищена reCAPTCHA");
  expect((await report(CONFIG, { "p.html": page })).pages[0]!.findings.map(({ code }) => code)).not.toContain("captcha-form");
  const yandex = page.replace("https://www.google.com/recaptcha/api.js", "https://smartcaptcha.yandexcloud.net/captcha.js").replace("g-recaptcha", "smart-captcha");
  expect((await report(never, { "p.html": yandex })).pages[0]!.findings).toEqual([]);
});

test("the seal: its lines on the page are taken as they are, those of another config are called so", async () => {
  const sealed: SiteConfig = { ...CONFIG, gate: { seal: true } };
  const { html: lines } = snippet(sealed);
  expect(await codes(lines, '<iframe src="https://yandex.ru/map-widget/v1/?um=1"></iframe>', sealed)).toEqual([]);
  expect(await codes(lines, "", { ...sealed, vendors: [{ use: "yandex-metrika" }, { use: "rutube" }] })).toEqual(["seal-stale"]);
  expect((await report(sealed)).findings.map(({ code }) => code)).not.toContain("no-seal");
  expect((await report(CONFIG)).findings).toContainEqual(expect.objectContaining({ code: "no-seal", level: "note" }));
});

test("the config: mistakes with their pointers, legal numbers, and what a sound config should still be told", async () => {
  const bad = await report({ ...CONFIG, site: "К", layout: "top" });
  expect([bad.exit, bad.errors, bad.mistakes.map(({ at }) => at)]).toEqual([1, 2, ["/site", "/layout"]]);
  const abroad = await report({ ...CONFIG, vendors: [{ use: "google-analytics-4" }, { use: "yandex-metrika", sessionReplay: true }, { use: "mindbox" }], languages: ["en", "ru"], receipts: { endpoint: "https://receipts.example.com/v1/receipts" } });
  expect(abroad.mistakes).toMatchObject([{ code: "vendor-foreign", at: "/vendors/0", law: ["C-12.2", "C-18.2"] }]);
  expect(abroad.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["replay-on", "language-first", "recommends", "cookie-long", "endpoint-abroad"]));
  // These record whatever the config says.
  expect((await report({ ...CONFIG, vendors: [{ use: "hotjar" }] })).findings).toContainEqual(expect.objectContaining({ code: "replay-on", what: "hotjar" }));
  expect(abroad.exit).toBe(0);
  expect((await report(CONFIG, {}, "--strict")).exit).toBe(0);
  expect((await report({ ...CONFIG, languages: ["en"] }, {}, "--strict")).exit).toBe(1);
});

test("the notice against the last build", async () => {
  const at = folderWith({ "site.json": CONFIG });
  expect((await cli("build", "--config", at("site.json"), "--out", at("out"))).exit).toBe(0);
  const against = async (config: SiteConfig): Promise<unknown[]> => {
    const { findings: found, exit } = await report(config, {}, "--notices", at("out/notices.json"));
    return [exit, ...found.filter(({ code }) => /^(version|notices)/.test(code)).map(({ code, what }) => [code, what])];
  };
  expect(await against(CONFIG)).toEqual([0]);
  expect(await against({ ...CONFIG, operator: { ...CONFIG.operator, name: "ООО «Другая»" } })).toEqual([1, ["version-kept", "/operator/name"]]);
  expect(await against({ ...CONFIG, vendors: [{ use: "yandex-metrika", direct: true }, { use: "yandex-maps" }] })).toEqual([1, ["version-kept", "/vendors/yandex-metrika"]]);
  expect(await against({ ...CONFIG, vendors: [...CONFIG.vendors!].reverse() })).toEqual([1, ["version-order", undefined]]);
  expect((await cli("build", "--config", folderWith({ "o.json": { ...CONFIG, vendors: [...CONFIG.vendors!].reverse() } })("o.json"), "--out", at("out"))).error).toContain("the order of /vendors changed under version 1");
  expect(await against({ ...CONFIG, categories: ["analytics"], vendors: [{ use: "yandex-metrika" }], notice: { version: "2", effectiveDate: "2026-12-01" } })).toEqual([0]);
  expect(await against({ ...CONFIG, texts: { ru: { accept: "Согласен" } }, notice: { version: "2", effectiveDate: "2026-12-01" } })).toEqual([0, ["version-idle", ""]]);
  expect((await report(CONFIG, {}, "--notices", at("gone.json"))).findings.map(({ code }) => code)).toContain("notices-missing");
});

test("an address is fetched, its links are tried, and its zone makes a parser's request an error", async () => {
  const body = html(TAG, '<img src="https://mc.yandex.ru/watch/1">');
  const server = createServer((request, response) => {
    const ok = request.url === "/lk/a" || request.url === "/policy/";
    response.writeHead(ok ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" }).end(ok ? body : "");
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { pages, exit } = await report({ ...CONFIG, zones: ["/lk/*"] }, {}, "--page", `${site}/lk/a`, "--page", `${site}/gone`, "--page", "/nowhere.html");
  expect(exit).toBe(1);
  expect(pages.map(({ findings: found }) => found.map(({ code, what, more }) => [code, what, more]))).toEqual([
    [["zone-parser", "yandex-metrika", "/lk/*"], ["tag-file", "/soglasie/soglasie.js", "HTTP 404"], ["link-dead", "/consent/", "HTTP 404"], ["endpoint-dead", "/v1/receipts", "HTTP 404, text/html; charset=utf-8"]],
    [["page-unreachable", "HTTP 404", undefined]],
    [["page-unreadable", "ENOENT", undefined]],
  ]);
});

test("lines for people: level, place, sentence", async () => {
  const at = folderWith({ "site.json": CONFIG, "p.html": html(METRIKA + TAG) });
  const { out, exit } = await cli("check", "--config", at("site.json"), "--page", at("p.html"));
  expect(exit).toBe(1);
  expect(out).toMatch(/^error {5}\S+p\.html:3: yandex-metrika runs before the Soglasie tag/m);
  expect(out).toMatch(/\nErrors: 1, warnings: 0\.\n$/);
  writeFileSync(at("site.json"), "{");
  expect(await cli("check", "--config", at("site.json"))).toMatchObject({ exit: 1, out: "", error: expect.stringMatching(/^soglasie check: \S+site\.json\S*: this is not JSON[^\n]*\n$/) as unknown });
});

test("every finding is in a test above or needs the config, and both its sentences are whole", () => {
  for (const [code, { ru, en }] of Object.entries(findings)) {
    const blanks = (text: string): string[] => [...new Set(text.match(/\{(what|more)\}/g) ?? [])].sort();
    expect([code, blanks(ru)]).toEqual([code, blanks(en)]);
    expect(`${ru}${en}`).not.toMatch(/анонимн|обезличен/i);
  }
});

test("reads HTML as it is met: comments, raw text, odd quotes, entities, unclosed ends", () => {
  const names = (text: string): string[] => tokensOf(text).flatMap((token) => (token.kind === "open" ? [token.name] : []));
  expect(names("<!-- <script src=x> --><p><SCRIPT>if(a<b)document.write('<img>')</SCRIPT><br/>")).toEqual(["p", "script", "br"]);
  expect(names("<a title='a>b' href=x>1 < 2 <b")).toEqual(["a"]);
  expect(names("<script>a</scriptx></script ><i>")).toEqual(["script", "i"]);
  expect(names("<textarea><form></textarea><!-- open")).toEqual(["textarea"]);
  const [first] = readPage("x", '<form action="/a?b=1&amp;c" ID=f>').elements;
  expect([first!.attributes.get("action"), first!.attributes.get("id")]).toEqual(["/a?b=1&c", "f"]);
  const hard = "<".repeat(50_000) + '<a b="'.repeat(20_001);
  const started = performance.now();
  tokensOf(hard);
  expect(performance.now() - started).toBeLessThan(8000);
});

test("a name that stands twice in the file: check and build say which lines, and that the second counts", async () => {
  const text = JSON.stringify(CONFIG, null, 1).replace('"vendors": [', '"vendors": [],\n "vendors": [');
  expect((JSON.parse(text) as SiteConfig).vendors).toHaveLength(2);
  const line = text.split("\n").findIndex((one) => one.includes('"vendors": []')) + 1;
  const at = folderWith({ "site.json": text });
  const checked = await cli("check", "--config", at("site.json"));
  expect(checked.exit).toBe(0);
  expect(checked.out).toContain(`site.json: /vendors: this name stands twice, in lines ${line} and ${line + 1}. Only the second one counts`);
  expect((await report(text)).mistakes).toMatchObject([{ code: "key-repeated", at: "/vendors", law: [] }]);
  expect((await report(CONFIG)).mistakes).toEqual([]);
  const built = await cli("build", "--config", at("site.json"), "--out", at("out"));
  expect(built.out).toContain("/vendors: this name stands twice");
});

test.each(["--inline", "--paste"])("a page with the output of snippet %s has no finding", async (kind) => {
  const { out } = await cli("snippet", "--config", folderWith({ "site.json": CONFIG })("site.json"), kind);
  expect(await codes(out)).toEqual(await codes(TAG));
  expect(await codes(`${out}<script>tarteaucitron.init({})</script>`)).toContain("other-consent-tool");
});
