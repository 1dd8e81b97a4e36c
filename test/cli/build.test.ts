/** soglasie build: what it writes, what it refuses, and that the receipt server takes its notices. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, verify } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse } from "acorn";
import { expect, test } from "vitest";
import { siteConfig } from "../../demo/config.mjs";
import type { NoticeFile } from "../../src/cli/notice-file.ts";
import { serverConfig } from "../../src/cli/server-config.ts";
import type { SiteConfig } from "../../src/config/types.ts";
import { createServer } from "../../src/server/index.ts";
import { newSecret, ORIGIN, proofOf, receipt } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

const root = join(import.meta.dirname, "../..");
const CONFIG: SiteConfig = siteConfig({ endpoint: "/v1/receipts" });
const BARE: SiteConfig = { site: "demo-clinic", operator: CONFIG.operator, notice: CONFIG.notice };

const read = (path: string): string => readFileSync(path, "utf8");
const notices = (folder: string): NoticeFile => JSON.parse(read(join(folder, "notices.json"))) as NoticeFile;
const brotli = (text: string): number => brotliCompressSync(text).length;
const GENERAL = read(join(root, "dist/soglasie.js"));

/** Everything in a folder as one hash. */
function print(folder: string): string {
  const sum = createHash("sha256");
  for (const file of readdirSync(folder).sort()) sum.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return sum.digest("hex");
}

async function build(config: unknown, into = folderWith({}), ...more: string[]): Promise<{ folder: string; out: string }> {
  writeFileSync(into("site.json"), JSON.stringify(config));
  const { exit, out, error } = await cli("build", "--config", into("site.json"), "--out", into("out"), ...more);
  if (exit !== 0) throw new Error(`${exit} ${error}`);
  return { folder: into("out"), out };
}

let demo: Promise<{ folder: string; out: string }> | undefined;
/** The demo's build, made once. */
const demoBuild = (): typeof demo & object => (demo ??= build(CONFIG));

test("every language with texts has notices of its own", async () => {
  const languages = ["ru", ...readdirSync(join(root, "src/ui/texts")).flatMap((file) => /^(\w+)-entry\.ts$/.exec(file)?.[1] ?? [])];
  expect(languages.length).toBeGreaterThan(4);
  const { folder } = await build({ ...BARE, languages, receipts: { endpoint: "/v1/receipts" } });
  expect(notices(folder).notices.map(({ id }) => id)).toEqual(languages.flatMap((lang) => [`${lang}-bar`, `${lang}-dialog`, `${lang}-none`]));
  const texts = notices(folder).notices.map(({ content }) => content.texts["title"]).filter(Boolean);
  expect(new Set(texts).size).toBe(texts.length);
  const own = await build({ ...BARE, layout: "none" });
  expect(notices(own.folder).notices.map(({ id }) => id)).toEqual(["ru-dialog", "ru-none"]);
});

test("the same input gives the same bytes, also into a folder that holds an earlier build", async () => {
  const [one, two] = [await demoBuild(), await build(CONFIG)];
  expect(print(one.folder)).toBe(print(two.folder));
  const at = folderWith({});
  await build({ ...CONFIG, theme: { accent: "red" } }, at);
  const [before] = [readdirSync(at("out")).length, await build(CONFIG, at)];
  // The earlier build's named files stay; everything else is as new.
  expect(readdirSync(at("out")).length).toBeGreaterThan(before);
  for (const file of readdirSync(one.folder)) expect(read(join(at("out"), file))).toBe(read(join(one.folder, file)));
});

