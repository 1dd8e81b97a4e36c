/**
 * Every statement that the PostgreSQL store sends, taken at the driver while it does all it can do, held against what Citus and YugabyteDB document as
 * not run. Neither can be started here; this keeps constructs out that are known to fail there.
 *
 * Sources: docs.citusdata.com/en/stable/develop/reference_workarounds.html (limitations of cross-node queries, general limitations);
 * docs.yugabyte.com: explore/ysql-language-features/postgresql-compatibility (unsupported features), api/ysql/…/txn_lock (only ACCESS SHARE),
 * explore/transactions/explicit-locking (row locks are supported).
 */
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLedger } from "../../src/server/ledger/ledger.ts";
import { idDay } from "../../src/server/id-day.ts";
import { recorder } from "../../src/server/record.ts";
import { openStore } from "../../src/server/store/open.ts";
import type { StoredRecord } from "../../src/server/store/store.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { receipt, uuidv7 } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

/** Construct → who does not run it. */
const OUTSIDE: readonly (readonly [RegExp, string])[] = [
  [/\bLOCK\s+TABLE\b|\bLOCK\s+receipt/i, "YugabyteDB: modes above ACCESS SHARE"],
  [/\b(UN)?LISTEN\b|\bNOTIFY\b/i, "YugabyteDB: events"],
  [/pg_(try_)?advisory/i, "YugabyteDB: advisory locks in many releases; Citus: not across nodes"],
  [/\bINHERITS\b/i, "YugabyteDB: table inheritance"],
  [/\bEXCLUDE\b|\bDEFERRABLE\b|\bGENERATED\s+ALWAYS\b/i, "YugabyteDB: exclusion and deferrable constraints, generated columns"],
  [/\bUSING\s+(gist|gin|brin|spgist)\b/i, "YugabyteDB: index kinds"],
  [/\bCREATE\s+(CONSTRAINT\s+)?TRIGGER\b|\bCREATE\s+RULE\b/i, "Citus: rules; triggers on distributed tables"],
  [/\b(SMALL|BIG)?SERIAL\b|\bnextval\b|\bIDENTITY\b|\bCREATE\s+SEQUENCE\b/i, "Citus: sequences smaller than bigint; a hot spot everywhere"],
  [/\bFOR\s+(UPDATE|SHARE)\b(?<=\breceipt\b.*)/is, "Citus: row locks on a distributed table work in one shard only"],
  [/\bTABLESAMPLE\b|\bWITH\s+RECURSIVE\b|\bGROUPING\s+SETS\b|\bCUBE\b|\bROLLUP\b|\bMERGE\s+INTO\b/i, "Citus: one shard only"],
  [/\bOVER\s*\(/i, "Citus: window functions not partitioned by the distribution column"],
  [/\(\s*SELECT\b[^)]*\bFROM\s+receipt\b/is, "Citus: subqueries correlated by another column than the distribution column"],
  [/\bctid\b|\bxmin\b|\btableoid\b/i, "YugabyteDB: system columns of the heap"],
  [/\bCONCURRENTLY\b|\bVACUUM\b|\bCLUSTER\b/i, "YugabyteDB: commands about the heap"],
  [/\bWHERE\b.*\b(random|now|clock_timestamp)\s*\(/is, "Citus: volatile functions in changes"],
];

const outside = (sql: string): string[] => OUTSIDE.filter(([pattern]) => pattern.test(sql)).map(([, who]) => who);

/** All the store can do, on a fresh database; gives the statements. */
async function statements(): Promise<string[]> {
  const seen = new Set<string>();
  const { query } = pg.Client.prototype;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    seen.add(typeof first === "string" ? first : first.text);
    return (query as (...a: unknown[]) => unknown).apply(this, args) as never;
  } as never);
  try {
    const day = 86_400_000;
    const store = await openStore(cluster.database());
    const make = (time: number) => recorder(Buffer.alloc(32))(receipt({ id: uuidv7(time) }), new Date(time).toISOString(), 0);
    const records = [make(Date.now()), make(Date.now() - 60 * day)];
    const keys = { kid: "k", sign: () => "s" };
    await store.append(records.slice(1));
    await createLedger(store, keys, () => Date.now() - 60 * day).run();
    await store.append(records);
    await store.append(records.slice(0, 1)); // a repeat
    await createLedger(store, keys).run();
    const [first] = records;
    const found = (await store.find(first?.id ?? "")) as StoredRecord;
    for await (const page of store.walk({ site: "clinic", from: 0, to: 100_000 })) expect(page.length).toBeGreaterThan(0);
    for await (const page of store.ofDevice("clinic", "x".repeat(22))) expect(page).toEqual([]);
    const note = (kind: "erasure" | "retention") => ({ at: new Date().toISOString(), kind, site: "clinic", body: {} });
    await store.erase([found], note("erasure"));
    expect(await store.drop("clinic", idDay(uuidv7(Date.now() - 30 * day)), () => note("retention"))).toBe(1);
    await store.note(note("erasure"));
    await store.journal("erasure", "clinic");
    await store.ping();
    await store.close();
  } finally {
    spy.mockRestore();
  }
  return [...seen];
}

test("no statement uses what Citus or YugabyteDB do not run", async () => {
  const all = await statements();
  expect(all.length).toBeGreaterThan(30);
  for (const verb of ["INSERT INTO receipt", "DETACH PARTITION", "DROP TABLE", "UPDATE receipt SET seq", "UPDATE receipt SET personal", "FOR UPDATE SKIP LOCKED", "ATTACH PARTITION", "DELETE FROM receipt"]) expect(all.some((sql) => sql.includes(verb))).toBe(true);
  for (const sql of all) expect([sql, outside(sql)]).toEqual([sql, []]);
});

test("the key of the distributed table holds its distribution column, as Citus demands", async () => {
  const schema = (await statements()).find((sql) => sql.includes("CREATE TABLE receipt ")) ?? "";
  expect(schema).toMatch(/PRIMARY KEY \(day, id\)/);
  expect(schema.match(/UNIQUE|REFERENCES/g)).toBeNull();
});

test("the list catches what it names", () => {
  for (const sql of ["LOCK TABLE receipt_d1 IN ACCESS EXCLUSIVE MODE", "SELECT pg_advisory_lock(1)", "LISTEN sites", "SELECT id FROM receipt WHERE seq IS NULL FOR UPDATE SKIP LOCKED", "DELETE FROM head h WHERE NOT EXISTS (SELECT 1 FROM receipt r WHERE r.day = h.day)", "CREATE TRIGGER t BEFORE INSERT ON receipt", "SELECT sum(x) OVER (ORDER BY y) FROM receipt", "DELETE FROM journal WHERE at < now()::text"])
    expect([sql, outside(sql).length]).toEqual([sql, 1]);
  expect(outside("SELECT id FROM ledger_turn WHERE id = 1 FOR UPDATE SKIP LOCKED")).toEqual([]);
});
