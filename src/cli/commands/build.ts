/** soglasie build: a site's own files, with its config in the gate, its vendors' texts, and its notices hashed and signed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { snippet } from "../../config/index.ts";
import { inlineSnippet } from "../../config/bake-inline.ts";
import type { Baked } from "../../config/bake.ts";
import { bakeSite, fileNames } from "../bake-site.ts";
import { CommandError, EXIT, type Command, type Output, type Values } from "../command.ts";
import { HTACCESS } from "../htaccess.ts";
import { changeSince, joinNotices, noticesOf, readNotices, type NoticeFile } from "../notice-file.ts";
import { readOwnNotices } from "../own-notices.ts";
import { readKey } from "../operator-key.ts";
import { REPORTS_FILE, reportsPage } from "../package-files.ts";
import { folderAddress, hostList } from "../place.ts";
import { readSite, type Site } from "../site-config.ts";
import { textOption } from "../text-option.ts";
import { localeOf, say } from "../words.ts";

const HELP = `
Usage: soglasie build --config <site.json> --out <folder> [--key <key.pem>] [--path /soglasie/] [--first-party <hosts>] [--notices <file>] [--shown <file>]

Writes the files of one site, ready to be served: the gate with the config in it, the files it asks for later, and notices.json. Checks the config
first and stops at the first error. Needs no bundler. The same input gives the same bytes.

  --config <file>       the site's config, see "soglasie init --help"
  --out <folder>        made if it is not there; files of the same name are replaced, files of older builds stay for pages that caches still hold
  --key <file>          the operator's Ed25519 private key (PEM): signs the notices; openssl genpkey -algorithm ed25519 -out key.pem
  --path <address>      where the site will serve the folder, for the lines to paste; default /soglasie/
  --first-party <hosts> the site's own further hosts that the seal leaves open, parted by commas
  --notices <file>      the notices of all builds so far, read and written; default notices.json in the folder. Keep it: the receipt server takes it
                        (soglasie serve --help), and with it the build tells when vendors, purposes or operator changed under an old version
  --shown <file>        what a site with an interface of its own shows, as its page says with describe().shown(): a JSON list of
                        {"lang", "variant", "texts"}; hashed and signed like the rest
`;

const HELP_RU = `
Использование: soglasie build --config <site.json> --out <папка> [--key <key.pem>] [--path /soglasie/] [--first-party <хосты>] [--notices <файл>] [--shown <файл>]

Собирает файлы одного сайта: скрипт с конфигом внутри, файлы, которые он догружает, и notices.json. Сначала проверяет конфиг и останавливается
на первой ошибке. Сборщик не нужен. Одинаковый вход даёт одинаковые байты.

  --config <файл>       конфиг сайта, см. soglasie init --help
  --out <папка>         создаётся, если её нет; файлы с теми же именами заменяются, файлы прежних сборок остаются для страниц из кеша
  --key <файл>          закрытый ключ оператора Ed25519 (PEM): подписывает уведомления; openssl genpkey -algorithm ed25519 -out key.pem
  --path <адрес>        где сайт будет отдавать папку, для строк вставки; по умолчанию /soglasie/
  --first-party <хосты> другие хосты самого сайта, которые пломба пропускает, через запятую
  --notices <файл>      уведомления всех сборок: читается и пишется; по умолчанию notices.json в папке. Храните его: он нужен серверу расписок
                        (soglasie serve --help), и по нему сборка видит, что поставщики, цели или оператор сменились под прежней версией
  --shown <файл>        что показывает сайт со своим интерфейсом, так же, как говорит страница в describe().shown(): список JSON из
                        {"lang", "variant", "texts"}; хешируется и подписывается вместе с остальными
`;

/** Brotli 11, as servers with static compression send it. */
const packed = (text: string): number => brotliCompressSync(text).length;

/** Refuses to change what visitors were asked under a version that is in use. */
function checkVersion(site: Site, last: NoticeFile | null, now: ReturnType<typeof noticesOf>, output: Output): void {
  const change = changeSince(last, now);
  const { version } = site.config.notice;
  if (change?.verdict === "version-kept") {
    const what = change.changed.join(", ").replace(/^\/vendors$/, say("порядок /vendors", "the order of /vendors"));
    throw new CommandError(EXIT.failed, say(`${site.path}: /notice/version: ${what} изменилось, а версия осталась ${version}; дайте новую версию, чтобы посетителей спросили снова`, `${site.path}: /notice/version: ${what} changed under version ${version}; give a new version, so that visitors are asked again`));
  }
  if (change?.verdict === "version-idle") output.say(say(`Версия ${version} новая, но по существу ничего не изменилось: всех спросят заново напрасно.`, `Version ${version} is new, but nothing that matters changed: everybody will be asked again for nothing.`));
}

/** `beside`: what no page asks for, by file name. */
function writeFiles(out: string, { build, files }: Baked, beside: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(beside)) writeFileSync(join(out, file), text);
  // The gate last: until it is there, pages work with the build they know.
  const names = [...files.keys()].sort().reverse();
  for (const name of names) for (const file of fileNames(name, build)) writeFileSync(join(out, file), files.get(name)!);
}

