/** The appointment form submits inside a goal's callback: it goes through whatever the visitor answered. */
import { expect, test } from "vitest";
import { call, open, requests, useScene } from "./scene.ts";

const scene = useScene();

async function book(): Promise<void> {
  await scene.page.getByRole("textbox", { name: "Имя" }).fill("Анна");
  await scene.page.getByRole("textbox", { name: "Телефон" }).fill("+70000000001");
  await scene.page.getByRole("checkbox").check();
  await scene.page.locator("#zapis").getByRole("button", { name: "Записаться" }).click();
  await scene.page.waitForURL("**/zapis/ok/");
}

test("with no answer", async () => {
  await open(scene, "/zapis/");
  await book();
  expect(scene.world.own).toContain("POST /zapis/ok/");
  expect(requests(scene.world)).toEqual([]);
});

test("with everything refused", async () => {
  await open(scene, "/policy/");
  await call(scene.page, "reject");
  await open(scene, "/zapis/");
  await book();
  expect(scene.world.own).toContain("POST /zapis/ok/");
  expect(requests(scene.world)).toEqual([]);
});

test("after a withdrawal on the same page", async () => {
  await open(scene, "/zapis/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await call(scene.page, "withdraw");
  await book();
  expect(scene.world.log.entries.map((entry) => entry.query["page-url"]).filter((url) => url?.startsWith("goal:"))).toEqual([]);
});

test("refused at first, allowed on the page with the form", async () => {
  await open(scene, "/policy/");
  await call(scene.page, "reject");
  await open(scene, "/zapis/");
  await scene.page.evaluate('ym(12345678, "reachGoal", "under-refusal"); gtag("event", "under_refusal")');
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await scene.world.log.waitFor((entry) => entry.path === "/g/collect");
  await book();
  const sent = scene.world.log.entries.map(({ query }) => query["page-url"] ?? query.en);
  expect(sent).toContain("goal://www.clinic.example/zapis");
  expect(sent.filter((what) => /under.refusal/.test(what ?? ""))).toEqual([]);
});

test("with consent the goal arrives before the form", async () => {
  await open(scene, "/zapis/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await book();
  expect(scene.world.log.entries.map((entry) => entry.query["page-url"])).toContain("goal://www.clinic.example/zapis");
});

test("a held call tracker's form request calls back; twin: a held map does not", async () => {
  await open(scene, "/zapis/");
  await call(scene.page, "reject");
  await scene.page.evaluate('window.said = []; document.head.appendChild(document.createElement("script")).src = "https://api-maps.yandex.ru/2.1/"; ymaps.ready(() => said.push("map")); Comagic.addOfflineRequest({ phone: "+70000000001" }, () => said.push("form"))');
  await expect.poll(() => scene.page.evaluate("said")).toEqual(["form"]);
  expect(requests(scene.world)).toEqual([]);
});
