import { afterEach, expect, test, vi } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { createPart } from "../../src/receipt/part.ts";
import { memoryStore } from "../../src/receipt/stores.ts";
import { acknowledgeAll, CHOICE, CONFIG, decisionAt, json, testGate, testNetwork, testWorld, type Call } from "./world.ts";

const offline = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function setUp(answer: (call: Call) => Response | Promise<Response>, config = CONFIG) {
  const clock = testWorld([memoryStore()]);
  const network = testNetwork(answer);
  const gate = testGate(config, network.send);
  const part = createPart(gate, clock.world);
  const decide = async (action: keyof typeof CHOICE): Promise<void> => {
    clock.tick(1000);
    gate.decision = decisionAt(clock.world.now(), action === "accept");
    await part.record(gate.decision, CHOICE[action]);
  };
  return { ...clock, ...network, gate, part, decide };
}

afterEach(() => void vi.unstubAllGlobals());

test("a decision is recorded, sent, acknowledged, and the cookie's bit is cleared", async () => {
  const { decide, part, calls, gate } = setUp((call) => acknowledgeAll(call.body));
  await decide("accept");
  expect(await part.flush()).toBe(true);
  expect(calls).toHaveLength(1);
  expect(gate.sent.length).toBeGreaterThan(0);
  expect((await part.list())[0]).toMatchObject({ ack: { id: calls[0]!.receipts[0]!.id }, quarantined: null });
});

test("recording waits for the outbox, not for the network", async () => {
  const { decide, part } = setUp(() => new Promise(() => undefined), { ...CONFIG, site: "hanging" });
  await decide("accept");
  expect(await part.list()).toHaveLength(1);
});

test("accept offline, reject, then flush: both arrive in order, and the late acknowledgement grants nothing", async () => {
  let online = false;
  const { decide, part, calls, gate, fire } = setUp((call) => (online ? acknowledgeAll(call.body) : offline()));
  await decide("accept");
  await part.flush();
  await decide("reject");
  await part.flush();
  const decided = gate.decision;
  online = true;
  calls.length = 0;
  fire("online");
  await part.flush();
  const [accept, reject] = calls[0]!.receipts as [Receipt, Receipt];
  expect([accept.action, reject.action]).toEqual(["accept_all", "reject_all"]);
  expect(reject).toMatchObject({ device: accept.device, prev: accept.id });
  expect(gate.decision).toBe(decided);
  expect((await part.list()).every((entry) => entry.ack)).toBe(true);
});

test("offline for a whole visit: the next page sends it", async () => {
  const store = memoryStore();
  const { world } = testWorld([store]);
  const first = testGate(CONFIG, testNetwork(offline).send);
  const decision = decisionAt(world.now(), true);
  const before = createPart(first, world);
  await before.record(decision, CHOICE.accept);
  expect(await before.flush()).toBe(false);
  expect(first.sent).toEqual([]);
  const { send, calls } = testNetwork((call) => acknowledgeAll(call.body));
  const next = testGate(CONFIG, send);
  next.decision = decision;
  expect(await createPart(next, world).flush()).toBe(true);
  expect(calls[0]!.receipts[0]!.action).toBe("accept_all");
  expect(next.sent).toEqual([0]);
});

test("a decision another tab has only just made keeps its bit, and is left to that tab", async () => {
  const { part, gate, world, calls } = setUp((call) => acknowledgeAll(call.body));
  gate.decision = decisionAt(world.now(), true);
  await part.flush();
  expect([gate.sent, calls.length]).toEqual([[], 0]);
});

test.each([
  ["accept", true, "accept_all"],
  ["reject", false, "reject_all"],
] as const)("the page that decided (%s) was gone before its receipt was kept: the next page makes it, once", async (_, granted, action) => {
  const { part, gate, world, calls, tick, decide } = setUp((call) => acknowledgeAll(call.body));
  gate.decision = decisionAt(world.now(), granted);
  const { decision } = gate;
  await part.flush();
  tick(15_500);
  await settled();
  await part.flush();
  expect(calls.flatMap((call) => call.receipts).map((r) => [r.action, Date.parse(r.givenAt)])).toEqual([[action, decision.time * 1000]]);
  expect(gate.sent.length).toBeGreaterThan(0);
  await part.record(decision, CHOICE.accept); // the first tab wakes up after all
  await part.flush();
  expect(calls).toHaveLength(1);
  await decide(granted ? "reject" : "accept");
  await part.flush();
  expect(calls).toHaveLength(2);
});

test("a decision in part is remade as one in part, a withdrawal as a withdrawal", async () => {
  const { part, gate, world, calls } = setUp((call) => acknowledgeAll(call.body));
  const old = decisionAt(world.now() - 60_000, false);
  gate.decision = { ...old, categories: { preferences: true, analytics: false } };
  await part.flush();
  gate.decision = { ...old, source: "w" };
  await part.flush();
  expect(calls.flatMap((call) => call.receipts).map((r) => r.action)).toEqual(["save", "withdraw"]);
});

