/** Pages of any markup with our tag first, as text. */

/** What a page is made of; everything has a default. */
export interface PageParts {
  /** Stands before our tag. */
  readonly before?: string;
  readonly head?: string;
  readonly body?: string;
  readonly config?: object;
  /** Content of a `<meta>` policy; scripts of ours then carry `nonce-n`. */
  readonly policy?: string;
  /** Default: that of HTML; empty: the page of old, in quirks mode. */
  readonly doctype?: string;
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
export function pageText({ before = "", head = "", body = PROSE, config = {}, policy = "", doctype = "<!doctype html>" }: PageParts): string {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${doctype}<html lang="ru"><head><meta charset="utf-8">${meta}<meta name="viewport" content="width=device-width">${before}
<script nonce="n">window.soglasieConfig=${JSON.stringify({ ...CONFIG, ...config })}</script><script nonce="n" src="/soglasie/soglasie.js"></script><title>Клиника</title>${head}</head><body>${body}</body></html>`;
}

