/** Small pages of the clinic for these tests: our tag, a config, and what the test wants in head and body. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import type { Visitor } from "../driver.ts";

export const CONFIG: SiteConfig = {
  site: "demo-clinic",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", phone: "+7 (495) 000-00-00", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1.0", effectiveDate: "2026-11-01" },
  categories: ["preferences", "analytics", "marketing"],
  vendors: [{ use: "yandex-metrika" }, { use: "google-analytics-4" }, { use: "yandex-maps" }],
  zones: ["/lk/*"],
};

/** Metrika's snippet as its account gives it since 2025, with everything switched on. */
export const METRIKA = `<script>(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};m[i].l=1*new Date();
for(var j=0;j<document.scripts.length;j++){if(document.scripts[j].src===r){return;}}k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})(window,document,'script','https://mc.yandex.ru/metrika/tag.js?id=12345678','ym');
ym(12345678,'init',{ssr:true,webvisor:true,clickmap:true,ecommerce:"dataLayer",referrer:document.referrer,url:location.href,accurateTrackBounce:true,trackLinks:true});</script>`;

export const GTAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO123456"></script>
<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','G-DEMO123456');</script>`;

/** A page; `seal` stands in front of our tag. */
export function page({ config = CONFIG, head = "", body = "", seal = "" }: { config?: SiteConfig; head?: string; body?: string; seal?: string }): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title>
${seal}<script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="/soglasie/soglasie.js"></script>
${head}</head><body><h1>Клиника «Полдень»</h1>${body}</body></html>`;
}

/** Waits until a file of ours has come and has run: its entry in the engine's list is there a task or two before that. */
export async function hasStarted(visitor: Pick<Visitor, "run">, file: string): Promise<void> {
  const come = `return performance.getEntriesByType("resource").some(({ name }) => name.includes("soglasie.${file}.js"))`;
  await expect.poll(() => visitor.run(come), { timeout: 20_000 }).toBe(true);
  await visitor.run("await new Promise((done) => setTimeout(done, 100))");
}

const standIn = (name: string): string => readFileSync(new URL(`../../../demo/stand-ins/browser/${name}.js`, import.meta.url), "utf8");

/** The demo's Metrika, but sending the address and referrer it was started with, as the vendor documents, and its options for the judge. */
export const metrikaProgram = standIn("metrika")
  .replaceAll("@{self}", "https://mc.yandex.ru")
  .replace("if (!options.defer) methods.hit(counter);", 'if (!options.defer) hit(counter, { "page-url": options.url || location.href, "page-ref": options.referrer === undefined ? d.referrer : options.referrer, options: JSON.stringify(options) });');

/** The demo's gtag, but with `page_location`, `page_referrer` and `items` as Google documents them. */
export const gtagProgram = standIn("gtag")
  .replace("@{region1.google-analytics.com}", "https://region1.google-analytics.com")
  .replace("encodeURIComponent(location.href)", 'encodeURIComponent((params && params.page_location) || placed.page_location || location.href) + "&dr=" + encodeURIComponent((params && params.page_referrer) || placed.page_referrer || d.referrer) + "&items=" + encodeURIComponent(JSON.stringify((params && params.items) || [])) + "&ads=" + consent.ad_storage')
  .replace("var streams = [];", "var streams = []; var placed = {};")
  .replace('if (command === "consent")', 'if (command === "set") Object.assign(placed, item[1]); else if (command === "consent")');
