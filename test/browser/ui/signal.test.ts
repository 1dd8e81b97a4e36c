/** Global Privacy Control: shown, honoured as a refusal of advertising, recorded as such, and changed only by a later act of the visitor. */
import { expect, test } from "vitest";
import type { Receipt, SoglasieApi } from "../../../src/contract.ts";
import { button, dialog, useStage } from "./stage.ts";

const stage = useStage();
const SIGNAL = '<script nonce="n">Object.defineProperty(Navigator.prototype,"globalPrivacyControl",{get:()=>true})</script>';
const made = { config: { receipts: { endpoint: "/v1/receipts" }, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "vk-pixel" }] } };
const marketing = (text: string | undefined) => {
  const { gpc, choices } = JSON.parse(text!) as Receipt;
  return { gpc, granted: choices.find(({ p }) => p === "marketing")!.g };
};

test("'accept all' takes no advertising with it; a switch of the visitor's does, and stays", async () => {
  const page = await stage.open({ ...made, before: SIGNAL });
  const allowed = () => page.evaluate(() => ["analytics", "marketing", "vk-pixel"].map((name) => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.allows(name)));
  await page.getByRole("region", { name: "Можно собирать статистику?" }).getByText(/Global Privacy Control/).waitFor();
  await button(page, "Принять все").click();
  await page.getByRole("status").getByText(/^Ответ сохранён/).waitFor();
  expect(await allowed()).toEqual([true, false, false]);
  await expect.poll(() => stage.world.posted.length).toBe(1);
  expect(marketing(stage.world.posted[0])).toEqual({ gpc: true, granted: false });

  await page.evaluate(() => void (window as unknown as { Soglasie: SoglasieApi }).Soglasie.open());
  await dialog(page).getByText(/Global Privacy Control.*выключена, пока вы не включите её здесь/).waitFor();
  await page.getByRole("switch", { name: "Реклама" }).press("Space");
  await button(page, "Сохранить выбор").click();
  await expect.poll(allowed).toEqual([true, true, true]);
  await expect.poll(() => stage.world.posted.length).toBe(2);
  expect(marketing(stage.world.posted[1])).toEqual({ gpc: true, granted: true });
  await page.reload();
  expect(await allowed()).toEqual([true, true, true]);
});

test("a signal that comes after a grant silences advertising until the visitor acts again", async () => {
  const page = await stage.open(made);
  const allowed = () => page.evaluate(() => ["analytics", "marketing", "vk-pixel"].map((name) => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.allows(name)));
  await button(page, "Принять все").click();
  await expect.poll(allowed).toEqual([true, true, true]);
  await page.reload();
  expect(await allowed()).toEqual([true, true, true]);
  await page.addInitScript(() => void Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  await page.reload();
  expect(await allowed()).toEqual([true, false, false]);
  await page.evaluate(() => void (window as unknown as { Soglasie: SoglasieApi }).Soglasie.open());
  await dialog(page).getByText(/Global Privacy Control/).waitFor();
  expect(await page.getByRole("switch", { name: "Реклама" }).isChecked()).toBe(false);
  await page.getByRole("switch", { name: "Реклама" }).press("Space");
  await button(page, "Сохранить выбор").click();
  await expect.poll(allowed).toEqual([true, true, true]);
  // What was not acknowledged before a reload is sent once more: the newest receipt is the one of this answer.
  const sent = (): Receipt[] => stage.world.posted.flatMap((text) => JSON.parse(text) as Receipt | Receipt[]);
  await expect.poll(() => sent().filter(({ gpc, choices }) => gpc && choices.some(({ p, g }) => p === "marketing" && g)).length).toBeGreaterThan(0);
  await page.reload();
  expect(await allowed()).toEqual([true, true, true]);
});

test("the twin: without the signal 'accept all' is all", async () => {
  const page = await stage.open(made);
  await page.getByRole("region", { name: "Можно собирать статистику и использовать рекламу?" }).waitFor();
  await button(page, "Принять все").click();
  await expect.poll(() => stage.world.posted.length).toBe(1);
  expect(marketing(stage.world.posted[0])).toEqual({ gpc: false, granted: true });
});
