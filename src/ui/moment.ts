/** A date with its time in the reader's language. */

/** In words; in figures, as all our languages but English and Chinese write them, where the engine does not know the language or not its months. */
export function momentOf(at: Date, lang: string): string {
  const time = { year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  const words = Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ? at.toLocaleString(lang, { ...time, day: "numeric", month: "long" }) : "";
  return words && !/M\d/.test(words) ? words : at.toLocaleString("ru", { ...time, day: "2-digit", month: "2-digit" });
}
