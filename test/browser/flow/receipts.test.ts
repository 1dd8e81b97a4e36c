/** Every decision becomes a receipt on the real server, also when the server was away at that moment. Judged by what was posted and answered. */
import { expect, test } from "vitest";
import type { Acknowledgement, Receipt, StoredReceipt } from "../../../src/contract.ts";
import { call, open, settled, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

const POST = "POST /v1/receipts";

/** Waits for the receipt of this action to be posted and answered 201. Ask before acting. */
async function posted(action: string): Promise<{ receipt: Receipt; ack: Acknowledgement }> {
  const response = await scene.page.waitForResponse((each) => each.url().endsWith("/v1/receipts") && each.status() === 201 && (each.request().postData() ?? "").includes(`"${action}"`));
  return { receipt: JSON.parse(response.request().postData() ?? "") as Receipt, ack: (await response.json()) as Acknowledgement };
}

/** Acts and gives what was posted. */
async function act(method: "accept" | "reject" | "withdraw", action: string): Promise<{ receipt: Receipt; ack: Acknowledgement }> {
  const [answer] = await Promise.all([posted(action), call(scene.page, method)]);
  return answer;
}

const kept = (): Promise<readonly StoredReceipt[]> => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.receipts());

/** Reads a receipt back as a visitor would. */
async function readBack(id: string, secret: string): Promise<{ status: number; body: string }> {
  return scene.page.evaluate(
    async ({ at, bearer }) => {
      const answer = await fetch(`/v1/receipts/${at}`, { headers: { Authorization: `Bearer ${bearer}` } });
      return { status: answer.status, body: await answer.text() };
    },
    { at: id, bearer: secret },
  );
}

test("accepting: the receipt reaches the server, which returns it to whoever has the secret", async () => {
  await open(scene, "/policy/");
  const { receipt, ack } = await act("accept", "accept_all");
  expect(ack.id).toBe(receipt.id);
  expect(receipt.device).toMatch(/^[0-9a-f-]{36}$/);
  expect(receipt.choices).toEqual(expect.arrayContaining([{ p: "analytics", g: true }, { p: "marketing", g: true }]));
  await expect.poll(async () => (await kept()).at(-1)?.ack?.leaf).toBe(ack.leaf);
  const own = (await kept()).at(-1)!;
  const answer = await readBack(receipt.id, own.secret);
  expect(answer.status).toBe(200);
  expect(answer.body).toContain(receipt.id);
  expect(answer.body).not.toContain(own.secret);
  expect((await readBack(receipt.id, "A".repeat(22))).status).not.toBe(200);
});

test("a refusal with no earlier grant carries no device id", async () => {
  await open(scene, "/policy/");
  const { receipt } = await act("reject", "reject_all");
  expect(receipt).not.toHaveProperty("device");
  expect(receipt).not.toHaveProperty("prev");
  expect(receipt.choices.every((choice) => !choice.g)).toBe(true);
});

test("an unchanged answer makes no second receipt", async () => {
  await open(scene, "/policy/");
  // As this page asks, not as they arrive: the page before may have sent its own once more when it was left.
  const posts: string[] = [];
  scene.page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await act("reject", "reject_all");
  await call(scene.page, "reject");
  await settled(scene.world);
  expect(posts.length).toBe(1);
});

test("server down: the answer counts at once, the receipt goes out on the next page", async () => {
  await scene.world.receipts.stop();
  try {
    await open(scene, "/policy/");
    await call(scene.page, "accept");
    await expect.poll(async () => (await kept()).length).toBe(1);
    expect((await kept())[0]?.ack).toBeNull();
    expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(true);
  } finally {
    await scene.world.receipts.start();
  }
  await open(scene, "/consent/");
  await expect.poll(async () => (await kept())[0]?.ack).not.toBeNull();
  const [own] = await kept();
  expect((await readBack(own!.receipt.id, own!.secret)).status).toBe(200);
});

test("an endpoint that answers HTML with 200 is no acknowledgement", async () => {
  scene.world.overrides.set("/v1/receipts", { status: 200, body: "<h1>Войдите в сеть</h1>" });
  await open(scene, "/policy/");
  await call(scene.page, "accept");
  await expect.poll(() => scene.world.own.filter((line) => line === POST).length).toBeGreaterThan(0);
  await settled(scene.world);
  expect((await kept()).at(-1)?.ack).toBeNull();
  scene.world.overrides.clear();
  await open(scene, "/consent/");
  await expect.poll(async () => (await kept()).at(-1)?.ack).not.toBeNull();
});

test("a withdrawal names the receipt it follows, from the same device", async () => {
  await open(scene, "/policy/");
  const first = await act("accept", "accept_all");
  await expect.poll(async () => (await kept()).at(-1)?.ack).not.toBeNull();
  const second = await act("withdraw", "withdraw");
  expect(second.receipt.prev).toBe(first.receipt.id);
  expect(second.receipt.device).toBe(first.receipt.device);
});

test("a visitor who answered and has nothing unsent loads nothing of ours but the gate", async () => {
  await open(scene, "/policy/");
  await act("reject", "reject_all");
  await scene.page.waitForFunction(() => (window as unknown as PageGlobals).Soglasie.state.decision?.unsent === false);
  await settled(scene.world);
  await scene.page.goto("about:blank");
  scene.world.own.length = 0;
  await open(scene, "/policy/");
  expect(scene.world.own.filter((line) => /soglasie|receipts/.test(line))).toEqual(["GET /soglasie/soglasie.js"]);
});
