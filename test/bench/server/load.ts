/**
 * Load: keep-alive connections that each post one receipt after the other. Two clients: `lean` writes and reads sockets itself, so nearly all of the
 * time is the server's; `http` is node:http with an agent, which costs about what load generators such as autocannon cost.
 */
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { randomBytes, randomUUID } from "node:crypto";

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  /** Answers that were not 2xx. */
  readonly refused: number;
}

let counter = 0;
const run = randomBytes(4).toString("hex");

/** A receipt of about 530 bytes with an id of its own; `time` is put into the id. */
export function body(time = Date.now()): string {
  const hex = time.toString(16).padStart(12, "0");
  const n = (counter++).toString(16).padStart(8, "0");
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7${n.slice(0, 3)}-8${n.slice(3, 6)}-${n.slice(6)}${run}00`;
  return JSON.stringify({
    v: 1, id, site: "clinic", proof: "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg", device: randomUUID(), givenAt: new Date(time).toISOString(), action: "accept_all",
    ui: "banner", lang: "ru", notice: { id: "ru-bar", version: "2026-11", hash: "a".repeat(64) },
    choices: ["preferences", "analytics", "vendor:yandex-metrika", "vendor:top-mail-ru"].map((p) => ({ p, g: true })), actor: "self", page: "/uslugi/", gpc: false, sdk: "web/0.1.0",
  });
}

const HEADERS = { origin: "https://clinic.example", "content-type": "text/plain;charset=UTF-8" };

function rawRequest(port: number): string {
  const text = body();
  return `POST /v1/receipts HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${HEADERS.origin}\r\nContent-Type: ${HEADERS["content-type"]}\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
}

function complete(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
  return Buffer.byteLength(text) >= end + 4 + length;
}

/** One connection: `post` is called again and again until `end`. */
type Post = () => Promise<number>;

function leanPost(port: number): Promise<Post> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  let buffer = "";
  let answered: (status: number) => void = () => undefined;
  socket.on("data", (chunk) => {
    buffer += chunk.toString("latin1");
    if (complete(buffer)) answered(Number(buffer.slice(9, 12)));
  });
  const post: Post = () => {
    buffer = "";
    socket.write(rawRequest(port));
    return new Promise((resolve) => (answered = resolve));
  };
  return new Promise((resolve, reject) => socket.on("connect", () => resolve(post)).on("error", reject));
}

function httpPost(port: number, agent: Agent): Promise<Post> {
  const post: Post = () =>
    new Promise((resolve, reject) => {
      const text = body();
      const r = httpRequest({ port, host: "127.0.0.1", path: "/v1/receipts", method: "POST", agent, headers: { ...HEADERS, "content-length": text.length } }, (reply) => {
        reply.resume().on("end", () => resolve(reply.statusCode ?? 0));
      });
      r.on("error", reject).end(text);
    });
  return Promise.resolve(post);
}

/** Posts for `ms` milliseconds over `connections` connections. */
export async function load(port: number, ms: number, client: "lean" | "http" = "lean", connections = 32): Promise<LoadResult> {
  const times: number[] = [];
  let refused = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const posts = await Promise.all(Array.from({ length: connections }, () => (client === "lean" ? leanPost(port) : httpPost(port, agent))));
  const start = performance.now();
  const one = async (post: Post): Promise<void> => {
    for (let sent = performance.now(); sent < start + ms; sent = performance.now()) {
      const status = await post();
      times.push(performance.now() - sent);
      if (status < 200 || status > 299) refused++;
    }
  };
  await Promise.all(posts.map(one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (q: number): number => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), count: times.length, refused };
}
