/** Queue, lock, shutdown and key file. */
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { acknowledger } from "../../src/server/acknowledge.ts";
import { createQueue } from "../../src/server/intake/queue.ts";
import { createServer } from "../../src/server/index.ts";
import { rotateKeys } from "../../src/server/keys.ts";
import { recorder } from "../../src/server/record.ts";
import type { Outcome, ReceiptStore } from "../../src/server/store/store.ts";
import { options, receipt, start, tempFolder } from "./server.ts";

const record = recorder(Buffer.alloc(32));
const acknowledge = acknowledger({ kid: "k", sign: () => "s" });
const make = () => record(receipt(), new Date().toISOString(), 0);

/** A store whose commits are finished by hand. */
function slowStore() {
  const commits: { count: number; finish: () => void; fail: (e: Error) => void }[] = [];
  const store = {
    parallel: 1,
    append: (records) =>
      new Promise<Outcome[]>((resolve, reject) => {
        commits.push({ count: records.length, finish: () => resolve(records.map((r) => ({ kind: "new", recv: r.recv, leaf: r.leaf }))), fail: reject });
      }),
    belongsTo: (mark) => Promise.resolve(mark),
  } as Pick<ReceiptStore, "parallel" | "append" | "belongsTo"> as ReceiptStore;
  return { store, commits };
}

test("all that arrives in one tick is one commit, and what comes meanwhile is the next", async () => {
  const { store, commits } = slowStore();
  const queue = createQueue({ store, bound: 100, acknowledge, onError: () => undefined });
  const first = [queue.add(make()), queue.add(make()), queue.add(make())];
  await vi.waitFor(() => expect(commits).toHaveLength(1), { timeout: 20_000 });
  const second = [queue.add(make()), queue.add(make())];
  commits[0]?.finish();
  await Promise.all(first);
  await vi.waitFor(() => expect(commits).toHaveLength(2), { timeout: 20_000 });
  commits[1]?.finish();
  await Promise.all(second);
  expect(commits.map((c) => c.count)).toEqual([3, 2]);
});

