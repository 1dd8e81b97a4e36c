/** The real receipt server on a real file, which a test can take down and bring back. The world finds it wherever it is: a port that was let go may be somebody else's. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { createServer } from "../../src/server/index.ts";

type Create = typeof createServer;

export interface Receipts {
  /** 0 while it is away. */
  readonly port: number;
  /** Path of the SQLite file. */
  readonly database: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its files. */
  close(): Promise<void>;
}

const BUILT = new URL("../../dist/server.mjs", import.meta.url).href;

/** Starts the built server for these sites. */
export async function openReceipts(sites: Parameters<Create>[0]["sites"]): Promise<Receipts> {
  const { createServer: create } = (await import(/* @vite-ignore */ BUILT)) as { createServer: Create };
  const folder = mkdtempSync(join(tmpdir(), "soglasie-receipts-"));
  let port = 0;
  let server: Awaited<ReturnType<Create>> | null = null;
  const database = join(folder, "receipts.sqlite");
  const receipts = {
    database,
    get port() {
      return port;
    },
    async start() {
      server = await create({ database, keyFile: join(folder, "keys.json"), sites, port: 0, trustProxy: ["127.0.0.1"], limits: { addressRate: Infinity, siteRate: Infinity }, log: false });
      port = Number(new URL(await server.listen()).port);
    },
    async stop() {
      port = 0;
      await server?.close();
      server = null;
    },
    async close() {
      await receipts.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await receipts.start();
  return receipts;
}
