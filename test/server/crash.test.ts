/** kill -9 under load: what was acknowledged is stored. The negative control answers before it stores, and must be caught. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "../../src/server/store/open.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { ORIGIN, receipt, start, tempFolder } from "./server.ts";

/** Hundreds of commits that reach the disk, and a database that recovers. */
vi.setConfig({ testTimeout: 120_000 });

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

interface Victim {
  readonly child: ChildProcess;
  readonly url: string;
}

const VICTIM = new URL("victim.ts", import.meta.url).pathname;

function launch(args: string[], command: string[] = [process.execPath], env: Record<string, string> = {}): Promise<Victim> {
  const [program = "", ...before] = command;
  const child = spawn(program, [...before, VICTIM, ...args], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`victim ended with ${code}`)));
    child.stdout.once("data", (d: Buffer) => resolve({ child, url: String(d).trim() }));
  });
}

/** Posts over 16 loops until `stop`; keeps the ids that got 2xx and counts other answers. */
function pour(url: string) {
  const acked: string[] = [];
  const others: number[] = [];
  let stopped = false;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const r = receipt();
      try {
        const response = await fetch(`${url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain", origin: ORIGIN }, body: JSON.stringify(r) });
        const body = (await response.json()) as { id?: string };
        if (response.ok && body.id === r.id) acked.push(r.id);
        else others.push(response.status);
      } catch {
        return; // the connection broke: nothing was acknowledged
      }
    }
  };
  const done = Promise.all(Array.from({ length: 16 }, loop));
  const reached = async (count: number, list: unknown[] = acked): Promise<void> => {
    while (list.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { acked, others, reached, stop: () => ((stopped = true), done), done };
}

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });

async function lost(database: string, acked: readonly string[]): Promise<number> {
  const store = await openStore(database);
  const found = await Promise.all(acked.map((id) => store.find(id)));
  await store.close();
  return found.filter((r) => r === null).length;
}

async function killed(mode: string, database: string, keyFile: string): Promise<{ acked: number; lost: number }> {
  const { child, url } = await launch([mode, database, keyFile]);
  const load = pour(url);
  await load.reached(600);
  await end(child);
  await load.done;
  return { acked: load.acked.length, lost: await lost(database, load.acked) };
}

test("sqlite: kill -9 of the server loses nothing that was acknowledged", async () => {
  const folder = tempFolder();
  const database = join(folder, "receipts.db");
  for (let round = 0; round < 2; round++) expect((await killed("honest", database, join(folder, "keys.json"))).lost).toBe(0);
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(database);
  expect(db.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
  db.close();
});

test("negative control: a server that answers before it stores is caught", async () => {
  const folder = tempFolder();
  expect((await killed("early", join(folder, "receipts.db"), join(folder, "keys.json"))).lost).toBeGreaterThan(0);
});

test("postgres: kill -9 of the server loses nothing that was acknowledged", async () => {
  expect((await killed("honest", cluster.database(), join(tempFolder(), "keys.json"))).lost).toBe(0);
});

test("postgres: kill -9 of the database loses nothing, gives 503 meanwhile, and the server goes on by itself", async () => {
  const database = cluster.database();
  const { url } = await launch(["honest", database, join(tempFolder(), "keys.json")]);
  const load = pour(url);
  await load.reached(400);
  cluster.kill();
  await load.reached(20, load.others);
  const refused = await fetch(`${url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify(receipt()) });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const before = load.acked.length;
  cluster.start();
  await load.reached(before + 100);
  await load.stop();
  expect(new Set(load.others)).toEqual(new Set([503]));
  expect(await lost(database, load.acked)).toBe(0);
});

test("negative control: a killed database takes with it what was acknowledged before its commit", async () => {
  const database = cluster.database();
  const { child, url } = await launch(["early", database, join(tempFolder(), "keys.json")]);
  const load = pour(url);
  await load.reached(300);
  cluster.kill();
  await load.stop();
  await end(child);
  cluster.start();
  expect(await lost(database, load.acked)).toBeGreaterThan(0);
});

