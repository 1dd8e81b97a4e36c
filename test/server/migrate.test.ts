/** Every earlier schema comes forward with its receipts; a newer one is left alone. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorder } from "../../src/server/record.ts";
import { openStore } from "../../src/server/store/open.ts";
import { migratePostgres, POSTGRES_MIGRATIONS } from "../../src/server/store/postgres-schema.ts";
import { migrateSqlite, SQLITE_MIGRATIONS } from "../../src/server/store/sqlite-schema.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { receipt, tempFolder } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

const make = () => recorder(Buffer.alloc(32))(receipt(), new Date().toISOString(), 0);

async function works(database: string, id: string): Promise<void> {
  const store = await openStore(database);
  expect((await store.find(id))?.id).toBe(id);
  const next = make();
  expect((await store.append([next])).map((o) => o.kind)).toEqual(["new"]);
  expect(await store.journal("erasure", null)).toEqual([]);
  await store.close();
  await (await openStore(database)).close();
}

test.each(SQLITE_MIGRATIONS.map((_, i) => i + 1))("sqlite from schema %i", async (version) => {
  const path = join(tempFolder(), "receipts.db");
  const db = new DatabaseSync(path);
  migrateSqlite(db, SQLITE_MIGRATIONS.slice(0, version));
  const r = make();
  db.prepare("INSERT INTO receipt (n, id, site, recv, body, personal, salt, proof, leaf, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)").run(
    r.day * 2 ** 32, Buffer.from(r.id.replaceAll("-", ""), "hex"), r.site, Date.parse(r.recv), r.body, r.personal, r.salt, Buffer.from(r.proof, "base64url"), r.leaf,
  );
  db.close();
  await works(path, r.id);
});

test.each(POSTGRES_MIGRATIONS.map((_, i) => i + 1))("postgres from schema %i", async (version) => {
  const url = cluster.database();
  const pool = new pg.Pool({ connectionString: url });
  await migratePostgres(pool, POSTGRES_MIGRATIONS.slice(0, version));
  const r = make();
  await pool.query(`CREATE TABLE receipt_d${r.day} PARTITION OF receipt FOR VALUES FROM (${r.day}) TO (${r.day + 1})`);
  await pool.query("INSERT INTO receipt (day, id, site, recv, body, personal, salt, proof, leaf, flags) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)", [
    r.day, r.id, r.site, Date.parse(r.recv), r.body, r.personal, r.salt, Buffer.from(r.proof, "base64url"), r.leaf,
  ]);
  await pool.end();
  await works(url, r.id);
});

test("a database of a newer program, or of another one, is refused in one line", async () => {
  const path = join(tempFolder(), "receipts.db");
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA user_version = ${SQLITE_MIGRATIONS.length + 1}`);
  db.close();
  await expect(openStore(path)).rejects.toThrow(/start a newer version/);
  const url = cluster.database();
  const pool = new pg.Pool({ connectionString: url });
  await migratePostgres(pool);
  await pool.query("UPDATE soglasie_schema SET version = 99");
  await pool.end();
  await expect(openStore(url)).rejects.toThrow(/start a newer version/);
});

test("a PostgreSQL that would lose commits is refused", async () => {
  const url = cluster.database();
  const pool = new pg.Pool({ connectionString: url });
  await pool.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
  await pool.end();
  await expect(openStore(url)).rejects.toThrow(/synchronous_commit=off/);
});
