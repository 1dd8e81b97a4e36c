/**
 * A site's config as JSON Schema (draft 2020-12): data. `validate` walks this very object, editors read it as a file.
 * `description` is English, `x-ru` the same in Russian; both say what is expected, and are quoted in the sentences about mistakes.
 */

/** The part of JSON Schema that this schema uses and `checkShape` understands. */
export interface Schema {
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly enum?: readonly string[];
  /** Compiled with the `u` flag. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly propertyNames?: { readonly pattern: string };
  readonly not?: { readonly enum: readonly string[] };
  /** The branches exclude one another: the one applies whose first required member is there, else the last. */
  readonly oneOf?: readonly Schema[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly description?: string;
  readonly "x-ru"?: string;
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
}

const say = (ru: string, en: string, schema: Schema): Schema => ({ ...schema, description: en, "x-ru": ru });

const flag = (ru: string, en: string): Schema => say(ru, en, { type: "boolean", default: false });
const text = (ru: string, en: string, example: string, most = 500): Schema =>
  say(ru, en, { type: "string", minLength: 1, maxLength: most, pattern: "^[^\\p{Cs}]*$", examples: [example] });
const url = (ru: string, en: string, example: string): Schema =>
  say(`${ru}: адрес с https:// или путь от корня сайта`, `${en}: an address with https:// or a path from the site's root`, {
    type: "string", pattern: "^(https?://[^\\s/\"<>]+|/)[^\\s\"<>]*$", maxLength: 500, examples: [example],
  });
const hosts = say("имена хостов без https:// и пути, латиницей", "host names without https:// and path, in ASCII", {
  type: "array", maxItems: 50, uniqueItems: true, examples: [["metrika.klinika.ru"]],
  items: { type: "string", maxLength: 253, pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$", examples: ["metrika.klinika.ru"] },
});
const date = say("дата вида 2026-11-01", "a date like 2026-11-01", { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", examples: ["2026-11-01"] });
const category = say("одно из: preferences, analytics, marketing", "one of preferences, analytics, marketing", { type: "string", enum: ["preferences", "analytics", "marketing"] });
const days = say("целое число дней от 1 до 365", "a whole number of days, 1 to 365", { type: "integer", minimum: 1, maximum: 365, default: 180, examples: [180] });
const ZONE = "^/[^\\p{Cc}\\p{Cs}<>\"\\s?#]{0,255}$";
const patterns = (ru: string, en: string, example: string): Schema =>
  say(ru, en, { type: "array", maxItems: 100, uniqueItems: true, examples: [[example]], items: { type: "string", pattern: ZONE, examples: [example] } });

const operator = say("кто отвечает за данные", "who is responsible for the data", {
  type: "object",
  required: ["name", "contacts", "policyUrl", "consentUrl"],
  additionalProperties: false,
  properties: {
    name: text("полное название организации, как в ЕГРЮЛ", "full legal name", "ООО «Клиника на Ленина»"),
    address: text("адрес организации", "postal address", "123456, г. Город, ул. Ленина, 1"),
    contacts: text("куда писать, чтобы удалили собранное: почта, форма или адрес", "where to write to have collected data deleted: e-mail, form or post", "privacy@klinika.ru"),
    phone: say("телефон клиники", "the clinic's phone", { type: "string", pattern: "^\\+?[\\d\\s().-]{5,30}$", examples: ["+7 (495) 000-00-00"] }),
    policyUrl: url("политика обработки персональных данных", "the privacy policy", "/policy/"),
    consentUrl: url("отдельный документ с текстом согласия", "the separate consent document", "/consent/"),
  },
});

const notice = say("версия уведомления", "the notice's version", {
  type: "object",
  required: ["version", "effectiveDate"],
  additionalProperties: false,
  properties: {
    version: say("от 1 до 12 латинских букв, цифр, точек, дефисов или подчёркиваний", "1 to 12 of A–Z, a–z, 0–9, dot, hyphen, underscore", { type: "string", pattern: "^[A-Za-z0-9._-]{1,12}$", examples: ["2026-11"] }),
    effectiveDate: date,
    hash: say("вписывает сборка", "written by the build", {
      type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" },
      additionalProperties: say("64 шестнадцатеричные цифры", "64 hex digits", { type: "string", pattern: "^[0-9a-f]{64}$" }),
    }),
  },
});

const catalogueVendor: Schema = {
  type: "object",
  required: ["use"],
  additionalProperties: false,
  properties: {
    use: say("имя поставщика из каталога", "a vendor's id in the catalogue", { type: "string", pattern: "^[a-z0-9][a-z0-9-]{1,39}$", examples: ["yandex-metrika"] }),
    id: say("номер счётчика или пикселя на этом сайте", "the number of the counter or pixel on this site", { type: "string", pattern: "^[\\w.-]{1,64}$", examples: ["12345678"] }),
    hosts,
    script: url("загрузчик поставщика со своего адреса", "the vendor's loader at an address of your own", "/js/metrika.js"),
    sessionReplay: flag("true: разрешить запись действий на странице (Вебвизор)", "true: allow session replay"),
    ecommerce: flag("true: передавать данные электронной коммерции", "true: pass e-commerce data on"),
    direct: flag("true: Метрика связана с Яндекс Директом", "true: Metrika is linked with Yandex Direct"),
    crossBorder: say("уведомление Роскомнадзора о трансграничной передаче: номер и дата", "notification of the transfer abroad: number and date", {
      type: "object", required: ["number", "date"], additionalProperties: false, examples: [{ number: "12-345", date: "2026-01-15" }],
      properties: { number: text("номер уведомления", "its number", "12-345", 100), date, reason: text("зачем нужна передача", "why the transfer is needed", "…") },
    }),
  },
};

const customVendor: Schema = {
  type: "object",
  required: ["id", "name", "category"],
  additionalProperties: false,
  properties: {
    id: say("от 2 до 40 строчных латинских букв, цифр и дефисов, не имя категории", "2 to 40 of a–z, 0–9 and hyphen, not a category's name", {
      type: "string", pattern: "^[a-z0-9][a-z0-9-]{1,39}$", not: { enum: ["essential", "preferences", "analytics", "marketing"] }, examples: ["nash-schetchik"],
    }),
    name: text("название, которое прочтёт посетитель", "the name that the visitor reads", "Наш счётчик", 100),
    category,
    company: text("компания, которая получает данные", "the company that receives the data", "ООО «Счётчик»"),
    country: say("код страны из двух больших букв", "a two-letter country code, upper case", { type: "string", pattern: "^[A-Z]{2}$", default: "RU", examples: ["RU"] }),
    hosts,
    cookies: say("имена cookie и ключей хранилища, в конце можно *", "names of cookies and storage keys, * allowed at the end", {
      type: "array", maxItems: 100, uniqueItems: true, examples: [["counter_*"]], items: { type: "string", pattern: "^[^\\s;,=\"*]{1,100}\\*?$", examples: ["counter_*"] },
    }),
  },
};

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
        domain: say("домен сайта без www, например klinika.ru", "the site's domain without www, such as klinika.ru", { type: "string", maxLength: 253, pattern: "^\\.?[a-z0-9-]+(\\.[a-z0-9-]+)+$", examples: ["klinika.ru"] }),
      },
    }),
    lifetime: say("сколько дней хранится ответ", "days that an answer is kept", { type: "object", additionalProperties: false, properties: { granted: days, refused: days } }),
    afterWithdrawal: say("offer, reload или none", "offer, reload or none", { type: "string", enum: ["offer", "reload", "none"], default: "offer" }),
    receipts: say("куда отправлять расписки", "where receipts go", {
      type: "object", required: ["endpoint"], additionalProperties: false, examples: [{ endpoint: "/soglasie/v1/receipts" }],
      properties: { endpoint: url("приём расписок", "the receipt endpoint", "/soglasie/v1/receipts") },
    }),
    languages: say("коды языков, первый основной", "language codes, the first is the default", {
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
      type: "object", propertyNames: { pattern: "^[a-z][a-z0-9-]{0,39}$" }, examples: [{ accent: "#0a6" }],
      additionalProperties: say("значение CSS без ; { } < > и url()", "a CSS value without ; { } < > and url()", { type: "string", minLength: 1, maxLength: 200, pattern: "^(?!.*[uU][rR][lL]\\s*\\()[^;{}<>\\\\\\p{Cc}\\p{Cs}]*$" }),
    }),
  },
};
