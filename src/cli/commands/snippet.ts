/** soglasie snippet: the lines to paste into the page, and what the page's own CSP must allow for them. */
import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { inlineSnippet, pasteBlock } from "../../config/bake-inline.ts";
import { snippet, type SnippetOptions } from "../../config/index.ts";
import { preloadScript } from "../../config/preload.ts";
import { bakeSite } from "../bake-site.ts";
import { CommandError, EXIT, type Command, type Output, type Values } from "../command.ts";
import { noticesOf } from "../notice-file.ts";
import { folderAddress, hostList } from "../place.ts";
import { readSite, type Site } from "../site-config.ts";
import { textOption } from "../text-option.ts";
import { say } from "../words.ts";

const HELP = `
Usage: soglasie snippet --config <site.json> [--preload | --inline | --paste] [--path /soglasie/] [--base <address>] [--config-url <address>] [--first-party <hosts>] [--nonce <text>]

Prints what goes first into <head>: one line, with the seal in front of it if the config has "gate": {"seal": true}. What the page's own CSP header
must allow goes to standard error.

  --config <file>       the site's config, see "soglasie init --help"
  --preload             one more script in front of the line: where nobody has answered yet, banner and SDK are asked for together with the gate
                        and stand there sooner. It names the build: print it anew after each "soglasie build"
  --inline              the gate itself in place of the line, for no blocking request at all; its other files lie under --path
  --paste               one block with everything in it, for sites that cannot host files (Tilda: settings of the site, HTML code for HEAD).
                        About 55 kB after compression in every page; with --base about 15 kB, the rest is fetched from there when needed
  --path <address>      where the site serves the files of "soglasie build"; default /soglasie/
  --base <address>      with --paste: https address of the folder of "soglasie build" on another host of the operator
  --config-url <addr>   the config's address, for the general soglasie.js without a build of the site's own
  --first-party <hosts> the site's own further hosts that the seal leaves open, parted by commas
  --nonce <text>        nonce of the page's CSP, or the template's expression for it
`;

const HELP_RU = `
Использование: soglasie snippet --config <site.json> [--preload | --inline | --paste] [--path /soglasie/] [--base <адрес>] [--config-url <адрес>] [--first-party <хосты>] [--nonce <текст>]

Печатает то, что ставится первым в <head>: одну строку, а перед ней пломбу, если в конфиге "gate": {"seal": true}. Что должен разрешить CSP
самой страницы, печатается в поток ошибок.

  --config <файл>       конфиг сайта, см. soglasie init --help
  --preload             перед строкой ещё один скрипт: где ответа пока нет, баннер и SDK запрашиваются вместе с основным файлом и появляются
                        раньше. В нём назван номер сборки: после каждой soglasie build печатайте его заново
  --inline              вместо строки сам скрипт: ни одного блокирующего запроса; остальные файлы лежат в --path
  --paste               один блок, в котором есть всё, для сайтов без своих файлов (Тильда: настройки сайта, HTML-код для вставки внутрь HEAD).
                        Около 55 кБ после сжатия в каждой странице; с --base около 15 кБ, остальное придёт оттуда, когда понадобится
  --path <адрес>        где сайт отдаёт файлы soglasie build; по умолчанию /soglasie/
  --base <адрес>        вместе с --paste: адрес https папки soglasie build на другом хосте оператора
  --config-url <адрес>  адрес конфига, для общего soglasie.js без своей сборки
  --first-party <хосты> другие хосты самого сайта, которые пломба пропускает, через запятую
  --nonce <текст>       nonce из CSP страницы или выражение шаблона для него
`;

