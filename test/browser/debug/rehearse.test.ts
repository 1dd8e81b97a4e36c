/** The rehearsal: on a site that says so in its own tag nothing is held and all is reported; on a live site the parameter changes nothing. */
import { expect, test } from "vitest";
import { call, leaks, open, settled, useScene } from "../flow/scene.ts";
import { briefly, CLINIC } from "../world.ts";
import { METRIKA, pageOf, REHEARSAL } from "./site.ts";

const scene = useScene();
const SITE = pageOf({ tag: REHEARSAL, head: `${METRIKA}<script>document.cookie="_ym_uid=1"</script>`, body: '<img src="https://vk.com/rtrg?p=1" alt="">' });
const panel = () => scene.page.getByRole("region", { name: /^Soglasie: репетиция/ });
const stored = (): Promise<string[]> => scene.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith("soglasie")));

test("everything runs, nobody is asked, the panel lists what would be held, and the tab goes on rehearsing until it is told to stop", async () => {
  for (const path of ["/r/", "/r2/"]) scene.world.page(path, SITE);
  await open(scene, "/r/?soglasie-rehearse");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await expect.poll(() => briefly(scene.world.log.entries)).toEqual(expect.arrayContaining(["GET mc.yandex.ru/metrika/tag.js", "GET vk.com/rtrg"]));
  await panel().getByText("Было бы удержано", { exact: true }).waitFor();
  for (const what of ["https://mc.yandex.ru/metrika/tag.js", "https://vk.com/rtrg", "_ym_uid"]) await panel().getByText(what, { exact: true }).first().waitFor();
  expect(await scene.page.getByRole("button", { name: "Принять все" }).count()).toBe(0);
  expect((await scene.visitor.cookies(CLINIC)).map(({ name }) => name)).not.toContain("soglasie");
  await expect.poll(stored).toEqual(["soglasie-rehearse"]);
  await open(scene, "/r2/");
  await panel().waitFor();
  await open(scene, "/r2/?soglasie-rehearse=off");
  await expect.poll(stored).toEqual([]);
  await open(scene, "/r/");
  expect(await panel().count()).toBe(0);
});

test("visitors of a rehearsing site get no panel and nothing stored; their tags run as if Soglasie were not there", async () => {
  scene.world.page("/r/", SITE);
  await open(scene, "/r/");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  expect(scene.world.own.filter((line) => /soglasie\.(debug|banner|sdk|diagnose)/.test(line))).toEqual([]);
  expect(await stored()).toEqual([]);
});

test("twin: on a live site the parameter holds as ever and says so; also where the tab has rehearsed before", async () => {
  scene.world.page("/r/", SITE);
  await open(scene, "/r/?soglasie-rehearse");
  await scene.visitor.clearCookies();
  await scene.page.evaluate(() => localStorage.clear());
  // What ran there says good-bye while the page goes.
  await scene.page.goto("about:blank");
  await settled(scene.world);
  scene.world.page("/live/", pageOf({ head: `${METRIKA}<script>document.cookie="_ym_uid=1"</script>` }));
  scene.world.log.clear();
  await open(scene, "/live/?soglasie-rehearse");
  // What the rehearsing page left in the tab's storage the gate finds half a second after the page is there.
  await expect.poll(() => leaks(scene)).toEqual([]);
  await scene.page.getByText("репетиции нет и теги удерживаются как обычно").waitFor();
  await open(scene, "/live/");
  expect(await leaks(scene)).toEqual([]);
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/metrika/tag.js");
});

test("a bare attribute without a value is no rehearsal: when in doubt the gate holds", async () => {
  scene.world.page("/bare/", pageOf({ tag: '<script data-rehearse src="/soglasie/soglasie.js"></script>' }));
  await open(scene, "/bare/?soglasie-rehearse");
  expect(await leaks(scene)).toEqual([]);
});
