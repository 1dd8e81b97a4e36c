import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { buildReceipt } from "../../src/receipt/build.ts";
import { batchOf, createFlush, pause } from "../../src/receipt/flush.ts";
import { openOutbox, type Entry, type Outbox } from "../../src/receipt/outbox.ts";
import { createPost } from "../../src/receipt/send.ts";
import { memoryStore } from "../../src/receipt/stores.ts";
import { acknowledgeAll, CHOICE, decisionAt, ENDPOINT, json, testGate, testNetwork, testWorld, type Call } from "./world.ts";

let problems: [string, string][];
let emptied: number;

beforeEach(() => {
  problems = [];
  emptied = 0;
});

async function setUp(waiting: number, answer: (call: Call, index: number) => Response | Promise<Response>, store = memoryStore()) {
  const clock = testWorld([store]);
  const outbox = openOutbox([store], () => undefined);
  const receipts: Receipt[] = [];
  for (let i = 0; i < waiting; i++) {
    const { chain } = await outbox.read();
    const made = await buildReceipt(testGate(), { decision: decisionAt(clock.world.now(), i % 2 === 0), choice: CHOICE.accept, chain }, clock.world);
    receipts.push(made.receipt);
    await outbox.add(made, String(i));
  }
  const { send, calls } = testNetwork(answer);
  const parts = { outbox, post: createPost(new URL(ENDPOINT), send, "https://clinic.example").post, site: "clinic", problem: (code: string, at = "") => void problems.push([code, at]), empty: async () => void emptied++ };
  const flush = createFlush({ ...clock.world, ...parts });
  return { ...clock, outbox, receipts, calls, flush, parts };
}

const waiting = async (outbox: Outbox): Promise<number> => (await outbox.read()).entries.filter((e) => !e.ack).length;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test("nothing waits: no request", async () => {
  const { flush, calls } = await setUp(0, (call) => acknowledgeAll(call.body));
  expect(await flush()).toBe(true);
  expect([calls.length, emptied]).toEqual([0, 1]);
});

test("70 receipts go in three batches, oldest first", async () => {
  const { flush, calls, receipts, outbox } = await setUp(70, (call) => acknowledgeAll(call.body));
  expect(await flush()).toBe(true);
  expect(calls.map((c) => c.receipts.length)).toEqual([32, 32, 6]);
  expect(calls.flatMap((c) => c.receipts.map((r) => r.id))).toEqual(receipts.map((r) => r.id));
  expect(await waiting(outbox)).toBe(0);
});

test("no batch is larger than the server takes, whatever the receipts; one that is too large alone still goes", () => {
  const entry = (size: number, i: number): Entry => ({ key: String(i), n: i, receipt: { page: "x".repeat(size) } as Receipt, secret: "", ack: null, quarantined: null });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 60 }), (sizes) => {
      const batch = batchOf(sizes.map(entry));
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(32);
      expect(batch.length === 1 || JSON.stringify(batch).length <= 40_002).toBe(true);
      expect(batch[0]!.page.length).toBe(sizes[0]);
    }),
  );
});

test("server down, then up: nothing is lost and each pause is twice the one before", async () => {
  let up = false;
  const { flush, calls, timers, tick, outbox, world } = await setUp(1, (call) => (up ? acknowledgeAll(call.body) : json(503, { type: "not-stored" })));
  expect(await flush()).toBe(false);
  const pauses: number[] = [];
  for (let i = 0; i < 4; i++) {
    pauses.push(timers[0]!.at - world.now());
    tick(pauses[i]!);
    await settled();
  }
  expect(pauses).toEqual([3000, 6000, 12_000, 24_000]);
  expect([calls.length, await waiting(outbox)]).toEqual([5, 1]);
  up = true;
  tick(600_000);
  await settled();
  expect([await waiting(outbox), emptied]).toEqual([0, 1]);
});

test.each([
  [1, 3000],
  [2, 6000],
  [3, 12000],
  [8, 384_000],
  [9, 450_000],
  [5000, 450_000],
])("pause after failure %i is %i ms at middling chance", (failures, ms) => expect(pause(failures, 0, 0.5)).toBe(ms));

test("the pause stays within bounds, never shorter than the server asked, nor longer than an hour and a bit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, asked, chance) => {
      const ms = pause(failures, asked, chance);
      expect(ms).toBeGreaterThanOrEqual(Math.min(asked * 1000, 3600_000));
      expect(ms).toBeGreaterThanOrEqual(2000);
      expect(ms).toBeLessThan(3960_001);
    }),
  );
});

test("Retry-After is honoured on this page and the next", async () => {
  const store = memoryStore();
  let busy = true;
  const answer = (call: Call): Response => (busy ? json(503, { type: "not-stored" }, { "Retry-After": "120" }) : acknowledgeAll(call.body));
  const { flush, calls, timers, tick, parts, world } = await setUp(1, answer, store);
  const start = world.now();
  expect(await flush()).toBe(false);
  expect(timers.map((t) => t.at - start)).toEqual([126_000]);
  expect(await flush()).toBe(false);
  const nextPage = createFlush({ ...world, ...parts });
  expect(await nextPage()).toBe(false);
  expect(calls.length).toBe(1);
  busy = false;
  tick(126_000);
  await settled();
  expect(calls.length).toBeGreaterThan(1); // the other page's timer was due as well
  expect(emptied).toBeGreaterThan(0);
});

