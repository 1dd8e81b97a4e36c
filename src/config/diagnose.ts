/** What the console says to the people who run the site: first what is on and what is held for good, then every problem and how to mend it. */
import type { Category, GateHandle, HeldReport, OptionalCategory, Problem } from "../contract.ts";
import { offerLine, ownLine } from "./config-line.ts";
import { knownVendors } from "./known-vendors.ts";
import { explainProblem } from "./problems.ts";
import type { SiteConfig } from "./types.ts";
import { validateWith } from "./validate.ts";

/** Language of the sentences. */
export type Lang = "ru" | "en";

/** Where the reports' change is explained. */
const REPORTS_PAGE = "https://www.npmjs.com/package/soglasie#что-изменится-в-отчётах";

const NAMES: Readonly<Record<Lang, Readonly<Record<OptionalCategory, string>>>> = {
  ru: { preferences: "удобство", analytics: "статистика", marketing: "реклама" },
  en: { preferences: "preferences", analytics: "analytics", marketing: "marketing" },
};

/** What of the gate the first line is about. */
export type Site = Pick<GateHandle, "config" | "vendors" | "categories"> & { readonly version: string; readonly tags: readonly HeldReport[] };

/** Vendors of the page or the config that no answer will ever release, each with the reason as a problem code. */
export function heldForGood({ config, vendors, categories, tags }: Pick<Site, "config" | "vendors" | "categories" | "tags">): readonly Problem[] {
  const known = knownVendors();
  const offered = (category: string): boolean => category === "essential" || categories.indexOf(category as OptionalCategory) >= 0;
  const all = tags.concat(vendors.map(({ id, category }) => ({ vendor: id, category }) as HeldReport));
  const never = (config.gate || {}).foreign === "never";
  const reason = ({ vendor, category }: HeldReport): string | null => {
    if (never && (known.get(vendor) || { country: "RU" }).country !== "RU") return "foreign-held";
    return offered(category) ? null : category === "marketing" ? "marketing-held" : "category-held";
  };
  const found: Record<string, string> = {};
  for (const tag of all) found[tag.vendor] = found[tag.vendor] || reason(tag) || "";
  return Object.keys(found).filter((at) => found[at]).map((at) => ({ code: found[at]!, at }));
}

/** What the site has to do, line by line: which vendors wait, by category, and those that are asked about without being named. */
function offered({ vendors, categories }: Site, lang: Lang): string {
  const groups = categories.map((category) => {
    const ids = vendors.filter((vendor) => vendor.category === category).map((vendor) => vendor.id);
    return NAMES[lang][category] + (ids.length ? ` (${ids.join(", ")})` : "");
  });
  return groups.join(", ");
}

/** What is held for good, one line a reason and category, with the line of the config that changes it. */
export function heldLines(site: Omit<Site, "version">, lang: Lang): readonly (Problem & { readonly text: string })[] {
  const { config, tags, vendors } = site;
  const groups = new Map<string, { readonly code: string; readonly category: Category; readonly ids: string[] }>();
  for (const { code, at } of heldForGood(site)) {
    const { category } = (tags.find(({ vendor }) => vendor === at) || vendors.find(({ id }) => id === at))!;
    const group = groups.get(code + category) || { code, category, ids: [] };
    groups.set(code + category, group);
    group.ids.push(at);
  }
  return [...groups.values()].map(({ code, category, ids }) => {
    const at = ids.join(", ");
    return { code, at, text: explainProblem(code, at, lang, offerLine(config, category, ...ids)) };
  });
}

/** The first line of a new site: what is on; then what the reports will look like; then one line for each thing that is held for good. */
export function firstLines(site: Site, lang: Lang): readonly string[] {
  const { categories, version, config } = site;
  const held = heldLines(site, lang).map(({ text }) => text);
  const silent = categories.indexOf("marketing") < 0 && !held.some((line) => line.indexOf("marketing") >= 0);
  const marketing = silent ? [explainProblem("marketing-held", "vk-pixel, top-mail-ru…", lang, offerLine(config, "marketing", "vk-pixel"))] : [];
  const receipts = config.receipts ? [] : [explainProblem("no-receipts", "", lang)];
  const lines =
    lang === "ru"
      ? [
          `Soglasie ${version} работает. Пока посетитель не согласится, удерживаются: ${offered(site, lang)}. Всё необходимое сайту работает сразу.`,
          `В отчётах теперь только согласившиеся: визитов станет меньше, проверка счётчика в Метрике напишет «счётчик не найден». Это не поломка; отметьте в отчётах сегодняшнюю дату. Что изменится в отчётах: ${REPORTS_PAGE}`,
        ]
      : [
          `Soglasie ${version} is on. Held until the visitor agrees: ${offered(site, lang)}. What the site needs works at once.`,
          `Reports now show only those who agreed: fewer visits, and the vendor's own check says “no counter found”. Nothing is broken; note today's date in the reports. What changes in the reports: ${REPORTS_PAGE}`,
        ];
  return [...lines, ...held, ...marketing, ...receipts];
}

/** Mistakes that the gate can live with but the site should not: an unknown vendor, a missing contact. */
export function mistakesIn(raw: unknown, lang: Lang): readonly string[] {
  return validateWith(raw, { vendors: knownVendors(), languages: ["ru", "en"] })
    .filter((mistake) => mistake.level === "error")
    .map((mistake) => mistake[lang]);
}

/** Sentences for problems. `raw`: the config as the site gave it, for the full list of its mistakes. */
export function explain(problems: readonly Problem[], raw: SiteConfig | unknown, lang: Lang): readonly string[] {
  return problems.reduce<string[]>((lines, { code, at }) => {
    const mistakes = code === "config-invalid" && raw ? validateWith(raw, { vendors: knownVendors(), languages: ["ru", "en"] }) : [];
    const errors = mistakes.filter((mistake) => mistake.level === "error");
    const line = code === "cookie-unknown" ? ownLine((raw || {}) as SiteConfig, "cookies", [at], "analytics") : undefined;
    return lines.concat(errors.length ? errors.map((mistake) => mistake[lang]) : explainProblem(code, at, lang, line));
  }, []);
}
