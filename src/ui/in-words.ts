/** Countries, lifetimes and dates in the reader's language, by Intl. */
import { fill } from "./fill.ts";
import type { DetailsTexts } from "./texts/ru-details.ts";

/** `RU` → «Россия»; abroad it says so. */
export function countryInWords(code: string, lang: string, texts: DetailsTexts): string {
  if (code === "self") return texts.countrySelf;
  const names = Intl.DisplayNames ? new Intl.DisplayNames(lang, { type: "region", fallback: "code" }) : undefined;
  const country = (/^[A-Z]{2}$/.test(code) && names?.of(code)) || code;
  return code === "RU" ? country : fill(texts.countryAbroad, { country });
}

/** `2 years` → «2 года»; `session`, `permanent` and `unknown` have texts of their own. */
export function lifetimeInWords(lifetime: string, lang: string, texts: DetailsTexts): string {
  const [, amount, unit] = /^(\d+) (minute|hour|day|week|month|year)s?$/.exec(lifetime) ?? [];
  if (!amount || !unit) return lifetime === "session" ? texts.timeSession : lifetime === "permanent" ? texts.timePermanent : texts.timeUnknown;
  try {
    return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(Number(amount));
  } catch {
    return lifetime;
  }
}

/** Date and time of an ISO moment. */
export function momentInWords(iso: string, lang: string): string {
  return new Date(iso).toLocaleDateString(lang, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
}
