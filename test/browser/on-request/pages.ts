/** Pages with something that waits for the visitor's own act, and what of it reached the network. */
import type { Page } from "playwright-core";
import type { SoglasieApi } from "../../../src/contract.ts";
import { briefly, type World } from "../world.ts";

/** A loader as sites paste it: made by script, so that not even a preload scanner asks for it. */
export const inserted = (url: string, more = ""): string =>
  `<script nonce="n">(function(d,s){s=d.createElement("script");s.src=${JSON.stringify(url)};${more}d.head.appendChild(s)})(document)</script>`;

export const SMART = "https://smartcaptcha.yandexcloud.net/captcha.js";
export const GOOGLE = "https://www.google.com/recaptcha/api.js";

/** A booking form with the captcha's box. */
export const FORM = `<form id="zapis" action="/sent" method="get"><label>Имя <input name="name"></label><div class="smart-captcha" data-sitekey="k"></div><button>Записаться</button></form>`;

/** Requests that reached the host, short. */
export function reached(world: World, host: string): string[] {
  return briefly(world.log.entries).filter((line) => line.includes(` ${host}`));
}

/** What the page's own tags are at; what we start ourselves comes into the list only once the whole report has. */
export function heldTags(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.diagnose().tags.filter(({ kind }) => kind !== "managed").map(({ what, state }) => `${state} ${what}`));
}

/** Our file that sees the visitor's acts has come and listens. */
export async function watched(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /soglasie\.on-request\.js/.test(name)));
  // A script's entry is there before it has run.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

/** Comes back after a refusal, once it is kept. */
export async function refuseAndReload(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Отклонить все", exact: true }).click();
  await page.waitForFunction(() => document.cookie.includes("soglasie="));
  await page.reload();
}

/** Programs of vendors that ran. */
export function ran(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { standIns?: string[] }).standIns ?? []);
}
