/** The config's schema: vendors. */
import type { Schema } from "./schema-type.ts";
import { date, flag, say, text, url } from "./schema-words.ts";

const hosts = say("имена хостов без https://, пути и *, кириллица в виде xn--…", "host names without https://, path and *, in ASCII (xn--…)", {
  type: "array", maxItems: 50, uniqueItems: true, examples: [["metrika.klinika.ru"]],
  items: { type: "string", maxLength: 253, pattern: "^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$|^localhost$", examples: ["metrika.klinika.ru"] },
});
/** No vendor's id: the categories, and the one name that every object has in JavaScript, so that an answer would seem to be there. */
const RESERVED = ["essential", "preferences", "analytics", "marketing", "constructor"];
/** A category that a visitor may refuse. */
export const category = say("одно из: preferences, analytics, marketing", "one of preferences, analytics, marketing", { type: "string", enum: ["preferences", "analytics", "marketing"] });

/** A vendor of the catalogue, by `use`. */
export const catalogueVendor: Schema = {
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

/** A vendor of the site's own. */
export const customVendor: Schema = {
  type: "object",
  required: ["id", "name", "category"],
  additionalProperties: false,
  properties: {
    id: say("от 2 до 40 строчных латинских букв, цифр и дефисов, не имя категории", "2 to 40 of a–z, 0–9 and hyphen, not a category's name", {
      type: "string", pattern: "^[a-z0-9][a-z0-9-]{1,39}$", not: { enum: RESERVED }, examples: ["nash-schetchik"],
    }),
    name: text("название, которое прочтёт посетитель", "the name that the visitor reads", "Наш счётчик", 100),
    category: say("одно из: preferences, analytics, marketing; essential, если без него сайт не работает", "one of preferences, analytics, marketing; essential where the site does not work without it", {
      type: "string", enum: ["essential", "preferences", "analytics", "marketing"],
    }),
    company: text("компания, которая получает данные", "the company that receives the data", "ООО «Счётчик»"),
    country: say("код страны из двух больших букв", "a two-letter country code, upper case", { type: "string", pattern: "^[A-Z]{2}$", default: "RU", examples: ["RU"] }),
    hosts,
    cookies: say("имена cookie и ключей хранилища, в конце можно *", "names of cookies and storage keys, * allowed at the end", {
      type: "array", maxItems: 100, uniqueItems: true, examples: [["counter_*"]], items: { type: "string", pattern: "^[^\\s;,=\"*]{1,100}\\*?$", examples: ["counter_*"] },
    }),
  },
};