test("a full queue refuses at once, a failed commit acknowledges nothing, a drained queue takes nothing", async () => {
  const { store, commits } = slowStore();
  const errors: unknown[] = [];
  const queue = createQueue({ store, bound: 3, acknowledge, onError: (e) => errors.push(e) });
  const taken = [queue.add(make()), queue.add(make()), queue.add(make())];
  await expect(queue.add(make())).rejects.toMatchObject({ code: "overloaded", retryAfter: 2 });
  const results = Promise.allSettled(taken);
  await vi.waitFor(() => expect(commits).toHaveLength(1), { timeout: 20_000 });
  commits[0]?.fail(new Error("disk"));
  expect((await results).map((r) => r.status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(errors).toHaveLength(1);
  const last = queue.add(make());
  const drained = queue.drain();
  await expect(queue.add(make())).rejects.toMatchObject({ code: "closing" });
  await vi.waitFor(() => expect(commits).toHaveLength(2), { timeout: 20_000 });
  commits[1]?.finish();
  await Promise.all([last, drained]);
});

test("over HTTP a full queue is 503 with Retry-After", async () => {
  const { store, commits } = slowStore();
  const s = await start({ limits: { addressRate: Infinity, siteRate: Infinity, queue: 4 } }, { openStore: () => Promise.resolve({ ...store, close: () => Promise.resolve() }) });
  const waiting = Array.from({ length: 4 }, () => s.post(receipt()));
  await vi.waitFor(async () => expect((await s.get("/readyz")).status).toBe(503), { timeout: 20_000 });
  const refused = await s.post(receipt());
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("2");
  const finishing = setInterval(() => commits.forEach((c) => c.finish()), 5);
  expect((await Promise.all(waiting)).map((r) => r.status)).toEqual([201, 201, 201, 201]);
  clearInterval(finishing);
});

test("closing answers what has been received", async () => {
  const s = await start();
  const posts = Array.from({ length: 40 }, () => s.post(receipt()));
  await Promise.race(posts);
  const closed = s.close();
  const done = await Promise.allSettled(posts);
  await closed;
  const stored = done.filter((d) => d.status === "fulfilled" && d.value.status === 201).length;
  const again = await start(s.options);
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(s.options.database, { readOnly: true });
  const { n } = db.prepare("SELECT count(*) AS n FROM receipt").get() as { n: number };
  db.close();
  await again.close();
  expect(stored).toBeGreaterThan(0);
  expect(n).toBeGreaterThanOrEqual(stored);
});

test("closing waits for a slow commit, answers it, and takes nothing new meanwhile", async () => {
  const { store, commits } = slowStore();
  let closed = false;
  const s = await start({}, { openStore: () => Promise.resolve({ ...store, ping: () => Promise.resolve(), number: () => Promise.resolve(new Map()), days: () => Promise.resolve([]), close: () => Promise.resolve(void (closed = true)) } as ReceiptStore) });
  const waiting = s.post(receipt());
  await vi.waitFor(() => expect(commits).toHaveLength(1), { timeout: 20_000 });
  const closing = s.close();
  await expect(s.post(receipt())).rejects.toThrow();
  expect(closed).toBe(false);
  commits[0]?.finish();
  expect((await waiting).status).toBe(201);
  await closing;
  expect(closed).toBe(true);
});

test("closing does not wait for ever for a client that takes no more of its answer", async () => {
  const server = await createServer(options({ limits: { addressRate: Infinity, siteRate: Infinity, requestTimeout: 300 } }));
  server.app.get("/endless", (_request, reply) => reply.send(Readable.from((function* () { for (;;) yield "x".repeat(65_536); })())));
  const url = new URL(await server.listen());
  const client = connect(Number(url.port), url.hostname);
  client.write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(client, "readable"); // and reads no further
  client.on("error", () => undefined);
  const began = Date.now();
  await server.close();
  expect(Date.now() - began).toBeLessThan(5000);
  client.destroy();
});

test("a second server on the same file is refused in one line, and may start once the first is gone", async () => {
  const s = await start();
  await expect(createServer({ ...options(), database: s.options.database })).rejects.toThrow(/in use by another server process/);
  await s.close();
  await (await start({ ...s.options })).close();
});

test("by whatever name: a link to the file is the same file", async () => {
  const s = await start();
  const link = join(tempFolder(), "link.db");
  symlinkSync(s.options.database, link);
  await expect(createServer({ ...s.options, database: link })).rejects.toThrow(/in use by another server process/);
});

test("another key file than the one a database was begun with is refused: one visitor would have two hashes", async () => {
  const s = await start();
  await s.close();
  const { keyFile } = options();
  await expect(createServer({ ...s.options, keyFile })).rejects.toThrow(`keyFile: ${keyFile} is not the one this database was begun with`);
  rotateKeys(s.options.keyFile); // a new signing key is no other file
  await (await start({ ...s.options })).close();
});

test("a key file that others can read, or that is damaged, stops the start", async () => {
  const s = await start();
  await s.close();
  chmodSync(s.options.keyFile, 0o644);
  await expect(createServer(s.options)).rejects.toThrow(/readable by others/);
  chmodSync(s.options.keyFile, 0o600);
  writeFileSync(s.options.keyFile, readFileSync(s.options.keyFile, "utf8").slice(0, 50));
  await expect(createServer(s.options)).rejects.toThrow(/not a key file/);
});

test("wrong options stop the start in one line that names the option", async () => {
  const good = options();
  const wrong: [Partial<typeof good>, RegExp][] = [
    [{ sites: [] }, /^sites: /],
    [{ sites: [{ id: "A b", origins: [] }] }, /^sites\[0\]\.id/],
    [{ sites: [{ id: "a", origins: ["https://*.clinic.example"] }] }, /^sites\[0\]\.origins/],
    [{ sites: [{ id: "a", origins: ["https://clinic.example/"] }] }, /^sites\[0\]\.origins/],
    [{ sites: [{ id: "a", origins: [] }, { id: "a", origins: [] }] }, /named twice/],
    [{ operatorToken: "short" }, /^operatorToken/],
    [{ sites: [{ id: "a", origins: [], notices: [{ id: "x", version: "1", hash: "0".repeat(64), content: {} }] }] }, /does not have the hash/],
    [{ keyFile: "/nowhere/keys.json" }, /^keyFile: cannot write/],
  ];
  for (const [part, message] of wrong) await expect(createServer({ ...good, ...part })).rejects.toThrow(message);
});
