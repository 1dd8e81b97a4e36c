/** One company: who, where, what for, and what it keeps in the browser. */
import { h, type VNode } from "preact";
import { factsLanguage } from "../catalogue/facts-language.ts";
import type { VendorConfig } from "../config/types.ts";
import type { SiteVendor, VendorFacts } from "../contract.ts";
import type { DetailsGround } from "./dialog-ground.ts";
import { entryFacts } from "./entry-facts.ts";
import { fill } from "./fill.ts";
import { countryInWords, lifetimeInWords } from "./in-words.ts";

/** Facts of a custom entry come from the config, all others from the catalogue. */
export function VendorDetails({ ground, vendor, entry }: { ground: DetailsGround; vendor: SiteVendor; entry: VendorConfig | undefined }): VNode {
  const { gate, texts, lang } = ground;
  const facts = entryFacts(entry) ?? gate.shared.facts?.(vendor.id, factsLanguage(lang));
  if (!facts) return <p class="m">{texts.noCookies}</p>;
  const crossBorder = entry && "crossBorder" in entry ? entry.crossBorder : undefined;
  return (
    <div class="m">
      <p>
        <span lang={factsLanguage(lang)}>{facts.does}</span> <bdi>{[facts.company, countryInWords(facts.country, lang, texts)].filter(Boolean).join(", ")}</bdi>
      </p>
      {crossBorder && <p>{fill(texts.crossBorder, { number: crossBorder.number, date: crossBorder.date })}</p>}
      {facts.cookies[0] ? (
        <details>
          <summary>{texts.vendorCookies}</summary>
          <ul>{facts.cookies.map((cookie) => <li key={cookie.name}><CookieLine ground={ground} cookie={cookie} /></li>)}</ul>
        </details>
      ) : (
        <p>{texts.noCookies}</p>
      )}
    </div>
  );
}

function CookieLine({ ground: { texts, lang }, cookie }: { ground: DetailsGround; cookie: VendorFacts["cookies"][number] }): VNode {
  const where = cookie.host && fill(texts.onHost, { host: cookie.host });
  const time = lifetimeInWords(cookie.lifetime, lang, texts);
  return (
    <span>
      <b>{cookie.name}</b>
      {` (${[where, time].filter(Boolean).join(", ")}). `}
      <span lang={factsLanguage(lang)}>{cookie.purpose}</span>
    </span>
  );
}
