/** soglasie init: a first config for a clinic's site. Asks only where somebody sits at a terminal; never overwrites. */
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { validate, type SiteConfig, type VendorConfig } from "../../config/index.ts";
import { UNFILLED } from "../../config/unfilled.ts";
import { CommandError, EXIT, type Command, type Values } from "../command.ts";
import { textOption } from "../text-option.ts";
import { localeOf, say } from "../words.ts";

const HELP = `
Usage: soglasie init [<file>] [--site <key>] [--name <legal name>] [--contacts <e-mail>] [--phone <number>] [--policy <url>] [--consent <url>] [--vendors <list>] [--endpoint <url>]

Writes a first config; default site.json. Never overwrites a file. Questions are only asked at a terminal, for what no option gives. Then:
soglasie check --config site.json, soglasie build --config site.json --out soglasie

  <file>             the new file; its fields are explained by its "$schema" in any editor that knows JSON Schema
  --site <key>       the site's key: small letters, digits, hyphens; the receipt server knows the site by it; default klinika
  --name <text>      the operator's full legal name
  --contacts <text>  where to write to have collected data deleted
  --phone <text>     the clinic's phone, shown where a call tracker is held; default none
  --policy <url>     the privacy policy; default /policy/
  --consent <url>    the consent document, a page of its own; default /consent/
  --vendors <list>   vendors of the catalogue parted by commas, each with its number if Soglasie shall start it:
                     yandex-metrika=12345678,yandex-maps; default yandex-metrika
  --endpoint <url>   where receipts go; default /soglasie/v1/receipts
`;

const HELP_RU = `
Использование: soglasie init [<файл>] [--site <ключ>] [--name <название>] [--contacts <почта>] [--phone <номер>] [--policy <адрес>] [--consent <адрес>] [--vendors <список>] [--endpoint <адрес>]

Пишет первый конфиг, по умолчанию site.json. Готовый файл не перезаписывает. Спрашивает только в терминале и только то, что не задано. Дальше:
soglasie check --config site.json, soglasie build --config site.json --out soglasie

  <файл>             новый файл; его поля объясняет "$schema" в любом редакторе, который знает JSON Schema
  --site <ключ>      ключ сайта: строчные латинские буквы, цифры, дефисы; по нему сайт знает сервер расписок; по умолчанию klinika
  --name <текст>     полное название оператора
  --contacts <текст> куда писать, чтобы удалили собранное
  --phone <текст>    телефон клиники, виден там, где удержана подмена номера; по умолчанию нет
  --policy <адрес>   политика обработки данных; по умолчанию /policy/
  --consent <адрес>  текст согласия на отдельной странице; по умолчанию /consent/
  --vendors <список> поставщики из каталога через запятую, с номером, если запускать их должна Soglasie:
                     yandex-metrika=12345678,yandex-maps; по умолчанию yandex-metrika
  --endpoint <адрес> куда отправлять расписки; по умолчанию /soglasie/v1/receipts
`;

/** What is asked at a terminal: option, Russian and English question, answer where nothing is typed. */
const QUESTIONS: readonly (readonly [option: string, ru: string, en: string, otherwise: string])[] = [
  ["name", "Полное название организации", "Full legal name of the clinic", UNFILLED.name],
  ["contacts", "Куда писать, чтобы удалили собранное", "Where to write to have data deleted", UNFILLED.contacts],
  ["phone", "Телефон клиники (можно пропустить)", "The clinic's phone (may be skipped)", ""],
  ["policy", "Адрес политики", "Address of the privacy policy", "/policy/"],
  ["consent", "Адрес текста согласия (отдельная страница)", "Address of the consent text (a page of its own)", "/consent/"],
  ["vendors", "Поставщики через запятую, с номерами", "Vendors parted by commas, with their numbers", "yandex-metrika"],
];

/** Where the terminal is; replaced in tests. */
export interface Terminal {
  readonly interactive: boolean;
  ask(question: string): Promise<string>;
}

const TERMINAL: Terminal = {
  interactive: process.stdin.isTTY && process.stdout.isTTY,
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await lines.question(question);
    } finally {
      lines.close();
    }
  },
};

async function answers(values: Values, terminal: Terminal): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const [option, ru, en, otherwise] of QUESTIONS) {
    const given = textOption(values, option);
    const asked = given === undefined && terminal.interactive && values["json"] !== true;
    found[option] = given ?? ((asked && (await terminal.ask(`${say(ru, en)}${otherwise ? ` [${otherwise}]` : ""}: `)).trim()) || otherwise);
  }
  return found;
}

function vendorsOf(list: string): VendorConfig[] {
  return list.split(",").map((one) => one.trim()).filter(Boolean).map((one) => {
    const [use = "", id] = one.split("=");
    return id === undefined ? { use } : { use, id };
  });
}

const today = (now: Date): string => now.toISOString().slice(0, 10);

/** The config that the answers make. `now`: its notice's date and version. */
function starter(found: Readonly<Record<string, string>>, values: Values, now: Date): SiteConfig & { $schema: string } {
  const phone = found["phone"] ? { phone: found["phone"] } : {};
  return {
    $schema: "./node_modules/soglasie/dist/config.schema.json",
    site: textOption(values, "site") ?? "klinika",
    operator: { name: found["name"]!, contacts: found["contacts"]!, ...phone, policyUrl: found["policy"]!, consentUrl: found["consent"]! },
    notice: { version: today(now), effectiveDate: today(now) },
    vendors: vendorsOf(found["vendors"]!),
    receipts: { endpoint: textOption(values, "endpoint") ?? "/soglasie/v1/receipts" },
  };
}

/** Makes the command; `terminal` and `now` are replaced in tests. */
export function createInit(terminal: Terminal = TERMINAL, now: () => Date = () => new Date()): Command {
  return {
    summary: "writes a first config for a site",
    summaryRu: "пишет первый конфиг сайта",
    help: HELP,
    helpRu: HELP_RU,
    options: Object.fromEntries(["site", "name", "contacts", "phone", "policy", "consent", "vendors", "endpoint"].map((name) => [name, { type: "string" as const }])),
    args: [0, 1],
    async run([file = "site.json"], values, output) {
      const config = starter(await answers(values, terminal), values, now());
      const mistakes = validate(config);
      const error = mistakes.find(({ level }) => level === "error");
      if (error) throw new CommandError(EXIT.usage, error[localeOf()]);
      try {
        writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { flag: "wx" });
      } catch (failure) {
        const why = (failure as NodeJS.ErrnoException).code;
        throw new CommandError(EXIT.unavailable, why === "EEXIST" ? say(`${file} уже есть, он не тронут`, `${file} exists already and was left alone`) : say(`не удалось записать ${file} (${why})`, `cannot write ${file} (${why})`));
      }
      output.say(say(`Записан ${file}. Дальше: npx soglasie check --config ${file}`, `Wrote ${file}. Next: npx soglasie check --config ${file}`));
      for (const warning of mistakes) output.say(`${say("Внимание", "Note")}: ${warning[localeOf()]}`);
      output.data({ file, config, warnings: mistakes.map(({ code, at }) => ({ code, at })) });
      return EXIT.ok;
    },
  };
}

export const init: Command = createInit();
