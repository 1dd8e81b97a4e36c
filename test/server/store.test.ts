/** One conformance suite for both stores. */
import { hash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { createLedger } from "../../src/server/ledger/ledger.ts";
import { idDay } from "../../src/server/id-day.ts";
import { commitmentOf, leafOf } from "../../src/server/leaf.ts";
import { recorder } from "../../src/server/record.ts";
import type { ReceiptRecord } from "../../src/server/record.ts";
import { openStore } from "../../src/server/store/open.ts";
import { Partitions } from "../../src/server/store/postgres-append.ts";
import type { JournalEntry, ReceiptStore, StoredRecord } from "../../src/server/store/store.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { receipt, tempFolder, uuidv7 } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

const DATABASES = { sqlite: () => join(tempFolder(), "receipts.db"), postgres: () => cluster.database() };
const record = recorder(Buffer.alloc(32, 7));
const make = (part: Partial<Receipt> = {}, recv = new Date()): ReceiptRecord => record(receipt(part), recv.toISOString(), 0);
const note = (kind: JournalEntry["kind"], body: object = {}): JournalEntry => ({ at: new Date().toISOString(), kind, site: "clinic", body: { ...body } });
const keys = { kid: "k", sign: (text: string) => hash("sha256", text) };
const DAY_MS = 86_400_000;

describe.each(["sqlite", "postgres"] as const)("%s", (kind) => {
  async function open(database = DATABASES[kind]()): Promise<{ store: ReceiptStore; database: string; close: () => Promise<void> }> {
    const store = await openStore(database);
    let closed = false;
    const close = async (): Promise<void> => {
      if (!closed) await store.close();
      closed = true;
    };
    onTestFinished(close);
    return { store, database, close };
  }
  const all = async (store: ReceiptStore, site: string | null = null): Promise<StoredRecord[]> => {
    const list: StoredRecord[] = [];
    for await (const page of store.walk({ site, from: 0, to: 100_000 })) list.push(...page);
    return list;
  };

  test("what was appended is found as it was, also after reopening", async () => {
    const { store, database, close } = await open();
    const records = [make({ prev: uuidv7(), zone: "/Личный кабинет/*" }), make(), record(receipt({ device: undefined as unknown as string }), new Date().toISOString(), 17)];
    expect((await store.append(records)).map((o) => o.kind)).toEqual(["new", "new", "new"]);
    await close();
    const again = (await open(database)).store;
    for (const r of records) {
      const { seq: _seq, commitment, ...found } = (await again.find(r.id)) as StoredRecord;
      expect({ ...found, salt: Buffer.from(found.salt ?? []), leaf: Buffer.from(found.leaf) }).toEqual({ ...r, salt: Buffer.from(r.salt), leaf: Buffer.from(r.leaf) });
      expect(commitment).toBeNull();
    }
    expect(await again.find(uuidv7())).toBeNull();
    await again.ping();
  });

  test("repeats are the same, other bodies are told apart, in one batch and across batches", async () => {
    const { store } = await open();
    const r = receipt();
    const [a, b] = [record(r, "2026-11-21T00:00:00.000Z", 0), record({ ...r, action: "save" }, "2026-11-21T00:00:01.000Z", 0)];
    const first = await store.append([a, a, b]);
    expect(first.map((o) => o.kind)).toEqual(["new", "same", "other"]);
    const again = await store.append([record(r, "2026-11-21T00:00:09.000Z", 0), b]);
    expect(again.map((o) => [o.kind, o.recv, Buffer.from(o.leaf).equals(a.leaf)])).toEqual([["same", a.recv, true], ["other", a.recv, true]]);
    expect((await store.append([record({ ...r, page: "/x" }, a.recv, 0)])).map((o) => o.kind)).toEqual(["other"]);
    expect((await store.append([record({ ...r, proof: "x".repeat(43) }, a.recv, 0)])).map((o) => o.kind)).toEqual(["other"]);
  });

  test("many batches at once with the same ids: every id once", async () => {
    const { store } = await open();
    const list = Array.from({ length: 40 }, () => make());
    const shuffled = (i: number): ReceiptRecord[] => [...list].sort((x, y) => (hash("md5", x.id + i) < hash("md5", y.id + i) ? -1 : 1));
    const outcomes = (await Promise.all(Array.from({ length: 12 }, async (_, i) => store.append(shuffled(i))))).flat();
    expect(outcomes.filter((o) => o.kind === "new")).toHaveLength(40);
    expect(outcomes.filter((o) => o.kind === "same")).toHaveLength(440);
  });

  test("ids of any time are taken: 1970, 2024, 2100, and beyond", async () => {
    const { store } = await open();
    const times = [0, Date.UTC(2023, 11, 31), Date.UTC(2024, 0, 1), Date.UTC(2100, 11, 31), Date.UTC(2101, 0, 1), 2 ** 47];
    const records = times.map((t) => make({ id: uuidv7(t) }));
    expect(records.map((r) => r.day)).toEqual([0, 0, Date.UTC(2024, 0, 1) / DAY_MS, Date.UTC(2100, 11, 31) / DAY_MS, 0, 0]);
    expect((await store.append(records)).map((o) => o.kind)).toEqual(times.map(() => "new"));
    expect((await store.append(records)).map((o) => o.kind)).toEqual(times.map(() => "same"));
    await createLedger(store, keys).run();
    expect((await all(store)).map((r) => r.id).sort()).toEqual(records.map((r) => r.id).sort());
  });

  test("places follow commits without gaps, the log holds every leaf, heads verify against it", async () => {
    const { store, database, close } = await open();
    const ledger = createLedger(store, keys);
    const [late, today] = [Date.now() - 3 * DAY_MS, Date.now()];
    await store.append([make({ id: uuidv7(today) }), make({ id: uuidv7(late) })]);
    await ledger.run();
    await store.append([make({ id: uuidv7(today) }, new Date(0)), make({ id: uuidv7(today) })]);
    await ledger.run();
    await close();
    const reopened = (await open(database)).store;
    await reopened.append([make({ id: uuidv7(today) })]);
    const second = createLedger(reopened, keys);
    await Promise.all([second.run(), second.run()]);
    for (const [day, size] of [[idDay(uuidv7(late)), 1], [idDay(uuidv7(today)), 4]] as const) {
      const tree = await second.segment(day);
      expect([tree?.segment.size, tree?.head.size, tree?.head.root]).toEqual([size, size, tree?.segment.root()]);
      const receipts = (await all(reopened)).filter((r) => r.day === day);
      expect(receipts.map((r) => r.seq)).toEqual(Array.from({ length: size }, (_, i) => i));
      for (const r of receipts) {
        expect(Buffer.from(r.leaf).equals(tree?.segment.leaf(r.seq ?? -1) ?? Buffer.alloc(0))).toBe(true);
        expect(leafOf(r.body, r.recv, commitmentOf(r.personal ?? "", r.salt ?? new Uint8Array())).equals(r.leaf)).toBe(true);
      }
    }
    expect(await reopened.days()).toEqual([idDay(uuidv7(late)), idDay(uuidv7(today))]);
  });

  test("erasing takes the identifying part for good and leaves leaf, public part and proofs", async () => {
    const { store } = await open();
    const r = receipt();
    await store.append([record(r, "2026-11-21T00:00:00.000Z", 0), make()]);
    await createLedger(store, keys).run();
    const before = (await store.find(r.id)) as StoredRecord;
    expect(await store.erase([before], note("erasure", { why: "asked" }))).toBe(1);
    expect(await store.erase([before], note("erasure"))).toBe(0);
    const after = (await store.find(r.id)) as StoredRecord;
    expect([after.personal, after.salt, after.proof, after.body]).toEqual([null, null, null, before.body]);
    expect(leafOf(after.body, after.recv, after.commitment ?? new Uint8Array()).equals(before.leaf)).toBe(true);
    expect((await store.append([record(r, "2026-11-22T00:00:00.000Z", 0)])).map((o) => o.kind)).toEqual(["same"]);
    expect((await store.journal("erasure", "clinic")).map((e) => e.body)).toEqual([{ why: "asked" }, {}]);
    expect(await store.journal("erasure", "other")).toEqual([]);
    expect(await store.journal("withdrawal", null)).toEqual([]);
  });

  test("a device's receipts are found on its site only, over days, with a place or without", async () => {
    const { store } = await open();
    const [device, stranger] = [randomUUID(), randomUUID()];
    const mine = [0, 1, 40].map((ago) => make({ device, id: uuidv7(Date.now() - ago * DAY_MS), page: `/${ago}` }));
    const others = Array.from({ length: 700 }, () => make({ device: stranger }));
    await store.append([...mine.slice(0, 2), ...others, make({ device, site: "other" }), make({ device: undefined as unknown as string })]);
    await createLedger(store, keys).run();
    await store.append(mine.slice(2));
    const hashed = (JSON.parse(mine[0]?.personal ?? "") as { device: string }).device;
    const of = async (site: string): Promise<string[]> => {
      const list: string[] = [];
      for await (const page of store.ofDevice(site, hashed)) list.push(...page.map((r) => r.id));
      return list.sort();
    };
    expect(await of("clinic")).toEqual(mine.map((r) => r.id).sort());
    expect(await of("other")).toEqual([]); // its hash there is another one
    await store.erase([(await store.find(mine[0]?.id ?? "")) as StoredRecord], note("erasure"));
    expect(await of("clinic")).toHaveLength(2);
  });

  test("retention drops one site's old days, keeps the other's proofs, and ends a day when nobody is left in it", async () => {
    const { store } = await open();
    const ledgerOf = (time: number) => createLedger(store, keys, () => time);
    const ledger = createLedger(store, keys);
    const [old, now] = [Date.now() - 100 * DAY_MS, Date.now()];
    const [mine, theirs, fresh] = [make({ id: uuidv7(old) }, new Date(old)), make({ id: uuidv7(old), site: "other" }, new Date(old)), make({ id: uuidv7(now) })];
    await store.append([mine, theirs]);
    await ledgerOf(old).run();
    await store.append([fresh]);
    await ledger.run();
    const root = (await ledger.segment(mine.day))?.segment.root();
    const closed: unknown[] = [];
    const drop = (site: string) => store.drop(site, idDay(uuidv7(now - 50 * DAY_MS)), (count, heads, days) => (closed.push([site, count, heads.map((h) => h.size), days[mine.day]]), note("retention", { count })));
    expect(await drop("clinic")).toBe(1);
    expect([await store.find(mine.id), (await store.find(theirs.id))?.id, (await store.find(fresh.id))?.id]).toEqual([null, theirs.id, fresh.id]);
    expect(hash("sha256", await store.logged(mine.day)).length).toBe(64);
    expect((await ledger.segment(mine.day))?.segment.root()).toBe(root);
    expect(await drop("other")).toBe(1);
    expect(await drop("other")).toBe(0);
    expect(closed).toEqual([["clinic", 1, [], 1], ["other", 1, [], 1], ["other", 1, [2], 1]]);
    expect((await store.journal("retention", null)).map((e) => e.body)).toEqual([{ count: 1 }, { count: 1 }]); // a run has one entry
    expect([await store.logged(mine.day), await store.heads(mine.day)]).toEqual([Buffer.alloc(0), []]);
    // A receipt that comes years late to an ended day begins a new tree there.
    const lateComer = make({ id: uuidv7(old) });
    await store.append([lateComer]);
    await ledger.run();
    const begun = await ledger.segment(lateComer.day);
    expect([begun?.head.size, begun?.segment.root(1)]).toEqual([1, begun?.head.root]);
  });

  test("receipts that come while their day is being ended are not lost", async () => {
    const { store } = await open();
    const [old, border] = [Date.now() - 100 * DAY_MS, idDay(uuidv7(Date.now() - 50 * DAY_MS))];
    for (let round = 0; round < 6; round++) {
      await store.append([make({ id: uuidv7(old) }, new Date(old))]);
      await createLedger(store, keys, () => old).run();
      const late = Array.from({ length: 4 }, () => make({ id: uuidv7(old) }));
      const [dropped] = await Promise.all([store.drop("clinic", border, (count) => note("retention", { count })), ...late.map(async (r) => store.append([r]))]);
      expect(dropped).toBeGreaterThan(0);
      expect(await Promise.all(late.map(async (r) => (await store.find(r.id))?.id))).toEqual(late.map((r) => r.id));
    }
  });

  test("a receipt that no tree covers yet is not dropped", async () => {
    const { store } = await open();
    const old = Date.now() - 100 * DAY_MS;
    const [covered, r] = [make({ id: uuidv7(old) }, new Date(old)), make({ id: uuidv7(old) }, new Date(old))];
    await store.append([covered]);
    await createLedger(store, keys, () => old).run();
    await store.append([r]);
    expect(await store.drop("clinic", idDay(uuidv7()), (count) => note("retention", { count }))).toBe(1);
    expect([await store.find(covered.id), (await store.find(r.id))?.id]).toEqual([null, r.id]);
  });

  test("walking gives every receipt of a site once, over pages and days", async () => {
    const { store } = await open();
    const list = Array.from({ length: 1300 }, (_, i) => make({ id: uuidv7(Date.now() - (i % 3) * DAY_MS), site: i % 2 ? "other" : "clinic" }));
    for (let i = 0; i < list.length; i += 400) await store.append(list.slice(i, i + 400));
    await createLedger(store, keys).run();
    expect((await all(store)).map((r) => r.id).sort()).toEqual(list.map((r) => r.id).sort());
    const clinic = await all(store, "clinic");
    expect(clinic.map((r) => r.id).sort()).toEqual(list.filter((r) => r.site === "clinic").map((r) => r.id).sort());
    const order = clinic.map((r) => r.day * 1e6 + (r.seq ?? 0));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

test("several servers may make the same day's partition at the same moment", async () => {
  const url = cluster.database();
  await (await openStore(url)).close();
  const pools = Array.from({ length: 12 }, () => new Pool({ connectionString: url, max: 1 }));
  await Promise.all(pools.map((pool) => pool.query("SELECT 1")));
  // About one of a hundred attempts meets each way in which the other one can have been first.
  for (let day = 30_000; day < 30_040; day++) await Promise.all(pools.map((pool) => new Partitions(pool).ensure([day])));
  await Promise.all(pools.map((pool) => pool.end()));
});

test("several servers on one PostgreSQL: numbering and migration do not get in each other's way", async () => {
  const url = cluster.database();
  const stores = await Promise.all([openStore(url), openStore(url), openStore(url)]);
  const ledgers = stores.map((s) => createLedger(s, keys));
  const day = Date.now() + 5 * DAY_MS; // a partition nobody has made yet
  for (let round = 0; round < 5; round++) {
    await Promise.all(stores.map((s) => s.append(Array.from({ length: 50 }, () => make({ id: uuidv7(day) })))));
    await Promise.allSettled(ledgers.map((l) => l.run()));
  }
  for (const l of ledgers) await l.run().catch(() => undefined);
  const tree = await createLedger(stores[0] as ReceiptStore, keys).segment(idDay(uuidv7(day)));
  expect([tree?.head.size, tree?.segment.size, tree?.segment.root()]).toEqual([750, 750, tree?.head.root]);
  await Promise.all(stores.map((s) => s.close()));
});
