/**
 * README's lines for nginx, Apache and Caddy, run as they stand there, where the machine has the server (SOGLASIE_REQUIRE=nginx,apache,caddy makes one
 * that is missing an error; SOGLASIE_PROXIES names a folder with Debian packages unpacked into it).
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { formatDecision } from "../../src/decision.ts";
import { receipt, start, tempFolder } from "./server.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** Where README's config sends receipts: its proxies must take them there. */
const ENDPOINT = /"endpoint": "(\/[^"]+)"/.exec(README)?.[1] ?? "";
const ROOT = process.env["SOGLASIE_PROXIES"] ?? "/";

/** README's block of this language, pointed at a server of ours. */
function lines(language: string, port: number): string {
  const block = new RegExp("```" + language + "\\n([^`]+)```").exec(README)?.[1] ?? "";
  expect(block).toContain("127.0.0.1:8787");
  return block.replaceAll("127.0.0.1:8787", `127.0.0.1:${port}`);
}

/** What a test needs of a proxy: its config around README's lines, and the command that runs it in the foreground. */
interface Proxy {
  readonly name: "nginx" | "apache" | "caddy";
  readonly program: string;
  config(port: number, block: string, folder: string): string;
  args(file: string, folder: string): readonly string[];
}

const modules = join(ROOT, "usr/lib/apache2/modules");
const load = (name: string): string => `LoadModule ${name}_module ${modules}/mod_${name}.so`;
const loadIfApart = (name: string): string => (existsSync(`${modules}/mod_${name}.so`) ? load(name) : "");
/** Apache as root answers as somebody else. */
const apacheUser = (): string => (process.getuid?.() === 0 ? "User nobody\nGroup nogroup" : "");

const PROXIES: readonly Proxy[] = [
  {
    name: "nginx",
    program: join(ROOT, "usr/sbin/nginx"),
    config: (port, block, folder) =>
      `${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
       http { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       server { listen 127.0.0.1:${port}; ${block} } }`,
    args: (file, folder) => ["-p", folder, "-c", file],
  },
  {
    name: "apache",
    program: join(ROOT, "usr/sbin/apache2"),
    config: (port, block, folder) =>
      [load("mpm_event"), load("authz_core"), loadIfApart("unixd"), loadIfApart("log_config"), load("proxy"), load("proxy_http"), load("headers"), apacheUser(), `ServerRoot ${folder}`, "ServerName localhost", `PidFile ${folder}/pid`, `ErrorLog ${folder}/error.log`, `DefaultRuntimeDir ${folder}`, "Mutex posixsem", `Listen 127.0.0.1:${port}`, block].join("\n"),
    args: (file) => ["-f", file, "-D", "FOREGROUND"],
  },
  {
    name: "caddy",
    program: join(ROOT, "usr/bin/caddy"),
    config: (port, block, folder) => `{\n admin off\n auto_https off\n storage file_system ${folder}\n}\nhttp://:${port} {\n bind 127.0.0.1\n${block}\n}\n`,
    args: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
];

const required = (process.env["SOGLASIE_REQUIRE"] ?? "").split(",");

function present({ name, program }: Proxy): boolean {
  const there = existsSync(program);
  if (!there && required.includes(name)) throw new Error(`SOGLASIE_REQUIRE names ${name}, but ${program} is not on this machine`);
  console.log(there ? `proxy ${name}: ${program}` : `proxy ${name}: absent, its test is not defined`);
  return there;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const open = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve((socket.end(), true))).on("error", () => resolve(false));
  });

/** Runs the proxy in front of `upstream` until the test ends; gives its port. */
async function run(proxy: Proxy, upstream: number): Promise<number> {
  const folder = tempFolder();
  mkdirSync(join(folder, "logs"));
  spawnSync("chmod", ["755", folder]);
  const port = await freePort();
  const file = join(folder, "proxy.conf");
  writeFileSync(file, proxy.config(port, lines(proxy.name, upstream), folder));
  const libraries = join(ROOT, "usr/lib/x86_64-linux-gnu");
  const child = spawn(proxy.program, proxy.args(file, folder), { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder, ...(ROOT === "/" ? {} : { LD_LIBRARY_PATH: libraries }) } });
  let errors = "";
  child.stderr.on("data", (d) => (errors += String(d)));
  onTestFinished(() => new Promise((resolve) => (child.exitCode !== null ? resolve() : (child.once("exit", () => resolve()), child.kill("SIGTERM")))));
  await expect.poll(async () => (child.exitCode === null ? open(port) : errors), { timeout: 10_000 }).toBe(true);
  return port;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** fetch does not let a test set Host and Cookie. */
function ask(port: number, { method = "POST", path = ENDPOINT, headers = {}, body = "" }: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const r = request({ port, host: "127.0.0.1", method, path, headers: { "content-type": "application/json", ...headers } }, (reply) => {
      let text = "";
      reply.on("data", (d) => (text += String(d))).on("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
    });
    r.on("error", reject).end(body);
  });
}

for (const proxy of PROXIES.filter(present)) {
  test(`${proxy.name}: receipts, secrets, echo, addresses and sizes get through as they should`, async () => {
    const origin = "http://www.clinic.example";
    const s = await start({ sites: [{ id: "clinic", origins: [origin] }], trustProxy: ["127.0.0.1"], limits: { addressRate: 0.001, addressBurst: 40, siteRate: Infinity } });
    const port = await run(proxy, Number(new URL(s.url).port));
    const own = { host: "www.clinic.example", origin };
    const r = receipt();
    const decision = formatDecision({ time: Math.floor(Date.now() / 1000), notice: "2026-11", categories: { analytics: true }, vendors: {}, source: "b", unsent: true }, []);
    const posted = await ask(port, { headers: { ...own, cookie: `soglasie=${decision}` }, body: JSON.stringify(r) });
    expect([posted.status, posted.headers["set-cookie"]?.[0]]).toEqual([201, expect.stringContaining(`soglasie=${decision}; Path=/; Max-Age=`)]);
    const read = await ask(port, { method: "GET", path: `${ENDPOINT}/${r.id}`, headers: { ...own, authorization: "Bearer secret" } });
    expect(read.status).toBe(200);
    expect((await ask(port, { method: "OPTIONS", headers: own })).headers["access-control-allow-origin"]).toBe(origin);
    expect((await ask(port, { headers: { ...own, origin: "http://evil.example" }, body: JSON.stringify(receipt()) })).status).toBe(403);
    const batch = JSON.stringify(Array.from({ length: 30 }, () => receipt())).padEnd(49_000, " ");
    expect((await ask(port, { headers: own, body: batch })).status).toBe(200);
    const tooLarge = (await ask(port, { headers: own, body: " ".repeat(70_000) })).status;
    // nginx looks at the length itself; the others say 502 where our server has closed before they had sent all.
    expect(proxy.name === "nginx" ? [413] : [413, 502]).toContain(tooLarge);
    // The visitor cannot choose the address that limits count: 31 receipts are taken, the burst is 40.
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await ask(port, { headers: { ...own, "x-forwarded-for": `203.0.113.${i}` }, body: JSON.stringify(receipt()) })).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(3);
  });
}

test("README has lines for each", () => {
  for (const { name } of PROXIES) expect(lines(name, 1)).toContain("127.0.0.1:1");
});
