/** The paste block in a real Chromium: a page that holds nothing else of ours works through, and asks for no file. */
import { expect, test } from "vitest";
import type { Receipt } from "../../../src/contract.ts";
import { button, open, useScene, type PageGlobals } from "../flow/scene.ts";
import { buildInto, CONFIG, ownFiles, pageWith, snippetOf } from "./built.ts";

const scene = useScene();
const TAGS = `<script>window.ym=window.ym||function(){(ym.a=ym.a||[]).push(arguments)};ym(12345678,"init",{});(function(d,s){var e=d.createElement(s);e.async=1;e.src="https://mc.yandex.ru/metrika/tag.js";d.head.appendChild(e)})(document,"script")</script>
<script type="text/plain" data-soglasie="top-mail-ru" data-src="https://top-fwz1.mail.ru/js/code.js"></script>`;

/** Console errors: a block that a browser cannot run would speak here. */
function listen(): string[] {
  const heard: string[] = [];
  scene.page.on("pageerror", (error) => heard.push(error.message));
  scene.page.on("console", (line) => line.type() === "error" && !line.location().url.endsWith("/favicon.ico") && heard.push(`${line.text()} ${line.location().url}`));
  return heard;
}

const posted = async (name: string): Promise<Receipt> => {
  const [response] = await Promise.all([scene.page.waitForResponse((each) => each.url().endsWith("/v1/receipts") && each.status() === 201), button(scene.page, name).click()]);
  return JSON.parse(response.request().postData() ?? "") as Receipt;
};

test("holds no tag inside its code", async () => {
  for (const args of [["--paste"], ["--paste", "--base", "https://cdn.clinic.example/s/"], ["--inline"]]) {
    const html = (await snippetOf(args)).trim();
    const code = html.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "");
    expect(code.length).toBeLessThan(html.length);
    expect(code).not.toMatch(/<!--|<\/?script/i);
  }
});

test("question, dialog, answer, tags, receipt and withdrawal without one file of ours", async () => {
  const heard = listen();
  scene.world.page("/tilda/", pageWith((await snippetOf(["--paste"])).trim(), `<h1>Клиника</h1>${TAGS}`));
  await open(scene, "/tilda/");
  expect(scene.world.log.entries).toEqual([]);
  await button(scene.page, "Настроить").click();
  await scene.page.getByText(/Кто получит данные:.*Яндекс Метрика/).click();
  await scene.page.getByText("Россия").locator("visible=true").first().waitFor();
  await scene.page.getByText("Что сохранено на этом устройстве").click();
  await scene.page.keyboard.press("Escape");
  const receipt = await posted("Принять все");
  expect(receipt.choices).toContainEqual({ p: "analytics", g: true });
  await expect.poll(() => scene.world.log.entries.map(({ host }) => host).sort()).toEqual(expect.arrayContaining(["mc.yandex.ru", "top-fwz1.mail.ru"]));
  const kept = await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.receipts());
  expect(kept.at(-1)!.receipt.id).toBe(receipt.id);
  const counter = async (): Promise<number> => (await scene.visitor.cookies()).filter(({ name, domain }) => name === "_ym_uid" && domain.includes("clinic")).length;
  await expect.poll(counter).toBeGreaterThan(0);
  await scene.page.getByRole("link", { name: "Отозвать" }).click();
  await scene.page.getByText(/Согласие отозвано/).waitFor();
  await expect.poll(counter).toBe(0);
  expect(await scene.page.evaluate(async () => (await (window as unknown as PageGlobals).Soglasie.classifyCookie({ name: "_ym_uid" })).category)).toBe("analytics");
  expect(ownFiles(scene.world)).toEqual([]);
  expect(heard).toEqual([]);
});

test("a second language stands in the block too", async () => {
  scene.world.page("/tilda/", pageWith((await snippetOf(["--paste"])).trim(), "<h1>Clinic</h1>", "en"));
  await open(scene, "/tilda/");
  await button(scene.page, "Accept all").waitFor();
  expect(ownFiles(scene.world)).toEqual([]);
});

test("with a base the first visit asks for no file, and what comes later comes from there", async () => {
  const base = "https://www.clinic.example/built/";
  await buildInto(scene.world, CONFIG, "/built/");
  scene.world.page("/tilda/", pageWith((await snippetOf(["--paste", "--base", base])).trim(), `<h1>Клиника</h1>${TAGS}`));
  await open(scene, "/tilda/");
  await button(scene.page, "Принять все").waitFor();
  expect(ownFiles(scene.world)).toEqual([]);
  await posted("Принять все");
  expect(ownFiles(scene.world)).toEqual(expect.arrayContaining(["GET /built/soglasie.tags.js", "GET /built/soglasie.receipt.js"]));
  expect(ownFiles(scene.world)).not.toContain("GET /built/soglasie.banner.js");
});