test("failing again and again leaves one timer that acts", async () => {
  const { flush, calls, tick } = await setUp(1, () => json(500, {}));
  for (let i = 0; i < 3; i++) await flush();
  expect(calls.length).toBe(3);
  tick(3600_000);
  await settled();
  expect(calls.length).toBe(4);
});

test("a wish to wait until long after (the clock was wrong) is not kept to", async () => {
  const { flush, outbox, world, calls } = await setUp(1, (call) => acknowledgeAll(call.body));
  await outbox.wait(world.now() + 30 * 86400_000);
  expect(await flush()).toBe(true);
  expect(calls.length).toBe(1);
});

test("one bad receipt in a batch refused as a whole does not take the others with it", async () => {
  let bad = "";
  const answer = (call: Call): Response => {
    if (call.receipts.some((r) => r.id === bad)) return json(400, { type: "urn:soglasie:problem:bad-receipt" });
    return acknowledgeAll(call.body);
  };
  const { flush, receipts, calls, outbox } = await setUp(4, answer);
  bad = receipts[1]!.id;
  expect(await flush()).toBe(true);
  expect(calls.map((c) => c.receipts.length)).toEqual([4, 1, 1, 1, 1]);
  expect((await outbox.read()).entries.filter((e) => e.quarantined).map((e) => e.key)).toEqual([bad]);
  expect(problems).toEqual([["outbox-quarantined", "urn:soglasie:problem:bad-receipt"]]);
});

test("what part of a batch got no answer goes again after a pause", async () => {
  const answer = (call: Call, index: number): Response =>
    index ? acknowledgeAll(call.body) : json(200, { results: (JSON.parse(acknowledgeAllText(call)) as { results: unknown[] }).results.slice(0, 2) });
  const { flush, calls, tick, outbox } = await setUp(5, answer);
  expect(await flush()).toBe(false);
  expect(await waiting(outbox)).toBe(3);
  tick(5000);
  await settled();
  expect(calls[1]!.receipts.length).toBe(3);
  expect(await waiting(outbox)).toBe(0);
});

const acknowledgeAllText = (call: Call): string => JSON.stringify({ results: call.receipts.map(({ id }) => ({ id, status: 201, receipt: { id, recv: "r", leaf: "l" } })) });

test("a captive portal is reported once and deletes nothing", async () => {
  const { flush, outbox } = await setUp(1, () => new Response("<html>", { status: 200, headers: { "Content-Type": "text/html" } }));
  await flush();
  await flush();
  expect(problems).toEqual([["receipt-endpoint", ""]]);
  expect(await waiting(outbox)).toBe(1);
});

test("without an endpoint nothing is sent and everything kept", async () => {
  const { world, parts, outbox } = await setUp(2, () => json(500, {}));
  expect(await createFlush({ ...world, ...parts, post: null })()).toBe(false);
  expect(await waiting(outbox)).toBe(2);
});

test("calls during a round are one more round, not a second one beside it", async () => {
  let inFlight = 0;
  let most = 0;
  const { flush, calls } = await setUp(3, async (call) => {
    most = Math.max(most, ++inFlight);
    await settled();
    inFlight--;
    return acknowledgeAll(call.body);
  });
  expect(await Promise.all([flush(), flush(), flush()])).toEqual([true, true, true]);
  expect([calls.length, most]).toEqual([1, 1]);
});

test("two tabs with Web Locks: every receipt once", async () => {
  let tail: Promise<unknown> = Promise.resolve();
  const locks = { request: (_: string, work: () => Promise<unknown>) => (tail = tail.then(work, work)) };
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { locks: undefined }));
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  try {
    const { flush, calls, parts, world } = await setUp(40, (call) => acknowledgeAll(call.body));
    // The round holds its lock while it settles, which asks for another one: two names, so two queues.
    const names = new Map<string, Promise<unknown>>();
    locks.request = (name, work) => {
      const next = (names.get(name) || Promise.resolve()).then(work, work);
      names.set(name, next);
      return next;
    };
    const other = createFlush({ ...world, ...parts });
    expect(await Promise.all([flush(), other()])).toEqual([true, true]);
    const sent = calls.flatMap((c) => c.receipts.map((r) => r.id));
    expect(new Set(sent).size).toBe(sent.length);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("two tabs without locks repeat themselves and lose nothing", async () => {
  const { flush, calls, parts, world, outbox } = await setUp(5, async (call) => (await settled(), acknowledgeAll(call.body)));
  const other = createFlush({ ...world, ...parts, site: "as-if-another-page" });
  expect(await Promise.all([flush(), other()])).toEqual([true, true]);
  expect(calls.length).toBe(2);
  expect(await waiting(outbox)).toBe(0);
});
