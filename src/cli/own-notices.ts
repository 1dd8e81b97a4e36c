/** What a site with an interface of its own shows before an answer, as its page tells it with `describe().shown(texts, variant)`. */
import type { ShownNotice } from "../contract.ts";
import { CommandError, EXIT } from "./command.ts";
import { readJson } from "./read-json.ts";
import { say } from "./words.ts";

interface Entry {
  readonly lang: string;
  readonly variant?: string;
  readonly texts: Readonly<Record<string, string>>;
}

function isEntry(entry: unknown): entry is Entry {
  const { lang, variant = "own", texts } = (entry ?? {}) as Partial<Entry>;
  const named = typeof lang === "string" && /^[a-z]{2,3}(-\w+)?$/.test(lang) && typeof variant === "string" && /^[\w.-]{1,40}$/.test(variant);
  return named && typeof texts === "object" && texts !== null && Object.values(texts).every((text) => typeof text === "string");
}

/** Reads the list `[{"lang": "ru", "variant": "own", "texts": {…}}]`. Ids are those that the page's receipts carry. */
export function readOwnNotices(path: string): readonly ShownNotice[] {
  const entries = readJson(path);
  if (!Array.isArray(entries) || !entries.every(isEntry)) {
    throw new CommandError(EXIT.failed, say(`${path}: нужен список вида [{"lang": "ru", "variant": "own", "texts": {"title": "…"}}]`, `${path}: a list like [{"lang": "ru", "variant": "own", "texts": {"title": "…"}}] is needed`));
  }
  return entries.map(({ lang, variant = "own", texts }) => ({ id: `${lang}-${variant === "own" ? variant : `own-${variant}`}`, lang, texts }));
}
