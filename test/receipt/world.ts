/** A gate, a clock, a network and stores that tests command. */
import { webcrypto } from "node:crypto";
import type { Choice, Decision, GateHandle, Receipt } from "../../src/contract.ts";
import type { SiteConfig } from "../../src/config/types.ts";
import type { PartWorld } from "../../src/receipt/world.ts";
import { memoryStore, type Store } from "../../src/receipt/stores.ts";

if (!crypto.subtle) Object.defineProperty(crypto, "subtle", { value: webcrypto.subtle });

export const ENDPOINT = "https://clinic.example/soglasie/v1/receipts";

export const CONFIG: SiteConfig = {
  site: "clinic",
  operator: { name: "ООО «Клиника»", contacts: "mail@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "2026-11", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { use: "bvi" }],
  receipts: { endpoint: ENDPOINT },
};

export interface TestGate extends GateHandle {
  readonly problems: [string, string][];
  readonly sent: number[];
  /** Decisions put back. */
  readonly restored: Decision[];
  zone: string | null;
}

/** A gate handle with what the receipt part uses; anything else throws when touched. */
export function testGate(config: SiteConfig = CONFIG, send: typeof fetch = fetch): TestGate {
  const problems: [string, string][] = [];
  const sent: number[] = [];
  const restored: Decision[] = [];
  const gate = {
    api: { version: "9.9.9" },
    config,
    vendors: [{ id: "yandex-metrika", category: "analytics" }, { id: "yandex-maps", category: "preferences" }, { id: "bvi", category: "essential" }],
    categories: ["preferences", "analytics"],
    decision: null,
    zone: null,
    gpc: false,
    shared: { notice: { id: "ru-bar", lang: "ru", texts: { title: "Можно собирать статистику?" } } },
    problem: (code: string, at = "") => void problems.push([code, at]),
    natives: { fetch: send, getCookie: () => `a=b; soglasie=1.${(gate.decision as Decision | null)?.time.toString(36) ?? ""}.2026-11.f..bu` },
    parts: { sdk: { sent: () => void sent.push(sent.length), restore: (decision: Decision) => void restored.push(decision) } },
    problems,
    sent,
    restored,
  };
  return gate as unknown as TestGate;
}

/** Starts at a fixed time; `later` only notes, `tick` runs what is due. */
export function testWorld(stores: readonly Store[] = [memoryStore()]) {
  let time = Date.UTC(2026, 10, 21, 9, 0, 0, 123);
  const timers: { at: number; run: () => void }[] = [];
  const listeners: Record<string, () => void> = {};
  const world: PartWorld = {
    now: () => time,
    random: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
    path: () => "/uslugi/",
    stores,
    later: (run, delay) => void timers.push({ at: time + delay, run }),
    chance: () => 0.5,
    on: (type, listener) => void (listeners[type] = listener),
  };
  const tick = (ms: number): void => {
    time += ms;
    for (const timer of timers.filter((t) => t.at <= time)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    }
  };
  const fire = (type: "online" | "pagehide" | "soglasie:change"): void => listeners[type]!();
  return { world, timers, tick, fire };
}

export const CHOICE: Record<"accept" | "reject" | "withdraw", Choice> = {
  accept: { categories: {}, reset: true, source: "b", action: "accept_all" },
  reject: { categories: {}, reset: true, source: "b", action: "reject_all" },
  withdraw: { categories: {}, reset: true, source: "w", action: "withdraw" },
};

export function decisionAt(time: number, granted: boolean): Decision {
  return { time: Math.floor(time / 1000), notice: "2026-11", categories: { preferences: granted, analytics: granted }, vendors: {}, source: "b", unsent: true };
}

export const ackOf = (id: string) => ({ id, recv: "2026-11-21T09:00:00.000Z", leaf: "0".repeat(64), kid: "k1", sig: "s" });

/** Answers as a server of ours would. */
export function acknowledgeAll(body: string): Response {
  const value = JSON.parse(body) as Receipt | Receipt[];
  const answer = Array.isArray(value) ? { results: value.map(({ id }) => ({ id, status: 201, receipt: ackOf(id) })) } : ackOf(value.id);
  return json(Array.isArray(value) ? 200 : 201, answer);
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json; charset=utf-8", ...headers } });
}

export interface Call {
  readonly url: string;
  readonly body: string;
  readonly init: RequestInit;
  readonly receipts: readonly Receipt[];
}

/** A network whose answers the test gives; keeps what was sent. */
export function testNetwork(answer: (call: Call, index: number) => Response | Promise<Response>) {
  const calls: Call[] = [];
  const send = (async (url: string, init: RequestInit) => {
    const value = JSON.parse(init.body as string) as Receipt | Receipt[];
    const call = { url, body: init.body as string, init, receipts: Array.isArray(value) ? value : [value] };
    calls.push(call);
    return answer(call, calls.length - 1);
  }) as typeof fetch;
  return { send, calls };
}

/** A store that does what the test says before it does its work. */
export function wrapStore(inner: Store, before: (what: "all" | "put" | "remove") => Promise<void> | void, name = inner.name): Store {
  return {
    name,
    all: async () => (await before("all"), inner.all()),
    put: async (item) => (await before("put"), inner.put(item)),
    remove: async (key) => (await before("remove"), inner.remove(key)),
  };
}
