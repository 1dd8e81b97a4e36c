/** Reading a store that a server works on: one moment is seen, and nobody is kept waiting. */
import { readFileSync } from "node:fs";
import { hash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { auditStore } from "../../src/server/ledger/audit.ts";
import { openKeys } from "../../src/server/keys.ts";
import { createLedger } from "../../src/server/ledger/ledger.ts";
import { recorder } from "../../src/server/record.ts";
import type { ReceiptRecord } from "../../src/server/record.ts";
import { openStore } from "../../src/server/store/open.ts";
import { readStore } from "../../src/server/store/read.ts";
import { createCheckpointer } from "../../src/server/store/sqlite-checkpoint.ts";
import type { JournalEntry, ReceiptStore, StoredRecord, StoreReader } from "../../src/server/store/store.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { receipt, start, tempFolder, uuidv7 } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

const DAY_MS = 86_400_000;
const make = (time = Date.now(), page = "/"): ReceiptRecord => recorder(Buffer.alloc(32))(receipt({ id: uuidv7(time), page }), new Date(time).toISOString(), 0);
const entry = (kind: JournalEntry["kind"], body: object = {}): JournalEntry => ({ at: new Date().toISOString(), kind, site: "clinic", body: { ...body } });

async function opened(database: string): Promise<ReceiptStore> {
  const store = await openStore(database);
  onTestFinished(() => store.close());
  return store;
}

describe.each(["sqlite", "postgres"] as const)("%s", (kind) => {
  test("a verification sees one moment, whatever is stored, logged and destroyed while it runs; its twin on the live store does not", async () => {
    const database = kind === "sqlite" ? join(tempFolder(), "receipts.db") : cluster.database();
    const store = await opened(database);
    const keys = openKeys(join(tempFolder(), "keys.json"));
    const old = Date.now() - 100 * DAY_MS;
    await store.append([make(old), make(old)]);
    await createLedger(store, keys, () => old).run();
    /** Between the reading of a log and of its heads the server works on. */
    const meddled = (source: Omit<StoreReader, "close">): Omit<StoreReader, "close"> => ({
      ...source,
      async logged(day) {
        const logged = await source.logged(day);
        await store.append([make(), make(old)]);
        await createLedger(store, keys).run();
        await store.drop("clinic", Math.floor(Date.now() / DAY_MS) - 50, (count) => entry("retention", { count }));
        return logged;
      },
    });
    const reader = await readStore(database);
    onTestFinished(() => reader.close());
    expect(await auditStore(meddled(reader), keys.published)).toEqual({ days: 1, receipts: 2, waiting: 0, faults: [] });
    await store.append([make(old), make(old)]);
    await createLedger(store, keys, () => old).run();
    expect((await auditStore(meddled(store), keys.published)).faults).not.toEqual([]);
  });
});

describe("postgres, while somebody dumps it", () => {
  /** Holds what pg_dump holds: a share of every table, for as long as it runs. */
  async function dump(url: string): Promise<() => Promise<void>> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query("BEGIN; SELECT count(*) FROM receipt");
    let held = true;
    const done = async (): Promise<void> => {
      if (held) await client.end();
      held = false;
    };
    onTestFinished(done);
    return done;
  }

  test("a new day begins without waiting for the dump", async () => {
    const s = await start({ database: cluster.database() });
    const done = await dump(s.options.database);
    const began = Date.now();
    expect((await s.post(receipt({ id: uuidv7(began + 40 * DAY_MS) }))).status).toBe(201);
    expect((await s.post(receipt())).status).toBe(201);
    expect(Date.now() - began).toBeLessThan(15_000); // it used to be the dump's whole time, for every receipt
    await done();
  });

  test("retention does not take a partition out under it, holds up nobody, and does so next time", async () => {
    const url = cluster.database();
    const store = await opened(url);
    const old = Date.now() - 100 * DAY_MS;
    await store.append([make(old)]);
    await createLedger(store, { kid: "k", sign: () => "s" }, () => old).run();
    const done = await dump(url);
    const ended: number[] = [];
    const drop = (): Promise<number> => store.drop("clinic", Math.floor(Date.now() / DAY_MS) - 50, (count, heads) => (ended.push(heads.length), entry("retention", { count })));
    const began = Date.now();
    const [count, stored] = await Promise.all([drop(), store.append([make()])]);
    expect([count, stored.map((o) => o.kind), ended]).toEqual([1, ["new"], [0]]);
    expect(Date.now() - began).toBeLessThan(15_000);
    await done();
    expect([await drop(), ended]).toEqual([0, [0, 1]]);
  });
});

describe("the ledger catches up", () => {
  const keys = { kid: "k", sign: (text: string) => hash("sha256", text) };

  test("a day whose logging failed is logged by the next run, also when nothing more comes on it, and holds up no other day", async () => {
    const store = await opened(join(tempFolder(), "receipts.db"));
    const [yesterday, today] = [make(Date.now() - DAY_MS), make()];
    const extend = vi.fn(store.extend).mockRejectedValueOnce(new Error("disk full"));
    const ledger = createLedger({ ...store, extend }, keys);
    await ledger.run(); // what was there at the start is looked for once
    await store.append([yesterday, today]);
    await expect(ledger.run()).rejects.toThrow("disk full");
    expect((await ledger.segment(today.day))?.head.size).toBe(1);
    await ledger.run();
    expect((await ledger.segment(yesterday.day))?.head.size).toBe(1);
  });

  test("places that a server gave before it died are logged by another one", async () => {
    const url = cluster.database();
    const [first, second] = [await opened(url), await opened(url)];
    const ledger = createLedger(second, keys);
    await ledger.run();
    const r = make();
    await first.append([r]);
    expect((await first.number()).get(r.day)).toBe(1); // … and here it dies
    await ledger.run();
    expect((await ledger.segment(r.day))?.head.size).toBe(1);
    expect([...(await second.number()).keys()]).toEqual([]);
  });
});

test("erased while a backup reads: the log forgets as soon as that is over", async () => {
  const path = join(tempFolder(), "receipts.db");
  const store = await opened(path);
  const r = make(Date.now(), "/very-findable-page");
  await store.append([r]);
  const backup = new DatabaseSync(path, { readOnly: true });
  backup.exec("BEGIN; SELECT count(*) FROM receipt");
  await store.erase([(await store.find(r.id)) as StoredRecord], entry("erasure"));
  const kept = (): boolean => [path, `${path}-wal`].some((file) => readFileSync(file).includes("very-findable-page"));
  expect(kept()).toBe(true);
  backup.close();
  await vi.waitFor(() => expect(kept()).toBe(false), { timeout: 20_000, interval: 100 });
});

test("a small site's receipts get into the file itself, not only into its log", async () => {
  const path = join(tempFolder(), "receipts.db");
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE t (text)");
  const checkpointer = createCheckpointer(db, path, 50);
  db.exec("INSERT INTO t VALUES ('a findable receipt')");
  checkpointer.committed(1);
  await vi.waitFor(() => expect(readFileSync(path).includes("a findable receipt")).toBe(true), { timeout: 20_000, interval: 50 });
  await checkpointer.close();
  db.close();
});

test("a checkpoint that fails, as on a full disk, ends nothing", async () => {
  const path = join(tempFolder(), "receipts.db");
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (n)");
  const checkpointer = createCheckpointer(db, path);
  db.close(); // now every statement throws
  checkpointer.forget();
  checkpointer.committed(100_000);
  await new Promise((resolve) => setTimeout(resolve, 300)); // the thread answers; an error here would end the process and fail this run
  await checkpointer.close();
});
