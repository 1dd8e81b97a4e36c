/** Everything that our own interface shows, as data, for a site that draws its own. */
import { factsLanguage } from "../catalogue/facts-language.ts";
import type { DescribedFacts, GateHandle, OptionalCategory, SiteDescription, VendorFacts } from "../contract.ts";
import { describePlaces } from "./describe-place.ts";
import { directionOf } from "./direction.ts";
import { entryFacts } from "./entry-facts.ts";
import { countryInWords, lifetimeInWords } from "./in-words.ts";
import { noticeOf } from "./notice.ts";
import { receiptInWords } from "./receipt-text.ts";
import { readDevice, removeKept } from "./device.ts";
import { pickLanguage } from "./language.ts";
import { serviceName } from "./service-name.ts";
import { ruBanner } from "./texts/ru-banner.ts";
import { ruDetails, type DetailsTexts } from "./texts/ru-details.ts";
import { ruDialog } from "./texts/ru-dialog.ts";
import { ruPlaceholder } from "./texts/ru-placeholder.ts";
import { ruStatus } from "./texts/ru-status.ts";

/** Describes the site to the visitor's language; what the catalogue says of vendors is there only if the vendors chunk has come. */
export function describe(gate: GateHandle): SiteDescription {
  const { config, shared, vendors } = gate;
  const lang = (shared.lang = shared.lang || pickLanguage(config));
  const said = shared.texts;
  const words = { ...ruPlaceholder, ...ruDetails, ...ruDialog, ...ruStatus, ...ruBanner, ...said?.placeholder, ...said?.details, ...said?.dialog, ...said?.status, ...said?.banner, ...config.texts?.[lang] };
  const texts = noticeOf(gate, words) as typeof words & { title: string; text: string };
  const granted = (name: string): boolean => !!gate.decision && (gate.decision.vendors[name] ?? !!gate.decision.categories[name as OptionalCategory]);
  const of = (category: string) =>
    vendors.flatMap((vendor, i) => {
      if (vendor.category !== category) return [];
      const entry = config.vendors?.[i];
      const facts = entryFacts(entry) ?? shared.facts?.(vendor.id, factsLanguage(lang));
      return [{ id: vendor.id, name: serviceName(vendor, entry, texts), granted: gate.decision?.vendors[vendor.id] ?? granted(category), ...(facts && { facts: worded(facts, lang, words) }) }];
    });
  return {
    lang,
    dir: directionOf(lang),
    texts,
    categories: (["essential", ...gate.categories] as const).map((id) => ({ id, name: texts[id], text: texts[`${id}Text`], granted: id === "essential" || granted(id), vendors: of(id) })),
    device: async () => (await readDevice(gate)).map((kept) => ({ ...kept, remove: () => removeKept(gate, kept) })),
    places: () => describePlaces(gate, texts),
    inWords: (receipt) => receiptInWords({ gate, lang, texts, later: {}, need: async () => undefined }, receipt),
    shown(own, variant = "own") {
      // Never by the name of a notice of ours: a build bakes the hashes of those.
      shared.notice = { id: `${lang}-${variant === "own" ? variant : `own-${variant}`}`, lang, texts: { ...own } };
    },
  };
}

/** With country and lifetimes as the list of companies would say them. */
function worded(facts: VendorFacts, lang: string, texts: DetailsTexts): DescribedFacts {
  const cookies = facts.cookies.map((cookie) => ({ ...cookie, lasts: lifetimeInWords(cookie.lifetime, lang, texts) }));
  return { ...facts, countryName: countryInWords(facts.country, lang, texts), cookies };
}
