/** The binary arrays are what PostgreSQL reads them as: sent, sent back, compared. */
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bytesArray, numberArray, textArray } from "../../src/server/store/postgres-array.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";

let cluster: Cluster;
let client: pg.Client;
beforeAll(async () => {
  cluster = await startCluster();
  client = new pg.Client(cluster.database());
  await client.connect();
});
afterAll(async () => {
  await client.end();
  cluster.remove();
});

/** Elements as PostgreSQL understands them. */
async function back(array: Buffer, type: string): Promise<unknown[]> {
  const { rows } = await client.query<{ e: unknown }>(`SELECT e FROM unnest($1::${type}[]) AS t (e)`, [array]);
  return rows.map((row) => row.e);
}

test("whatever the elements are, they come back", async () => {
  const text = fc.array(fc.string({ unit: "grapheme", maxLength: 50 }).map((t) => t.replaceAll("\0", "")), { minLength: 1, maxLength: 20 });
  const awkward = ['"', "\\", "{,}", "NULL", "", "'; DROP TABLE receipt; --", "Личный кабинет", "😀"];
  await fc.assert(fc.asyncProperty(fc.oneof(text, fc.constant(awkward)), async (list) => void expect(await back(textArray(list), "text")).toEqual(list)), { numRuns: 60 });
  const bytes = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 20 });
  await fc.assert(fc.asyncProperty(bytes, async (list) => void expect(await back(bytesArray(list, "bytea"), "bytea")).toEqual(list.map((b) => Buffer.from(b)))), { numRuns: 40 });
  const id = "0190a0b0-c0d0-7000-8000-0123456789ab";
  expect(await back(bytesArray([Buffer.from(id.replaceAll("-", ""), "hex")], "uuid"), "uuid")).toEqual([id]);
  expect(await back(numberArray([0, -1, 20_778, 2 ** 31 - 1], "int4"), "int4")).toEqual([0, -1, 20_778, 2 ** 31 - 1]);
  expect(await back(numberArray([0, -1, 31, 2 ** 15 - 1], "int2"), "int2")).toEqual([0, -1, 31, 2 ** 15 - 1]);
  expect(await back(numberArray([0, -1, 1_795_000_000_000], "int8"), "int8")).toEqual(["0", "-1", "1795000000000"]);
});
