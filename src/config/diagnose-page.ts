/** What stands in the page's code and works against us: optimisers, noscript pixels, a missing seal. */
import type { Finding, HeldReport, Problem } from "../contract.ts";
import { findCopies } from "./diagnose-copies.ts";
import type { Look } from "./diagnose-held.ts";
import { fault, note } from "./finding.ts";

/** Signs of an optimiser in the page, and the attribute that keeps it away from a tag. */
const OPTIMISERS: readonly (readonly [name: string, selector: string, keep: string])[] = [
  ["Rocket Loader (Cloudflare)", "script[src*='rocket-loader'],script[type$='-text/javascript'],script[data-cf-settings],script[type='text/rocketscript']", 'data-cfasync="false"'],
  ["WP Rocket", "script[type='rocketlazyloadscript'],script[data-rocket-src],script[data-rocket-type]", "nowprocket"],
  ["LiteSpeed Cache", "script[type='litespeed/javascript']", 'data-no-optimize="1" data-no-defer="1"'],
  ["Autoptimize", "script[src*='autoptimize']", 'data-noptimize="1"'],
  ["PageSpeed", "script[type='text/psajs'],script[pagespeed_no_defer],script[data-pagespeed-orig-type]", "data-pagespeed-no-defer"],
  ["WP Meteor", "script[type='javascript/blocked'],script[data-wpmeteor-type]", 'data-wpmeteor-nooptimize="true"'],
  ["WP Rocket", "script[data-rocket-defer],script[data-minify]", "data-no-minify"],
  ["Perfmatters", "script[type='pmdelayedscript']", 'data-perfmatters-skip'],
  ["NitroPack", "script[type='nitropack/inlinescript'],script[nitro-exclude]", "nitro-exclude"],
  ["1С-Битрикс", "script[src*='/bitrix/']", 'data-skip-moving="true"'],
];

/** Our tag does not stand where it was put: it came late, or something rewrote it. */
function wasMoved({ gate: { own }, doc }: Look, problems: readonly Problem[]): boolean {
  const late = problems.some(({ code }) => code === "script-async" || code === "script-late");
  return late || !own || own.async || own.defer || !own.isConnected || (!!doc.body && doc.body.contains(own));
}

function optimisers(look: Look, problems: readonly Problem[]): Finding[] {
  const { doc, lang, gate } = look;
  if (!wasMoved(look, problems)) return [];
  const found = OPTIMISERS.filter(([name, selector, keep]) => {
    const kept = gate.own && gate.own.hasAttribute(keep.replace(/[= ].*/, ""));
    return doc.querySelector(selector) && !(name === "1С-Битрикс" && (kept || !doc.body || !gate.own || !doc.body.contains(gate.own)));
  });
  return found.map(([name, , keep]) => fault("optimiser", name, lang, keep));
}

/** With scripts on, the content of noscript is text: its addresses are looked for there. */
function noscripts({ doc, confirm, lang }: Look): Finding[] {
  if (!confirm) return [];
  return [...doc.querySelectorAll("noscript")].flatMap((element) => {
    const inside = (element.textContent || "").trim();
    const url = (inside.match(/(https?:)?\/\/[^\s"'<>]+/g) || []).find((one) => {
      const known = confirm.url(one);
      return known && known.category !== "essential";
    });
    return url ? [fault("noscript", url.replace(/[?#].*/, ""), lang, `<noscript>${inside.length > 80 ? `${inside.slice(0, 80)}…` : inside}</noscript>`)] : [];
  });
}

function seal({ gate, doc, lang }: Look, tags: readonly HeldReport[]): Finding[] {
  const sealed = doc.querySelector("meta[data-soglasie-seal],script[type='soglasie/off']");
  if ((gate.config.gate || {}).seal) return sealed ? [] : [fault("seal-absent", location.pathname, lang)];
  const pasted = [...new Set(gate.held.flatMap(({ element }, i) => (element && element.isConnected && tags[i] && tags[i].vendor ? [tags[i].vendor] : [])))];
  return pasted.length ? [note("no-seal", pasted.join(", "), lang, `type="text/plain" data-soglasie="${pasted[0]}"`)] : [];
}

/** All of it, in the order in which one would mend it. */
export function findInPage(look: Look, tags: readonly HeldReport[], problems: readonly Problem[]): Finding[] {
  return [...findCopies(look), ...optimisers(look, problems), ...noscripts(look), ...(look.gate.mode === "known" || look.gate.mode === "strict" ? seal(look, tags) : [])];
}
