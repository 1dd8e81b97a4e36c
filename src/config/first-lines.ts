/** What the console says first to the people who run a new site. */
import type { OptionalCategory } from "../contract.ts";
import { offerLine } from "./config-line.ts";
import type { Lang } from "./explain.ts";
import { heldLines, type Held } from "./held-for-good.ts";
import { explainProblem } from "./problems.ts";

const NAMES: Readonly<Record<Lang, Readonly<Record<OptionalCategory, string>>>> = {
  ru: { preferences: "удобство", analytics: "статистика", marketing: "реклама" },
  en: { preferences: "preferences", analytics: "analytics", marketing: "marketing" },
};

/** What of the gate the first line is about. */
export interface Site extends Held {
  readonly version: string;
  /** Address of the page about the reports; absent where the site does not have it. */
  readonly reports?: string | undefined;
}

/** What the site has to do, line by line: which vendors wait, by category, and those that are asked about without being named. */
function offered({ vendors, categories }: Site, lang: Lang): string {
  const groups = categories.map((category) => {
    const ids = vendors.filter((vendor) => vendor.category === category).map((vendor) => vendor.id);
    return NAMES[lang][category] + (ids.length ? ` (${ids.join(", ")})` : "");
  });
  return groups.join(", ");
}

/** Where the reports' change is explained: on the site itself, or in the package's file that the site left out. */
function explained({ reports }: Site, lang: Lang): string {
  if (lang === "ru") return reports ? `Что изменится в отчётах: ${reports}` : "Что изменится в отчётах: файл dist/soglasie.reports.html пакета; положите его рядом с soglasie.js.";
  return reports ? `What changes in the reports: ${reports}#en` : "What changes in the reports: see dist/soglasie.reports.html of the package; put it beside soglasie.js.";
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
          `В отчётах теперь только согласившиеся: визитов станет меньше, проверка счётчика в Метрике напишет «счётчик не найден». Это не поломка; отметьте в отчётах сегодняшнюю дату. ${explained(site, lang)}`,
        ]
      : [
          `Soglasie ${version} is on. Held until the visitor agrees: ${offered(site, lang)}. What the site needs works at once.`,
          `Reports now show only those who agreed: fewer visits, and the vendor's own check says “no counter found”. Nothing is broken; note today's date in the reports. ${explained(site, lang)}`,
        ];
  return [...lines, ...held, ...marketing, ...receipts];
}