/** Posts for as long as `failing` takes, then ends the server: it has answered 503 to what it did not take, and nothing else. Gives what it acknowledged. */
async function refused({ child, url }: Victim, failing: (load: ReturnType<typeof pour>) => Promise<void>): Promise<readonly string[]> {
  const load = pour(url);
  await failing(load);
  await load.stop();
  await end(child);
  expect(new Set(load.others)).toEqual(new Set([503]));
  expect(load.acked.length).toBeGreaterThan(50);
  return load.acked;
}

test("postgres, no room: what its disk does not take is 503, and nothing acknowledged is missing", async () => {
  const full = await startCluster({ fileLimit: 4096 }); // 2 MB a file
  onTestFinished(() => full.remove());
  const database = full.database();
  const acked = await refused(await launch(["honest", database, join(tempFolder(), "keys.json")]), (load) => load.reached(50, load.others));
  expect(await lost(database, acked)).toBe(0);
});

test("no room: a file size limit gives 503, and nothing acknowledged is missing", async () => {
  const database = join(tempFolder(), "receipts.db");
  const acked = await refused(await launch(["honest", database], ["sh", "-c", 'ulimit -f 2000; exec "$0" "$@"', process.execPath]), (load) => load.reached(50, load.others));
  expect(await lost(database, acked)).toBe(0);
});

const SHIM = `#define _GNU_SOURCE
#include <errno.h>
#include <unistd.h>
#include <stdlib.h>
static int fails(void) { const char *f = getenv("FSYNC_FAILS"); return f && access(f, F_OK) == 0; }
int fsync(int fd) { if (fails()) { errno = EIO; return -1; } return syscall(74, fd); }
int fdatasync(int fd) { if (fails()) { errno = EIO; return -1; } return syscall(75, fd); }
`;

/** Injected below SQLite where there is a C compiler for x86-64; the same rule is tested above for every machine by the size limit. */
const compiler = process.arch === "x64" && process.platform === "linux" && spawnSync("cc", ["--version"]).status === 0;
if (!compiler && (process.env["SOGLASIE_REQUIRE"] ?? "").split(",").includes("cc")) throw new Error("SOGLASIE_REQUIRE names cc, but no C compiler for x86-64 Linux is on this machine");

/** The compiled shim and the file whose presence makes every sync fail. */
function shim(folder: string): { env: Record<string, string>; flag: string } {
  writeFileSync(join(folder, "shim.c"), SHIM);
  expect(spawnSync("cc", ["-shared", "-fPIC", "-o", join(folder, "shim.so"), join(folder, "shim.c")]).status).toBe(0);
  const flag = join(folder, "fail");
  return { env: { LD_PRELOAD: join(folder, "shim.so"), FSYNC_FAILS: flag }, flag };
}

/** Every sync fails once 300 receipts are in: of the 16 that post none gets more than the answer under way. */
const whenSyncsFail = (flag: string) => async (load: ReturnType<typeof pour>): Promise<void> => {
  await load.reached(300);
  writeFileSync(flag, "");
  await load.reached(100, load.others);
  const acked = load.acked.length;
  await load.reached(200, load.others);
  expect(load.acked.length - acked).toBeLessThanOrEqual(16);
};

test(`failing fsync ${compiler ? "below SQLite" : "as a store that throws"} gives 503, and nothing acknowledged is missing`, async () => {
  const folder = tempFolder();
  const database = join(folder, "receipts.db");
  if (!compiler) {
    const s = await start({ database }, { openStore: async (path) => ({ ...(await openStore(path)), append: () => Promise.reject(new Error("EIO")) }) });
    expect((await s.post(receipt())).status).toBe(503);
    return;
  }
  const { env, flag } = shim(folder);
  const acked = await refused(await launch(["honest", database], [process.execPath], env), whenSyncsFail(flag));
  expect(await lost(database, acked)).toBe(0);
});

if (compiler)
  test("failing fsync below PostgreSQL: it stops rather than lie, the answer is 503, and nothing acknowledged is missing", async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o755);
    const { env, flag } = shim(folder);
    const failing = await startCluster({ env });
    onTestFinished(() => failing.remove());
    const database = failing.database();
    const acked = await refused(await launch(["honest", database, join(folder, "keys.json")]), whenSyncsFail(flag));
    rmSync(flag);
    failing.kill();
    failing.start();
    expect(await lost(database, acked)).toBe(0);
  });
