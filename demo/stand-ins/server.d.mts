import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** One request that reached the stand-ins. */
export interface LogEntry {
  /** Number in order of arrival, from 1. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The vendor's real host, without port and `.localhost`. */
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** `Sec-Fetch-Dest`, empty where the engine sends none. */
  readonly dest: string;
  readonly referer: string;
}

export interface RequestLog {
  readonly entries: LogEntry[];
  add(request: IncomingMessage, host: string): LogEntry;
  /** Entries numbered above `since`, default all. */
  after(since?: number): LogEntry[];
  clear(): void;
  /** Returns the function that stops it. */
  listen(listener: (entry: LogEntry) => void): () => void;
  /** The first entry, kept or to come, that satisfies `test`; rejects after `ms`, default 20000. */
  waitFor(test: (entry: LogEntry) => boolean, ms?: number): Promise<LogEntry>;
}

export interface StandIns {
  readonly log: RequestLog;
  respond(request: IncomingMessage, response: ServerResponse): void;
  server(): Server;
}

export function createStandIns(log?: RequestLog): StandIns;
