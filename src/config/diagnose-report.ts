/** The whole of `diagnose()`: what the gate says, confirmed, explained, and what a look at page, config and device adds. */
import type { Diagnosis, Finding, HeldReport } from "../contract.ts";
import { explainHeld, explainTag, type Look } from "./diagnose-held.ts";
import { findKept, readKept } from "./diagnose-kept.ts";
import { findMissed } from "./diagnose-missed.ts";
import { findOurs } from "./diagnose-ours.ts";
import { findInPage } from "./diagnose-page.ts";
import { findInSite } from "./diagnose-site.ts";
import { ownLine } from "./config-line.ts";
import { explain } from "./explain.ts";
import { fault, note } from "./finding.ts";
import { placed } from "./placed.ts";

const PARAMETER = /[?&]soglasie-rehearse(?!=off)/;

function rehearsal({ gate, lang }: Look): Finding[] {
  if (gate.mode === "off") return [note("rehearsal", "data-rehearse", lang)];
  return PARAMETER.test(location.search) ? [note("rehearsal-live", 'data-rehearse="true"', lang)] : [];
}

/** Problems that the gate has reported by code; a blocked service that the catalogue knows comes with its line. */
function reported({ gate, confirm, lang, raw }: Look, { problems }: Diagnosis): Finding[] {
  return problems.map((problem) => placed(gate, problem)).map(({ code, at }): Finding => {
    if (code === "config-invalid") return { code, at, level: "fault", text: explain([{ code, at }], raw, lang).join(" ") };
    const known = code === "seal-blocks" && confirm ? confirm.url(`https://${at}/`) : null;
    if (code === "withdrawal-blocks") return fault(code, at, lang, ownLine(gate.config, "hosts", [at], "essential"));
    return fault(code, at, lang, known ? `"vendors": [… , {"use": "${known.vendor}"}]` : undefined);
  });
}

/** Builds it from the gate's own answer; never throws: a part that fails is left out. */
export function buildReport(look: Look, base: Diagnosis): Diagnosis {
  const { gate } = look;
  const rehearsed = (gate.shared.rehearsed || []).map((tag) => explainTag(look, tag));
  // Named by the config, and the site needs it: nothing would hold it.
  const tags: HeldReport[] = rehearsed.filter(({ category }, i) => category !== "essential" || /^\d+$/.test(gate.shared.rehearsed![i]!.vendor));
  const explained = gate.shared.rehearsed ? [] : explainHeld(look, base.tags);
  const missed = quietly(() => findMissed(look), []).filter(({ what }) => !explained.some((tag) => tag.state === "missed" && tag.what === what));
  tags.push(...explained, ...missed, ...quietly(() => findOurs(look), []));
  const kept = quietly(() => readKept(gate), undefined);
  const running = gate.mode === "known" || gate.mode === "strict";
  const parts: (() => Finding[])[] = [() => rehearsal(look), () => reported(look, base), () => findInPage(look, tags, base.problems), () => (running ? findInSite(look, tags) : []), () => findKept(look, tags, kept)];
  const findings = once([...parts.flatMap((part) => quietly(part, [])), ...late(tags, look)]);
  return { ...base, tags, findings, ...(kept ? { kept } : {}) };
}

/** Scripts that ran before ours are a fault of the page, not only of one request. */
function late(tags: readonly HeldReport[], { lang }: Look): Finding[] {
  return tags.filter(({ why }) => why === "script-late").map(({ what }) => fault("script-late", what, lang));
}

function once(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code, at }, i) => findings.findIndex((other) => other.code === code && other.at === at) === i);
}

function quietly<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
