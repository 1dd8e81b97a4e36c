/** Firefox for tests: the system's, driven over WebDriver BiDi, with the world as its proxy. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type KeyInput, type Page } from "puppeteer-core";
import type { Driver, Hands, Visitor } from "./driver.ts";
import { findProgram, present } from "./engines.ts";
import { START, startTwice } from "./launch.ts";
import type { World } from "./world.ts";

const path = findProgram("firefox-esr", "firefox");

/** False: its tests are not to be defined. */
export const hasFirefox = present("firefox", path);

/** Its own background traffic off, and its tracking protection too: it must not do the gate's work. */
const PREFS = {
  "browser.contentblocking.category": "custom",
  "privacy.trackingprotection.enabled": false,
  "privacy.trackingprotection.pbmode.enabled": false,
  "privacy.trackingprotection.socialtracking.enabled": false,
  "privacy.trackingprotection.emailtracking.enabled": false,
  "privacy.trackingprotection.cryptomining.enabled": false,
  "privacy.trackingprotection.fingerprinting.enabled": false,
  "network.cookie.cookieBehavior": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.trr.mode": 5,
  "browser.safebrowsing.update.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.normandy.enabled": false,
  "dom.push.enabled": false,
};

function proxyPrefs(port: number): Record<string, string | number | boolean> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
  };
}

/** Without a proxy Firefox connects ahead of requests (hints), with one it does not: every name and port leads into the world. */
export function directPrefs(port: number): Record<string, string | number | boolean> {
  return { "network.proxy.type": 0, "network.dns.forceResolve": "127.0.0.1", "network.socket.forcePort": `80=${port};443=${port}`, "network.http.speculative-parallel-limit": 20, "network.dns.disablePrefetch": false };
}

/** Input over BiDi. */
function handsOf(page: Page): Hands {
  return {
    async press(key, shift = false) {
      if (shift) await page.keyboard.down("Shift");
      await page.keyboard.press(key as KeyInput);
      if (shift) await page.keyboard.up("Shift");
    },
    click: (x, y) => page.mouse.click(x, y),
  };
}

/** Starts Firefox so that every request goes through the world; `more` preferences win. */
export async function launchFirefox(world: World, more: Record<string, string | number | boolean> = {}): Promise<Driver> {
  const extraPrefsFirefox = { ...PREFS, ...proxyPrefs(world.port), ...more };
  const options = { browser: "firefox", executablePath: path ?? "", headless: true, acceptInsecureCerts: true, timeout: START, args: ["--no-remote"], extraPrefsFirefox } as const;
  const browser = await startTwice("Firefox", () => puppeteer.launch({ ...options, args: [...options.args] }));
  async function newVisitor(): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    return {
      open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      cookies: async () => (await page.cookies()).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly: httpOnly ?? false })),
      hands: handsOf(page),
      close: () => context.close(),
    };
  }
  return { name: "firefox", newVisitor, close: () => browser.close() };
}

const FIRST_RUN = { "browser.shell.checkDefaultBrowser": false, "browser.aboutwelcome.enabled": false, "browser.startup.homepage_override.mstone": "ignore", "datareporting.policy.firstRunURL": "" };

/** Firefox by itself, with a profile that outlives it; localhost is reached directly, everything else is the world. */
export function firefoxCommand(world: World, folder: string, url: string) {
  const prefs = { ...PREFS, ...proxyPrefs(world.port), "network.proxy.allow_hijacking_localhost": false, ...FIRST_RUN };
  writeFileSync(join(folder, "user.js"), Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
  return { program: path ?? "", args: ["--headless", "--no-remote", "--profile", folder, url], env: {} };
}
