/** Sealed pages as `soglasie snippet` prints them, on a host of their own that can send headers, count loads and take a form. */
import { existsSync, readFileSync } from "node:fs";
import { snippet } from "../../../src/config/snippet.ts";
import type { SiteConfig } from "../../../src/config/types.ts";
import type { World } from "../world.ts";
import { CONFIG } from "../withdraw/page.ts";

/** The sealed clinic: no host of the world's own, so that the test plays all of it. */
export const HOST = "sealed.example";
export const SEALED = `https://${HOST}`;

export const SEAL_CONFIG: SiteConfig = { ...CONFIG, gate: { seal: true }, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "google-analytics-4" }, { use: "yandex-maps" }] };

/** Tags of every kind that the parser or a script brings in. */
const TAGS = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO123456"></script><img src="https://mc.yandex.ru/watch/1" alt="">
<iframe src="https://yandex.ru/map-widget/v1/?um=1"></iframe><script>new Image().src="https://counter.yadro.ru/hit";fetch("https://mc.yandex.ru/pixel").catch(function(){})</script>`;

/** Everything in front of our tag, and the tag. */
export function sealHead(config: SiteConfig = SEAL_CONFIG): string {
  return `<script>window.soglasieConfig=${JSON.stringify(config)}</script>${snippet(config).html}`;
}

/** A sealed page. */
export function sealedPage({ head = sealHead(), body = "", tags = TAGS }: { head?: string; body?: string; tags?: string } = {}): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title>${head}</head><body><h1>Клиника «Полдень»</h1>${body}${tags}</body></html>`;
}

/** What the sealed clinic serves. */
export interface Clinic {
  /** Path → page. */
  readonly pages: Map<string, string>;
  readonly headers: Record<string, string>;
  /** Requests for its pages: `GET /`. */
  readonly loads: string[];
}

/** Lets the world play the sealed clinic; vendors' hosts stay the stand-ins'. */
export function playClinic(world: World, program?: (url: string) => string | null): Clinic {
  const clinic: Clinic = { pages: new Map(), headers: {}, loads: [] };
  world.play((request, response) => {
    const { pathname } = new URL(request.url ?? "/", SEALED);
    const own = request.headers.host?.replace(/:\d+$/, "") === HOST;
    const text = own ? null : (program?.(request.url ?? "") ?? null);
    if (!own && text === null) return false;
    if (text !== null) return response.writeHead(200, { "Content-Type": "text/javascript" }).end(text), true;
    request.resume();
    const page = clinic.pages.get(pathname);
    const file = new URL(`../../../dist/${pathname.replace("/soglasie/", "")}`, import.meta.url);
    if (page !== undefined) {
      clinic.loads.push(`${request.method} ${pathname}`);
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...clinic.headers }).end(page);
    } else if (pathname.startsWith("/soglasie/") && existsSync(file)) response.writeHead(200, { "Content-Type": "text/javascript" }).end(readFileSync(file));
    else response.writeHead(404).end();
    return true;
  });
  return clinic;
}
