/** Booking widgets and payment: nothing before the visitor presses for them, then without an answer and against a refusal. */
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { button, useStage } from "../ui/stage.ts";
import { inserted, ran, reached, refuseAndReload, watched } from "./pages.ts";

const stage = useStage();

async function refused(body: string, head = "", config: object = {}): Promise<Page> {
  const page = await stage.open({ head, body: `<h1>Клиника</h1>${body}`, config });
  await refuseAndReload(page);
  return page;
}

test.each([
  ["МедФлекс", "https://booking.medflex.ru/components/round/round_widget_button.js"],
  ["ПроДокторов", "https://prodoctorov.ru/static/js/widget_big.js"],
  ["YCLIENTS", "https://w123.yclients.com/widgetJS"],
  ["Инфоклиника", "https://wr.infoclinica.ru/widget.js"],
  ["Битрикс24", "https://cdn-ru.bitrix24.ru/b123/crm/form/loader_7.js"],
])("%s stands behind a button, and what it loads further comes too", async (name, url) => {
  const { host, pathname } = new URL(url);
  const page = await refused(inserted(url));
  stage.world.play((request, response) => {
    if (request.url!.split("?")[0] !== pathname) return false;
    stage.world.log.add(request, host);
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(`(function(s){s.src="https://${host}${pathname.replace(/[^/]+$/, "")}more.js";document.head.appendChild(s)})(document.createElement("script"))`);
    return true;
  });
  await page.getByText(`${name} получит ваш IP-адрес`).waitFor();
  expect(reached(stage.world, host)).toEqual([]);
  await button(page, "Показать форму записи").click();
  await expect.poll(() => reached(stage.world, host)).toEqual([`GET ${host}${pathname}`, `GET ${host}${pathname.replace(/[^/]+$/, "")}more.js`]);
  expect(await page.getByText(`${name} получит ваш IP-адрес`).count()).toBe(0);
  expect(await page.evaluate(() => document.cookie.split("; ").length)).toBe(1);
});

test("a booking frame", async () => {
  const page = await refused(`<script nonce="n">var f=document.createElement("iframe");f.width=600;f.height=400;f.title="Запись";f.src="https://n1.yclients.com/company/1";document.body.append(f)</script>`);
  const frame = page.frameLocator("iframe");
  await frame.getByText("YCLIENTS получит ваш IP-адрес").waitFor();
  expect(reached(stage.world, "n1.yclients.com")).toEqual([]);
  await frame.getByRole("button", { name: "Показать форму записи" }).click();
  await expect.poll(() => reached(stage.world, "n1.yclients.com")).toHaveLength(1);
});

test("the site's own button of a booking widget: its first press waits for the widget", async () => {
  const page = await refused(`<button class="ms_booking yclients-open" onclick="document.title=(window.standIns||['without'])[0]">Записаться онлайн</button><button>Меню</button>`, inserted("https://w123.yclients.com/widgetJS"));
  await watched(page);
  await button(page, "Меню").click();
  expect(reached(stage.world, "w123.yclients.com")).toEqual([]);
  await button(page, "Записаться онлайн").click();
  await expect.poll(() => page.title()).toBe("w123.yclients.com/widgetJS");
  expect(reached(stage.world, "w123.yclients.com")).toHaveLength(1);
});

test("Bitrix24's form in a window belongs to the button after its script", async () => {
  const page = await refused(`<script nonce="n" data-b24-form="click/6/abc">var s=document.createElement("script");s.src="https://cdn-ru.bitrix24.ru/b123/crm/form/loader_6.js";document.head.append(s)</script><button>Позвоните мне</button><button>Меню</button>`);
  await watched(page);
  await button(page, "Меню").click();
  expect(reached(stage.world, "cdn-ru.bitrix24.ru")).toEqual([]);
  await button(page, "Позвоните мне").click();
  await expect.poll(() => reached(stage.world, "cdn-ru.bitrix24.ru")).toHaveLength(1);
});

test.each([
  ["CloudPayments", "https://widget.cloudpayments.ru/bundles/cloudpayments.js"],
  ["Т-Касса", "https://securepay.tinkoff.ru/html/payForm/js/tinkoff_v2.js"],
])("%s: the first press of the pay button loads it, then does what it did", async (_, url) => {
  const { host } = new URL(url);
  const page = await refused(`<button onclick="document.title=(window.standIns||['without'])[0]">Оплатить приём</button><button>Меню</button><a href="#top">Цены и оплата</a>`, inserted(url));
  await watched(page);
  await button(page, "Меню").click();
  expect(reached(stage.world, host)).toEqual([]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.title()).toBe(url.slice(8));
  expect(await ran(page)).toEqual([url.slice(8)]);
  expect(reached(stage.world, host)).toHaveLength(1);
});

test("the site's own code may talk to a payment service, and send its form there", async () => {
  const page = await refused(`<form action="https://auth.robokassa.ru/Merchant/Index.aspx"><button>Дальше</button></form>`);
  expect(await page.evaluate(() => fetch("https://securepay.tinkoff.ru/v2/Init", { method: "POST" }).then((answer) => answer.status))).toBe(200);
  await button(page, "Дальше").click();
  await expect.poll(() => reached(stage.world, "auth.robokassa.ru/Merchant")).toHaveLength(1);
});
