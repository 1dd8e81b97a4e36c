import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Choice, Decision, GateHandle } from "../src/contract.ts";
import { startSdk } from "../src/decide.ts";
import { fakeGate } from "./tags/fake-gate.ts";

/** A gate that notes, in order, what the main flow does. */
function world(part: Record<string, unknown> = {}) {
  const steps: string[] = [];
  const gate = fakeGate([], [], {
    config: { operator: {}, notice: { version: "1.0" }, receipts: { endpoint: "/r" } },
    categories: ["preferences", "analytics"],
    vendors: [{ id: "yandex-metrika", category: "analytics" }],
    decision: null,
    apply(decision: Decision, quiet?: boolean) {
      if (!quiet) Object.assign(gate, { decision, ran: gate.ran || decision.categories.analytics });
      steps.push(`${quiet ? "narrow" : "apply"} analytics=${decision.categories.analytics} saved=${document.cookie.includes("soglasie=1")}`);
    },
    load: (name: string) => (steps.push("load " + name), Promise.resolve()),
    ran: false,
    shared: {},
    parts: { tags: { widen: async () => void steps.push("widen") }, stop: { stop: () => void steps.push("stop") }, receipt: { record: async (_: Decision, choice: Choice) => void steps.push("receipt " + choice.action), flush: async () => true } },
    api: { get state() { return { decision: gate.decision }; } },
    ...part,
  }) as GateHandle;
  return { gate, steps, sdk: startSdk(gate) };
}
/** Past the frame and the task after which tags and receipts would have been touched. */
const settled = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));

describe("decide", () => {
  beforeEach(() => void (document.cookie = "soglasie=; Max-Age=0; Path=/"));

  it("saves a grant before anything is released, and records it", async () => {
    const { sdk, steps } = world();
    await sdk.accept();
    expect(steps.slice(0, 2)).toEqual(["narrow analytics=false saved=false", "apply analytics=true saved=true"]);
    await vi.waitFor(() => expect(steps).toEqual(expect.arrayContaining(["widen", "receipt accept_all"])), { timeout: 20_000 });
  });

  it("narrows before it saves when a grant is taken back", async () => {
    const { sdk, steps } = world();
    await sdk.accept();
    document.cookie = "soglasie=; Max-Age=0; Path=/";
    steps.length = 0;
    await sdk.withdraw();
    expect(steps.slice(0, 3)).toEqual(["narrow analytics=false saved=false", "apply analytics=false saved=true", "stop"]);
  });

  it("takes the banner's word for who answered, and nothing else that is handed over", async () => {
    const { sdk, gate } = world();
    const accept = sdk.accept as (by?: unknown) => Promise<unknown>;
    await accept("b");
    expect(gate.decision!.source).toBe("b");
    await (sdk.reject as typeof accept)(new MouseEvent("click"));
    expect(gate.decision!.source).toBe("a");
  });

  it("stops nothing where nothing ran", async () => {
    const { sdk, steps } = world();
    await sdk.reject();
    await settled();
    expect(steps).not.toContain("stop");
  });

  it("keeps in a zone what the visitor granted for the pages outside, and wipes it when the grant goes", async () => {
    const zoned = { zone: "/lk/*", idOf: () => "yandex-metrika", heldName: (name: string) => (name === "_ym_uid" ? { vendor: 1, category: 2 } : null) };
    const { sdk, gate } = world(zoned);
    await sdk.accept();
    document.cookie = "_ym_uid=1; Path=/";
    gate.parts.sdk = sdk;
    sdk.follow();
    expect(document.cookie).toContain("_ym_uid");
    await sdk.withdraw();
    expect(document.cookie).not.toContain("_ym_uid");
  });

  it("makes no receipt of an unchanged answer", async () => {
    const { sdk, steps } = world();
    await sdk.reject();
    await vi.waitFor(() => expect(steps).toContain("receipt reject_all"), { timeout: 20_000 });
    steps.length = 0;
    await sdk.reject();
    await settled();
    expect(steps).toEqual([]);
  });

  it("grants nothing where the decision cannot be kept", async () => {
    const problem = vi.fn();
    const { sdk, gate } = world({ problem });
    vi.spyOn(Document.prototype, "cookie", "set").mockImplementation(() => undefined);
    await sdk.accept();
    vi.restoreAllMocks();
    expect(problem).toHaveBeenCalledWith("cookies-blocked");
    expect(gate.decision!.categories).toEqual({ preferences: false, analytics: false });
  });

  it("clears the unsent flag when everything has been acknowledged", async () => {
    const { sdk, gate } = world();
    await sdk.accept();
    expect(document.cookie).toMatch(/\.au$/);
    sdk.sent();
    expect(document.cookie).toMatch(/\.a$/);
    expect(gate.decision!.unsent).toBe(false);
  });

  it("settles although tags and receipts fail", async () => {
    const { sdk } = world({ load: () => Promise.reject(new Error("404")) });
    await expect(sdk.accept()).resolves.toBeTruthy();
  });
});
