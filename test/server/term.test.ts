/** The end of a term, on both stores: by the server's clock, true in the journal at any moment, and no cover for a deletion. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createRetention } from "../../src/server/archive/retention.ts";
import { openKeys } from "../../src/server/keys.ts";
import { auditStore } from "../../src/server/ledger/audit.ts";
import { createLedger } from "../../src/server/ledger/ledger.ts";
import { recorder } from "../../src/server/record.ts";
import type { ReceiptRecord } from "../../src/server/record.ts";
import { settle } from "../../src/server/settings.ts";
import { openStore } from "../../src/server/store/open.ts";
import { readStore } from "../../src/server/store/read.ts";
import type { JournalEntry, ReceiptStore } from "../../src/server/store/store.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { ORIGIN, receipt, tempFolder, uuidv7 } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const record = recorder(randomBytes(32));
/** Received `ago` days before now, from a device whose clock is `off` days ahead. */
const came = (ago: number, off = 0, site = "clinic"): ReceiptRecord => record(receipt({ site, id: uuidv7(NOW - ago * DAY_MS + off * DAY_MS) }), new Date(NOW - ago * DAY_MS).toISOString(), 0);

describe.each(["sqlite", "postgres"] as const)("%s", (kind) => {
  async function scene(retentionDays = 365) {
    const folder = tempFolder();
    const database = kind === "sqlite" ? join(folder, "receipts.db") : cluster.database();
    const keyFile = join(folder, "keys.json");
    const keys = openKeys(keyFile);
    const store = await openStore(database);
    onTestFinished(() => store.close());
    let clock = NOW;
    const settings = settle({ database, keyFile, sites: [{ id: "clinic", origins: [ORIGIN], retentionDays }] });
    /** Stores receipts and logs them as it was when they came. */
    const arrive = async (...records: ReceiptRecord[]): Promise<void> => {
      for (const r of records) {
        await store.append([r]);
        clock = Date.parse(r.recv) + 1000;
        await createLedger(store, keys, () => clock).run();
      }
      clock = NOW;
    };
    const left = async (...records: ReceiptRecord[]): Promise<boolean[]> => Promise.all(records.map(async (r) => (await store.find(r.id)) !== null));
    const audit = async (): Promise<string[]> => {
      const reader = await readStore(database);
      const { faults } = await auditStore(reader, keys.published);
      await reader.close();
      return faults.map((f) => `${f.kind} ${f.detail}`);
    };
    const sql = async (text: string): Promise<void> => {
      if (kind === "sqlite") {
        const db = new DatabaseSync(database);
        db.exec(text);
        db.close();
      } else {
        const client = new pg.Client(database);
        await client.connect();
        await client.query(text);
        await client.end();
      }
    };
    return { store, keys, arrive, left, audit, sql, retention: createRetention({ store, settings, keys, now: () => clock }) };
  }
  const journal = async (store: ReceiptStore): Promise<readonly JournalEntry[]> => store.journal("retention", null);

  test("the term is counted from when the receipt was received, whatever the device's clock said", async () => {
    const s = await scene();
    const behind = came(1, -700); // its id is older than the term
    const ahead = came(400, 500); // its id is younger
    const [over, within] = [came(400), came(300)];
    await s.arrive(behind, ahead, over, within);
    expect(await s.retention()).toBe(2);
    expect(await s.left(behind, within, ahead, over)).toEqual([true, true, false, false]);
    expect(await s.audit()).toEqual([]);
    expect((await journal(s.store)).map((e) => [e.body["count"], (e.body["heads"] as unknown[]).length])).toEqual([[2, 2]]);
  });

  test("a run that is cut off has noted what it destroyed, and the next one goes on", async () => {
    const s = await scene();
    const list = Array.from({ length: 2100 }, () => came(400));
    await s.store.append(list);
    await s.arrive(came(400));
    const note = (count: number): JournalEntry => {
      if (count > 2000) throw new Error("the power went");
      return { at: new Date(NOW).toISOString(), kind: "retention", site: "clinic", body: { count } };
    };
    await expect(s.store.drop("clinic", NOW / DAY_MS - 365, note)).rejects.toThrow("the power went");
    expect((await journal(s.store)).map((e) => e.body["count"])).toEqual([2000]);
    expect(await s.retention()).toBe(101);
    expect((await journal(s.store)).map((e) => e.body["count"])).toEqual([2000, 101]);
  });

  test("a site that is done for the day is not looked through again, unless asked to", async () => {
    const s = await scene();
    await s.arrive(came(400));
    expect([await s.retention(), await s.retention()]).toEqual([1, 0]);
    await s.arrive(came(400));
    expect([await s.retention(), await s.retention(true)]).toEqual([0, 1]);
  });

  test("what retention took is not missing; what anybody else took is, whatever he wrote into the journal", async () => {
    const s = await scene();
    const [a, b, c] = [came(400), came(400), came(366, 34)]; // a and b share their day with nobody
    const other = [came(400, 0, "other"), came(400, 0, "other")];
    await s.arrive(a, b, c, ...other);
    expect(await s.retention()).toBe(3);
    expect(await s.audit()).toEqual([]);
    const [entry] = await journal(s.store);
    const forged = JSON.stringify({ ...entry?.body, run: "another", before: "2099-01-01", days: { [a.day]: 5 } });
    const columns = kind === "sqlite" ? ["", ""] : ["id, ", "gen_random_uuid(), "];
    await s.sql(`DELETE FROM receipt WHERE ${kind === "sqlite" ? `id = x'${(other[0] as ReceiptRecord).id.replaceAll("-", "")}'` : `id = '${(other[0] as ReceiptRecord).id}'`};
      INSERT INTO journal (${columns[0]}at, kind, site, body) VALUES (${columns[1]}'${entry?.at}', 'retention', 'clinic', '${forged}');
      INSERT INTO journal (${columns[0]}at, kind, site, body) VALUES (${columns[1]}'${entry?.at}', 'retention', 'clinic', '${JSON.stringify(entry?.body)}')`);
    expect(await s.audit()).toEqual(["missing 3 places have no receipt, retention has emptied 2"]);
  });
});
