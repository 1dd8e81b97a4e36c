/** Two tabs of one browser over one outbox, on the real server: judged by what was posted, by the rows of its database and by what the tabs keep. */
import { DatabaseSync } from "node:sqlite";
import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import type { StoredReceipt } from "../../../src/contract.ts";
import { isAcknowledged } from "../../../src/server/acknowledge.ts";
import type { PublicKey } from "../../../src/server/keys.ts";
import { verifier } from "../../../src/server/verifier.ts";
import { call, settled, useScene, type PageGlobals } from "../flow/scene.ts";
import { at, receiptPage } from "./pages.ts";

const scene = useScene();

/** Browsers are slow on a busy machine; what must happen is awaited. */
const TIMEOUT = { timeout: 15_000 };
const NO_LOCKS = `<script>Object.defineProperty(Navigator.prototype,"locks",{value:undefined})</script>`;

const kept = (tab: Page): Promise<readonly StoredReceipt[]> => tab.evaluate(() => (window as unknown as PageGlobals).Soglasie.receipts());
const acknowledged = async (tab: Page): Promise<number> => (await kept(tab)).filter((entry) => entry.ack !== null).length;
const flush = (tab: Page): Promise<boolean> => tab.evaluate(() => dispatchEvent(new Event("online")));
/** The last letter of the decision cookie tells whether something is unsent. */
const unsent = async (): Promise<boolean> => !/\.\w$/.test((await scene.visitor.cookies(at("/"))).find((cookie) => cookie.name === "soglasie")?.value ?? "");

/** Ids in the database, as often as they are there, of those that are asked for. */
function rows(entries: readonly StoredReceipt[]): string[] {
  const db = new DatabaseSync(scene.world.receipts.database, { readOnly: true });
  const all = (db.prepare("SELECT body FROM receipt").all() as { body: string }[]).map(({ body }) => (JSON.parse(body) as { id: string }).id);
  db.close();
  return all.filter((id) => entries.some((entry) => entry.receipt.id === id)).sort();
}

const idsOf = (entries: readonly StoredReceipt[]): string[] => entries.map((entry) => entry.receipt.id).sort();

/** The answer to a POST of that many receipts. */
const isWhole = (count: number) => (response: Response): boolean => (JSON.parse(response.request().postData() ?? "[]") as unknown[]).length === count;

/** In such a page no pause after a failure (two seconds or more) ever ends: only the test says when it sends. */
const neverTriesAgain = (): void => {
  const real = window.setTimeout.bind(window);
  window.setTimeout = ((then: TimerHandler, delay = 0, ...rest: unknown[]) => (delay < 1500 ? real(then, delay, ...rest) : 0)) as typeof setTimeout;
};

/** Two tabs and three receipts that wait, since the server was away; it is back, and holds its answers until `answer()`. */
async function twoTabs(head = "") {
  const { world, visitor, page: first } = scene;
  await visitor.addInitScript(neverTriesAgain);
  world.page("/r/", receiptPage(head));
  await world.receipts.stop();
  const second = await visitor.newPage();
  await first.goto(at("/r/"));
  for (const [count, method] of (["accept", "withdraw", "accept"] as const).entries()) {
    await call(first, method);
    await expect.poll(async () => (await kept(first)).length, TIMEOUT).toBe(count + 1);
  }
  const tried = second.waitForResponse(isWhole(3), TIMEOUT);
  await second.goto(at("/r/"));
  await tried; // it found the outbox
  await settled(world); // and neither tab has a try left that comes at once
  await world.receipts.start();
  let answer = (): void => undefined;
  const held = new Promise<void>((done) => (answer = done));
  world.answers.hold = () => held;
  world.posted.length = 0;
  return { world, first, second, answer };
}

/** Does every acknowledgement that the tab keeps hold with the keys the server publishes? */
async function promised(entries: readonly StoredReceipt[]): Promise<boolean> {
  const { keys } = (await (await fetch(`http://127.0.0.1:${scene.world.receipts.port}/v1/keys`)).json()) as { keys: PublicKey[] };
  return entries.every(({ ack }) => ack !== null && isAcknowledged(ack, verifier(keys)));
}

/** Nothing waits in either tab, every receipt is one row, and every answer is a promise that holds. */
async function atRest(tabs: readonly Page[], count: number): Promise<void> {
  for (const tab of tabs) await expect.poll(() => acknowledged(tab), TIMEOUT).toBe(count);
  await expect.poll(unsent, TIMEOUT).toBe(false);
  const entries = await kept(tabs[0]!);
  expect(entries.map((entry) => entry.quarantined)).toEqual(entries.map(() => null));
  expect(rows(entries)).toEqual(idsOf(entries));
  expect(await promised(entries)).toBe(true);
}

test("both flush at once: one sends, the other waits for it and finds nothing left", async () => {
  const { world, first, second, answer } = await twoTabs();
  await Promise.all([flush(first), flush(second)]);
  await expect.poll(() => world.posted.length, TIMEOUT).toBe(1);
  await expect.poll(() => second.evaluate(async () => (await navigator.locks.query()).pending?.length), TIMEOUT).toBe(1);
  answer();
  await atRest([first, second], 3);
  expect(world.posted.map((body) => (JSON.parse(body) as unknown[]).length)).toEqual([3]);
});

test("without Web Locks both send the same at the same time: one row each all the same", async () => {
  const { world, first, second, answer } = await twoTabs(NO_LOCKS);
  await Promise.all([flush(first), flush(second)]);
  await expect.poll(() => world.posted.length, TIMEOUT).toBe(2); // both are on their way
  answer();
  await atRest([first, second], 3);
  expect(world.posted[1]).toBe(world.posted[0]);
});

test.each([["with", ""], ["without", NO_LOCKS]])("%s Web Locks: what one tab decides while the other one sends is not lost, and the chain holds", async (_, head) => {
  const { world, first, second, answer } = await twoTabs(head);
  await flush(first);
  await expect.poll(() => world.posted.length, TIMEOUT).toBe(1);
  await call(second, "withdraw");
  await expect.poll(async () => (await kept(second)).length, TIMEOUT).toBe(4);
  answer();
  await atRest([first, second], 4);
  const entries = await kept(second);
  expect(entries[0]!.receipt.action).toBe("withdraw");
  expect(entries.slice(0, -1).map((entry) => entry.receipt.prev)).toEqual(entries.slice(1).map((entry) => entry.receipt.id));
});
