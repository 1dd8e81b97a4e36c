/** `diagnose()` on what nothing in the page could start: marked tags and managed vendors are told like held ones, before and after the answer. */
import { expect, test } from "vitest";
import { call, open, useScene } from "../flow/scene.ts";
import { CONFIG, diagnosed, pageOf } from "./site.ts";

const scene = useScene();

const config = { ...CONFIG, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { use: "liveinternet" }] };
const head = '<script type="text/plain" data-soglasie="analytics">window.ran = 1</script><script type="text/plain" data-category="statistics" src="https://counter.yadro.ru/hit.js?x=1"></script>';
const body = `<iframe data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>
<button data-soglasie="yclients">Запись</button><a href="#" data-soglasie-open>Настройки cookie</a>
<script type="text/plain" data-soglasie="analitika">опечатка</script>`;

/** Vendor, kind, address or id, state and reason of each. */
async function told(): Promise<string[]> {
  const { tags } = await diagnosed(scene.page);
  return tags.map(({ vendor, category, kind, what, state, why }) => [vendor || category, kind, what, state, why].join(" ")).sort();
}

test("each of them waits, is refused, then runs, and says so", async () => {
  scene.world.page("/ours/", pageOf({ config, head, body }));
  await open(scene, "/ours/");
  const four = (state: string, why: string): string[] => [
    `analytics script  ${state} ${why}`,
    `liveinternet script https://counter.yadro.ru/hit.js ${state} ${why}`,
    `yandex-maps iframe https://yandex.ru/map-widget/v1/ ${state} ${why}`,
    `yandex-metrika managed 12345678 ${state} ${why}`,
  ];
  expect(await told()).toEqual(four("held", "held-waits"));
  await call(scene.page, "reject");
  expect(await told()).toEqual(four("held", "held-refused"));
  await call(scene.page, "accept");
  await expect.poll(told).toEqual(four("released", "released"));
});

test("twin: a tag whose type was forgotten is not called released, and a page without such tags has none", async () => {
  scene.world.page("/plain/", pageOf({ head: '<script data-soglasie="analytics">window.ran = 1</script>' }));
  await open(scene, "/plain/");
  expect(await told()).toEqual([]);
});
