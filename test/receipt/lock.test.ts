import { expect, test } from "vitest";
import { withLock } from "../../src/receipt/lock.ts";

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

async function busiest(locks: LockManager | undefined, names = ["a", "a", "a"]): Promise<number> {
  let now = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++now);
    await soon();
    now--;
  };
  await Promise.all(names.map((name) => withLock(name, work, locks)));
  return most;
}

test("without Web Locks the page's own work queues up by name", async () => {
  expect(await busiest(undefined)).toBe(1);
  expect(await busiest(undefined, ["a", "b", "c"])).toBe(3);
});

test("work that fails rejects, and the next one still runs", async () => {
  await expect(withLock("f", () => Promise.reject(new Error("no")), undefined)).rejects.toThrow("no");
  expect(await withLock("f", async () => 7, undefined)).toBe(7);
});

test("a browser that has locks and refuses them (a sandboxed frame) gets the queue", async () => {
  const refusing = { request: () => Promise.reject(new DOMException("SecurityError")) } as unknown as LockManager;
  expect(await busiest(refusing)).toBe(1);
});

test("with Web Locks the work runs once and its failure is passed on", async () => {
  let runs = 0;
  const locks = { request: (_: string, work: () => Promise<unknown>) => work() } as unknown as LockManager;
  await expect(withLock("x", () => (runs++, Promise.reject(new Error("no"))), locks)).rejects.toThrow("no");
  expect(runs).toBe(1);
});
