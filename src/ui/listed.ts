/** A list in the reader's language, for the dialog and the messages. */
import { list } from "./fill.ts";

/**
 * `a, b и c`: by `Intl` where the engine has the language's word between the last two, else by the words of the language's texts: Chromium lacks Tatar,
 * Bashkir, Tajik and more, and says of Kazakh that it knows it, as WebKit does of Tajik, but writes a comma; engines of before 2021 have no lists at all.
 * Not for a notice: its words are hashed as evidence and must be the same in every engine, hence `list` alone.
 */
export function listed(items: readonly string[], lang: string, words: Parameters<typeof list>[1]): string {
  const { ListFormat } = Intl as { readonly ListFormat?: typeof Intl.ListFormat };
  const own = ListFormat && ListFormat.supportedLocalesOf(lang)[0] ? new ListFormat(lang) : undefined;
  return own && /[^,\s]/.test(own.format(["", "", ""])) ? own.format(items) : list(items, words);
}
