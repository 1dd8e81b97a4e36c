import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { buildReceipt, type Chain } from "../../src/receipt/build.ts";
import { openOutbox, waits, type Outbox } from "../../src/receipt/outbox.ts";
import { idbStore, localStore, memoryStore, type Item, type Store } from "../../src/receipt/stores.ts";
import { ackOf, CHOICE, decisionAt, testGate, testWorld, wrapStore } from "./world.ts";

const { world } = testWorld();
let names = 0;
let marks = 0;
let problems: string[];
const open = (...stores: Store[]): Outbox => openOutbox(stores, (code) => void problems.push(code));

async function add(outbox: Outbox, granted: boolean): Promise<Receipt> {
  const { chain } = await outbox.read();
  const choice = granted ? CHOICE.accept : CHOICE.reject;
  const made = await buildReceipt(testGate(), { decision: decisionAt(world.now(), granted), choice, chain }, world);
  await outbox.add(made, String(marks++));
  return made.receipt;
}

const ids = async (outbox: Outbox): Promise<string[]> => (await outbox.read()).entries.map((e) => e.key);

beforeEach(() => {
  problems = [];
  localStorage.clear();
  names++;
});
afterEach(() => vi.useRealTimers());

const kinds: [string, () => Store][] = [
  ["idb", () => idbStore("soglasie-t" + names)],
  ["local", () => localStore("soglasie:t:")],
];

test.each(kinds)("%s: what was put is there after the page is gone, in the order it was made", async (_, make) => {
  const before = open(make());
  const first = await add(before, false);
  const second = await add(before, true);
  const third = await add(before, false);
  expect(await ids(open(make()))).toEqual([first.id, second.id, third.id]);
  expect(third).toMatchObject({ device: second.device, prev: second.id });
  expect(problems).toEqual([]);
});

test("a clock that went back does not change the order", async () => {
  const outbox = open(memoryStore());
  const { world: early } = testWorld();
  const late = await buildReceipt(testGate(), { decision: decisionAt(early.now() + 9e9, true), choice: CHOICE.accept, chain: null }, { ...early, now: () => early.now() + 9e9 });
  await outbox.add(late, "late");
  const after = await add(outbox, false);
  expect(await ids(outbox)).toEqual([late.receipt.id, after.id]);
  expect(after.id < late.receipt.id).toBe(true);
});

test.each(["all", "put"] as const)("IndexedDB that fails at %s: localStorage takes over and it is said once", async (at) => {
  const blocked = wrapStore(memoryStore(), (what) => (what === at ? Promise.reject(new Error("blocked")) : undefined), "idb");
  const outbox = open(blocked, localStore("soglasie:t:"), memoryStore());
  const receipt = await add(outbox, true);
  await add(outbox, false);
  expect(problems).toEqual(["outbox-local"]);
  expect((await ids(open(localStore("soglasie:t:"))))[0]).toBe(receipt.id);
});

test("no IndexedDB and no localStorage: the page's memory, and it is said", async () => {
  const fails = (name: string): Store => wrapStore(memoryStore(), () => Promise.reject(new Error("SecurityError")), name);
  const outbox = open(fails("idb"), fails("local"), memoryStore());
  const receipt = await add(outbox, true);
  expect(await ids(outbox)).toEqual([receipt.id]);
  expect(problems).toEqual(["outbox-local", "outbox-memory"]);
});

test("IndexedDB without an answer is given up after two seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const silent = wrapStore(memoryStore(), () => new Promise<void>(() => undefined), "idb");
  const outbox = open(silent, memoryStore());
  const done = outbox.read();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await done).toMatchObject({ entries: [] });
  expect(problems).toEqual(["outbox-memory"]);
});

test("a write that the browser forgets at once counts as a failure", async () => {
  const set = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => undefined);
  const outbox = open(localStore("soglasie:t:"), memoryStore());
  await add(outbox, true);
  set.mockRestore();
  expect(problems).toEqual(["outbox-memory"]);
});

test("somebody else's text under our prefix is passed over", async () => {
  localStorage.setItem("soglasie:t:x", "{");
  localStorage.setItem("other", "{}");
  const outbox = open(localStore("soglasie:t:"));
  const { id } = await add(outbox, true);
  expect(await ids(outbox)).toEqual([id]);
});

test("what lay in a lesser store is found when the better one works again, and moves there when it changes", async () => {
  const local = localStore("soglasie:t:");
  const receipt = await add(open(local), true);
  const idb = idbStore("soglasie-t" + names);
  const healed = open(idb, local);
  expect(await ids(healed)).toEqual([receipt.id]);
  await healed.settle(receipt.id, ackOf(receipt.id), null);
  expect(Object.keys(localStorage).filter((key) => key.includes(receipt.id))).toEqual([]);
  expect((await open(idb).read()).entries[0]).toMatchObject({ key: receipt.id, ack: { id: receipt.id } });
});

