/**
 * Entry of the diagnose chunk: says in the console what the gate only has codes for. Loaded on a problem, when a site is new, and by
 * `diagnose()`, whose answer it completes from then on.
 */
import { connect } from "../chunk.ts";
import type { Diagnosis, GateHandle } from "../contract.ts";
import { findCopies } from "./diagnose-copies.ts";
import type { Look } from "./diagnose-held.ts";
import { buildReport } from "./diagnose-report.ts";
import { reportUnknown } from "./diagnose-unknown.ts";
import { explain, mistakesIn, type Lang } from "./explain.ts";
import { firstLines } from "./first-lines.ts";
import { placed } from "./placed.ts";

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

/**
 * The page about the reports, which stands beside this file; undefined where it certainly does not. `ask`: only the people who run the site wait for
 * an answer and cost a request.
 */
async function reportsPage(beside: string, ask: boolean, fetch: GateHandle["natives"]["fetch"]): Promise<string | undefined> {
  try {
    const { href } = new URL("soglasie.reports.html", beside);
    const missing = ask && href.startsWith("http") && (await fetch(href, { method: "HEAD", credentials: "omit" }).then(({ status }) => status === 404 || status === 410, () => false));
    return missing ? undefined : href;
  } catch {
    return undefined; // no address of its own: a block with everything in it
  }
}

const said = new Set<string>();

/** Each sentence once a page: a page that asks every second is not answered every second. */
function say(how: "info" | "warn", lines: readonly string[]): void {
  for (const line of lines) {
    if (said.has(line)) continue;
    said.add(line);
    console[how](how === "warn" ? `Soglasie: ${line}` : line);
  }
}

/** What a new site hears, and what is wrong. `reports`: the page about the reports. */
function sayProblems(gate: GateHandle, base: Diagnosis, { raw, lang, reports }: { raw: unknown; lang: Lang; reports: string | undefined }): void {
  const { state, problems, version } = base;
  const tags = base.tags.filter(({ vendor }) => vendor && !/^-?\d+$/.test(vendor));
  // Nothing is ever granted on a page from disk, whatever its config says.
  if (location.protocol === "file:") say("warn", explain([{ code: "file-protocol", at: "" }], raw, lang));
  else if (state.mode === "known" || state.mode === "strict") {
    const { config, vendors, categories } = gate;
    say("info", firstLines({ config, vendors, categories, version, tags, reports }, lang));
    say("warn", mistakesIn(raw || config, lang));
  }
  say("warn", explain(problems.map((problem) => placed(gate, problem)), raw, lang));
}

/** The whole report: how many of each, then tag by tag, then the findings. */
function sayReport({ tags, findings = [] }: Diagnosis, lang: Lang): void {
  const count = (state: string): number => tags.filter((tag) => tag.state === state).length;
  const [held, released, dropped, missed, passed] = [count("held"), count("released"), count("dropped"), count("missed"), count("passed")];
  const ru = passed ? `репетиция: было бы удержано ${passed}` : `удержано ${held}, запущено ${released}, вызовов и записей не выполнено ${dropped}, прошло мимо ${missed}`;
  const en = passed ? `rehearsal: ${passed} would be held` : `held ${held}, released ${released}, calls and writes not carried out ${dropped}, missed ${missed}`;
  say("info", [`Soglasie: ${lang === "ru" ? ru : en}.`]);
  for (const { state, text = "" } of tags) say(state === "missed" ? "warn" : "info", [state === "missed" ? text : `Soglasie: ${text}`]);
  for (const { level, text } of findings) say(level === "fault" ? "warn" : "info", [level === "fault" ? text : `Soglasie: ${text}`]);
}

connect("diagnose", (gate) => {
  const here = document.currentScript as HTMLScriptElement | null;
  const lang: Lang = (document.documentElement.lang || navigator.language).slice(0, 2) === "en" ? "en" : "ru";
  let raw: unknown = window.soglasieConfig;
  const { asked } = gate.shared;
  const ask = gate.api.diagnose;
  const full = (): Diagnosis => buildReport({ gate, lang, raw, confirm: gate.shared.confirm, doc: document } satisfies Look, ask());
  const knowledge = (): Promise<unknown> => Promise.all((["confirm", "classify"] as const).map((name) => gate.load(name).catch(() => undefined)));
  gate.parts.diagnose = { explain: (problems) => explain(problems.map((problem) => placed(gate, problem)), raw, lang), report: () => knowledge().then(full) };
  const isNew = !!asked || /^($|localhost|127\.|\[::1)/.test(location.hostname) || /[?&]soglasie-debug/.test(location.search);
  const first = rawConfig().then(async (config) => {
    raw = config;
    // Vendors that the config does not name have but a number until the catalogue is there; visitors of a live site do not load it.
    if (isNew && gate.mode !== "closed") await gate.load("confirm").catch(() => undefined);
    const reports = await reportsPage(here ? here.src : "", isNew, gate.natives.fetch);
    sayProblems(gate, full(), { raw, lang, reports });
  });
  const twice = (): void => say("warn", findCopies({ doc: document, lang }).map(({ text }) => text));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", twice);
  else twice();
  // Never before the first lines, which may have to wait for an answer.
  const tell = (): void => {
    void Promise.all([knowledge(), first.catch(() => undefined)]).then(() => sayReport(full(), lang));
  };
  gate.api.diagnose = () => {
    tell();
    return full();
  };
  first.then(() => {
    if (asked) tell();
    return gate.mode === "closed" ? undefined : reportUnknown(gate);
  }).catch(() => undefined);
  document.addEventListener("soglasie:error", (event) => {
    const { code, at } = (event as CustomEvent<{ code: string; at: string }>).detail;
    say("warn", explain([placed(gate, { code, at })], raw, lang));
  });
});
