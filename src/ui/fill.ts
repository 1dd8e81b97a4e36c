/** Fills a text: `{name}` takes a value, `{one|many}` the form for the number of names. */
export function fill(text: string, values: Readonly<Record<string, string>>, many = 0): string {
  return text.replace(/{(.+?)}/g, (_, key: string) => values[key] || key.split("|")[many] || "");
}

/**
 * A list in the language's own manner: `a, b и c`. The words between come from its texts, not from `Intl.ListFormat`: Chromium has none for half
 * of our languages, a notice must read the same in every engine, and the first use on a page costs 15 ms.
 */
export function list(items: readonly string[], { and, comma }: { readonly and: string; readonly comma: string }): string {
  return items.slice(0, -1).join(comma) + (items[1] ? and : "") + items.slice(-1);
}
