/** What the dialog says of this site's vendors, as a file of its own: a few kilobytes in place of the whole catalogue. */
import { factsLanguage } from "../catalogue/facts-language.ts";
import { useOf, vendorText, type VendorText } from "../catalogue/texts.ts";
import type { VendorFacts } from "../contract.ts";
import { literal } from "./bake-config.ts";
import type { SiteConfig } from "./types.ts";

/** Facts of one vendor in Russian or English; the same as the general file gives. */
function factsOf(text: VendorText, russian: boolean): VendorFacts {
  const cookies = text.cookies.filter(({ name }) => !name.startsWith("re:"));
  return {
    company: text.company,
    country: text.country,
    does: russian ? text.purposeRu : text.purposeEn,
    cookies: cookies.map(({ name, ru, en, lifetime, host }) => ({ name, purpose: russian ? ru : en, lifetime, host: host ?? "" })),
  };
}

/** Facts of the site's catalogue vendors by language and id; only what readers of the languages that the site offers need. */
export function siteFacts({ vendors = [], languages = ["ru"] }: SiteConfig): Readonly<Record<string, Readonly<Record<string, VendorFacts>>>> {
  const used = vendors.flatMap((entry) => ("use" in entry ? [vendorText(entry.use, useOf(vendors, entry.use))] : [])).filter((text) => text !== null);
  const spoken = [...new Set(languages.map(factsLanguage))];
  return Object.fromEntries(spoken.map((lang) => [lang, Object.fromEntries(used.map((text) => [text.id, factsOf(text, lang === "ru")]))]));
}

/** The `vendors` file of a site. Purposes repeat from row to row, so each is written once. */
export function bakeVendors(config: SiteConfig, build: string): string {
  const said: string[] = [];
  const number = (text: string): number => (said.includes(text) ? said.indexOf(text) : said.push(text) - 1);
  const rows = (facts: VendorFacts): unknown => [facts.company, facts.country, facts.does, facts.cookies.map(({ name, purpose, lifetime, host }) => [name, number(purpose), number(lifetime), ...(host ? [host] : [])])];
  const packed = Object.fromEntries(Object.entries(siteFacts(config)).map(([lang, by]) => [lang, Object.fromEntries(Object.entries(by).map(([id, facts]) => [id, rows(facts)]))]));
  const unpack = "function(i,l){var v=(d[l=='ru'?l:'en']||{})[i];return v&&{company:v[0],country:v[1],does:v[2],cookies:v[3].map(function(c){return{name:c[0],purpose:t[c[1]],lifetime:t[c[2]],host:c[3]||''}})}}";
  return `!function(){var t=${literal(said)},d=${literal(packed)};window.Soglasie&&Soglasie.chunk&&Soglasie.chunk("${build}","vendors",function(g){g.shared.facts=${unpack}})}();\n`;
}
