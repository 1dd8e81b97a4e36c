/** The gate's codes and the config's mistakes as sentences, each with how to mend it. */
import type { Problem } from "../contract.ts";
import { ownLine } from "./config-line.ts";
import { knownVendors } from "./known-vendors.ts";
import { explainProblem } from "./problems.ts";
import type { SiteConfig } from "./types.ts";
import { validateWith } from "./validate.ts";

/** Language of the sentences. */
export type Lang = "ru" | "en";

/** Mistakes that the gate can live with but the site should not: an unknown vendor, a missing contact. */
export function mistakesIn(raw: unknown, lang: Lang): readonly string[] {
  return validateWith(raw, { vendors: knownVendors(), languages: ["ru", "en"] })
    .filter((mistake) => mistake.level === "error")
    .map((mistake) => mistake[lang]);
}

/** Sentences for problems. `raw`: the config as the site gave it, for the full list of its mistakes. */
export function explain(problems: readonly Problem[], raw: SiteConfig | unknown, lang: Lang): readonly string[] {
  return problems.reduce<string[]>((lines, { code, at }) => {
    const mistakes = code === "config-invalid" && raw ? validateWith(raw, { vendors: knownVendors(), languages: ["ru", "en"] }) : [];
    const errors = mistakes.filter((mistake) => mistake.level === "error");
    const line = code === "cookie-unknown" ? ownLine((raw || {}) as SiteConfig, "cookies", [at], "analytics") : undefined;
    return lines.concat(errors.length ? errors.map((mistake) => mistake[lang]) : explainProblem(code, at, lang, line));
  }, []);
}
