/** The panel of `?soglasie-debug`: shows, never decides, can be used by keyboard, goes away, and works where the config does not. */
import { expect, test } from "vitest";
import { call, leaks, open, useScene } from "../flow/scene.ts";
import { CLINIC } from "../world.ts";
import { faults } from "../axe.ts";
import { CONFIG, METRIKA, pageOf } from "./site.ts";

const scene = useScene();
const panel = () => scene.page.getByRole("region", { name: /^Soglasie: (отладка|debug)/ });

async function show(html: string, path = "/p/?soglasie-debug"): Promise<void> {
  scene.world.page("/p/", html);
  await open(scene, path);
  if (path.includes("?")) await panel().waitFor();
}

test("not without the parameter (twin), with it held, decision and zone are there and nothing is decided", async () => {
  await show(pageOf(), "/p/");
  expect(scene.world.own.filter((line) => /soglasie\.(debug|rehearse|diagnose|confirm)/.test(line))).toEqual([]);
  await show(pageOf());
  await panel().getByText("ещё не дан").waitFor();
  await panel().getByText("https://mc.yandex.ru/metrika/tag.js").first().waitFor();
  expect(await leaks(scene)).toEqual([]);
  expect((await scene.visitor.cookies(CLINIC)).map(({ name }) => name)).not.toContain("soglasie");
  await scene.page.getByRole("button", { name: "Принять все" }).waitFor();
});

test("it follows the page: a grant moves the tag to the released ones and brings the receipt with its acknowledgement", async () => {
  await show(pageOf());
  await call(scene.page, "accept");
  await panel().getByText("статистика ✓", { exact: false }).waitFor();
  await panel().locator("details.released summary").click();
  await panel().locator("details.released").getByText("https://mc.yandex.ru/metrika/tag.js", { exact: true }).waitFor();
  await panel().getByText("Последняя расписка").click();
  await panel().getByText("подтверждена сервером").waitFor();
  await panel().getByText("Cookie и хранилище").click();
  await panel().locator("details.kept").getByText("_ym_uid", { exact: true }).first().waitFor();
});

test("keyboard: fold, unfold, open a section, copy, and Escape closes it for good", async () => {
  await scene.visitor.grantPermissions(["clipboard-read", "clipboard-write"], { origin: CLINIC });
  await show(pageOf());
  const { keyboard } = scene.page;
  await panel().getByRole("button", { name: "Свернуть" }).focus();
  await keyboard.press("Enter");
  await expect.poll(() => panel().getByText("Состояние").count()).toBe(0);
  await keyboard.press("Enter");
  await panel().getByText("Скопировать JSON").focus();
  await keyboard.press("Enter");
  await panel().getByText("Скопировано").waitFor();
  const copied = JSON.parse(await scene.page.evaluate(() => navigator.clipboard.readText())) as { tags: { vendor: string }[]; state: { mode: string }; receipts: unknown[] };
  expect(copied.tags[0]!.vendor).toBe("yandex-metrika");
  expect(copied.state.mode).toBe("known");
  await panel().locator("details.kept summary").focus();
  await keyboard.press("Enter");
  await expect.poll(() => panel().locator("details.kept").getAttribute("open")).not.toBeNull();
  await keyboard.press("Escape");
  await expect.poll(() => panel().count()).toBe(0);
  expect(await scene.page.locator("soglasie-debug").count()).toBe(0);
});

test("what is copied holds no secret, no device id and no cookie's value", async () => {
  await show(pageOf({ head: METRIKA }));
  await call(scene.page, "accept");
  await panel().getByText("Последняя расписка").click();
  await panel().getByText("подтверждена сервером").waitFor();
  await scene.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await panel().getByRole("button", { name: "Скопировать JSON" }).click();
  const text = await panel().getByRole("textbox").inputValue();
  const kept = await scene.page.evaluate(async () => (await (window as unknown as { Soglasie: { receipts(): Promise<{ secret: string; receipt: { device: string; id: string } }[]> } }).Soglasie.receipts())[0]!);
  expect(text).toContain(kept.receipt.id);
  for (const secret of [kept.secret, kept.receipt.device]) expect(text).not.toContain(secret);
  // Shorter values are times, and one of them may be that of the decision.
  const values = (await scene.visitor.cookies(CLINIC)).map(({ value }) => value).filter((value) => value.length > 12);
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(text).not.toContain(value);
});

test("a broken config: the panel says what is wrong and where, in Russian and in English", async () => {
  await show(pageOf({ config: { ...CONFIG, vendors: "metrika" } }));
  await panel().getByText("/vendors: стоит").first().waitFor();
  await panel().getByText("closed", { exact: true }).waitFor();
  await show(pageOf({ config: { ...CONFIG, vendors: "metrika" }, lang: "en" }));
  await panel().getByText("/vendors: holds").first().waitFor();
  await panel().getByText("To mend and to know").waitFor();
});

test.each([360, 768, 1280])("at %i px it stays inside the window, above the banner, without faults of accessibility", async (width) => {
  await scene.page.setViewportSize({ width, height: 800 });
  await show(pageOf());
  const box = (await panel().boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  const gap = async (): Promise<number> => {
    const [now, accept] = [(await panel().boundingBox())!, (await scene.page.getByRole("button", { name: "Принять все" }).boundingBox())!];
    return accept.y - now.y - now.height;
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  for (const scheme of ["light", "dark"] as const) {
    await scene.page.emulateMedia({ colorScheme: scheme });
    expect(await faults(scene.page, "soglasie-debug")).toEqual([]);
  }
});
