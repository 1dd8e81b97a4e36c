/** Fills a text: `{name}` takes a value, `{one|many}` the form for the number of names. */
export function fill(text: string, values: Readonly<Record<string, string>>, many = 0): string {
  return text.replace(/{(.+?)}/g, (_, key: string) => values[key] || key.split("|")[many] || "");
}

/**
 * A list in the language's own manner: `a, b и c`. For notices and what stands in the page before an answer: the words between come from the
 * language's texts, so that every engine hashes the same notice and none spends 15 ms on its first `Intl.ListFormat`. The dialog takes `listed`.
 */
export function list(items: readonly string[], { and, comma }: { readonly and: string; readonly comma: string }): string {
  return items.slice(0, -1).join(comma) + (items[1] ? and : "") + items.slice(-1);
}
