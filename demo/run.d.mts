import type { Server } from "node:http";
import type { run } from "../src/cli/run.ts";
import type { RequestLog } from "./stand-ins/server.d.mts";

export interface DemoOptions {
  readonly port: number;
  readonly "receipts-port": number;
  readonly "vendors-port": number;
  /** Folder of database and keys. */
  readonly data: string;
}

export interface Demo {
  readonly site: string;
  readonly endpoint: string;
  readonly vendors: string;
  readonly log: RequestLog;
  stop(): Promise<void>;
}

export interface ReceiptServer {
  listen(): Promise<string>;
  close(): Promise<void>;
}

export function open(server: Server, port: number, option: string): Promise<number>;
export function runDemo(options: DemoOptions, createReceipts: (options: Record<string, unknown>) => Promise<ReceiptServer>, command: typeof run): Promise<Demo>;
