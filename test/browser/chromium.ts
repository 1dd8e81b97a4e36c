/** Chromium for tests: the system's, else the one that @sparticuz/chromium carries, unpacked once into a folder of our own. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from "playwright-core";
import { findProgram, present } from "./engines.ts";
import type { World } from "./world.ts";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

interface Program {
  readonly path: string;
  readonly env: Record<string, string>;
  /** True: the system's own, with bfcache and prerendering. */
  readonly whole: boolean;
}

/** The packaged Chromium: binary and libraries, unpacked beside one another; other runs may unpack at the same moment. */
function unpack(): Program {
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../../bin");
  const { version } = JSON.parse(readFileSync(join(bin, "../package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `soglasie-chromium-${version}`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(join(tmpdir(), "soglasie-unpack-"));
    writeFileSync(join(fresh, "chromium"), brotliDecompressSync(readFileSync(join(bin, "chromium.br"))));
    chmodSync(join(fresh, "chromium"), 0o755);
    for (const pack of ["al2023", "fonts", "swiftshader"]) {
      mkdirSync(join(fresh, pack));
      const tar = brotliDecompressSync(readFileSync(join(bin, `${pack}.tar.br`)));
      execFileSync("tar", ["-x", "-C", pack === "swiftshader" ? fresh : join(fresh, pack)], { cwd: fresh, input: tar });
    }
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { path: join(folder, "chromium"), whole: false, env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts/fonts") } };
}

function find(): Program {
  const own = process.env["SOGLASIE_CHROMIUM"] === "packaged" ? null : findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  return own ? { path: own, env: {}, whole: true } : unpack();
}

const program = find();
present("chromium", program.path);

/** True where bfcache and prerendering can be tried: the system's Chromium. */
export const wholeChromium = program.whole;

function options(world: World, more: readonly string[]): LaunchOptions {
  const rules = [`--host-resolver-rules=MAP * 127.0.0.1:${world.port}`, `--ignore-certificate-errors-spki-list=${world.certificate.spki}`];
  return {
    executablePath: program.path,
    args: [...QUIET, ...rules, ...more],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    env: { ...(process.env as Record<string, string>), ...program.env },
  };
}

/** Starts Chromium so that every host name leads into the world. */
export function launchChromium(world: World, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(options(world, more));
}

/** Starts it with a profile in a folder: Chromium connects ahead (hints, frames) in profiles that are kept, not in incognito ones. */
export function launchProfile(world: World, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options(world, []), ignoreHTTPSErrors: true, locale: "ru-RU", viewport: { width: 1280, height: 800 } });
}

/** Starts Chromium with arguments that say themselves where host names lead. */
export function launchAlone(args: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: program.path, args: [...QUIET, ...args], env: { ...(process.env as Record<string, string>), ...program.env } });
}

/** Chromium by itself, with a profile that outlives it, for this machine alone. */
export function chromiumCommand(_world: World, folder: string, url: string) {
  const rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";
  return { program: program.path, args: [...QUIET, rules, "--headless=new", "--no-first-run", "--password-store=basic", `--user-data-dir=${folder}`, url], env: program.env };
}

/** A visitor who has never been here. */
export function newVisitor(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: { width: 1280, height: 800 } });
}
