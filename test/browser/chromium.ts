/** Chromium for tests. */
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from "playwright-core";
import { intoTheWorld, program, QUIET } from "./chromium-program.ts";
import { START, startTwice } from "./launch.ts";
import type { World } from "./world.ts";

const start = (args: readonly string[]): LaunchOptions => ({ executablePath: program.path, timeout: START, args: [...QUIET, ...args], env: { ...(process.env as Record<string, string>), ...program.env } });
/** Playwright switches the cache of pages for "back" off, with which visitors live. */
const within = (world: World, more: readonly string[] = []): LaunchOptions => ({ ...start([...intoTheWorld(world), ...more]), ignoreDefaultArgs: ["--disable-back-forward-cache"] });
const VISITOR = { ignoreHTTPSErrors: true, locale: "ru-RU", viewport: { width: 1280, height: 800 } };

/** Starts it so that every host name leads into the world. */
export function launchChromium(world: World, more: readonly string[] = []): Promise<Browser> {
  return startTwice("Chromium", () => chromium.launch(within(world, more)));
}

/** Starts it with a profile in a folder: Chromium connects ahead (hints, frames) in profiles that are kept, not in incognito ones. */
export function launchProfile(world: World, folder: string): Promise<BrowserContext> {
  return startTwice("Chromium", () => chromium.launchPersistentContext(folder, { ...within(world), ...VISITOR }));
}

/** Starts Chromium with arguments that say themselves where host names lead. */
export function launchAlone(args: readonly string[]): Promise<Browser> {
  return startTwice("Chromium", () => chromium.launch(start(args)));
}

/** Chromium by itself, with a profile that outlives it, for this machine alone. */
export function chromiumCommand(_world: World, folder: string, url: string) {
  const rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost";
  return { program: program.path, args: [...QUIET, rules, "--headless=new", "--no-first-run", "--password-store=basic", `--user-data-dir=${folder}`, url], env: program.env };
}

/** A visitor who has never been here. */
export function newVisitor(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(VISITOR);
}
