/** Pages for these tests, and the receipts as page and server know them. */
import { expect } from "vitest";
import type { StoredReceipt } from "../../../src/contract.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";
import type { Stage } from "../each-engine.ts";

/** A page of the clinic that sends receipts; `head` stands in front of our tag, as what breaks a browser must. */
export function receiptPage(head = "", endpoint = "/v1/receipts"): string {
  return page({ config: { ...CONFIG, receipts: { endpoint } }, seal: head });
}

type Visitor = Pick<Stage["visitor"], "open" | "run">;

/** Receipts that the browser keeps, newest first. */
export const kept = async (visitor: Visitor): Promise<readonly StoredReceipt[]> => (await visitor.run("return JSON.parse(JSON.stringify(await Soglasie.receipts()))")) as StoredReceipt[];

/** Decision cookie of the page, or an empty text. */
export const cookie = async (visitor: Visitor): Promise<string> => String(await visitor.run(`return (/(?:^|; )soglasie=([^;]*)/.exec(document.cookie) || ["", ""])[1]`));

export const granted = async (visitor: Visitor): Promise<boolean> => (await visitor.run(`return Soglasie.allows("analytics")`)) === true;

/** Waits until the newest receipt is acknowledged, then reads it back from the server with its secret. */
export async function stored(stage: Stage): Promise<{ action: string }> {
  await expect.poll(async () => (await kept(stage.visitor))[0]?.ack ?? null, { timeout: 20_000 }).not.toBeNull();
  const [own] = await kept(stage.visitor);
  const answer = await fetch(`http://127.0.0.1:${stage.world.receipts.port}/v1/receipts/${own!.receipt.id}`, { headers: { authorization: `Bearer ${own!.secret}` } });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { receipt: { action: string } }).receipt;
}

/** How many receipts were posted. */
export const posts = (stage: Stage): number => stage.world.own.filter((line) => line === "POST /v1/receipts").length;

export const at = (path: string): string => CLINIC + path;
