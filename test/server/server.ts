/** Real server on a free port over a real SQLite file in a temporary folder, and receipts to send to it. */
import { hash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import type { Receipt } from "../../src/contract.ts";
import { createServer } from "../../src/server/index.ts";
import type { ServerOptions, ServerParts } from "../../src/server/index.ts";

export const ORIGIN = "https://clinic.example";
const FREE = { addressRate: Infinity, siteRate: Infinity } as const;

/** UUIDv7 of a given time. */
export function uuidv7(time = Date.now()): string {
  const hex = time.toString(16).padStart(12, "0") + "7" + randomBytes(2).toString("hex").slice(1) + "8" + randomBytes(8).toString("hex").slice(1);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

export const newSecret = (): string => randomBytes(16).toString("base64url");
export const proofOf = (secret: string): string => hash("sha256", secret, "base64url");

/** A valid receipt; `part` overrides. */
export function receipt(part: Partial<Receipt> & Record<string, unknown> = {}): Receipt {
  return {
    v: 1,
    id: uuidv7(),
    site: "clinic",
    proof: proofOf("secret"),
    device: randomUUID(),
    givenAt: new Date().toISOString(),
    action: "accept_all",
    ui: "banner",
    lang: "ru",
    notice: { id: "ru-bar", version: "2026-11", hash: "a".repeat(64) },
    choices: [
      { p: "preferences", g: true },
      { p: "analytics", g: true },
      { p: "vendor:yandex-metrika", g: true },
    ],
    actor: "self",
    page: "/uslugi/",
    gpc: false,
    sdk: "web/0.1.0",
    ...part,
  };
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A temporary folder that goes when the test file is done. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-"));
  folders.push(folder);
  return folder;
}

export function options(part: Partial<ServerOptions> = {}): ServerOptions {
  const folder = tempFolder();
  return { database: join(folder, "receipts.db"), keyFile: join(folder, "keys.json"), sites: [{ id: "clinic", origins: [ORIGIN] }], port: 0, log: false, limits: FREE, ...part };
}

/** Starts a server and closes it after the test. */
export async function start(part: Partial<ServerOptions> = {}, parts: ServerParts = {}) {
  const used = options(part);
  const server = await createServer(used, parts);
  const url = await server.listen();
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await server.close();
    open = false;
  };
  onTestFinished(close);
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/v1/receipts`, {
      method: "POST",
      headers: { "content-type": "text/plain;charset=UTF-8", origin: ORIGIN, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url + path, { headers });
  return { ...server, url, options: used, close, post, get };
}
