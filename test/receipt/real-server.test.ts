// @vitest-environment node
/** The receipt part against the real server over real HTTP, with a line in between that can be cut. */
import { createServer as createHttp, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, expect, test, vi } from "vitest";
import type { Choice, StoredReceipt } from "../../src/contract.ts";
import { createPart } from "../../src/receipt/part.ts";
import { memoryStore, type Store } from "../../src/receipt/stores.ts";
import { ORIGIN, start } from "../server/server.ts";
import { CHOICE, CONFIG, decisionAt, testGate, testWorld } from "./world.ts";

type Fault = "none" | "cut-before" | "cut-after" | "html" | "redirect" | "slow";

/** Stands in front of the server, as a proxy or a bad network does. */
async function line(target: string) {
  let fault: Fault = "none";
  let seen = 0;
  const answerHtml = (res: ServerResponse): void => void res.writeHead(200, { "content-type": "text/html" }).end("<html>Войдите в сеть</html>");
  const pass = (req: IncomingMessage, res: ServerResponse): void => {
    const onward = request(target + req.url, { method: req.method, headers: { ...req.headers, origin: ORIGIN } }, (answer) => {
      if (fault === "cut-after") return void answer.resume().on("end", () => req.socket.destroy());
      res.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(res);
    });
    req.pipe(onward);
  };
  const server = createHttp((req, res) => {
    seen++;
    if (fault === "cut-before") req.socket.destroy();
    else if (fault === "html") answerHtml(res);
    else if (fault === "redirect") res.writeHead(302, { location: "/login" }).end();
    else if (fault === "slow") setTimeout(pass, 50, req, res);
    else pass(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/receipts`,
    cut: (next: Fault) => void (fault = next),
    requests: () => seen,
  };
}

async function setUp(stores: readonly Store[] = [memoryStore()]) {
  const server = await start();
  const wire = await line(server.url);
  vi.stubGlobal("location", new URL(`${ORIGIN}/`));
  onTestFinished(() => void vi.unstubAllGlobals());
  const clock = testWorld(stores);
  const gate = testGate({ ...CONFIG, receipts: { endpoint: wire.endpoint } }, fetch);
  const part = createPart(gate, { ...clock.world, now: Date.now });
  const decide = async (granted: boolean, choice: Choice, age = 0): Promise<void> => {
    gate.decision = decisionAt(Date.now() - age * 1000, granted);
    await part.record(gate.decision, choice);
  };
  return { server, wire, gate, part, decide };
}

type Server = Awaited<ReturnType<typeof setUp>>["server"];

async function stored(server: Server, { receipt, secret }: StoredReceipt): Promise<{ receipt: { action: string }; flags: readonly string[] }> {
  const response = await server.get(`/v1/receipts/${receipt.id}`, { authorization: `Bearer ${secret}` });
  expect(response.status).toBe(200);
  return (await response.json()) as never;
}

test("a decision reaches the database and can be read back with its secret", async () => {
  const { server, part, decide } = await setUp();
  await decide(true, CHOICE.accept);
  expect(await part.flush()).toBe(true);
  const entry = (await part.list())[0]!;
  expect(entry.ack).toMatchObject({ id: entry.receipt.id, kid: expect.any(String), sig: expect.any(String) });
  expect((await stored(server, entry)).receipt.action).toBe("accept_all");
});

test("a batch of forty is stored whole", async () => {
  const { server, wire, part, decide } = await setUp();
  wire.cut("cut-before");
  for (let i = 0; i < 40; i++) await decide(true, CHOICE.accept, 40 - i);
  await part.flush();
  expect((await part.list()).filter((entry) => entry.ack)).toEqual([]);
  wire.cut("none");
  expect(await part.flush()).toBe(true);
  const entries = await part.list();
  expect(entries).toHaveLength(40);
  for (const entry of entries) await stored(server, entry);
});

test("an acknowledgement that was lost on the way: sent again, one row, the same answer", async () => {
  const { server, wire, part, decide } = await setUp();
  wire.cut("cut-after");
  await decide(true, CHOICE.accept);
  expect(await part.flush()).toBe(false);
  const entry = (await part.list())[0]!;
  expect(entry.ack).toBeNull();
  await stored(server, entry);
  wire.cut("none");
  expect(await part.flush()).toBe(true);
  expect((await part.list())[0]!.ack!.id).toBe(entry.receipt.id);
});

test.each(["html", "redirect", "cut-before"] as const)("%s in between: nothing is taken for stored, and it arrives later", async (fault) => {
  const { server, wire, part, decide, gate } = await setUp();
  wire.cut(fault);
  await decide(true, CHOICE.accept);
  expect(await part.flush()).toBe(false);
  expect(gate.sent).toEqual([]);
  wire.cut("none");
  expect(await part.flush()).toBe(true);
  await stored(server, (await part.list())[0]!);
});

test("accept, withdraw, accept again while the line is slow: a chain of two devices, all stored", async () => {
  const { server, wire, part, decide } = await setUp();
  wire.cut("slow");
  await decide(true, CHOICE.accept);
  await part.flush();
  await decide(false, CHOICE.withdraw);
  await part.flush();
  await decide(true, CHOICE.accept);
  await part.flush();
  const entries = await part.list();
  expect(entries.map((entry) => entry.receipt.action)).toEqual(["accept_all", "withdraw", "accept_all"]);
  for (const entry of entries) await stored(server, entry);
});

test("a receipt of another site is never thrown away: the server's list may be mended", async () => {
  const { wire, gate } = await setUp();
  const other = createPart(testGate({ ...gate.config, site: "unheard-of" }, fetch), { ...testWorld().world, now: Date.now });
  await other.record(decisionAt(Date.now(), true), CHOICE.accept);
  expect(await other.flush()).toBe(false);
  expect((await other.list())[0]).toMatchObject({ ack: null, quarantined: null });
  expect(wire.requests()).toBeGreaterThan(0);
});

test("what the server refuses for its form is quarantined and shown", async () => {
  const { gate } = await setUp();
  const broken = testGate({ ...gate.config, notice: { version: "2026-11", effectiveDate: "2026-11-01", hash: { "ru-bar": "no hash" } } }, fetch);
  const part = createPart(broken, { ...testWorld().world, now: Date.now });
  await part.record(decisionAt(Date.now(), true), CHOICE.accept);
  expect(await part.flush()).toBe(true);
  expect((await part.list())[0]!.quarantined).toMatch(/bad-receipt/);
  expect(broken.problems.map(([code]) => code)).toEqual(["outbox-quarantined"]);
});

test("the twin: a part that believed any 200 would lose the receipt here", async () => {
  const { wire, part, decide } = await setUp();
  wire.cut("html");
  await decide(true, CHOICE.accept);
  await part.flush();
  const answer = await fetch(wire.endpoint, { method: "POST", body: "{}" });
  expect(answer.status).toBe(200);
  expect((await part.list())[0]!.ack).toBeNull();
});
