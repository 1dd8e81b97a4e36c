import type { BuiltClinic } from "./build.d.mts";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** An answer given instead of the site's own. */
export interface Override {
  /** Default 200. */
  readonly status?: number;
  readonly body?: string;
  /** Milliseconds before the answer; default 0. */
  readonly wait?: number;
}

export interface SiteOptions {
  /** Where receipts go. */
  readonly endpoint: string;
  /** Port of the stand-ins; null (default) where host names are mapped. */
  readonly vendorsPort?: number | null;
  /** Default null: the general files, with the config in the page. */
  readonly built?: BuiltClinic | null;
  /** Default true. */
  readonly panel?: boolean;
  readonly logUrl?: string;
  /** By path. */
  readonly overrides?: Map<string, Override>;
}

export interface Site {
  respond(request: IncomingMessage, response: ServerResponse): void;
  server(): Server;
}

export function createSite(options: SiteOptions): Site;
