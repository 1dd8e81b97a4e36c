/** Fills a text: `{name}` takes a value, `{one|many}` the form for the number of names. */
export function fill(text: string, values: Readonly<Record<string, string>>, many = 0): string {
  return text.replace(/{(.+?)}/g, (_, key: string) => values[key] || key.split("|")[many] || "");
}

type ListFormat = new (lang: string) => { format(items: readonly string[]): string };

/** A list in the language's own manner (`a, b и c`), with commas where the engine has no list format. */
export function list(items: readonly string[], lang: string): string {
  const Format = (Intl as unknown as { ListFormat?: ListFormat }).ListFormat;
  return Format ? new Format(lang).format(items) : items.join(", ");
}
