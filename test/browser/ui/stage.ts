/** What the interface's browser tests share: one world and one Chromium a file, and pages of any markup with our tag first. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "../chromium.ts";
import { CLINIC, openWorld, type World } from "../world.ts";

export interface Stage {
  readonly world: World;
  readonly browser: Browser;
}

/** What a page is made of; everything has a default. */
export interface Made {
  readonly head?: string;
  readonly body?: string;
  readonly config?: object;
  /** Content of a `<meta>` policy; scripts of ours then carry `nonce-n`. */
  readonly policy?: string;
  readonly context?: BrowserContextOptions;
}

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 640 };

const CONFIG = {
  site: "demo-clinic",
  operator: { name: "ООО «Клиника на Садовой»", address: "Санкт-Петербург, Садовая ул., 1", contacts: "privacy@clinic.example", policyUrl: "/policy", consentUrl: "/consent" },
  notice: { version: "2026-11", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { use: "google-analytics-4" }],
};

const PROSE = `<h1>Клиника</h1><p><a href="#a" id="first">Врачи</a> <a href="tel:+7">+7 812 000-00-00</a></p>${"<p>Приём ведут терапевты, кардиологи и неврологи.</p>".repeat(40)}`;

/** The page as text. */
export function pageText({ head = "", body = PROSE, config = {}, policy = "" }: Made): string {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${meta}<meta name="viewport" content="width=device-width">
<script nonce="n">window.soglasieConfig=${JSON.stringify({ ...CONFIG, ...config })}</script><script nonce="n" src="/soglasie/soglasie.js"></script><title>Клиника</title>${head}</head><body>${body}</body></html>`;
}

/** One world and browser for the file; `args` go to Chromium. */
export function useStage(args: string[] = []): Stage & { open(made?: Made): Promise<Page> } {
  const stage = {} as { world: World; browser: Browser };
  let opened: Page[] = [];
  beforeAll(async () => {
    stage.world = await openWorld();
    stage.browser = await launchChromium(stage.world, args);
  });
  beforeEach(() => stage.world.reset());
  afterEach(async () => {
    await Promise.all(opened.map((page) => page.context().close()));
    opened = [];
  });
  afterAll(async () => {
    await stage.browser.close();
    await stage.world.close();
  });
  return Object.assign(stage, {
    async open(made: Made = {}): Promise<Page> {
      const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: DESKTOP, ...made.context });
      const page = await context.newPage();
      opened.push(page);
      stage.world.page("/", pageText(made));
      await page.goto(CLINIC + "/");
      return page;
    },
  });
}

/** The banner. */
export const banner = (page: Page): Locator => page.getByRole("region", { name: /^Можно/ });
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Что разрешить сайту" });

/** Opens the preferences from the banner. */
export async function openDialog(page: Page): Promise<void> {
  await button(page, "Настроить").click();
  await dialog(page).waitFor();
}
