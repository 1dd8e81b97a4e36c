/** soglasie check: the page's own Content-Security-Policy, in header and head, with twins that let Soglasie work. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { embedLine, snippet } from "../../src/config/index.ts";
import type { SiteConfig } from "../../src/config/types.ts";
import { cli, folderWith } from "./cli.ts";

const CONFIG: SiteConfig = {
  site: "klinika",
  operator: { name: "ООО «Клиника»", contacts: "privacy@klinika.ru", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }],
};
const TAG = embedLine();
const LINK = '<a href="#" data-soglasie-open>Настройки cookie</a>';
const meta = (policy: string, more = ""): string => `<meta http-equiv="Content-Security-Policy" content="${policy.replace(/"/g, "&quot;")}"${more}>`;
const html = (head: string, body = ""): string => `<!doctype html>\n<html><head>\n${head}\n</head><body>${body}${LINK}</body></html>`;

type Found = readonly { code: string; level: string; what?: string; more?: string; line: number; ru: string; en: string }[];

async function checked(place: string, config: SiteConfig): Promise<Found> {
  const { out } = await cli("check", "--config", folderWith({ "site.json": config })("site.json"), "--page", place, "--json");
  return (JSON.parse(out) as { pages: { findings: Found }[] }).pages[0]!.findings;
}

/** What is found on a page of a real server that sends these headers; `HOST` in them is the server's own. */
async function served(page: string, headers: Readonly<Record<string, string | string[]>> = {}, config: SiteConfig = CONFIG): Promise<Found> {
  const server = createServer(({ url = "", headers: { host = "" } }, response) => {
    if (url.includes(".js")) response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-cache" }).end();
    else if (url.startsWith("/v1/")) response.writeHead(405, { "Content-Type": "application/problem+json" }).end();
    else {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, [value].flat().map((one) => one.replaceAll("HOST", host)));
      response.writeHead(200, { "Content-Type": "text/html" }).end(page);
    }
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  return checked(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, config);
}

const short = (found: Found): unknown[] => found.map(({ code, more }) => [code, more].filter(Boolean).join(" "));
const NONCED = embedLine({ nonce: "abc" });

test.each<[policy: string, found: string[]]>([
  ["require-trusted-types-for 'script'", []],
  ["trusted-types page", []],
  ["require-trusted-types-for 'script'; trusted-types page", ["csp-trusted-types"]],
  ["require-trusted-types-for 'script', trusted-types 'none'", ["csp-trusted-types"]],
  ["require-trusted-types-for 'script'; trusted-types Soglasie", ["csp-trusted-types"]],
  ["require-trusted-types-for 'script'; trusted-types page soglasie", []],
  ["require-trusted-types-for 'script'; trusted-types *", []],
])("trusted types: %s", async (policy, found) => {
  expect(short(await served(html(TAG), { "Content-Security-Policy": policy }))).toEqual(found);
});

test.each<[policy: string, found: string[], tag?: string]>([
  ["script-src 'unsafe-inline' https://mc.yandex.ru", ["csp-blocks-tag 'self'"]],
  ["script-src 'self' 'unsafe-inline' https://mc.yandex.ru", []],
  ["default-src 'none'", ["csp-blocks-tag 'self'"]],
  ["default-src 'none'; script-src 'self'", []],
  ["img-src 'none'; frame-ancestors 'self'", []],
  ["script-src 'self'; script-src-elem https://mc.yandex.ru", ["csp-blocks-tag 'self'"]],
  ["script-src 'none'; script-src-elem 'SELF'", []],
  ["script-src https://mc.yandex.ru; script-src 'self'", ["csp-blocks-tag 'self'"]],
  ["script-src", ["csp-blocks-tag 'self'"]],
  ["script-src *", []],
  ["script-src http:", []],
  ["script-src https: data:", ["csp-blocks-tag 'self'"]],
  ["script-src HOST", []],
  ["script-src http://HOST/soglasie/", []],
  ["script-src http://HOST/js/", ["csp-blocks-tag 'self'"]],
  ["script-src http://127.0.0.1", ["csp-blocks-tag 'self'"]],
  ["script-src http://127.0.0.1:*", []],
  // The gate alone: its other files would not come.
  ["script-src http://HOST/soglasie/soglasie.js", ["csp-blocks-tag 'self'"]],
  ["script-src 'nonce-abc' 'strict-dynamic'", ["csp-wants-nonce"]],
  ["script-src 'nonce-abc' 'strict-dynamic' 'self' https: 'unsafe-inline'", ["csp-wants-nonce"]],
  ["script-src 'nonce-abc' 'strict-dynamic'", [], NONCED],
  ["script-src 'nonce-abc'", [], NONCED],
  ["script-src 'nonce-ABC'", ["csp-blocks-tag 'self'"], NONCED],
  ["script-src 'nonce-new' 'strict-dynamic'", ["csp-wants-nonce"], NONCED],
  ["script-src 'self', script-src https://mc.yandex.ru", ["csp-blocks-tag 'self'"]],
  ["script-src 'self', default-src * 'unsafe-inline'", []],
  ["script-src https://mc.yandex.ru", ["csp-blocks-tag https://static.localhost"], embedLine({ src: "https://static.localhost/s/soglasie.js" })],
  ["script-src 'self' *.localhost", [], embedLine({ src: "https://static.localhost/s/soglasie.js" })],
])("the policy %s", async (policy, found, tag = TAG) => {
  // The file of another host is not there, which is another finding.
  const about = (all: Found): unknown[] => short(all.filter(({ code }) => code.startsWith("csp")));
  expect(about(await served(html(tag), { "Content-Security-Policy": policy }))).toEqual(found);
  expect(about(await served(html(tag), { "Content-Security-Policy-Report-Only": policy }))).toEqual([]);
});

test("which directive of which policy, and how to mend it, is said in both languages", async () => {
  const both = { "Content-Security-Policy": ["default-src 'self'", "default-src 'self'; script-src https://mc.yandex.ru"] };
  const [header, inPage, ...more] = await served(html(`${meta("script-src 'nonce-x' 'strict-dynamic'")}\n${TAG}`), both);
  expect(more).toEqual([]);
  expect(header).toMatchObject({ code: "csp-blocks-tag", level: "error", what: "HTTP, script-src https://mc.yandex.ru", line: 4 });
  for (const lang of ["ru", "en"] as const) expect(header![lang]).toMatch(/HTTP, script-src https:\/\/mc\.yandex\.ru.* 'self' .*soglasie snippet --nonce/);
  expect(inPage).toMatchObject({ code: "csp-wants-nonce", level: "error", what: "<meta>, script-src 'nonce-x' 'strict-dynamic'", line: 3 });
});

test("a policy in the page holds from where it stands, in head only, and the seal's is ours", async () => {
  const narrow = "script-src https://mc.yandex.ru";
  expect(short(await served(html(meta(narrow) + TAG)))).toEqual(["csp-blocks-tag 'self'"]);
  expect(short(await served(html(TAG + meta(narrow))))).toEqual([]);
  expect(short(await served(html(TAG, meta(narrow))))).toEqual([]);
  expect(short(await served(html(`<noscript>${meta(narrow)}</noscript>${TAG}`)))).toEqual([]);
  expect(short(await served(html(meta("default-src 'self'") + TAG)))).toEqual([]);
  const sealed: SiteConfig = { ...CONFIG, gate: { seal: true } };
  expect(short(await served(html(snippet(sealed).html), {}, sealed))).toEqual([]);
});

test("scripts of ours inside the page: the seal, the gate, the block with everything", async () => {
  const sealed: SiteConfig = { ...CONFIG, gate: { seal: true } };
  const { html: lines, scriptHashes } = snippet(sealed);
  const policy = (sources: string): Record<string, string> => ({ "Content-Security-Policy": `script-src ${sources}` });
  expect(short(await served(html(lines), policy("'self'"), sealed))).toEqual([`csp-blocks-tag ${scriptHashes.join(" ")}`]);
  expect(short(await served(html(lines), policy(`'self' ${scriptHashes.join(" ")}`), sealed))).toEqual([]);
  const printed = async (...kind: string[]): Promise<string> => (await cli("snippet", "--config", folderWith({ "site.json": CONFIG })("site.json"), ...kind)).out.trim();
  const hashOf = (block: string): string => `'sha256-${createHash("sha256").update(/>([^]*)<\/script>/.exec(block)![1]!).digest("base64")}'`;
  const gate = await printed("--inline");
  const found = async (block: string, sources: string): Promise<unknown[]> => short((await served(html(block), policy(sources))).filter(({ code }) => code.startsWith("csp")));
  expect(await found(gate, "'self' 'unsafe-inline'")).toEqual([]);
  expect(await found(gate, `'self' ${hashOf(gate)}`)).toEqual([]);
  expect(await found(gate, `'strict-dynamic' ${hashOf(gate)}`)).toEqual([]);
  expect(await found(gate.replace("<script", '<script nonce="abc"'), "'nonce-abc'")).toEqual([]);
  expect(await found(gate, "'self' 'unsafe-inline' 'nonce-abc'")).toEqual([`csp-blocks-tag ${hashOf(gate)}`]);
  expect(await found(gate, "'unsafe-inline' https://mc.yandex.ru")).toEqual(["csp-blocks-tag 'self'"]);
  const block = await printed("--paste");
  expect(await found(block, "'self' 'unsafe-inline'")).toEqual(["csp-blocks-tag data:"]);
  expect(await found(block, "'unsafe-inline' data:")).toEqual([]);
  expect(await found(await printed("--paste", "--nonce", "abc"), "'nonce-abc'")).toEqual([]);
  const based = await printed("--paste", "--base", "https://static.localhost/s/");
  expect(await found(based, "'unsafe-inline' data:")).toEqual(["csp-blocks-tag https://static.localhost"]);
  expect(await found(based, "'unsafe-inline' data: https://static.localhost")).toEqual([]);
});

test("receipts that the policy keeps in the browsers", async () => {
  const config: SiteConfig = { ...CONFIG, receipts: { endpoint: "/v1/receipts" } };
  const found = async (policy: string, own = config): Promise<unknown[]> => short((await served(html(TAG), { "Content-Security-Policy": policy }, own)).filter(({ code }) => code.startsWith("csp")));
  expect(await found("default-src *; connect-src https://mc.yandex.ru")).toEqual(["csp-blocks-receipts 'self'"]);
  expect(await found("default-src 'none'; script-src 'self'")).toEqual(["csp-blocks-receipts 'self'"]);
  expect(await found("connect-src 'self'")).toEqual([]);
  // Receipts leave later than any meta comes.
  expect(short(await served(html(TAG + meta("connect-src 'none'")), {}, config))).toEqual(["csp-blocks-receipts 'self'"]);
  expect(await found("connect-src 'none'", CONFIG)).toEqual([]);
  expect(await found("connect-src 'self'", { ...config, receipts: { endpoint: "https://r.localhost/v1/receipts" } })).toEqual(["csp-blocks-receipts https://r.localhost"]);
});

test("a page in a file: what can be the site's own source is taken for it", async () => {
  const found = async (policy: string): Promise<unknown[]> => short(await checked(folderWith({ "p.html": html(meta(policy) + TAG) })("p.html"), CONFIG));
  expect(await found("script-src 'unsafe-inline' https://mc.yandex.ru")).toEqual(["csp-blocks-tag 'self'"]);
  for (const sources of ["'self'", "https://klinika.ru https://mc.yandex.ru", "https:", "*"]) expect(await found(`script-src ${sources}`)).toEqual([]);
});
