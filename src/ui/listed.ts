/** A list in the reader's language, for the dialog and the messages. */
import { list } from "./fill.ts";

/**
 * `a, b и c`: by `Intl` where the engine knows the language (Chromium lacks Tatar, Bashkir and Tajik; engines of before 2021 all), else by the words
 * of the language's texts. Not for a notice: its words are hashed as evidence and must be the same in every engine, hence `list` alone.
 */
export function listed(items: readonly string[], lang: string, words: Parameters<typeof list>[1]): string {
  const { ListFormat } = Intl as { readonly ListFormat?: typeof Intl.ListFormat };
  return ListFormat && ListFormat.supportedLocalesOf(lang)[0] ? new ListFormat(lang).format(items) : list(items, words);
}
