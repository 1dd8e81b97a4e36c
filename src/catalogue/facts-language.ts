/** The catalogue's facts are written in Russian and English; readers of another language get the one that they are likelier to read. */

/** Russian in Russia and among its neighbours, English elsewhere. What is shown in it must say so (`lang`). */
export function factsLanguage(lang: string): "ru" | "en" {
  return /^(ru|tt|ba|kk|uz|tg|ky|hy)\b/.test(lang) ? "ru" : "en";
}
