/** What a site words and colours itself: names that exist, languages that have texts, no words that mislead. */
import { checkColours } from "./check-colours.ts";
import { step } from "./check-shape.ts";
import { nearest } from "./nearest.ts";
import type { Ground, SenseFault } from "./sense-fault.ts";
import type { SiteConfig } from "./types.ts";

/** Sentences that a site may leave out; where a word would be missing there is a button without a name. */
const OPTIONAL = /^(keep|onPreferences|units)$/;
const FORBIDDEN = /анонимн[а-яё]*|обезличен[а-яё]*|продолжая пользоваться/i;

/** Every fault of own texts, languages and style. */
export function checkWords({ texts = {}, languages = [], theme = {}, layout }: SiteConfig, ground: Ground): SenseFault[] {
  const faulty = Object.keys(texts).flatMap((lang) =>
    Object.keys(texts[lang]!).flatMap((key): SenseFault[] => {
      const text = texts[lang]![key]!;
      const found = FORBIDDEN.exec(text);
      if (!text.trim() && !OPTIONAL.test(key)) return [{ code: "text-empty", at: step(step("/texts", lang), key) }];
      return found ? [{ code: "words-forbidden", at: step(step("/texts", lang), key), hint: found[0].toLowerCase() }] : [];
    }),
  );
  const unknown = languages.flatMap((lang, i): SenseFault[] =>
    ground.languages.includes(lang.slice(0, 2)) || texts[lang] ? [] : [{ code: "language-unknown", at: `/languages/${i}`, value: lang, hint: lang }],
  );
  // A site that draws its own question may keep texts of its own here.
  const keys = layout === "none" ? undefined : ground.texts;
  const idle = Object.keys(texts).flatMap((lang) => strangers("text-unknown", step("/texts", lang), Object.keys(texts[lang]!), keys));
  return [...faulty, ...idle, ...strangers("theme-unknown", "/theme", Object.keys(theme), ground.theme), ...checkColours(theme), ...unknown];
}

/** Names that nothing on the site asks for. */
function strangers(code: "text-unknown" | "theme-unknown", at: string, names: readonly string[], known?: readonly string[]): SenseFault[] {
  return names.flatMap((name): SenseFault[] => {
    if (!known || known.includes(name) || known.includes(name.replace(/\..*/, "."))) return [];
    const hint = nearest(name, known);
    return [{ code, at: step(at, name), value: name, hint, names: hint ? [] : known }];
  });
}
