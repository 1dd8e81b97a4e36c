/**
 * A site's config as JSON Schema (draft 2020-12): data. `validate` walks this very object, editors read it as a file.
 * `description` is English, `x-ru` the same in Russian; both say what is expected, and are quoted in the sentences about mistakes.
 */
import { notice, operator } from "./schema-operator.ts";
import type { Schema } from "./schema-type.ts";
import { catalogueVendor, category, customVendor } from "./schema-vendors.ts";
import { flag, say, url } from "./schema-words.ts";

const days = say("целое число дней от 1 до 365", "a whole number of days, 1 to 365", { type: "integer", minimum: 1, maximum: 365, default: 180, examples: [180] });
const ZONE = "^/[^\\p{Cc}\\p{Cs}<>\"\\s?#]{0,255}$";
const patterns = (ru: string, en: string, example: string): Schema =>
  say(ru, en, { type: "array", maxItems: 100, uniqueItems: true, examples: [[example]], items: { type: "string", pattern: ZONE, examples: [example] } });

/** The schema. `$id` names this version of it; the file is published beside the scripts. */
export const configSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Soglasie site config",
  type: "object",
  required: ["site", "operator", "notice"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string", maxLength: 500 },
    site: say("ключ сайта: до 40 строчных латинских букв, цифр и дефисов, тот же, что на сервере", "the site's key: up to 40 of a–z, 0–9 and hyphen, the same as on the server", { type: "string", pattern: "^[a-z0-9-]{1,40}$", examples: ["klinika-na-lenina"] }),
    operator,
    notice,
    categories: say("категории, которые предлагаются посетителю", "the categories offered", { type: "array", uniqueItems: true, items: category, examples: [["preferences", "analytics"]] }),
    vendors: say("поставщики в том порядке, в каком их читает посетитель", "vendors in the order in which the visitor reads them", {
      type: "array", maxItems: 125, default: [], examples: [[{ use: "yandex-metrika", id: "12345678" }]],
      items: { type: "object", oneOf: [catalogueVendor, customVendor] },
    }),
    zones: patterns("пути, где счётчики не работают никогда: начинаются с /, * значит что угодно", "paths where counters never run: they begin with /, * stands for anything", "/lk/*"),
    zoneGoals: say("цель зоны по её пути", "a zone's goal by its pattern", {
      type: "object", propertyNames: { pattern: ZONE }, examples: [{ "/lk/zapis/*": "zapis" }],
      additionalProperties: say("имя цели: до 100 латинских букв, цифр, точек, дефисов и подчёркиваний", "a goal's name: up to 100 of A–Z, a–z, 0–9, dot, hyphen, underscore", { type: "string", pattern: "^[\\w.-]{1,100}$", examples: ["zapis"] }),
    }),
    gate: say("как удерживаются теги", "how tags are held", {
      type: "object", additionalProperties: false,
      properties: {
        mode: say("known или strict", "known or strict", { type: "string", enum: ["known", "strict"], default: "known" }),
        seal: flag("true: пломба в коде страницы", "true: the seal stands in the page"),
        foreign: say("consent или never", "consent or never", { type: "string", enum: ["consent", "never"], default: "consent" }),
        unknown: say("pass, hold или report", "pass, hold or report", { type: "string", enum: ["pass", "hold", "report"], default: "pass" }),
      },
    }),
    urls: say("что из адреса страницы получают счётчики", "what counters get of the page's address", {
      type: "object", additionalProperties: false,
      properties: {
        keepQuery: say("имена параметров адреса", "names of query parameters", { type: "array", maxItems: 50, uniqueItems: true, items: { type: "string", pattern: "^[\\w.~-]{1,50}\\*?$", examples: ["promo"] } }),
        keepPath: patterns("пути, которые передаются целиком", "paths passed on whole", "/uslugi/*"),
      },
    }),
    cookie: say("cookie с ответом", "the decision cookie", {
      type: "object", additionalProperties: false,
      properties: {
        name: say("до 40 латинских букв, цифр, дефисов и подчёркиваний", "up to 40 of A–Z, a–z, 0–9, hyphen, underscore", { type: "string", pattern: "^[A-Za-z0-9_-]{1,40}$", default: "soglasie", examples: ["soglasie"] }),
        domain: say("домен сайта без https:// и www, кириллица в виде xn--…", "the site's domain without https:// and www, in ASCII (xn--…)", { type: "string", maxLength: 253, pattern: "^\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+$", examples: ["klinika.ru"] }),
      },
    }),
    lifetime: say("сколько дней хранится ответ", "days that an answer is kept", { type: "object", additionalProperties: false, properties: { granted: days, refused: days } }),
    afterWithdrawal: say("offer, reload или none", "offer, reload or none", { type: "string", enum: ["offer", "reload", "none"], default: "offer" }),
    receipts: say("куда отправлять расписки", "where receipts go", {
      type: "object", required: ["endpoint"], additionalProperties: false, examples: [{ endpoint: "/soglasie/v1/receipts" }],
      properties: { endpoint: url("приём расписок", "the receipt endpoint", "/soglasie/v1/receipts") },
    }),
    languages: say("коды языков строчными буквами, первый основной", "language codes in small letters, the first is the default", {
      type: "array", minItems: 1, maxItems: 20, uniqueItems: true, default: ["ru"], examples: [["ru", "en"]],
      items: { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$", examples: ["ru"] },
    }),
    layout: say("bar, box или none", "bar, box or none", { type: "string", enum: ["bar", "box", "none"], default: "bar" }),
    importDecision: say("прежняя программа согласия, чей ответ перенимается один раз", "the consent tool that stood here before, whose answer is taken over once", {
      type: "object", required: ["from"], additionalProperties: false, examples: [{ from: "klaro", names: { metrika: "yandex-metrika" } }],
      properties: {
        from: say("имя прежней программы", "the tool's name", { type: "string", enum: ["vanilla-cookieconsent", "klaro", "tarteaucitron", "cookiebot", "cookieyes", "complianz"] }),
        names: say("имя у прежней программы: наша категория или поставщик", "the tool's name: our category or vendor", { type: "object", examples: [{ metrika: "yandex-metrika" }], additionalProperties: say("категория или id поставщика", "a category or a vendor's id", { type: "string", maxLength: 40, examples: ["analytics"] }) }),
        cookie: say("имя её cookie, если не обычное", "the name of its cookie where it is not the usual one", { type: "string", maxLength: 80, examples: ["cc_cookie"] }),
      },
    }),
    texts: say("свои тексты: язык, ключ, текст", "own texts: language, key, text", {
      type: "object", propertyNames: { pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$" }, examples: [{ ru: { accept: "Принять все" } }],
      additionalProperties: {
        type: "object", propertyNames: { pattern: "^[A-Za-z][\\w.-]{0,63}$" },
        additionalProperties: say("текст до 2000 знаков", "a text of up to 2000 characters", { type: "string", maxLength: 2000, pattern: "^[^\\p{Cs}]*$" }),
      },
    }),
    theme: say("свойства оформления без --soglasie-", "style properties without --soglasie-", {
      type: "object", propertyNames: { pattern: "^[a-z][a-z0-9-]{0,39}$" }, examples: [{ accent: "#0a6b4f" }],
      additionalProperties: say("значение CSS без ; { } < > и url()", "a CSS value without ; { } < > and url()", { type: "string", minLength: 1, maxLength: 200, pattern: "^(?!.*[uU][rR][lL]\\s*\\()[^;{}<>\\\\\\p{Cc}\\p{Cs}]*$" }),
    }),
  },
};