/** A file and its bytes; `brotli` is null for the large ones that few visitors ever ask for, because to compress them takes longer than the build. */
interface Row {
  readonly file: string;
  readonly bytes: number;
  readonly brotli: number | null;
}

const LARGE = 40_000;

function bytesOf({ files }: Baked): Row[] {
  return [...files].map(([name, text]) => ({ file: fileNames(name, "").at(-1)!, bytes: Buffer.byteLength(text), brotli: text.length > LARGE ? null : packed(text) }));
}

function table(rows: readonly Row[]): string[] {
  const sum = rows.filter(({ file }) => /^soglasie\.((sdk|banner)\.)?js$/.test(file)).reduce((total, { brotli }) => total + (brotli ?? 0), 0);
  const line = (name: string, bytes: string, brotli: string): string => `  ${name.padEnd(30)}${bytes.padStart(9)}${brotli.padStart(9)}`;
  const head = line(say("файл", "file"), say("байт", "bytes"), "brotli");
  return [head, ...rows.map(({ file, bytes, brotli }) => line(file, String(bytes), String(brotli ?? "–"))), line(say("первый визит до ответа", "first visit, until the answer"), "", String(sum))];
}

function build(values: Values, output: Output): number {
  const out = textOption(values, "out");
  if (out === undefined) throw new CommandError(EXIT.usage, say("нужно --out <папка>, см. --help", "--out <folder> is needed, see --help"));
  const path = folderAddress(textOption(values, "path") ?? "/soglasie/", "--path");
  const firstParty = hostList(values, "first-party");
  const site = readSite(values);
  const keyPath = textOption(values, "key");
  const key = keyPath === undefined ? undefined : readKey(keyPath);
  const noticePath = textOption(values, "notices") ?? join(out, "notices.json");
  const last = readNotices(noticePath);
  const shown = textOption(values, "shown");
  const own = shown === undefined ? [] : readOwnNotices(shown);
  const notices = noticesOf(site, key, own);
  checkVersion(site, last, notices, output);
  // Only our own interface shows one text under one name: what the site's own shows, the browser hashes itself.
  const baked = bakeSite(site, notices.slice(0, notices.length - own.length));
  const embed = snippet(site.config, { src: `${path}soglasie.js`, firstParty });
  const inline = inlineSnippet(baked, path);
  const beside = { ".htaccess": HTACCESS, "inline.html": `${inline}\n`, [REPORTS_FILE]: reportsPage() };
  try {
    mkdirSync(out, { recursive: true });
    writeFiles(out, baked, beside);
    writeFileSync(noticePath, `${JSON.stringify(joinNotices(site.config.site, last, notices, key), null, 1)}\n`);
  } catch (error) {
    throw new CommandError(EXIT.unavailable, say(`не удалось записать в ${out} (${(error as NodeJS.ErrnoException).code})`, `cannot write to ${out} (${(error as NodeJS.ErrnoException).code})`));
  }
  const rows = bytesOf(baked);
  const signed = notices.every(({ sig }) => sig !== undefined);
  output.say(say(`Сборка ${baked.build} сайта ${site.config.site}: ${out}`, `Build ${baked.build} of site ${site.config.site}: ${out}`));
  table(rows).forEach(output.say);
  output.say(say(`Уведомлений: ${notices.length}, ${signed ? "подписаны" : "без подписи (--key)"}: ${noticePath}`, `Notices: ${notices.length}, ${signed ? "signed" : "unsigned (--key)"}: ${noticePath}`));
  output.say(say("\nПервым в <head>, без async и defer:", "\nFirst in <head>, never async or defer:"));
  output.say(embed.html);
  output.say(say(`\nИли тот же скрипт прямо в странице (без запроса): ${join(out, "inline.html")}, ${packed(inline)} байт brotli`, `\nOr the same script inside the page (no request): ${join(out, "inline.html")}, ${packed(inline)} bytes brotli`));
  output.say(say(`Тому, кто смотрит отчёты: ${path}${REPORTS_FILE} (что в них изменится)`, `For whoever reads the reports: ${path}${REPORTS_FILE} (what changes in them)`));
  for (const warning of site.warnings) output.say(`${say("Внимание", "Note")}: ${warning[localeOf()]}`);
  output.data({ build: baked.build, site: site.config.site, out, notices: { file: noticePath, signed, count: notices.length }, files: rows, embed, inline, reports: `${path}${REPORTS_FILE}`, warnings: site.warnings.map(({ code, at }) => ({ code, at })) });
  return EXIT.ok;
}

export const buildSite: Command = {
  summary: "makes a site's own files: config in the gate, its vendors' texts, signed notices",
  summaryRu: "собирает файлы сайта: конфиг в скрипте, тексты его поставщиков, подписанные уведомления",
  help: HELP,
  helpRu: HELP_RU,
  options: { config: { type: "string" }, out: { type: "string" }, key: { type: "string" }, path: { type: "string" }, "first-party": { type: "string" }, notices: { type: "string" }, shown: { type: "string" } },
  args: [0, 0],
  run: (_args, values, output) => Promise.resolve().then(() => build(values, output)),
};
