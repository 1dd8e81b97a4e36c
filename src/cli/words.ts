/** The language in which a command speaks: Russian where the environment says so, else English. */

/** Languages of the command. */
export type Lang = "ru" | "en";

/** By the usual variables, the first that is set: LC_ALL, LC_MESSAGES, LANG. Windows sets none of them: there the system's own language counts. */
export function localeOf(env: Readonly<Record<string, string | undefined>> = process.env, system = () => Intl.DateTimeFormat().resolvedOptions().locale): Lang {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || system();
  return /^ru/i.test(set) ? "ru" : "en";
}

/** One sentence in both languages, in the one that is spoken. */
export function say(ru: string, en: string, lang: Lang = localeOf()): string {
  return lang === "ru" ? ru : en;
}
