/** A date with its time in the reader's language. */

const kept: Record<string, Intl.DateTimeFormat | undefined> = {};

/** Making a format takes a hundred times as long as using it, and a history has hundreds of dates. */
function write(at: Date, lang: string, month: "long" | "2-digit"): string {
  const format = (kept[lang + month] ??= new Intl.DateTimeFormat(lang, { year: "numeric", hour: "2-digit", minute: "2-digit", day: month === "long" ? "numeric" : month, month }));
  return format.format(at);
}

/** In words; in figures, as all our languages but English and Chinese write them, where the engine does not know the language or not its months. Empty for what is no date. */
export function momentOf(at: Date, lang: string): string {
  if (isNaN(+at)) return "";
  const words = Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ? write(at, lang, "long") : "";
  return words && !/M\d/.test(words) ? words : write(at, "ru", "2-digit");
}
