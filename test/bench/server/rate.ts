/**
 * Durable receipts a second at 32 connections as a ratio to a bare node:http, interleaved in one run.
 * `node test/bench/server/rate.ts [rounds] [ms] [lean|http] [postgres]`; the last starts a PostgreSQL of its own and takes it in
 */
import { startServer } from "./child.ts";
import type { Running } from "./child.ts";
import { startCluster } from "../../server/cluster.ts";
import { load } from "./load.ts";

const [rounds = "5", ms = "2000", client = "http", also] = process.argv.slice(2);
const cluster = also === "postgres" ? await startCluster() : null;
const postgres = cluster ? [cluster.database(), cluster.database()] : null;
const pour = (port: number, time: number): ReturnType<typeof load> => load(port, time, client === "lean" ? "lean" : "http");
const KINDS = [["bare"], ["plain"], ["full"], ...(postgres ? [["plain", postgres[0]], ["full", postgres[1]]] : [])] as string[][];
const label = (kind: readonly string[]): string => (kind[0] === "bare" ? "bare node:http" : `${kind[1] ? "postgres" : "sqlite"} ${kind[0] === "plain" ? "without leaf and signature" : "with leaf and signature"}`);

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const servers = new Map<string, Running>();
const rates = new Map<string, { perSecond: number; p50: number; p99: number; cpu: number }[]>();
for (const kind of KINDS) {
  const server = await startServer(kind);
  servers.set(label(kind), server);
  await pour(server.port, 700);
}
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, { usage, port }] of servers) {
    const before = (await usage()).cpu;
    const result = await pour(port, Number(ms));
    if (result.refused > 0) throw new Error(`${name}: ${result.refused} refused`);
    const used = ((await usage()).cpu - before) / result.count;
    rates.set(name, [...(rates.get(name) ?? []), { ...result, cpu: used }]);
  }
}
const bare = rates.get("bare node:http") ?? [];
for (const [name, list] of rates) {
  const ratios = list.map((r, i) => r.perSecond / (bare[i]?.perSecond ?? Number.NaN));
  const of = (key: "perSecond" | "p50" | "p99" | "cpu"): number => median(list.map((r) => r[key]));
  console.log(`${name.padEnd(38)} ${of("perSecond").toFixed(0).padStart(6)}/s  ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})  p50 ${of("p50").toFixed(1)} ms  p99 ${of("p99").toFixed(1)} ms  cpu ${of("cpu").toFixed(0)} µs`);
}
for (const { stop } of servers.values()) await stop();
cluster?.remove();