test("the gate holds the config and nothing it does not need, for at most 0.7 kB", async () => {
  const long = "Слова клиники о себе. ".repeat(40);
  const { folder } = await build({ ...CONFIG, $schema: "./s.json", layout: "bar", gate: { mode: "known", seal: false }, lifetime: { granted: 180, refused: 90 }, texts: { ru: { keep: long, link: "Ответ о cookie" } }, theme: { accent: "#0a6" } });
  const gate = read(join(folder, "soglasie.js"));
  expect(() => parse(gate, { ecmaVersion: 2017 })).not.toThrow();
  expect(gate).toContain("lifetime:{refused:90}");
  // In ASCII, so that a page in windows-1251, which reads a script as its own encoding, gets the operator's name whole.
  expect(gate).toMatch(/^[\0-\x7f]*$/);
  expect(gate.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))).toContain('texts:{ru:{link:"Ответ о cookie"}}');
  const left = ["window.soglasieConfig", "Слова клиники", "accent", 'layout:"', "$schema", "mode:\"known\"", "granted:180"].filter((word) => gate.includes(word));
  expect(left).toEqual([]);
  for (const name of ["banner", "placeholder"]) expect(read(join(folder, `soglasie.${name}.js`))).toContain("Слова клиники");
  const plain = await demoBuild();
  const cost = brotli(read(join(plain.folder, "soglasie.js"))) - brotli(GENERAL);
  console.log(`the demo's config costs ${cost} brotli bytes in the gate`);
  expect(cost).toBeLessThanOrEqual(700);
  expect(cost).toBeGreaterThan(100);
});

test("only what the site can need is written, plain and by the build's own name, all with one build id", async () => {
  const { folder } = await demoBuild();
  const files = readdirSync(folder);
  const id = /soglasie\.([0-9a-f]{8})\.sdk\.js/.exec(files.join(" "))![1]!;
  const { build: general } = JSON.parse(read(join(root, "dist/build.json"))) as { build: string };
  expect(id).not.toBe(general);
  const scripts = files.filter((file) => /^soglasie\.[a-z-]+\.js$/.test(file));
  expect(scripts).toEqual(expect.arrayContaining(["soglasie.sdk.js", "soglasie.banner.js", "soglasie.dialog.js", "soglasie.receipt.js", "soglasie.lang-en.js"]));
  expect(scripts.filter((file) => file.includes("lang-"))).toEqual(["soglasie.lang-en.js"]);
  for (const file of scripts) {
    expect(read(join(folder, file))).toBe(read(join(folder, file.replace("soglasie.", `soglasie.${id}.`))));
    expect(read(join(folder, file))).toContain(id);
    expect(read(join(folder, file))).not.toContain(general);
    expect(() => parse(read(join(folder, file)), { ecmaVersion: 2017 })).not.toThrow();
  }
  const bare = readdirSync((await build(BARE)).folder).filter((file) => /^soglasie\.[a-z-]+\.js$/.test(file));
  expect(bare.filter((file) => /lang-|receipt/.test(file))).toEqual([]);
});

test("the page about the reports stands beside the script, and the build says where", async () => {
  const { folder, out } = await build(BARE, folderWith({}), "--path", "/c/");
  expect(read(join(folder, "soglasie.reports.html"))).toBe(read(join(root, "dist/soglasie.reports.html")));
  expect(out).toContain("/c/soglasie.reports.html");
  expect(read(join(folder, ".htaccess"))).toContain("no-cache");
});

test("the vendors' file holds this site's vendors only", async () => {
  const { folder } = await build({ ...CONFIG, vendors: [{ use: "yandex-metrika", direct: true }, { use: "yandex-maps" }], categories: ["preferences", "analytics"] });
  const text = read(join(folder, "soglasie.vendors.js"));
  expect(text).toContain("Статистика и оценка рекламы Яндекса");
  expect(text).toContain("_ym_uid");
  expect(text).not.toMatch(/VK|Google/);
  expect(brotli(text)).toBeLessThan(3000);
  expect(brotli(read(join(root, "dist/soglasie.vendors.js")))).toBeGreaterThan(20_000);
});

test("notices: one a language, layout and variant; older ones stay; a version stands for what it stood for", async () => {
  const at = folderWith({});
  const { folder } = await build(CONFIG, at);
  const ids = notices(folder).notices.map(({ id }) => id);
  expect(ids).toEqual(["ru", "en"].flatMap((lang) => ["bar", "dialog", "bar-gpc", "dialog-gpc", "none"].map((variant) => `${lang}-${variant}`)));
  expect(read(join(folder, "soglasie.receipt.js"))).toContain(notices(folder).notices[0]!.hash);

  // Other words under the same version: no question again, but both are kept, because receipts name them.
  await build({ ...CONFIG, texts: { ru: { accept: "Согласен" } } }, at);
  expect(notices(folder).notices.map(({ id }) => id).slice(0, 12)).toEqual([...ids, "ru-bar", "ru-bar-gpc"]);

  const more = { ...CONFIG, vendors: [...CONFIG.vendors!, { use: "calltouch" }] };
  const { exit, error } = await cli("build", "--config", folderWith({ "site.json": more })("site.json"), "--out", folder);
  expect([exit, error]).toEqual([1, expect.stringMatching(/^soglasie build: .*\/notice\/version: \/vendors\/calltouch changed under version 2026-11; give a new version[^\n]*\n$/) as unknown]);
  await build({ ...more, notice: { version: "2026-12", effectiveDate: "2026-12-01" } }, at);
  // The old version may not come back with other vendors either.
  writeFileSync(at("site.json"), JSON.stringify(more));
  expect((await cli("build", "--config", at("site.json"), "--out", folder)).exit).toBe(1);
  const idle = await build({ ...more, notice: { version: "2027-01", effectiveDate: "2027-01-01" } }, at);
  expect(idle.out).toContain("nothing that matters changed");
});

