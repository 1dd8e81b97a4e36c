/**
 * The main flow: choice → decision → gate → save → release or stop → receipt.
 * Narrow first, widen last: what is withdrawn reaches the gate before anything that can fail; a new grant is saved before tags are released.
 */
import { allowed } from "./allowed.ts";
import { formatDecision, isGrant, OPTIONAL } from "./decision.ts";
import { narrowed } from "./consent/narrowed.ts";
import { nextDecision, sameAnswer } from "./consent/next.ts";
import { persist } from "./consent/persist.ts";
import type { Choice, Decision, GateHandle, SdkPart, State, StatusMessage } from "./contract.ts";
import { checkPlace } from "./tags/check-place.ts";
import { namesUnknown } from "./tags/mistyped.ts";
import { painted } from "./tags/painted.ts";
import { wipe } from "./tags/wipe.ts";

/** Milliseconds after which what was written in the meantime is wiped again. */
const AGAIN = [1000, 5000];

/** The part of the SDK that the gate talks to; starts what this page already grants. */
export function startSdk(gate: GateHandle): SdkPart {
  if (!gate.decision) {
    // After a grant, what it let in may stand above us: managed tags are put in front.
    checkPlace(gate);
    if (namesUnknown(gate)) void gate.load("names").catch(() => undefined);
    if ((gate.config.gate || {}).unknown === "report" || /^($|localhost|127\.|\[::1)/.test(location.hostname)) void gate.load("diagnose").catch(() => undefined);
  }
  // A sealed page watches from its start what a reload would lose.
  if ((gate.config.gate || {}).seal) void gate.load("seal").catch(() => undefined);
  if (gate.decision && gate.decision.unsent) void withReceipts(gate, (receipts) => receipts.flush());
  const all = (granted: boolean): Choice["categories"] => Object.assign({}, ...gate.categories.map((name) => ({ [name]: granted })));
  // The banner says who it is; whatever else a page's code hands over, an event perhaps, is no source.
  const act = (granted: boolean, action: Choice["action"], source: Choice["source"] = "a") => (by?: unknown) => decide(gate, { categories: all(granted), reset: true, source: by === "b" ? by : source, action });
  const taken = gate.config.importDecision && !gate.decision ? gate.load("import").then(() => gate.parts.import!.take()).catch(() => undefined) : Promise.resolve();
  return {
    takeOver: () => taken,
    decide: (choice) => decide(gate, choice),
    follow: () => follow(gate),
    sent: () => markSent(gate),
    erase: (name) => !wipe(gate, (one) => one === name, []).length,
    restore: (decision) => {
      persist(gate, decision);
      if (decision === gate.decision) return;
      gate.apply(decision);
      follow(gate);
    },
    accept: act(true, "accept_all"),
    reject: act(false, "reject_all"),
    withdraw: act(false, "withdraw", "w"),
    // The categories stand among the answer's keys.
    save: (answer) => decide(gate, { categories: answer, vendors: answer.vendors || {}, source: "a", action: "save" }),
    open: () => Promise.all((["banner", "banner-preact", "dialog"] as const).map(gate.load)).then(() => gate.parts.dialog!.open()),
    receipts: () => gate.load("receipt").then(() => gate.parts.receipt!.list()).catch(() => []),
    describe: () => gate.load("headless").then(() => gate.parts.headless!.describe()).catch(() => null),
    classifyCookie: (input) => gate.load("classify").then(() => gate.parts.classify!.classify(input)),
  };
}

/** Turns a choice into the decision in force. Settles after the save; never waits for the network; never rejects. */
async function decide(gate: GateHandle, choice: Choice): Promise<State> {
  // Asked before the new decision is in force: a first grant has nothing to stop.
  const { config, decision: before, ran } = gate;
  const ground = { categories: gate.categories, vendors: gate.vendors, notice: config.notice.version, gpc: gate.gpc, receipts: !!config.receipts, now: Math.floor(Date.now() / 1000) };
  let next = nextDecision(before, choice, ground);
  if (before && sameAnswer(before, next, gate.vendors)) {
    if (gate.shared.onceOver) gate.shared.onceOver();
    say(gate, choice, []);
    return gate.api.state;
  }
  gate.apply(narrowed(gate, before, next), true);
  const kept = persist(gate, next);
  if (!kept) gate.problem(location.protocol === "file:" ? "file-protocol" : "cookies-blocked");
  if (!kept) next = narrowed(gate, null, next);
  gate.apply(next);
  say(gate, choice, narrow(gate, ran), kept);
  void after(gate, next, choice);
  return gate.api.state;
}

/** Everything that may run after the paint: the receipt, tags, another wipe of what was written in between; a reload once the outbox has the receipt, as the next page would make it only after a while. */
async function after(gate: GateHandle, decision: Decision, choice: Choice): Promise<void> {
  await painted();
  const kept = withReceipts(gate, (receipts) => receipts.record(decision, choice));
  await widen(gate, kept);
  wipeRefused(gate);
  if (choice.action === "withdraw" && gate.config.afterWithdrawal === "reload") void kept.then(() => location.reload());
}

/** Starts and releases what is granted now; a page where nothing is granted does not even load the code for it. */
function widen(gate: GateHandle, kept?: Promise<unknown>): Promise<unknown> {
  if (!gate.decision || !isGrant(gate.decision)) return Promise.resolve();
  return gate.load("tags").then(() => gate.shared.ready).then(() => gate.parts.tags!.widen(kept)).catch(() => undefined);
}

/** Stops and cleans up what may not run now; gives the names that could not be removed. What a running timer or a late answer writes goes later. */
function narrow(gate: GateHandle, ran = gate.ran): string[] {
  if (ran) {
    stop(gate);
    for (const wait of AGAIN) setTimeout(wipeRefused, wait, gate);
  }
  return wipeRefused(gate);
}

/** Stops at once where the file for it is here already, else when it comes, asked for again and again; the gate holds network and writes meanwhile. */
function stop(gate: GateHandle, again = 2000): void {
  const { parts } = gate;
  if (parts.stop) parts.stop.stop();
  else void gate.load("stop").then(() => (parts.stop!.stop(), wipeRefused(gate)), () => setTimeout(stop, again, gate, again * 2));
}

/** A zone silences a vendor, but what the visitor granted it stays for the pages outside. */
function wipeRefused(gate: GateHandle): string[] {
  return wipe(gate, (name) => {
    const hit = gate.heldName(name);
    return hit && !(gate.zone && allowed(gate.decision, gate.idOf(hit.vendor), OPTIONAL[hit.category - 1]!));
  });
}

/** Another tab decided, the page came back, or its path entered a zone. */
function follow(gate: GateHandle): void {
  if (gate.decision && gate.parts.banner) gate.parts.banner.hide();
  narrow(gate);
  void widen(gate);
}

/** Closes the banner and tells the visitor what happened. */
function say(gate: GateHandle, choice: Choice, left: readonly string[], kept = true): void {
  const kind: StatusMessage["kind"] = choice.action === "withdraw" ? "withdrawn" : !kept ? "unkept" : choice.action === "reject_all" ? "refused" : "saved";
  const { banner } = gate.parts;
  // A site with an interface of its own says it itself; an answer taken over is not the visitor's act of now.
  if (gate.config.layout === "none" || choice.source === "i") return;
  banner?.hide();
  const message = kind === "withdrawn" ? { kind, at: new Date(), left } : { kind };
  if (kind === "withdrawn" || banner) gate.load("banner").then(() => gate.parts.banner!.announce(message)).catch(() => undefined);
}

function withReceipts(gate: GateHandle, act: (receipts: NonNullable<GateHandle["parts"]["receipt"]>) => Promise<unknown>): Promise<unknown> {
  return gate.config.receipts ? gate.load("receipt").then(() => act(gate.parts.receipt!)).catch(() => undefined) : Promise.resolve();
}

/** Nothing is unsent any more: the cookie says so, and the next page needs no request of ours. The answer is the same: nobody is told of a change. */
function markSent(gate: GateHandle): void {
  const { decision } = gate;
  // Another tab may have decided anew since: its cookie stays.
  if (!decision || !decision.unsent || gate.natives.getCookie().indexOf("=" + formatDecision(decision, gate.vendors)) < 0) return;
  const next = Object.assign({}, decision, { unsent: false });
  if (persist(gate, next)) Object.assign(gate, { decision: next });
}
