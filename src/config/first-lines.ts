/** What the console says first to the people who run a new site. */
import type { OptionalCategory } from "../contract.ts";
import { offerLine } from "./config-line.ts";
import type { Lang } from "./explain.ts";
import { heldLines, type Held } from "./held-for-good.ts";
import { explainProblem } from "./problems.ts";

/** Where the reports' change is explained. */
const REPORTS_PAGE = "https://www.npmjs.com/package/soglasie#что-изменится-в-отчётах";

const NAMES: Readonly<Record<Lang, Readonly<Record<OptionalCategory, string>>>> = {
  ru: { preferences: "удобство", analytics: "статистика", marketing: "реклама" },
  en: { preferences: "preferences", analytics: "analytics", marketing: "marketing" },
};

/** What of the gate the first line is about. */
export interface Site extends Held {
  readonly version: string;
}

/** What the site has to do, line by line: which vendors wait, by category, and those that are asked about without being named. */
function offered({ vendors, categories }: Site, lang: Lang): string {
  const groups = categories.map((category) => {
    const ids = vendors.filter((vendor) => vendor.category === category).map((vendor) => vendor.id);
    return NAMES[lang][category] + (ids.length ? ` (${ids.join(", ")})` : "");
  });
  return groups.join(", ");
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
