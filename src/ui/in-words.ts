/** Countries and lifetimes in the reader's language, by Intl; Chromium has no names in half of our languages. */
import { fill } from "./fill.ts";
import type { DetailsTexts } from "./texts/ru-details.ts";

/** As in `units` of the texts. */
const UNITS = ["minute", "hour", "day", "week", "month", "year"];

/** `RU` → «Россия»; abroad it says so. */
export function countryInWords(code: string, lang: string, texts: DetailsTexts): string {
  if (code === "self") return texts.countrySelf;
  const own = regionName(code, lang);
  // An engine that has no names in this language gives English ones, or the browser's own.
  const country = lang !== "en" && own === regionName(code, "en") ? regionName(code, "ru") : own;
  return code === "RU" ? country : fill(texts.countryAbroad, { country });
}

function regionName(code: string, lang: string): string {
  if (!Intl.DisplayNames || !/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([lang, "ru"], { type: "region", fallback: "code" }).of(code) ?? code;
}

/** `2 years` → «2 года»; `session`, `permanent` and `unknown` have texts of their own. */
export function lifetimeInWords(lifetime: string, lang: string, texts: DetailsTexts): string {
  const [, amount, unit] = /^(\d+) (minute|hour|day|week|month|year)s?$/.exec(lifetime) ?? [];
  if (!amount || !unit) return lifetime === "session" ? texts.timeSession : lifetime === "permanent" ? texts.timePermanent : texts.timeUnknown;
  if (texts.units) return `${amount} ${texts.units.split("|")[UNITS.indexOf(unit)]!}`;
  try {
    return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(Number(amount));
  } catch {
    return lifetime;
  }
}
