/** soglasie verify and export on a live PostgreSQL: what an insider did is named, and the reader can change nothing. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLedger } from "../../src/server/ledger/ledger.ts";
import { openKeys } from "../../src/server/keys.ts";
import { recorder } from "../../src/server/record.ts";
import { openStore } from "../../src/server/store/open.ts";
import { postgresReader } from "../../src/server/store/postgres.ts";
import { startCluster } from "../server/cluster.ts";
import type { Cluster } from "../server/cluster.ts";
import { receipt, start, tempFolder } from "../server/server.ts";
import { cli } from "./cli.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

test("verify names an altered, a missing and a reordered receipt while the server runs", async () => {
  const url = cluster.database();
  const s = await start({ database: url });
  for (let i = 0; i < 8; i++) expect((await s.post(receipt())).status).toBe(201);
  const ledger = await openStore(url);
  const keys = openKeys(s.options.keyFile);
  await createLedger(ledger, keys).run();
  const verify = async (): Promise<string> => (await cli("verify", url, "--keys", s.options.keyFile)).out;
  expect(await verify()).toBe("8 receipts of 1 days hold\n");
  const client = new pg.Client(url);
  await client.connect();
  const during = async (sql: string): Promise<string> => {
    await client.query(`CREATE TABLE kept AS SELECT * FROM receipt; ${sql}`);
    const said = await verify();
    await client.query("DELETE FROM receipt; INSERT INTO receipt SELECT * FROM kept; DROP TABLE kept");
    return said;
  };
  expect(await during("UPDATE receipt SET body = replace(body, 'true', 'false') WHERE seq = 4")).toMatch(/^altered: day [\d-]+, place 4, receipt [0-9a-f-]{36}:/);
  expect(await during("DELETE FROM receipt WHERE seq = 3")).toMatch(/^missing: day [\d-]+, place 3: /);
  expect(await during("UPDATE receipt SET seq = CASE seq WHEN 1 THEN 2 ELSE 1 END WHERE seq IN (1, 2)")).toMatch(/^reordered: .*place 1, .*belongs at place 2/);
  expect(await verify()).toBe("8 receipts of 1 days hold\n");
  const config = join(tempFolder(), "server.json");
  writeFileSync(config, JSON.stringify({ database: url, keyFile: s.options.keyFile, sites: [{ id: "clinic", origins: [] }] }));
  const out = join(tempFolder(), "all.jsonl");
  expect((await cli("export", "--config", config, "--out", out)).exit).toBe(0);
  expect(readFileSync(out, "utf8").trim().split("\n")).toHaveLength(12); // keys, what retention took, tree, eight receipts, end
  expect((await cli("verify", out, "--keys", s.options.keyFile)).exit).toBe(0);
  await client.end();
  await ledger.close();
});

test("a reader changes nothing, migrates nothing, and says so of another schema", async () => {
  const url = cluster.database();
  await expect(postgresReader(url)).rejects.toThrow(); // no table was made
  const store = await openStore(url);
  await store.append([recorder(Buffer.alloc(32))(receipt(), new Date().toISOString(), 0)]);
  const reader = await postgresReader(url);
  expect(Object.keys(reader).sort()).toEqual(["close", "days", "find", "heads", "journal", "logged", "walk"]);
  await reader.close();
  const client = new pg.Client(url);
  await client.connect();
  await client.query("UPDATE soglasie_schema SET version = 1");
  await client.end();
  await expect(postgresReader(url)).rejects.toThrow(/schema 1, this program reads 4/);
  await store.close();
});
