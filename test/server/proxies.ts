/** nginx, Apache and Caddy, where the machine has them: SOGLASIE_REQUIRE=nginx,apache,caddy makes one that is missing an error; SOGLASIE_PROXIES names a folder with Debian packages unpacked into it. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { tempFolder } from "./server.ts";

const ROOT = process.env["SOGLASIE_PROXIES"] ?? "/";

/** What a test needs of a proxy: its config around README's lines, and the command that runs it in the foreground. */
export interface Proxy {
  readonly name: "nginx" | "apache" | "caddy";
  readonly program: string;
  /** `block`: what stands in the server's own part. */
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
      [load("mpm_event"), load("authz_core"), loadIfApart("unixd"), loadIfApart("log_config"), load("proxy"), load("proxy_http"), load("headers"), load("mime"), "TypesConfig /dev/null", apacheUser(), `ServerRoot ${folder}`, "ServerName localhost", `PidFile ${folder}/pid`, `ErrorLog ${folder}/error.log`, `DefaultRuntimeDir ${folder}`, "Mutex posixsem", `Listen 127.0.0.1:${port}`, block].join("\n"),
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

/** Those that are here. */
export const proxies = (): readonly Proxy[] => PROXIES.filter(present);

/** Runs one with this block until the test ends; gives its port. */
export async function runProxy(proxy: Proxy, block: string): Promise<number> {
  const folder = tempFolder();
  mkdirSync(join(folder, "logs"));
  spawnSync("chmod", ["755", folder]);
  const port = await freePort();
  const file = join(folder, "proxy.conf");
  writeFileSync(file, proxy.config(port, block, folder));
  const libraries = join(ROOT, "usr/lib/x86_64-linux-gnu");
  const child = spawn(proxy.program, proxy.args(file, folder), { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder, ...(ROOT === "/" ? {} : { LD_LIBRARY_PATH: libraries }) } });
  let errors = "";
  child.stderr.on("data", (d) => (errors += String(d)));
  onTestFinished(() => new Promise((resolve) => (child.exitCode !== null ? resolve() : (child.once("exit", () => resolve()), child.kill("SIGTERM")))));
  await expect.poll(async () => (child.exitCode === null ? open(port) : errors), { timeout: 10_000 }).toBe(true);
  return port;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks a server of this machine; fetch does not let a test set Host and Cookie. */
export function ask(port: number, path: string, { method = "POST", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const r = request({ port, host: "127.0.0.1", method, path, headers: { "content-type": "application/json", ...headers } }, (reply) => {
      let text = "";
      reply.on("data", (d) => (text += String(d))).on("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
    });
    r.on("error", reject).end(body);
  });
}
