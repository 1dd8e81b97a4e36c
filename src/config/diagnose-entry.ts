/** Entry of the diagnose chunk: says in the console what the gate only has codes for. Loaded on a problem, or when a site is new or being debugged. */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { explain, firstLines, mistakesIn, type Lang } from "./diagnose.ts";

/** The config as the site gave it: the gate keeps none that is wrong. */
async function rawConfig(): Promise<unknown> {
  const own = document.querySelector("script[data-config][src*=soglasie]");
  if (window.soglasieConfig || !own) return window.soglasieConfig;
  try {
    return (await (await fetch(own.getAttribute("data-config")!, { credentials: "same-origin" })).json()) as unknown;
  } catch {
    return undefined;
  }
}

/** Says everything once, in the order in which it came; nothing here may throw into the page. */
async function speak(gate: GateHandle, raw: unknown, lang: Lang): Promise<void> {
  const { state, problems, version, tags } = gate.api.diagnose();
  if (state.mode === "known" || state.mode === "strict") {
    const { config, vendors, categories } = gate;
    firstLines({ config, vendors, categories, version, tags }, lang).forEach((line) => console.info(line));
    mistakesIn(raw || config, lang).forEach((line) => console.warn(`Soglasie: ${line}`));
  }
  explain(problems, raw, lang).forEach((line) => console.warn(`Soglasie: ${line}`));
}

connect("diagnose", (gate) => {
  const lang: Lang = (document.documentElement.lang || navigator.language).slice(0, 2) === "en" ? "en" : "ru";
  let raw: unknown = window.soglasieConfig;
  gate.parts.diagnose = { explain: (problems) => explain(problems, raw, lang) };
  rawConfig()
    .then((config) => speak(gate, (raw = config), lang))
    .catch(() => undefined);
  document.addEventListener("soglasie:error", (event) => {
    const { code, at } = (event as CustomEvent<{ code: string; at: string }>).detail;
    explain([{ code, at }], raw, lang).forEach((line) => console.warn(`Soglasie: ${line}`));
  });
});
