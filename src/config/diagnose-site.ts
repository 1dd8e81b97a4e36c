/** What the site's config means for this page: zones, session replay, what is held for good, what cannot be proved. */
import { RECORDERS } from "../catalogue/recorders.ts";
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import { silencedByZone } from "../consent/silenced.ts";
import type { Decision, Finding, HeldReport } from "../contract.ts";
import { allGranted } from "./all-granted.ts";
import type { Look } from "./diagnose-held.ts";
import { fault, note } from "./finding.ts";
import { heldLines } from "./held-for-good.ts";

/** Vendors that a zone silences for somebody who has granted everything. */
function silent({ gate }: Look): string[] {
  const granted = gate.decision && silencedByZone(gate.decision, "*", gate.vendors).length ? gate.decision : ({ categories: allGranted(gate), vendors: {} } as unknown as Decision);
  return silencedByZone(granted, "*", gate.vendors).slice();
}

function zones(look: Look, tags: readonly HeldReport[]): Finding[] {
  const { gate, lang } = look;
  const { zone, config } = gate;
  const here = tags.filter(({ why }) => why === "held-zone").map(({ vendor }) => vendor);
  const vendors = [...new Set([...silent(look), ...here])].filter(Boolean).join(", ");
  if (!vendors) return [];
  const patterns = config.zones || DEFAULT_ZONES;
  if (!zone) return patterns.length ? [note("zones", patterns.join(" "), lang, vendors)] : [];
  const sticky = !gate.zoneOf(location.pathname, patterns);
  return [note("zone-silences", zone, lang, vendors), ...(sticky ? [note("zone-sticky", zone, lang)] : [])];
}

/** Findings that need a config in force. */
export function findInSite(look: Look, tags: readonly HeldReport[]): Finding[] {
  const { gate, lang } = look;
  const { config, vendors, categories } = gate;
  const replay = (config.vendors || []).flatMap((entry, i) => {
    const always = "use" in entry && RECORDERS.test(entry.use);
    return "use" in entry && (entry.sessionReplay || always) ? [note("session-replay", entry.use, lang, `${always ? `{"use": "${entry.use}"}` : '"sessionReplay": true'} (/vendors/${i})`)] : [];
  });
  const named = tags.filter(({ vendor }) => vendor && !/^-?\d+$/.test(vendor));
  const held = heldLines({ config, vendors, categories, tags: named }, lang).map(({ code, at, text }): Finding => ({ code, at, level: "note", text }));
  return [...(config.receipts ? [] : [fault("no-receipts", "", lang)]), ...held, ...replay, ...zones(look, tags)];
}
