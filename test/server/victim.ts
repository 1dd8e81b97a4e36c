/** A server to be killed. `honest` is the real one; `early` answers before the commit, which the test must be able to tell. Prints its URL. */
import { dirname, join } from "node:path";
import { createServer } from "../../src/server/index.ts";
import { openStore } from "../../src/server/store/open.ts";
import type { ReceiptStore } from "../../src/server/store/store.ts";

const [mode = "honest", database = "", keyFile = join(dirname(database), "keys.json")] = process.argv.slice(2);

/** Acknowledges at once and writes half a second later. */
async function openEarly(path: string): Promise<ReceiptStore> {
  const store = await openStore(path);
  return {
    ...store,
    append(records) {
      setTimeout(() => void Promise.resolve(store.append(records)).catch(() => undefined), 500);
      return records.map((r) => ({ kind: "new", recv: r.recv, leaf: r.leaf }));
    },
  };
}

const server = await createServer(
  { database, keyFile, port: 0, log: false, sites: [{ id: "clinic", origins: ["https://clinic.example"] }], limits: { addressRate: Infinity, siteRate: Infinity } },
  mode === "early" ? { openStore: openEarly } : {},
);
console.log(await server.listen());
