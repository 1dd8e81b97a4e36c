/** Under `foreign: "never"` a reCAPTCHA never loads: the page says so beside the form, with the clinic's number. */
import AxeBuilder from "axe-core";
import { expect, test } from "vitest";
import { button, useStage } from "../ui/stage.ts";
import { GOOGLE, inserted, reached, watched } from "./pages.ts";

const stage = useStage();
const FORM = `<form id="zapis"><label>Имя <input name="name"></label><div class="g-recaptcha" data-sitekey="k"></div><button>Записаться</button></form>`;
const operator = { name: "ООО «Клиника»", contacts: "privacy@clinic.example", phone: "+7 (812) 000-00-00", policyUrl: "/policy", consentUrl: "/consent" };
const google = (): string[] => reached(stage.world, "www.google.com");

test("stays held, whatever the visitor does and answers, and the number is there", async () => {
  const page = await stage.open({ head: inserted(GOOGLE), body: `<main><h1>Запись</h1>${FORM}</main>`, config: { operator, gate: { foreign: "never" } } });
  await page.getByText("Отправить эту форму здесь не получится: её проверяет Google reCAPTCHA, а этот сайт не передаёт данные за границу. Позвоните нам: +7 (812) 000-00-00.").waitFor();
  const phone = page.getByRole("link", { name: "+7 (812) 000-00-00" });
  expect(await phone.getAttribute("href")).toBe("tel:+78120000000");
  expect(await phone.count()).toBe(1);
  if (process.env.SOGLASIE_PICTURES) await page.screenshot({ path: `${process.env.SOGLASIE_PICTURES}/captcha.png` });
  await button(page, "Принять все").click();
  await page.getByLabel("Имя").click();
  await page.keyboard.type("Анна");
  await page.reload();
  await phone.waitFor();
  await page.getByLabel("Имя").click();
  await page.keyboard.type("Анна");
  expect(google()).toEqual([]);
  await page.evaluate(AxeBuilder.source);
  expect(await page.evaluate(async () => (await (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map(({ id }) => id))).toEqual([]);
});

test("twin: with foreign vendors allowed it loads on use and nothing is said", async () => {
  const page = await stage.open({ head: inserted(GOOGLE), body: `<h1>Запись</h1>${FORM}`, config: { operator } });
  await watched(page);
  await page.getByLabel("Имя").click();
  await expect.poll(google).toHaveLength(1);
  expect(await page.getByText("не получится").count()).toBe(0);
});

test("in English, for a marked tag, beside a form that comes later; without a number the address to write to", async () => {
  const config = { operator: { ...operator, phone: undefined }, languages: ["en"], gate: { foreign: "never" } };
  const page = await stage.open({ body: `<h1>Booking</h1><script nonce="n" type="text/plain" data-soglasie="recaptcha" src="${GOOGLE}"></script>`, config });
  await watched(page);
  await page.evaluate((html) => document.querySelector("h1")!.insertAdjacentHTML("afterend", html), FORM);
  await page.getByText("This form cannot be sent from here: it is checked by Google reCAPTCHA, and this site sends no data abroad. Please write to us: privacy@clinic.example.").waitFor();
  await page.getByLabel("Имя").click();
  expect(google()).toEqual([]);
});