test("a cookie that another tab has since written is not touched", async () => {
  const { decide, part, gate } = setUp((call) => acknowledgeAll(call.body));
  gate.natives.getCookie = () => "soglasie=1.zzzzzz.2026-11.5..b";
  await decide("accept");
  expect(await part.flush()).toBe(true);
  expect(gate.sent).toEqual([]);
});

test("two decisions within one second are two receipts", async () => {
  const { part, gate, world, calls } = setUp((call) => acknowledgeAll(call.body));
  for (const granted of [true, false, true]) {
    gate.decision = decisionAt(world.now(), granted);
    await part.record(gate.decision, granted ? CHOICE.accept : CHOICE.reject);
  }
  await part.flush();
  expect(calls.flatMap((call) => call.receipts)).toHaveLength(3);
});

test("decided in two tabs within one second: neither tab makes the other's receipt again, in whatever order they come to rest", async () => {
  for (const granted of [true, false]) {
    const store = memoryStore();
    const { world, tick } = testWorld([store]);
    const { send, calls } = testNetwork((call) => acknowledgeAll(call.body));
    const tabs = [testGate(CONFIG, send), testGate(CONFIG, send)] as const;
    const parts = tabs.map((gate) => createPart(gate, world));
    for (const [i, gate] of tabs.entries()) {
      gate.decision = decisionAt(world.now(), granted === (i === 0));
      await parts[i]!.record(gate.decision, gate.decision.categories["analytics"] ? CHOICE.accept : CHOICE.reject);
    }
    for (let seconds = 0; seconds < 40; seconds += 8) {
      tick(8000);
      await settled();
      for (const part of parts) await part.flush();
    }
    expect(calls.flatMap((call) => call.receipts).map((r) => r.action)).toEqual(granted ? ["accept_all", "reject_all"] : ["reject_all", "accept_all"]);
  }
});

test("a page that goes away sends what is unsent once more, without cookies across origins, and keeps it", async () => {
  const receipts = { endpoint: "https://receipts.example/v1/receipts" };
  const { decide, part, fire, calls } = setUp(offline, { ...CONFIG, receipts });
  await decide("accept");
  await decide("reject");
  await part.flush();
  const before = calls.length;
  fire("pagehide");
  expect(calls.slice(before).map((call) => [call.receipts.map((r) => r.action), call.init.keepalive, call.init.credentials])).toEqual([[["accept_all", "reject_all"], true, "omit"]]);
  expect((await part.list()).filter((entry) => entry.ack)).toEqual([]);
});

test("where fetch cannot outlive the page a beacon does it", async () => {
  vi.stubGlobal("Request", class {});
  const sendBeacon = vi.fn((_url: string, _body: string) => true);
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as object, { sendBeacon }));
  const { decide, part, fire } = setUp(offline);
  await decide("accept");
  await decide("reject");
  fire("pagehide");
  const bodies = sendBeacon.mock.calls.map(([url, body]) => [url, (JSON.parse(body) as Receipt[]).map((r) => r.action)]);
  expect(bodies).toEqual([[CONFIG.receipts!.endpoint, ["accept_all", "reject_all"]]]);
  expect((await part.list()).filter((entry) => entry.ack)).toEqual([]);
});

test("nothing is sent at page hide once everything is acknowledged", async () => {
  const { decide, part, fire, calls } = setUp((call) => acknowledgeAll(call.body));
  await decide("accept");
  await part.flush();
  fire("pagehide");
  expect(calls).toHaveLength(1);
});

test("a browser with neither: page hide does no harm", async () => {
  vi.stubGlobal("Request", class {});
  const { decide, fire } = setUp(offline);
  await decide("accept");
  expect(() => fire("pagehide")).not.toThrow();
});

test("no endpoint, or one that is no web address: said, kept, not sent", async () => {
  for (const receipts of [undefined, { endpoint: "mailto:a@b" }, { endpoint: "https://[" }]) {
    const { receipts: _, ...bare } = CONFIG;
    const { decide, part, calls, gate } = setUp(() => json(500, {}), receipts ? { ...bare, receipts } : bare);
    await decide("accept");
    await part.flush();
    expect(gate.problems).toEqual([["no-receipts", "/receipts/endpoint"]]);
    expect([calls.length, (await part.list()).length, gate.sent.length]).toEqual([0, 1, 0]);
  }
});

test("a relative endpoint belongs to the page's own host", async () => {
  const { decide, part, calls } = setUp((call) => acknowledgeAll(call.body), { ...CONFIG, receipts: { endpoint: "/soglasie/v1/receipts" } });
  await decide("accept");
  await part.flush();
  expect(calls[0]).toMatchObject({ url: "https://clinic.example/soglasie/v1/receipts", init: { credentials: "same-origin" } });
});

test("the list is newest first and forgets an acknowledged refusal", async () => {
  const { decide, part } = setUp((call) => acknowledgeAll(call.body));
  await decide("reject");
  await part.flush();
  expect(await part.list()).toEqual([]);
  await decide("accept");
  await decide("withdraw");
  await part.flush();
  await settled();
  expect((await part.list()).map((entry) => entry.receipt.action)).toEqual(["withdraw", "accept_all"]);
});
