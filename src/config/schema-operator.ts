/** The config's schema: who asks, and by which notice. */
import { date, say, text, url } from "./schema-words.ts";

/** The operator of the site. */
export const operator = say("кто отвечает за данные", "who is responsible for the data", {
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

/** The notice in force. */
export const notice = say("версия уведомления", "the notice's version", {
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
