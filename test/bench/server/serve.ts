/** One server of the bench in a process of its own: `bare`, `plain` (no leaf, no signature) or `full`. Prints its port, closes on end of input. */
import { createServer as createHttp } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppParts } from "../../../src/server/app.ts";
import { createApp } from "../../../src/server/app.ts";
import { acknowledger } from "../../../src/server/acknowledge.ts";
import { openKeys } from "../../../src/server/keys.ts";
import { createLog } from "../../../src/server/log.ts";
import { idDay } from "../../../src/server/id-day.ts";
import { recorder } from "../../../src/server/record.ts";
import { settle } from "../../../src/server/settings.ts";
import { openStore } from "../../../src/server/store/open.ts";
import { readStore } from "../../../src/server/store/read.ts";
import { personalPart, publicPart } from "../../../src/receipt/leaf-text.ts";

const [kind = "full", database = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "soglasie-bench-"));
const nothing = new Uint8Array(32);

function bare(): Promise<number> {
  const answer = JSON.stringify({ id: "0".repeat(36), recv: new Date().toISOString(), leaf: "0".repeat(64), kid: "0".repeat(16), sig: "0".repeat(86) });
  const http = createHttp((request, reply) => {
    const chunks: Buffer[] = [];
    request.on("data", (c: Buffer) => chunks.push(c));
    request.on("end", () => {
      const length = Buffer.concat(chunks).length;
      reply.writeHead(length > 0 ? 201 : 400, { "content-type": "application/json; charset=utf-8", "content-length": answer.length }).end(answer);
    });
  });
  return new Promise((resolve) => http.listen(0, "127.0.0.1", () => resolve((http.address() as AddressInfo).port)));
}

/** Without evidence: same fields and sizes stored and sent, but no hash and no signature is computed. */
const PLAIN: Pick<AppParts, "record" | "acknowledge"> = {
  record: (r, recv, flags) => ({ id: r.id, site: r.site, day: idDay(r.id), recv, body: publicPart(r), personal: personalPart({ page: r.page, device: "d".repeat(22) }), salt: nothing.subarray(16), proof: r.proof, leaf: nothing, flags }),
  acknowledge: (stored) => stored.map(({ id, recv }) => ({ id, recv, leaf: "0".repeat(64), kid: "0".repeat(16), sig: "0".repeat(86) })),
};

async function ours(): Promise<number> {
  const keyFile = join(folder, "keys.json");
  const options = { database: database || join(folder, "receipts.db"), keyFile, sites: [{ id: "clinic", origins: ["https://clinic.example"] }], limits: { addressRate: Infinity, siteRate: Infinity } };
  const keys = openKeys(keyFile);
  const store = await openStore(options.database);
  const evidence = kind === "plain" ? PLAIN : { record: recorder(keys.pepper), acknowledge: acknowledger(keys) };
  const app = createApp(options, { settings: settle(options), keys, store, openReader: () => readStore(options.database), ...evidence, log: createLog(false), now: Date.now });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return Number(new URL(url).port);
}

const port = await (kind === "bare" ? bare() : ours());
console.log(port);
process.on("message", (what) => {
  if (what === "collected") globalThis.gc?.();
  process.send?.({ memory: process.memoryUsage(), cpu: process.cpuUsage() });
});
process.stdin.resume().on("end", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
