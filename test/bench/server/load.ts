/** Load: keep-alive connections that each post one receipt after the other. No HTTP library, so that the client costs little. */
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

/** A request of about 530 bytes of body with an id of its own; `time` is put into the id. */
export function postRequest(port: number, time = Date.now()): string {
  const hex = time.toString(16).padStart(12, "0");
  const n = (counter++).toString(16).padStart(8, "0");
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7${n.slice(0, 3)}-8${n.slice(3, 6)}-${n.slice(6)}${run}00`;
  const body = JSON.stringify({
    v: 1, id, site: "clinic", proof: "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg", device: randomUUID(), givenAt: new Date(time).toISOString(), action: "accept_all",
    ui: "banner", lang: "ru", notice: { id: "ru-bar", version: "2026-11", hash: "a".repeat(64) },
    choices: ["preferences", "analytics", "vendor:yandex-metrika", "vendor:top-mail-ru"].map((p) => ({ p, g: true })), actor: "self", page: "/uslugi/", gpc: false, sdk: "web/0.1.0",
  });
  return `POST /v1/receipts HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://clinic.example\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function complete(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
  return Buffer.byteLength(text) >= end + 4 + length;
}

/** Posts for `ms` milliseconds over `connections` connections; `request` makes each one. */
export async function load(port: number, ms: number, connections = 32, request: (port: number) => string = postRequest): Promise<LoadResult> {
  const times: number[] = [];
  let refused = 0;
  const end = performance.now() + ms;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      let sent = 0;
      let buffer = "";
      const send = (): void => {
        if (performance.now() >= end) return void socket.end(() => resolve());
        buffer = "";
        sent = performance.now();
        socket.write(request(port));
      };
      socket.setNoDelay(true);
      socket.on("error", reject);
      socket.on("connect", send);
      socket.on("data", (chunk) => {
        buffer += chunk.toString("latin1");
        if (!complete(buffer)) return;
        times.push(performance.now() - sent);
        if (!buffer.startsWith("HTTP/1.1 2")) refused++;
        send();
      });
    });
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (q: number): number => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), count: times.length, refused };
}