test("what a site's own interface shows is hashed as the page's receipts name it, and not written into the page", async () => {
  const at = folderWith({ "shown.json": [{ lang: "ru", texts: { title: "Свой вопрос" } }, { lang: "ru", variant: "footer", texts: { title: "Ещё раз" } }], "bad.json": [{ lang: "ru", texts: "…" }] });
  const { folder } = await build({ ...BARE, layout: "none", receipts: { endpoint: "/v1/receipts" } }, at, "--shown", at("shown.json"));
  const own = notices(folder).notices.filter(({ id }) => id.includes("own"));
  expect(own.map(({ id, content }) => [id, content.texts])).toEqual([["ru-own", { title: "Свой вопрос" }], ["ru-own-footer", { title: "Ещё раз" }]]);
  for (const { hash } of own) expect(read(join(folder, "soglasie.receipt.js"))).not.toContain(hash);
  expect((await cli("build", "--config", at("site.json"), "--out", folder, "--shown", at("bad.json"))).error).toMatch(/bad\.json: a list like/);
});

test("signed notices are taken by the receipt server from the file; a receipt of them is not flagged", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const at = folderWith({ "key.pem": privateKey.export({ type: "pkcs8", format: "pem" }), "public.pem": publicKey.export({ type: "spki", format: "pem" }), "rsa.pem": generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }) });
  const { folder } = await build(CONFIG, at, "--key", at("key.pem"));
  expect(notices(folder).noticeKey).toBe(publicKey.export({ type: "spki", format: "pem" }));
  writeFileSync(at("server.json"), JSON.stringify({ database: "r.db", keyFile: "k.json", sites: [{ id: "demo-clinic", origins: [ORIGIN], notices: "out/notices.json", noticeKey: "public.pem" }] }));
  const server = await createServer({ ...serverConfig(at("server.json"), {}), port: 0, log: false });
  const url = await server.listen();
  const secret = newSecret();
  const { id, version, hash } = notices(folder).notices[2]!;
  const r = receipt({ site: "demo-clinic", proof: proofOf(secret), notice: { id, version, hash } });
  expect((await fetch(`${url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain", origin: ORIGIN }, body: JSON.stringify(r) })).status).toBe(201);
  const back = (await (await fetch(`${url}/v1/receipts/${r.id}`, { headers: { authorization: `Bearer ${secret}` } })).json()) as { flags: string[] };
  await server.close();
  expect(back.flags).toEqual([]);
  // Another key signs the older notices anew; a file that somebody has changed is not signed.
  const second = generateKeyPairSync("ed25519");
  writeFileSync(at("key.pem"), second.privateKey.export({ type: "pkcs8", format: "pem" }));
  await build({ ...CONFIG, texts: { ru: { accept: "Согласен" } } }, at, "--key", at("key.pem"));
  for (const one of notices(folder).notices) expect(verify(null, Buffer.from(one.hash), second.publicKey, Buffer.from(one.sig!, "base64url"))).toBe(true);
  writeFileSync(join(folder, "notices.json"), read(join(folder, "notices.json")).replace("Принять все", "Принять всё"));
  expect((await cli("build", "--config", at("site.json"), "--out", folder)).error).toMatch(/notice ru-\S+ 2026-11 was changed after its build/);
  expect((await cli("build", "--config", at("site.json"), "--out", at("x"), "--key", at("rsa.pem"))).error).toMatch(/not an Ed25519 private key; make one: openssl/);
  expect(() => serverConfig(folderWith({ "s.json": { sites: [{ id: "other", origins: [], notices: join(folder, "notices.json") }] } })("s.json"), {})).toThrow(/notices of site demo-clinic/);
  expect(() => serverConfig(folderWith({ "s.json": { sites: [{ id: "demo-clinic", origins: [], notices: "gone.json" }] } })("s.json"), {})).toThrow(/cannot read/);
});

test("wrong use and wrong input: one line that says where, and an exit code", async () => {
  const at = folderWith({ "site.json": CONFIG, "bad.json": { ...CONFIG, site: "Клиника", layout: "top" }, "text.json": '{\n "site": "x",,\n}', "notices.json": "[]" });
  const cases: readonly [exit: number, error: RegExp, ...args: string[]][] = [
    [2, /--config <file> is needed/, "--out", at("o")],
    [2, /--out <folder> is needed/, "--config", at("site.json")],
    [3, /cannot read .*gone\.json \(ENOENT\)/, "--config", at("gone.json"), "--out", at("o")],
    [1, /bad\.json: \/site: "Клиника" does not fit.* \(and 1 more; soglasie check shows all\)/, "--config", at("bad.json"), "--out", at("o")],
    [1, /text\.json:2:\d+: this is not JSON/, "--config", at("text.json"), "--out", at("o")],
    [2, /--path soglasie: a path from the root/, "--config", at("site.json"), "--out", at("o"), "--path", "soglasie"],
    [2, /--first-party: a\/b is no host name/, "--config", at("site.json"), "--out", at("o"), "--first-party", "cdn.clinic.ru,a/b"],
    [1, /not a build's notice file/, "--config", at("site.json"), "--out", at("o"), "--notices", at("notices.json")],
    [3, /cannot write to .* \((ENOTDIR|EEXIST)\)/, "--config", at("site.json"), "--out", at("site.json")],
  ];
  for (const [exit, error, ...args] of cases) {
    const said = await cli("build", ...args);
    expect([args, said.exit, said.out]).toEqual([args, exit, ""]);
    expect(said.error).toMatch(error);
    expect(said.error).toMatch(/^soglasie build: [^\n]+\n$/);
  }
});

test("speaks Russian where the environment does", async () => {
  process.env["LC_ALL"] = "ru_RU.UTF-8";
  try {
    expect((await cli("build", "--help")).out).toContain("Использование: soglasie build");
    expect((await cli("build")).error).toContain("нужно --out <папка>");
    expect((await cli("--help")).out).toContain("собирает файлы сайта");
  } finally {
    process.env["LC_ALL"] = "C";
  }
});

test("works from an installed package, which holds no bundler and no sources", () => {
  const at = folderWith({ "site.json": CONFIG });
  const modules = at("node_modules");
  mkdirSync(join(modules, "soglasie"), { recursive: true });
  cpSync(join(root, "dist"), join(modules, "soglasie/dist"), { recursive: true, filter: (path) => !path.endsWith("/types") });
  cpSync(join(root, "package.json"), join(modules, "soglasie/package.json"));
  const { dependencies } = JSON.parse(read(join(root, "package.json"))) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) symlinkSync(join(root, "node_modules", name), join(modules, name));
  const run = (...args: string[]): string => execFileSync(process.execPath, [join(modules, "soglasie/dist/cli.mjs"), ...args], { encoding: "utf8", cwd: at("."), env: { ...process.env, LC_ALL: "C" } });
  const built = JSON.parse(run("build", "--config", "site.json", "--out", "out", "--json")) as { build: string; embed: { html: string } };
  expect(built.build).toMatch(/^[0-9a-f]{8}$/);
  expect(built.embed.html).toContain('src="/soglasie/soglasie.js"');
  expect(readdirSync(at("out"))).toEqual(expect.arrayContaining(["soglasie.js", "notices.json", "inline.html"]));
  expect(run("build", "--config", "site.json", "--out", "out")).toMatch(/first visit, until the answer\s+\d{5}\n/);
  const unknown = spawnSync(process.execPath, [join(modules, "soglasie/dist/cli.mjs"), "build", "--out", "o", "--config", "x.json"], { encoding: "utf8", cwd: at(".") });
  expect(unknown.status).toBe(3);
});
