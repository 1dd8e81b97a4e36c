/** Makes the receipt of a decision. Pure but for its last parameter. */
import type { Choice, Decision, DecisionSource, GateHandle, Receipt, ShownNotice } from "../contract.ts";
import { base64url, hex, sha256 } from "./bytes.ts";
import { choicesOf } from "./choices.ts";
import { noticeText } from "./notice.ts";
import { uuid } from "./random.ts";
import { localTime, pageOf } from "./stamp.ts";
import { browserWorld, type BuildWorld } from "./world.ts";

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

const UI: Record<DecisionSource, Receipt["ui"]> = { b: "banner", d: "dialog", a: "api", w: "link", s: "signal", i: "import", p: "placeholder" };

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
  const lang = gate.shared.lang || (gate.config.languages && gate.config.languages[0]) || "ru";
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
