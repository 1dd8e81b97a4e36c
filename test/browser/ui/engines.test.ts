/** The interface in Firefox and WebKit: the same sentences, the same answers, in the top layer or without one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Driver } from "../driver.ts";
import { hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import { CLINIC, openWorld, type World } from "../world.ts";
import { pageText } from "./page-text.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Waits in the page until the body gives a value. */
const until = (body: string): string => `for (let i = 0; i < 200; i++) { const value = (() => { const root = document.querySelector("soglasie-ui")?.shadowRoot; ${body} })(); if (value) return value; await new Promise((r) => setTimeout(r, 50)); } return null;`;
const press = (name: string): string => `document.querySelector("soglasie-ui").shadowRoot.querySelectorAll("button").forEach((b) => b.textContent === ${JSON.stringify(name)} && b.click())`;

async function wholeWay(driver: Driver): Promise<void> {
  world.page("/", pageText({ body: '<h1>Клиника</h1><button id="chat" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Чат</button>' }));
  const visitor = await driver.newVisitor();
  await visitor.open(`${CLINIC}/`);
  expect(await visitor.run(until('return root?.querySelector("h2")?.textContent'))).toBe("Можно собирать статистику?");
  const boxes = (await visitor.run('return [...document.querySelector("soglasie-ui").shadowRoot.querySelectorAll("button")].map((b) => { const { width, height, bottom } = b.getBoundingClientRect(); return [Math.round(width), height, bottom <= innerHeight]; })')) as [number, number, boolean][];
  expect(boxes).toHaveLength(3);
  for (const [width, height, inside] of boxes) expect([Math.abs(width - boxes[0]![0]) <= 1, height >= 48, inside]).toEqual([true, true, true]);
  expect(await visitor.run('return document.elementFromPoint(innerWidth - 50, innerHeight - 50).id')).toBe("chat");

  await visitor.run(press("Настроить"));
  expect(await visitor.run(until('return root?.querySelector("dialog[open] h2")?.textContent'))).toBe("Что разрешить сайту");
  await visitor.run('document.querySelector("soglasie-ui").shadowRoot.querySelector("#s-analytics").click()');
  await visitor.run(press("Сохранить выбор"));
  expect(await visitor.run(until('return root?.querySelector("[role=status] p")?.textContent'))).toMatch(/^Ответ сохранён/);
  expect(await visitor.run('return ["preferences", "analytics"].map(Soglasie.allows)')).toEqual([false, true]);
  await visitor.close();
}

if (hasFirefox)
  test("firefox", async () => {
    const driver = await launchFirefox(world);
    await wholeWay(driver).finally(() => driver.close());
  });

if (hasWebKit)
  test("webkit", async () => {
    const driver = await launchWebKit(world);
    await wholeWay(driver).finally(() => driver.close());
  });