/** Hashes of the inline scripts in a piece of HTML that is all ours, as CSP writes them. */
function hashesOf(html: string): string[] {
  const inline = [...html.matchAll(/<script(?! type=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code!).filter(Boolean);
  return inline.map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
}

function optionsOf(values: Values): SnippetOptions & { readonly path: string } {
  const path = folderAddress(textOption(values, "path") ?? "/soglasie/", "--path");
  const [nonce, configUrl] = [textOption(values, "nonce"), textOption(values, "config-url")];
  return { path, src: `${path}soglasie.js`, firstParty: hostList(values, "first-party"), ...(nonce === undefined ? {} : { nonce }), ...(configUrl === undefined ? {} : { configUrl }) };
}

/** The page's HTML: the seal's lines as `snippet` makes them, and in place of its last line whatever was asked for. */
function htmlOf(site: Site, values: Values): { html: string; trustedTypes: readonly string[] } {
  const options = optionsOf(values);
  const { html, trustedTypes } = snippet(site.config, options);
  const kind = ["preload", "inline", "paste"].filter((name) => values[name] === true);
  const base = textOption(values, "base");
  if (kind.length > 1) throw new CommandError(EXIT.usage, say(`--${kind[0]} и --${kind[1]} вместе не бывают`, `--${kind[0]} and --${kind[1]} exclude one another`));
  if (kind[0] === "preload" && options.configUrl !== undefined) throw new CommandError(EXIT.usage, say("--preload бывает только со своей сборкой сайта, без --config-url", "--preload goes with a build of the site's own, without --config-url"));
  if (base !== undefined && kind[0] !== "paste") throw new CommandError(EXIT.usage, say("--base бывает только с --paste", "--base goes with --paste only"));
  if (kind.length === 0) return { html, trustedTypes };
  const lines = html.split("\n");
  const baked = bakeSite(site, noticesOf(site));
  if (kind[0] === "preload") return { html: [...lines.slice(0, -1), preloadScript(site.config, { build: baked.build, ...options }), lines.at(-1)].join("\n"), trustedTypes };
  const block = kind[0] === "inline" ? inlineSnippet(baked, options.path) : pasteBlock(site.config, baked, base === undefined ? {} : { base: folderAddress(base, "--base") });
  const nonce = options.nonce === undefined ? block : block.replace(/^<script /, () => `<script nonce="${options.nonce!.replace(/"/g, "&quot;")}" `);
  return { html: [...lines.slice(0, -1), nonce].join("\n"), trustedTypes };
}

function print(values: Values, output: Output): number {
  const site = readSite(values);
  const { html, trustedTypes } = htmlOf(site, values);
  const scriptHashes = hashesOf(html);
  const bytes = { html: Buffer.byteLength(html), brotli: brotliCompressSync(html).length };
  output.say(html);
  output.note(say(`${bytes.html} байт, ${bytes.brotli} после сжатия brotli.`, `${bytes.html} bytes, ${bytes.brotli} compressed with brotli.`));
  if (scriptHashes.length) output.note(say(`Если у страницы есть свой CSP, добавьте в script-src: ${scriptHashes.join(" ")}`, `If the page has a CSP of its own, add to script-src: ${scriptHashes.join(" ")}`));
  if (values["paste"] === true && values["nonce"] === undefined) output.note(say("Если у страницы есть свой CSP, он должен также разрешать script-src data: (вставка без файлов); с --nonce не нужно.", "If the page has a CSP of its own, it must also allow script-src data: (a block without files); not needed with --nonce."));
  output.note(say(`Там, где страница требует Trusted Types: trusted-types ${trustedTypes.join(" ")}`, `Where the page requires Trusted Types: trusted-types ${trustedTypes.join(" ")}`));
  if (!site.config.gate?.seal && values["paste"] !== true && values["inline"] !== true) output.note(say("Без пломбы вставленные теги запустятся, если этот файл не придёт.", "Without the seal pasted tags run if this file does not arrive."));
  output.data({ html, scriptHashes, trustedTypes, bytes });
  return EXIT.ok;
}

export const printSnippet: Command = {
  summary: "prints the lines to paste: the tag, the gate inside the page, or one block with everything",
  summaryRu: "печатает строки для вставки: тег, скрипт прямо в странице или один блок со всем сразу",
  help: HELP,
  helpRu: HELP_RU,
  options: {
    config: { type: "string" }, preload: { type: "boolean" }, inline: { type: "boolean" }, paste: { type: "boolean" }, path: { type: "string" }, base: { type: "string" },
    "config-url": { type: "string" }, "first-party": { type: "string" }, nonce: { type: "string" },
  },
  args: [0, 0],
  run: (_args, values, output) => Promise.resolve().then(() => print(values, output)),
};
