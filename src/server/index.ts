/** The receipt server for Node programs: `const server = await createServer({...}); await server.listen(); … await server.close();` */
import type { FastifyInstance } from "fastify";
import { acknowledger } from "./acknowledge.ts";
import { createApp } from "./app.ts";
import { openKeys } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { createLog } from "./log.ts";
import { OptionError } from "./option-error.ts";
import type { ServerOptions } from "./options.ts";
import { recorder } from "./record.ts";
import { settle } from "./settings.ts";
import { openStore } from "./store/open.ts";
import { readStore } from "./store/read.ts";
import type { ReceiptStore, StoreReader } from "./store/store.ts";

export type { EchoCookie, Limits, LogOptions, NoticeOptions, OperatorOptions, ServerOptions, SiteOptions } from "./options.ts";

/** A receipt server with its store open. */
export interface ReceiptServer {
  /** The fastify 5 instance, for `inject` and for routes of your own before `listen`. */
  readonly app: FastifyInstance;
  /** Listens on `host` and `port` of the options; resolves to the address, such as `http://127.0.0.1:8787`. Rejects if the port is taken. */
  listen(): Promise<string>;
  /** Takes no new connections, answers everything already received, then closes the store. */
  close(): Promise<void>;
}

/** Impure parts, replaceable in tests. */
export interface ServerParts {
  /** Milliseconds since 1970; default `Date.now`. */
  readonly now?: () => number;
  /** Opens the store; default by the form of `database`. */
  readonly openStore?: (database: string) => Promise<ReceiptStore>;
}

/** With another key file, as where it was lost or each of two servers made its own, one visitor has two hashes, and erasing him would leave a part. */
async function assertOwner(store: ReceiptStore, { mark }: Keys, keyFile: string): Promise<void> {
  if ((await store.belongsTo(mark)) === mark) return;
  await store.close();
  throw new OptionError(`keyFile: ${keyFile} is not the one this database was begun with; put that one back from its copy, or give it to this server too`);
}

/** Opens keys and store and builds the server. Rejects with one clear line if an option is wrong or the database cannot be had durably. */
export async function createServer(options: ServerOptions, parts: ServerParts = {}): Promise<ReceiptServer> {
  const settings = settle(options);
  const now = parts.now ?? Date.now;
  const keys = openKeys(options.keyFile, () => new Date(now()));
  const store = await (parts.openStore ?? openStore)(options.database);
  await assertOwner(store, keys, options.keyFile);
  const openReader = (): Promise<StoreReader> => (parts.openStore ? Promise.resolve({ ...store, close: () => Promise.resolve() }) : readStore(options.database));
  const app = createApp(options, { settings, keys, store, openReader, record: recorder(keys.pepper), acknowledge: acknowledger(keys), log: createLog(options.log ?? {}), now });
  return {
    app,
    listen: () => app.listen({ host: options.host ?? "127.0.0.1", port: options.port ?? 8787 }),
    close: () => app.close(),
  };
}
