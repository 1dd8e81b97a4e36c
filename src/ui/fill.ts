/** Fills a text: `{name}` takes a value, `{one|many}` the form for the number of names. */
export function fill(text: string, values: Readonly<Record<string, string>>, many = 0): string {
  return text.replace(/{(.+?)}/g, (_, key: string) => values[key] || key.split("|")[many] || "");
}

type ListFormat = new (lang: string) => { format(items: readonly string[]): string };

/**
 * A list in the language's own manner (`a, b и c`), with commas where the engine has no list format. The first `Intl.ListFormat` of a page costs
 * 15 ms and more, most of what the banner's script took: Russian, which most visitors read, does without.
 */
export function list(items: readonly string[], lang: string): string {
  if (lang === "ru" || !items[1]) return items.slice(0, -1).join(", ") + (items[1] ? " и " : "") + items.slice(-1);
  const Format = (Intl as unknown as { ListFormat?: ListFormat }).ListFormat;
  return Format ? new Format(lang).format(items) : items.join(", ");
}
