/**
 * A page whose old libraries have natives of their own: MooTools 1.3–1.5 (Joomla 2.5 and 3) and Prototype 1.6 put an `Array.from` that takes no function
 * and no Set, Prototype a `map` for arrays alone, a `reduce` without arguments and a `toJSON` that makes texts of lists.
 */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { CLINIC } from "../world.ts";
import { button, open, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

/** What those libraries do, in our own words. */
const LIBRARY = `(function (list) {
  var each = function (self, act) { for (var i = 0; i < self.length; i++) act(self[i], i); };
  list.each = function (act) { each(this, act); };
  Array.from = function (from) { return from && typeof from.length === "number" ? list.slice.call(from) : [from]; };
  list.map = function (act) { var all = []; this.each(function (one, i) { all.push(act(one, i)); }); return all; };
  list.reduce = function () { return this.length > 1 ? this : this[0]; };
  list.toJSON = function () { var all = []; this.each(function (one) { all.push(JSON.stringify(one)); }); return "[" + all.join(", ") + "]"; };
})(Array.prototype)`;

const visit = async (): Promise<void> => {
  const config = JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }));
  scene.world.page("/old/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${config}</script><script src="/soglasie/soglasie.js"></script><script>${LIBRARY}</script><title>t</title></head><body><h1>Клиника</h1><p><a href="#" data-soglasie-open>Настройки</a></p><form action="#"><input name="a"></form><script type="text/plain" data-soglasie="analytics">window.marked = 1</script></body></html>`);
  await open(scene, "/old/");
};
const decision = () => scene.page.evaluate(() => {
  const { categories, vendors } = (window as unknown as PageGlobals).Soglasie.state.decision!;
  return { categories, vendors };
});

test("an answer with exceptions is in force on the next page, its receipt is stored, and nothing throws", async () => {
  const errors: string[] = [];
  scene.page.on("pageerror", ({ message }) => errors.push(message));
  await visit();
  // The library bites.
  expect(await scene.page.evaluate(() => [Array.from([1], (n) => n + 1), JSON.stringify([1])])).toEqual([[1], '"[1]"']);
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.save({ analytics: true, vendors: { "liveinternet": false, "vk-pixel": true } }));
  const answer = { categories: { preferences: false, analytics: true, marketing: false }, vendors: { "liveinternet": false, "vk-pixel": true } };
  expect(await decision()).toEqual(answer);
  await expect.poll(() => scene.page.evaluate(() => "marked" in window)).toBe(true);
  await expect.poll(() => scene.page.evaluate(async () => (await (window as unknown as PageGlobals).Soglasie.receipts()).map(({ ack }) => !!ack).join())).toBe("true");
  const { choices, notice } = JSON.parse(scene.world.posted[0]!) as { choices: { p: string; g: boolean }[]; notice: { hash: string } };
  expect(choices).toContainEqual({ p: "vendor:liveinternet", g: false });
  expect(notice.hash).toMatch(/^[0-9a-f]{64}$/);
  await visit();
  expect(await decision()).toEqual(answer);
  expect(errors).toEqual([]);
});

test("the banner's accept grants, and a withdrawal takes it back", async () => {
  await visit();
  await button(scene.page, "Принять все").click();
  await expect.poll(() => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("marketing"))).toBe(true);
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.withdraw());
  expect((await decision()).categories).toEqual({ preferences: false, analytics: false, marketing: false });
  expect((await scene.visitor.cookies(CLINIC)).filter(({ name }) => name === "soglasie")).toHaveLength(1);
});