test("never more than 200 wait; the oldest go, the latest decision stays", async () => {
  const outbox = open(memoryStore());
  const made: string[] = [];
  for (let i = 0; i < 230; i++) made.push((await add(outbox, i % 2 === 0)).id);
  expect(await ids(outbox)).toEqual(made.slice(-200));
  expect(problems).toContain("outbox-full");
});

test("ten thousand receipts that an older version left are cut down to 200 by the next decision, the latest kept", async () => {
  const inner = memoryStore();
  const made = await buildReceipt(testGate(), { decision: decisionAt(world.now(), false), choice: CHOICE.reject, chain: null }, world);
  for (let n = 0; n < 10_000; n++) {
    const id = `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
    await inner.put({ key: id, n, ...made, receipt: { ...made.receipt, id }, ack: null, quarantined: null } as unknown as Item);
  }
  const outbox = open(inner);
  const latest = await add(outbox, true);
  const kept = await ids(outbox);
  expect(kept).toHaveLength(200);
  expect(kept[199]).toBe(latest.id);
  expect(kept[198]).toMatch(/9999$/);
});

test("an unlinked refusal is erased once acknowledged", async () => {
  const outbox = open(memoryStore());
  const { id } = await add(outbox, false);
  await outbox.settle(id, ackOf(id), null);
  expect(await outbox.read()).toMatchObject({ entries: [], chain: null, until: 0 });
});

test("an acknowledged grant stays in the history without device, page and chain", async () => {
  const outbox = open(memoryStore());
  const { id, device } = await add(outbox, true);
  await outbox.settle(id, ackOf(id), null);
  const { entries, chain } = await outbox.read();
  expect(entries[0]!.ack).toEqual(ackOf(id));
  expect(JSON.stringify(entries)).not.toContain(device);
  expect(JSON.stringify(entries)).not.toContain("/uslugi/");
  expect((chain as Chain).device).toBe(device);
});

test("acknowledged twice, as to two tabs without Web Locks, it stays in the history as it is", async () => {
  const outbox = open(memoryStore());
  const { id } = await add(outbox, true);
  await outbox.settle(id, ackOf(id), null);
  const { entries } = await outbox.read();
  await outbox.settle(id, { ...ackOf(id), sig: "another" }, null);
  expect((await outbox.read()).entries).toEqual(entries);
  expect(entries).toMatchObject([{ key: id, ack: ackOf(id) }]);
});

test("the device id goes with the withdrawal's acknowledgement, not before", async () => {
  const outbox = open(memoryStore());
  const grant = await add(outbox, true);
  const withdrawal = await add(outbox, false);
  await outbox.settle(grant.id, ackOf(grant.id), null);
  expect((await outbox.read()).chain).toMatchObject({ device: grant.device, prev: withdrawal.id });
  await outbox.settle(withdrawal.id, ackOf(withdrawal.id), null);
  const kept = await outbox.read();
  expect(kept.chain).toBeNull();
  expect(JSON.stringify(kept)).not.toContain(grant.device);
  expect((await add(outbox, true)).device).not.toBe(grant.device);
});

test("a grant that followed the withdrawal keeps the chain alive", async () => {
  const outbox = open(memoryStore());
  const first = await add(outbox, true);
  const withdrawal = await add(outbox, false);
  const again = await add(outbox, true);
  await outbox.settle(withdrawal.id, ackOf(withdrawal.id), null);
  expect((await outbox.read()).chain).toMatchObject({ device: first.device, prev: again.id });
});

test("a quarantined receipt stays as it was and no longer waits", async () => {
  const outbox = open(memoryStore());
  const receipt = await add(outbox, true);
  await outbox.settle(receipt.id, null, "bad-receipt");
  const entry = (await outbox.read()).entries[0]!;
  expect(entry).toMatchObject({ receipt, quarantined: "bad-receipt", ack: null });
  expect(waits(entry)).toBe(false);
});

test("the history keeps the last 50", async () => {
  const outbox = open(memoryStore());
  const made: string[] = [];
  for (let i = 0; i < 55; i++) {
    const { id } = await add(outbox, true);
    await outbox.settle(id, ackOf(id), null);
    made.push(id);
  }
  expect(await ids(outbox)).toEqual(made.slice(-50));
});

test("settling what is not there changes nothing", async () => {
  const outbox = open(memoryStore());
  await outbox.settle("00000000-0000-7000-8000-000000000000", ackOf("x"), null);
  expect((await outbox.read()).entries).toEqual([]);
});
