/**
 * Does the server get slower or larger as it fills? p99 of a store with 10⁶ receipts against one with 10³, interleaved; then resident memory while
 * receipts are poured in. `node test/bench/server/growth.ts [rows] [rounds] [receipts poured] [postgres]`; 0 rounds or 0 receipts leave that part out; the
 * last takes a PostgreSQL of its own instead of SQLite files
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Receipt } from "../../../src/contract.ts";
import { recorder } from "../../../src/server/record.ts";
import { openStore } from "../../../src/server/store/open.ts";
import { startCluster } from "../../server/cluster.ts";
import { startServer } from "./child.ts";
import { body, load } from "./load.ts";

const [rows = "1000000", rounds = "5", poured = "1000000", also] = process.argv.slice(2);
const cluster = also === "postgres" ? await startCluster() : null;
const folder = mkdtempSync(join(tmpdir(), "soglasie-growth-"));
const DAY_MS = 86_400_000;

/** Fills a store with receipts of the last hundred days. */
async function fill(name: string, count: number): Promise<string> {
  const path = cluster ? cluster.database() : join(folder, name);
  const store = await openStore(path);
  const record = recorder(Buffer.alloc(32, 1));
  for (let i = 0; i < count; i += 500) {
    const time = Date.now() - Math.floor((100 * (count - i)) / count) * DAY_MS;
    const batch = Array.from({ length: Math.min(500, count - i) }, () => record(JSON.parse(body(time)) as Receipt, new Date(time).toISOString(), 0));
    await store.append(batch);
  }
  await store.close();
  console.log(cluster ? `${name}: ${count} receipts` : `${name}: ${count} receipts, ${(statSync(path).size / count).toFixed(0)} bytes each`);
  return path;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

async function latency(): Promise<void> {
  const servers = { small: await startServer(["full", await fill("small.db", 1000)]), large: await startServer(["full", await fill("large.db", Number(rows))]) };
  const p99: Record<keyof typeof servers, number[]> = { small: [], large: [] };
  for (const server of Object.values(servers)) await load(server.port, 2000, "http");
  for (let round = 0; round < Number(rounds); round++) {
    for (const name of ["small", "large"] as const) p99[name].push((await load(servers[name].port, 2000, "http")).p99);
  }
  for (const server of Object.values(servers)) await server.stop();
  const ratios = p99.large.map((p, i) => p / (p99.small[i] ?? Number.NaN));
  console.log(`p99 ${median(p99.large).toFixed(1)} ms with ${rows} rows, ${median(p99.small).toFixed(1)} ms with 1000: ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`);
}

/** Memory, twenty times on the way: resident as it stands; then, after a garbage collection, JavaScript's heap in use and what lies outside of it. */
async function memory(): Promise<void> {
  const server = await startServer(cluster ? ["full", cluster.database()] : ["full"]);
  const line = (...cells: (string | number)[]): void => console.log(cells.map((cell) => String(cell).padStart(10)).join(""));
  line("receipts", "resident", "heap", "outside MB");
  for (let count = 0, next = 0; count < Number(poured); ) {
    count += (await load(server.port, 1000, "lean")).count;
    if (count < next) continue;
    const { rss } = (await server.usage()).memory;
    const { heapUsed, external } = (await server.collected()).memory;
    line(count, ...[rss, heapUsed, external].map((bytes) => Math.round(bytes / 2 ** 20)));
    next += Number(poured) / 20;
  }
  await server.stop();
}

if (Number(rounds) > 0) await latency();
if (Number(poured) > 0) await memory();
cluster?.remove();
rmSync(folder, { recursive: true, force: true });
