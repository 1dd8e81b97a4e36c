/** A clinic's page as the tests of `diagnose()`, panel and rehearsal want it, and what a page of theirs says. */
import type { Page } from "playwright-core";
import type { SiteConfig } from "../../../src/config/types.ts";
import type { Diagnosis } from "../../../src/contract.ts";
import { METRIKA } from "../withdraw/page.ts";

export { METRIKA };

export const CONFIG: SiteConfig = {
  site: "demo-clinic",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1.0", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }],
  receipts: { endpoint: "/v1/receipts" },
};

const TAG = '<script src="/soglasie/soglasie.js"></script>';
export const REHEARSAL = '<script data-rehearse="true" src="/soglasie/soglasie.js"></script>';

interface Parts {
  readonly config?: unknown;
  readonly tag?: string;
  /** Before our tag. */
  readonly before?: string;
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
}

/** The page's text. */
export function pageOf({ config = CONFIG, tag = TAG, before = "", head = METRIKA, body = "", lang = "ru" }: Parts = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Клиника</title>
${before}<script>window.soglasieConfig=${JSON.stringify(config)}</script>${tag}
${head}</head><body><h1>Клиника</h1>${body}</body></html>`;
}

/** What the console of a page has said so far. */
export function consoleOf(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  return said;
}

/** The whole answer of `diagnose()`, once the catalogue has come. */
export async function diagnosed(page: Page): Promise<Required<Diagnosis>> {
  await page.evaluate(() => void (window as unknown as { Soglasie: { diagnose(): unknown } }).Soglasie.diagnose());
  await page.waitForFunction(() => (window as unknown as { Soglasie: { diagnose(): { kept?: unknown } } }).Soglasie.diagnose().kept, null, { timeout: 20_000 });
  return page.evaluate(() => (window as unknown as { Soglasie: { diagnose(): Required<Diagnosis> } }).Soglasie.diagnose());
}
