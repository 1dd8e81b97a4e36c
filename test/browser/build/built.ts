/** Runs the command as its user does, into a folder of its own, and puts what it made on the clinic's site. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { run } from "../../../src/cli/run.ts";
import type { NoticeFile } from "../../../src/cli/notice-file.ts";
import type { SiteConfig } from "../../../src/config/types.ts";
import type { World } from "../world.ts";

export const CONFIG: SiteConfig = siteConfig({ endpoint: "/v1/receipts" });

/** The embed line is the command's own. */
export interface Built {
  readonly embed: string;
  readonly inline: string;
  readonly notices: NoticeFile["notices"];
}

async function command(...args: string[]): Promise<string> {
  let [out, error] = ["", ""];
  const exit = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) });
  if (exit !== 0) throw new Error(error);
  return out;
}

function configFile(config: SiteConfig): string {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-build-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "site.json"), JSON.stringify(config));
  return folder;
}

interface Made extends Built {
  readonly files: readonly (readonly [name: string, text: string])[];
}

const made = new Map<string, Promise<Made>>();

async function build(config: SiteConfig, path: string): Promise<Made> {
  const folder = configFile(config);
  const out = join(folder, "out");
  const { embed, inline } = JSON.parse(await command("build", "--config", join(folder, "site.json"), "--out", out, "--path", path, "--json")) as { embed: { html: string }; inline: string };
  const files = readdirSync(out).map((file) => [file, readFileSync(join(out, file), "utf8")] as const);
  return { embed: embed.html, inline, files, notices: (JSON.parse(readFileSync(join(out, "notices.json"), "utf8")) as NoticeFile).notices };
}

/** Builds a site, once for all tests of a file, and serves it below `path`. */
export async function buildInto(world: World, config: SiteConfig = CONFIG, path = "/built/"): Promise<Built> {
  const key = path + JSON.stringify(config);
  const built = made.get(key) ?? build(config, path);
  made.set(key, built);
  for (const [name, body] of (await built).files) world.overrides.set(path + name, { body });
  return built;
}

/** What `soglasie snippet` prints. */
export async function snippetOf(args: readonly string[], config: SiteConfig = CONFIG): Promise<string> {
  return command("snippet", "--config", join(configFile(config), "site.json"), ...args);
}

/** A page with this in its head. */
export function pageWith(head: string, body = "<h1>Клиника</h1>", lang = "ru"): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}<title>Клиника</title></head><body>${body}<p><a href="#" data-soglasie-open>Настройки cookie</a> <a href="#" data-soglasie-withdraw>Отозвать</a></p></body></html>`;
}

/** Requests for files of ours, sorted: two that are asked for at once arrive in any order. */
export function ownFiles(world: World): string[] {
  return world.own.filter((line) => line.includes("soglasie")).sort();
}
