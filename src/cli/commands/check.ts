/** soglasie check: a config, its notice against the last build's, and pages as they stand. */
import { siteVendors, snippet, withDefaults, type SiteConfig } from "../../config/index.ts";
import { EXIT, type Command, type Output, type Values } from "../command.ts";
import { changeSince, noticesOf, readNotices } from "../notice-file.ts";
import { checkConfig, LAW_OF_MISTAKES } from "../page/check-config.ts";
import { checkPage, tell, type CheckedPage, type Told } from "../page/check-page.ts";
import type { Finding, FindingText } from "../page/findings.ts";
import { catalogue, entriesOf, type Ground } from "../page/ground.ts";
import { hostList } from "../place.ts";
import { readConfig, type FileMistake, type Site } from "../site-config.ts";
import { textOption } from "../text-option.ts";
import { localeOf, say } from "../words.ts";

const HELP = `
Usage: soglasie check --config <site.json> [--page <file or address>]... [--notices <file>] [--path /soglasie/] [--first-party <hosts>] [--strict]

Says everything that is wrong with a site's config, and what in the named pages would run before the answer, stay held for good or break the law.
Each line: level, place, sentence. Errors end with code 1, warnings and notes do not.

  --config <file>        the site's config
  --page <file or url>   a page to check; may be given many times. An address is fetched, and our file, the links to policy and
                         consent, and the receipt server are tried
  --notices <file>       notices of the last build; default soglasie/notices.json. The check fails when vendors, purposes or operator changed
                         under its version, and says when a new version changes nothing that matters
  --path <address>       where the site serves the files; default /soglasie/
  --first-party <hosts>  the site's own further hosts, as given to snippet: the page's seal is compared with it
  --strict               warnings end with code 1 too

With --json: mistakes of the config, findings of each page with code, line and "law", numbers of the project's list of legal checks (C-18.2 …).
`;

const HELP_RU = `
Использование: soglasie check --config <site.json> [--page <файл или адрес>]... [--notices <файл>] [--path /soglasie/] [--first-party <хосты>] [--strict]

Называет всё, что не так в конфиге, и что на указанных страницах запустится до ответа, останется удержано навсегда или нарушает закон.
Строка: уровень, место, что и как исправить. При ошибках код выхода 1, предупреждения и заметки его не меняют.

  --config <файл>        конфиг сайта
  --page <файл или url>  страница для проверки, можно несколько раз. По адресу страница загружается, проверяются наш файл,
                         ссылки на политику и согласие, сервер расписок
  --notices <файл>       уведомления прошлой сборки; по умолчанию soglasie/notices.json. Если под той же версией сменились поставщики, цели
                         или оператор, это ошибка; если новая версия ничего не меняет по существу, об этом сказано
  --path <адрес>         где сайт отдаёт файлы; по умолчанию /soglasie/
  --first-party <хосты>  другие хосты самого сайта, те же, что для snippet: с ними сравнивается пломба на странице
  --strict               предупреждения тоже дают код 1

С --json: ошибки конфига, находки по страницам с кодом, строкой и полем law, номерами из списка правовых проверок (C-18.2 …).
`;

type Level = FindingText["level"];

function notice(site: Site, path: string): Finding[] {
  const last = readNotices(path);
  const change = changeSince(last, noticesOf(site));
  const { version } = site.config.notice;
  if (!change) return [{ code: "notices-missing", what: path, line: 0 }];
  if (change.verdict === "version-kept" && change.changed.join() === "/vendors") return [{ code: "version-order", more: version, line: 0 }];
  const named = change.verdict === "version-kept" || change.verdict === "version-idle";
  return named ? [{ code: change.verdict as "version-kept" | "version-idle", what: change.changed.join(", "), more: version, line: 0 }] : [];
}

/** What is found in a config without errors, and in pages. */
async function beyond(site: Site, values: Values): Promise<{ about: readonly Told[]; pages: readonly CheckedPage[] }> {
  const embed = snippet(site.config, { src: `${textOption(values, "path") ?? "/soglasie/"}soglasie.js`, firstParty: hostList(values, "first-party") }).html;
  const ground: Ground = { ...site, catalogue, entries: entriesOf(site), embed };
  const seal: Finding[] = site.config.gate?.seal ? [] : [{ code: "no-seal", line: 0 }];
  const about = [...checkConfig(ground), ...notice(site, textOption(values, "notices") ?? "soglasie/notices.json"), ...seal];
  const places = (values["page"] ?? []) as readonly string[];
  return { about: about.map(tell), pages: await Promise.all(places.map((place) => checkPage(place, ground))) };
}

const LEVELS: Readonly<Record<Level, readonly [ru: string, en: string]>> = { error: ["ошибка", "error"], warning: ["внимание", "warning"], note: ["заметка", "note"] };

function line(level: Level, place: string, text: string): string {
  const [ru, en] = LEVELS[level];
  return `${say(ru, en).padEnd(9)} ${place}: ${text}`;
}

const lawOf = ({ code }: FileMistake): readonly string[] => (code === "key-repeated" ? undefined : LAW_OF_MISTAKES[code]) ?? [];

async function run(values: Values, output: Output): Promise<number> {
  const { path, raw, mistakes } = readConfig(values);
  const lang = localeOf();
  const sound = !mistakes.some(({ level }) => level === "error");
  const config = raw as SiteConfig;
  const site = sound ? { path, config, vendors: siteVendors(config), categories: withDefaults(config).categories, warnings: mistakes } : null;
  const { about, pages } = site ? await beyond(site, values) : { about: [], pages: [] };
  const levels = [...mistakes, ...about, ...pages.flatMap((one) => one.findings)].map(({ level }) => level);
  const count = (level: Level): number => levels.filter((one) => one === level).length;
  for (const mistake of mistakes) output.say(line(mistake.level, path, mistake[lang]));
  for (const finding of about) output.say(line(finding.level, path, finding[lang]));
  for (const one of pages) for (const finding of one.findings) output.say(line(finding.level, finding.line ? `${one.page}:${finding.line}` : one.page, finding[lang]));
  const [errors, warnings] = [count("error"), count("warning")];
  if (!sound && values["page"]) output.say(say("Страницы не проверены: сначала исправьте конфиг.", "Pages were not checked: mend the config first."));
  output.say(say(`Ошибок: ${errors}, предупреждений: ${warnings}.`, `Errors: ${errors}, warnings: ${warnings}.`));
  output.data({ config: path, errors, warnings, mistakes: mistakes.map((one) => ({ ...one, law: lawOf(one) })), findings: about, pages });
  return errors > 0 || (values["strict"] === true && warnings > 0) ? EXIT.failed : EXIT.ok;
}

export const check: Command = {
  summary: "says what is wrong with a config and with pages, and how to mend it",
  summaryRu: "говорит, что не так в конфиге и на страницах и как это исправить",
  help: HELP,
  helpRu: HELP_RU,
  options: {
    config: { type: "string" }, page: { type: "string", multiple: true }, notices: { type: "string" }, path: { type: "string" }, "first-party": { type: "string" }, strict: { type: "boolean" },
  },
  args: [0, 0],
  run: (_args, values, output) => run(values, output),
};
