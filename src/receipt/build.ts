/** Makes the receipt of a decision. Pure but for its last parameter. */
import type { Choice, Decision, DecisionSource, GateHandle, OptionalCategory, Receipt, ReceiptChoice, ShownNotice } from "../contract.ts";
import { noticeText } from "./notice.ts";
import { base64url, hex, randomBytes, sha256, uuid, type RandomBytes } from "./random.ts";

/** The device's chain: its id, minted at the first grant, and its latest receipt. */
export interface Chain {
  readonly device: string;
  readonly prev: string;
}

/** A receipt and the secret that reads it back. */
export interface BuiltReceipt {
  readonly receipt: Receipt;
  /** base64url, 128 bits. */
  readonly secret: string;
}

/** A decision, how it came about, and the chain it continues. */
export interface Made {
  readonly decision: Decision;
  readonly choice: Choice;
  /** null where nothing was ever granted on this device: a refusal then carries neither device nor prev, a grant begins a chain. */
  readonly chain: Chain | null;
}

/** What the outside world adds; injected in tests. */
export interface BuildWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Path of the page. */
  readonly path: () => string;
}

/** The browser this runs in. */
export const browserWorld: BuildWorld = { now: () => Date.now(), random: randomBytes, path: () => location.pathname };

const UI: Record<DecisionSource, Receipt["ui"]> = { b: "banner", d: "dialog", a: "api", w: "link", s: "signal", i: "api", p: "placeholder" };

/** Every category offered and every vendor that may be refused, granted or not, at most 128. */
export function choicesOf(gate: Pick<GateHandle, "categories" | "vendors">, decision: Decision): ReceiptChoice[] {
  const categories = gate.categories.map((p): ReceiptChoice => ({ p, g: !!decision.categories[p] }));
  const vendors = gate.vendors.filter((v) => v.category !== "essential").map((v): ReceiptChoice => {
    const own = decision.vendors[v.id];
    return { p: "vendor:" + v.id, g: own === undefined ? !!decision.categories[v.category as OptionalCategory] : own };
  });
  return categories.concat(vendors).slice(0, 128);
}

/** Tells one decision from another, however it was read: its second, its source, its answers. */
export function markOf(gate: Pick<GateHandle, "categories" | "vendors">, decision: Decision): string {
  return decision.time + decision.source + choicesOf(gate, decision).map((choice) => +choice.g).join("");
}

/** ISO 8601 with milliseconds and the device's own offset: what its clock showed. */
export function localTime(time: number): string {
  const offset = -new Date(time).getTimezoneOffset();
  const size = Math.abs(offset);
  const two = (n: number): string => (n + 100).toString().slice(1);
  const local = new Date(time + offset * 60000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? "-" : "+"}${two((size / 60) | 0)}:${two(size % 60)}`;
}

/** Path without query, at most 256 characters and never cut inside a percent code; `/` inside a zone. */
export function pageOf(path: string, zone: string | null): string {
  if (zone !== null || path.charAt(0) !== "/") return "/";
  return path.length > 256 ? path.slice(0, 256).replace(/%.?$/, "") : path;
}

/** What was shown, as id, version and hash; a hash baked in by the build is taken as it is. */
async function noticeOf(gate: GateHandle, shown: ShownNotice): Promise<Receipt["notice"]> {
  const { version, hash } = gate.config.notice;
  const text = (): string => noticeText({ config: gate.config, vendors: gate.vendors, categories: gate.categories, shown });
  return { id: shown.id, version, hash: (hash && hash[shown.id]) || hex(await sha256(text())) };
}

/** The receipt of a decision. */
export async function buildReceipt(gate: GateHandle, { decision, choice, chain }: Made, { now, random, path }: BuildWorld = browserWorld): Promise<BuiltReceipt> {
  const lag = now() - decision.time * 1000; // the decision keeps whole seconds only
  const time = lag >= 0 && lag < 2000 ? now() : decision.time * 1000;
  const secret = base64url(random(16));
  const lang = (gate.config.languages && gate.config.languages[0]) || "ru";
  const shown = gate.shared.notice || { id: lang + "-none", lang, texts: {} };
  const choices = choicesOf(gate, decision);
  const device = chain ? chain.device : choices.some((c) => c.g) && uuid(null, random);
  const receipt: Receipt = {
    v: 1,
    id: uuid(time, random),
    site: gate.config.site,
    proof: base64url(await sha256(secret)),
    givenAt: localTime(time),
    action: choice.action,
    ui: UI[choice.source],
    lang: shown.lang,
    notice: await noticeOf(gate, shown),
    choices,
    actor: choice.actor || "self",
    page: pageOf(path(), gate.zone),
    gpc: gate.gpc,
    sdk: "web/" + gate.api.version,
  };
  const more: { -readonly [K in "device" | "prev" | "zone"]?: string } = {};
  if (device) more.device = device;
  if (chain) more.prev = chain.prev;
  if (gate.zone !== null) more.zone = gate.zone;
  return { receipt: Object.assign(receipt, more), secret };
}
