/** A gate as the interface sees it: it remembers what it was asked, and answers as the real one would. */
import type { Choice, Decision, GateHandle, OptionalCategory, SiteVendor } from "../../src/contract.ts";
import { createSurface } from "../../src/ui/surface.ts";

const VENDORS: readonly SiteVendor[] = [
  { id: "yandex-metrika", category: "analytics" },
  { id: "google-analytics-4", category: "analytics" },
  { id: "yandex-maps", category: "preferences" },
];

export interface FakeGate extends GateHandle {
  /** What the part has called, with what. */
  readonly calls: [name: string, argument: unknown][];
  readonly loaded: string[];
}

/** `decided`: the answer in force before; `more`: whatever the test wants different. */
export function fakeGate(decided: Partial<Record<OptionalCategory, boolean>> | null = null, more: Partial<GateHandle> = {}): FakeGate {
  const calls: FakeGate["calls"] = [];
  const loaded: string[] = [];
  const decision: Decision | null = decided && { time: 1, notice: "1", categories: decided, vendors: {}, source: "b", unsent: false };
  const gate = {
    calls, loaded, decision,
    config: {
      site: "demo", notice: { version: "1", effectiveDate: "2026-11-01" }, vendors: VENDORS.map(({ id }) => ({ use: id })),
      operator: { name: "ООО «Клиника»", address: "Садовая, 1", contacts: "privacy@clinic.example", policyUrl: "/policy", consentUrl: "/consent" },
    },
    vendors: VENDORS, categories: ["preferences", "analytics"], zone: null, gpc: false, held: [], used: {}, shared: {}, parts: {},
    api: { open: async () => undefined, receipts: async () => [], classifyCookie: async () => ({ category: null, vendor: null, confidence: 0, why: "none" }), onChange: () => () => undefined },
    natives: { getCookie: () => "" },
    permits: () => false,
    idOf: String,
    load: async (name: string) => void loaded.push(name),
    call: async (name: string, argument: Choice | "b") => {
      calls.push([name, argument]);
      const granted = name === "accept";
      const choice = argument === "b" ? { categories: { preferences: granted, analytics: granted }, source: argument } : argument;
      (gate as { decision: Decision }).decision = { time: 2, notice: "1", vendors: {}, unsent: false, ...choice };
      return { decision: gate.decision, zone: null, gpc: false, mode: "known" as const };
    },
    ...more,
  } as unknown as FakeGate;
  gate.shared.surface = createSurface({}, "");
  return gate;
}

/** The shadow root in which everything is drawn. */
export function drawn(gate: GateHandle): HTMLElement {
  return gate.shared.surface!.root as unknown as HTMLElement;
}
