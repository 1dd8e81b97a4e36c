/** An older cookie of our name that browsers give before ours: an earlier config's on the parent domain, a plugin's in a folder. */
import { expect, test } from "vitest";
import { CLINIC } from "../world.ts";
import { button, open, requests, settled, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

/** An answer of yesterday that grants everything. */
const granted = (): string => `1.${(Math.floor(Date.now() / 1000) - 86_400).toString(36)}.2026-11.1r..b`;
const allows = (): Promise<boolean> => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"));
const cookies = async (): Promise<number> => (await scene.visitor.cookies(`${CLINIC}/vrachi/`)).filter(({ name }) => name === "soglasie").length;

test("a withdrawal outlives the page where an older grant lies on the parent domain", async () => {
  await scene.visitor.addCookies([{ name: "soglasie", value: granted(), domain: ".clinic.example", path: "/" }]);
  await open(scene, "/vrachi/");
  // The twin: this cookie is believed.
  expect(await allows()).toBe(true);
  await scene.world.log.waitFor((entry) => entry.path.startsWith("/watch/"));
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.withdraw());
  expect(await cookies()).toBe(1);
  await settled(scene.world);
  scene.world.log.clear();
  await open(scene, "/vrachi/");
  await settled(scene.world);
  expect([await allows(), requests(scene.world)]).toEqual([false, []]);
});

test("a plugin's cookie of our name in this folder opens nothing, whatever the answer", async () => {
  await scene.visitor.addCookies([{ name: "soglasie", value: "yes", domain: "www.clinic.example", path: "/vrachi" }]);
  await open(scene, "/vrachi/");
  await button(scene.page, "Принять все").click();
  await settled(scene.world);
  expect([await allows(), requests(scene.world)]).toEqual([false, []]);
});
