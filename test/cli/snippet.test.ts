/** soglasie snippet and init: what they print and write, and what they refuse. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { siteConfig } from "../../demo/config.mjs";
import { createInit } from "../../src/cli/commands/init.ts";
import { validate } from "../../src/config/index.ts";
import { cli, folderWith } from "./cli.ts";

const CONFIG = siteConfig({ endpoint: "/v1/receipts" });
const at = (config: unknown = CONFIG): string => folderWith({ "site.json": config })("site.json");
const LINE = '<script data-skip-moving="true" data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-jetpack-boost="ignore" data-wpmeteor-nooptimize="true" nowprocket src="/soglasie/soglasie.js"></script>\n';

test("prints the line alone on standard output, what CSP needs beside it", async () => {
  const { exit, out, error } = await cli("snippet", "--config", at());
  expect([exit, out]).toEqual([0, LINE]);
  expect(error).toContain("Without the seal pasted tags run if this file does not arrive");
  expect(error).not.toContain("sha256");
  const far = await cli("snippet", "--config", at(), "--path", "https://cdn.clinic.example/s", "--config-url", "/site.json", "--nonce", "{{nonce}}");
  expect(far.out).toContain('nonce="{{nonce}}" src="https://cdn.clinic.example/s/soglasie.js" data-config="/site.json"></script>');
});

test("the seal stands in front, with the hash of every inline script for the page's own CSP", async () => {
  const sealed = at({ ...CONFIG, gate: { seal: true } });
  for (const more of [[], ["--inline"], ["--paste"], ["--inline", "--nonce", "abc"]]) {
    const { html, scriptHashes } = JSON.parse((await cli("snippet", "--config", sealed, ...more, "--json")).out) as { html: string; scriptHashes: string[] };
    const inline = html.split("\n").flatMap((line) => [...line.matchAll(/<script(?! type=|[^>]* src=)[^>]*>([\s\S]+?)<\/script>/g)].map(([, code]) => code!));
    for (const code of inline) expect(scriptHashes).toContain(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
    expect(scriptHashes).toHaveLength(more.length ? 4 : 3);
    expect(html.match(/<meta [^>]*data-soglasie-seal/g)).toHaveLength(3);
    if (more.includes("--nonce")) expect(html.match(/nonce="abc"/g)).toHaveLength(4);
  }
});

test("the preload stands between seal and line, and names the files of this very build", async () => {
  const sealed = at({ ...CONFIG, gate: { seal: true } });
  const { html, scriptHashes } = JSON.parse((await cli("snippet", "--config", sealed, "--preload", "--path", "https://cdn.clinic.example/s", "--nonce", "abc", "--json")).out) as { html: string; scriptHashes: string[] };
  const lines = html.split("\n");
  expect(lines.at(-1)).toContain('src="https://cdn.clinic.example/s/soglasie.js"');
  const [, code] = /^<script [^>]*nonce="abc">([^<]+)<\/script>$/.exec(lines.at(-2)!)!;
  expect(scriptHashes).toContain(`'sha256-${createHash("sha256").update(code!).digest("base64")}'`);
  const { build } = JSON.parse((await cli("build", "--config", sealed, "--out", folderWith({})("built"), "--json")).out) as { build: string };
  expect(code).toContain(`"https://cdn.clinic.example/s/soglasie."+n+".js?${build}"`);
  expect((await cli("snippet", "--config", at({ ...CONFIG, layout: "none" }), "--preload")).out).toContain('["sdk"].forEach');
});

test("refuses what cannot be", async () => {
  expect((await cli("snippet", "--config", at(), "--preload", "--inline")).error).toContain("--preload and --inline exclude one another");
  expect((await cli("snippet", "--config", at(), "--preload", "--config-url", "/site.json")).exit).toBe(2);
  expect(await cli("snippet", "--config", at(), "--inline", "--paste")).toMatchObject({ exit: 2, error: "soglasie snippet: --inline and --paste exclude one another\n" });
  expect(await cli("snippet", "--config", at(), "--base", "https://x.example/")).toMatchObject({ exit: 2, error: "soglasie snippet: --base goes with --paste only\n" });
  expect((await cli("snippet", "--config", at({ site: 1 }))).exit).toBe(1);
});

const NOW = (): Date => new Date("2026-11-21T09:00:00Z");

/** Runs init with answers in place of a terminal. */
async function init(file: string, values: Record<string, string>, typed?: string[]): Promise<{ said: string[]; asked: string[] }> {
  const [said, asked]: [string[], string[]] = [[], []];
  const ask = (question: string): Promise<string> => Promise.resolve((asked.push(question), typed?.shift() ?? ""));
  await createInit({ interactive: typed !== undefined, ask }, NOW).run([file], values, { say: (line) => void said.push(line), note: () => undefined, data: () => undefined });
  return { said, asked };
}

test("init writes a sound config and asks nothing without a terminal", async () => {
  const file = folderWith({})("new.json");
  const { asked } = await init(file, { name: "ООО «Клиника»", contacts: "dpo@klinika.example", phone: "+7 495 000-00-00", vendors: "yandex-metrika=12345678, yandex-maps", policy: "https://klinika.example/policy" });
  expect(asked).toEqual([]);
  const config = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  expect(validate(config)).toEqual([]);
  expect(config).toMatchObject({ operator: { name: "ООО «Клиника»", phone: "+7 495 000-00-00", policyUrl: "https://klinika.example/policy" }, notice: { version: "2026-11-21" }, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }] });
});

test("init asks at a terminal for what no option gave", async () => {
  const file = folderWith({})("new.json");
  const { asked } = await init(file, { name: "ООО «Клиника»", policy: "/p/" }, ["a@b.example", "", "", "yandex-metrika"]);
  expect(asked).toHaveLength(4);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ operator: { name: "ООО «Клиника»", contacts: "a@b.example", policyUrl: "/p/", consentUrl: "/consent/" } });
});

test("init never overwrites, and writes nothing that check would refuse", async () => {
  const file = at();
  const before = readFileSync(file, "utf8");
  expect(await cli("init", file)).toMatchObject({ exit: 3, error: `soglasie init: ${file} exists already and was left alone\n` });
  expect(readFileSync(file, "utf8")).toBe(before);
  const said = await cli("init", folderWith({})("x.json"), "--vendors", "yandex-metrica");
  expect([said.exit, said.error]).toEqual([2, expect.stringMatching(/^soglasie init: \/vendors\/0\/use: .*yandex-metrika[^\n]*\n$/) as unknown]);
  expect((await cli("init", folderWith({})("x.json"), "--policy", "/same/", "--consent", "/same/")).exit).toBe(2);
  expect((await cli("init", "/nowhere/x.json")).exit).toBe(3);
});

test("the paste block weighs what README and the help say, with README's config", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, config = ""] = /```json\n(\{\n {2}"site"[^`]+)```/.exec(readme) ?? [];
  const [, whole, based] = /one block, about (\d+) kB in each page; with `--base \S+` (\d+) kB/.exec(readme)!;
  const { out: help } = await cli("snippet", "--help");
  const site = folderWith({ "site.json": JSON.parse(config) as unknown })("site.json");
  const weight = async (...more: string[]): Promise<number> => brotliCompressSync((await cli("snippet", "--config", site, "--paste", ...more)).out).length / 1000;
  expect(Math.abs((await weight()) - Number(whole))).toBeLessThan(2.5);
  expect(Math.abs((await weight("--base", "https://clinic.example/soglasie/")) - Number(based))).toBeLessThan(1);
  expect(help).toContain(`About ${whole} kB after compression in every page; with --base about ${based} kB`);
});
