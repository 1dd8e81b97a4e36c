/** Held frames: who would receive data, two ways to show them, and the way around. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { briefly } from "../world.ts";
import { banner, button, PHONE, useStage } from "./stage.ts";

const stage = useStage();
/** Made by script, as sites do it lazily: then not even a request leaves (a frame in the markup may have been requested before the gate saw it). */
const MAP = `<script nonce="n">var f=document.createElement("iframe");f.title="Карта";f.width=600;f.height=400;f.style.border=0;f.src="https://yandex.ru/map-widget/v1/?um=constructor";document.body.append(f)</script>`;
const reached = () => briefly(stage.world.log.entries.filter((entry) => entry.path.includes("map-widget")));

test("keeps the size, tells who receives what, shows the address and the way around", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  const map = page.frameLocator("iframe");
  await map.getByText("Карта пока не загружена. Чтобы её показать, Яндекс получит ваш IP-адрес и адрес этой страницы и может сохранить cookie.").waitFor();
  await map.getByText("Санкт-Петербург, Садовая ул., 1").waitFor();
  const link = map.getByRole("link", { name: "Открыть в Яндекс Картах (новая вкладка)" });
  expect(await link.getAttribute("href")).toBe("https://yandex.ru/maps/?um=constructor");
  expect(await link.getAttribute("rel")).toContain("noopener");
  const box = (await page.locator("iframe").boundingBox())!;
  expect([box.width, box.height]).toEqual([600, 400]);
  expect(reached()).toEqual([]);
});

test("a frame in the markup gets one too, even if it had begun to load", async () => {
  for (let i = 0; i < 3; i++) {
    const page = await stage.open({ body: '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" src="https://yandex.ru/map-widget/v1/?um=1"></iframe><script nonce="n">1</script>' });
    const held = await page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.diagnose().tags.some(({ kind, state }) => kind === "iframe" && state === "held"));
    // Whether the gate catches a frame of the markup is the gate's own test; what it caught gets its placeholder. Asked of the page: a driver may lose
    // sight of a frame that changes its process twice.
    const shown = (): Promise<string> => page.evaluate(() => document.querySelector("iframe")?.contentDocument?.body?.textContent ?? "");
    if (held) await expect.poll(shown).toContain("Показать карту");
    expect(await page.locator("soglasie-part").count()).toBe(0);
  }
});

test("shows it once, after a press of a key, and keeps no answer", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  const show = page.frameLocator("iframe").getByRole("button", { name: "Показать карту" });
  await show.focus();
  await page.keyboard.press("Enter");
  await expect.poll(reached).toHaveLength(1);
  expect(await page.evaluate(() => document.cookie)).not.toContain("soglasie=");
  expect(await banner(page).isVisible()).toBe(true);
});

test("always: the vendor alone is let in, and stays so on the next page", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  await page.frameLocator("iframe").getByRole("button", { name: "Всегда показывать карты Яндекса" }).click();
  await expect.poll(reached).toHaveLength(1);
  const allowed = () => page.evaluate(() => ["preferences", "yandex-maps", "analytics"].map((name) => (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows(name)));
  expect(await allowed()).toEqual([false, true, false]);
  await page.reload();
  expect(await allowed()).toEqual([false, true, false]);
  await expect.poll(reached).toHaveLength(2);
});

test("goes away when the answer lets it in", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).waitFor();
  await button(page, "Принять все").click();
  await expect.poll(reached).toHaveLength(1);
});

test("comes again where the answer is taken back at once, before the map is there", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  await page.frameLocator("iframe").locator("section").evaluate((first) => first.classList.add("first"));
  await page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.accept());
  await expect.poll(reached).toHaveLength(1);
  await page.evaluate(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.withdraw());
  await expect.poll(() => page.evaluate(() => document.querySelector("iframe")!.contentDocument?.querySelector("section:not(.first)")?.textContent)).toContain("Показать карту");
});

test("a frame that the site marked itself", async () => {
  const page = await stage.open({ body: '<h1>Видео</h1><iframe title="Видео" width="320" height="180" data-soglasie="preferences" data-src="https://rutube.ru/play/embed/abc/"></iframe>', context: { viewport: PHONE } });
  const video = page.frameLocator("iframe");
  expect(await video.getByRole("link").getAttribute("href")).toBe("https://rutube.ru/video/abc/");
  await video.getByRole("button", { name: "Показать видео" }).click();
  await expect.poll(() => briefly(stage.world.log.entries).filter((line) => line.includes("rutube"))).toHaveLength(1);
});

test("a chat gets a button to press where it would float", async () => {
  const page = await stage.open({ body: '<h1>Клиника</h1><script>var s=document.createElement("script");s.src="https://code.jivosite.com/widget/abc";document.body.append(s)</script>', config: { vendors: [{ use: "jivo" }] } });
  await button(page, "Отклонить все").click();
  await page.getByText("Открыть чат").first().click();
  await page.getByText("Чат пока не загружен. Чтобы его открыть, Jivo получит").waitFor();
  await button(page, "Открыть чат").click();
  await expect.poll(() => briefly(stage.world.log.entries).filter((line) => line.includes("jivosite"))).toHaveLength(1);
});

/** Text of the page's first frame, or of what stands in this element. */
const textIn = (page: Page, selector = "iframe"): Promise<string> =>
  page.evaluate((where) => {
    const one = document.querySelector(where);
    return (one instanceof HTMLIFrameElement ? one.contentDocument?.body : one?.firstElementChild?.shadowRoot)?.textContent ?? "";
  }, selector);
const FRAME = '<iframe title="Карта" width="600" height="400" src="https://yandex.ru/map-widget/v1/?um=1"></iframe>';
const BUTTON = `<h1>Контакты</h1><button id="b">На карте</button><div id="m"></div><script nonce="n">b.onclick=()=>setTimeout(()=>{m.innerHTML='${FRAME}'},50)</script>`;

test.each(["before an answer", "on the first page", "on a later one"])("a frame that comes with a press, long after everything else, gets one too: %s", async (when) => {
  const page = await stage.open({ body: BUTTON });
  await banner(page).waitFor();
  if (when !== "before an answer") {
    await button(page, "Отклонить все").click();
    await page.getByRole("status").getByRole("button").waitFor();
  }
  if (when === "on a later one") await page.reload();
  await page.waitForFunction(() => document.readyState === "complete");
  await page.click("#b");
  await expect.poll(() => textIn(page)).toContain("Показать карту");
  expect(reached()).toEqual([]);
});

test("one frame more on a page that has some gets one too", async () => {
  const page = await stage.open({ body: BUTTON.replace("<h1>", `${FRAME.replace("<iframe", "<iframe id=one")}<h1>`) });
  await expect.poll(() => textIn(page)).toContain("Показать карту");
  // After the last time at which widgets that are slow are looked for.
  await page.clock.install();
  await page.click("#b");
  await page.clock.runFor(8000);
  await expect.poll(() => textIn(page, "#m iframe")).toContain("Показать карту");
});

test("a map drawn by script has its own where it would be drawn, and leaves the box empty for it", async () => {
  const api = '<script nonce="n" src="https://api-maps.yandex.ru/2.1/?lang=ru_RU"></script>';
  const page = await stage.open({ head: api, body: '<h1>Контакты</h1><nav class="sitemap" style="height:200px"></nav><div class="map-overlay" style="height:300px"></div><div id="yaMap" style="height:400px"></div><p>Приём ведут терапевты.</p>' });
  await expect.poll(() => textIn(page, "#yaMap")).toContain("Показать карту");
  const [box, part] = await Promise.all(["#yaMap", "soglasie-part"].map(async (one) => (await page.locator(one).boundingBox())!));
  expect(part).toEqual(box);
  await page.locator("soglasie-part").getByRole("button", { name: "Показать карту" }).click();
  await expect.poll(() => page.locator("soglasie-part").count()).toBe(0);
  expect(await page.locator("#yaMap").evaluate((one) => one.childNodes.length)).toBe(0);
});

test("the button of a chat rises above the page's own bar, and its text is never cut off", async () => {
  const bar = '<div style="position:fixed;left:0;right:0;bottom:0;height:64px;z-index:9999;background:#0a7a5c"><a href="#" id="call">Записаться</a></div>';
  const page = await stage.open({ body: `<h1>Клиника</h1>${bar}<script nonce="n">var s=document.createElement("script");s.src="https://code.jivosite.com/widget/abc";document.body.append(s)</script>`, config: { vendors: [{ use: "jivo" }] }, context: { viewport: { width: 640, height: 320 } } });
  const chat = page.locator("soglasie-part details");
  await expect.poll(async () => { const { y, height } = (await chat.boundingBox())!; return y + height; }).toBeLessThanOrEqual(320 - 64);
  await page.getByRole("region").getByRole("button").nth(1).click();
  await page.locator("soglasie-ui [role=status] button").click();
  await page.locator("soglasie-part summary").click();
  expect((await chat.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  expect(await chat.evaluate((one) => one.scrollHeight > one.clientHeight && getComputedStyle(one).overflowY)).toBe("auto");
});

test("a frame of no size gets none: its buttons would have the focus unseen", async () => {
  const page = await stage.open({ body: `${FRAME}${FRAME.replace('width="600" height="400"', 'id="speck" width="1" height="1"')}` });
  await expect.poll(() => textIn(page)).toContain("Показать карту");
  expect(await textIn(page, "#speck")).toBe("");
});

/** A frame whose document the page cannot reach. */
const SANDBOXED = FRAME.replace("<iframe", '<iframe sandbox="allow-scripts"');

test("a sandboxed frame has its own exactly over it, nothing moves for it, and it goes along", async () => {
  const body = (frame: string): string => `<style>.row{display:flex;gap:20px;justify-content:space-between}.row>*{flex:none}</style><div class="row">${frame.replace('width="600"', 'width="400"')}<p id="beside">Рядом</p></div><p id="below">Ниже</p>`;
  const places = (page: Page): Promise<number[]> => page.evaluate(() => ["beside", "below"].flatMap((id) => { const { x, y } = document.getElementById(id)!.getBoundingClientRect(); return [x, y]; }));
  // As it stands without us.
  const bare = await stage.open({ config: { operator: undefined }, body: body(SANDBOXED.replace(/ src="[^"]*"/, "")) });
  const before = await places(bare);
  const page = await stage.open({ body: body(SANDBOXED) });
  await page.locator("soglasie-part").getByRole("button", { name: "Показать карту" }).waitFor();
  expect(await places(page)).toEqual(before);
  const boxes = (): Promise<unknown[]> => page.evaluate(() => ["iframe", "soglasie-part"].map((name) => JSON.stringify(document.querySelector(name)!.getBoundingClientRect())));
  const same = async (): Promise<boolean> => new Set(await boxes()).size === 1;
  expect(await same()).toBe(true);
  await page.evaluate(() => { document.body.style.padding = "50px 0 0 30px"; document.querySelector("iframe")!.height = "200"; });
  await expect.poll(same).toBe(true);
  await page.locator("soglasie-part").getByRole("button", { name: "Показать карту" }).click();
  await expect.poll(reached).toHaveLength(1);
  expect(await page.locator("soglasie-part").count()).toBe(0);
});

const SIZES = ["300x150", "250x120", "160x120", "100%x80", "320x50"];
const sized = (size: string): string => FRAME.replace('width="600" height="400"', `width="${size.split("x")[0]}" height="${size.split("x")[1]}"`);

/** What of the address, the first answer and the way around is not in view at once; of a line more than there is room for the greater part is still read. */
const outOfView = (page: Page): Promise<string[][]> => page.evaluate(() => [...document.querySelectorAll("iframe")].map(({ contentDocument, clientWidth, clientHeight }) => {
  const parts = [...(contentDocument?.querySelectorAll(".d, .b button, a") ?? [])];
  const inside = (one: Element): boolean => {
    const { top, left, bottom, right, height } = one.getBoundingClientRect();
    return top >= -1 && left >= -1 && right <= clientWidth + 1 && bottom <= clientHeight + 4 && height >= 14;
  };
  return parts.length < 3 ? ["not drawn"] : parts.filter((one) => !inside(one)).map((one) => one.textContent!);
}));

test("frames of 300x150 and smaller show the address, the first answer and the way around without scrolling, and all of it to the keyboard", async () => {
  const page = await stage.open({ body: SIZES.map(sized).join(""), context: { viewport: { width: 360, height: 640 } } });
  await expect.poll(() => outOfView(page)).toEqual(SIZES.map(() => []));
  for (const at of SIZES.keys()) {
    await page.evaluate((i) => document.querySelectorAll("iframe")[i]!.contentWindow!.focus(), at);
    const names: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate((nth) => document.querySelectorAll("iframe")[nth]!.contentDocument!.activeElement!.textContent!, at));
    }
    for (const name of ["Показать карту", "Всегда показывать карты Яндекса", "Открыть в Яндекс Картах (новая вкладка)"]) expect(names, SIZES[at]!).toContain(name);
  }
});

test("a larger one shows all of it, and so does a small one that grows; one that is drawn hidden is laid out when it is shown", async () => {
  const page = await stage.open({ body: `<div id="tab" style="display:none">${sized("250x120")}</div>` });
  const layout = (): Promise<string | undefined> => page.evaluate(() => document.querySelector("iframe")!.contentDocument?.querySelector<HTMLElement>(".h")?.dataset["fit"]);
  await page.waitForFunction(() => document.querySelector("iframe")!.contentDocument?.querySelector(".h"));
  await page.evaluate(() => (document.getElementById("tab")!.style.display = ""));
  await expect.poll(layout).toBe("k");
  const always = page.frameLocator("iframe").getByRole("button", { name: "Всегда" });
  await always.focus();
  await page.evaluate(() => Object.assign(document.querySelector("iframe")!, { width: "600", height: "400" }));
  await expect.poll(layout).toBe("");
  expect(await always.evaluate((one) => document.activeElement === one && one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
});

const soglasie = (page: Page, act: "accept" | "reject" | "withdraw" | "save", answer?: object): Promise<unknown> =>
  page.evaluate(([name, given]) => (window as unknown as { Soglasie: Record<string, (answer?: unknown) => Promise<unknown>> }).Soglasie[name as string]!(given), [act, answer] as const);
const showOnce = async (page: Page): Promise<void> => {
  await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector("iframe")!.contentDocument)).toBe(null);
};

test.each(["reject", "withdraw"] as const)("a map shown once goes by a later %s, whether or not that changes the answer, and can be shown again", async (act) => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}` });
  const steps = (): Promise<number> => page.evaluate(() => history.length);
  for (const times of [1, 2]) {
    await showOnce(page);
    await expect.poll(reached).toHaveLength(times);
    const before = await steps();
    await soglasie(page, act);
    await expect.poll(() => textIn(page)).toContain("Показать карту");
    expect(await steps()).toBe(before);
  }
  expect(await page.evaluate(() => document.querySelector("iframe")!.src)).toBe("https://yandex.ru/map-widget/v1/?um=constructor");
});

test("a map shown once stays where the answer lets it in, and where somebody else is always let in", async () => {
  const page = await stage.open({ body: `<h1>Контакты</h1>${MAP}`, config: { vendors: [{ use: "yandex-maps" }, { use: "rutube" }] } });
  await showOnce(page);
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "https://rutube.ru/play/embed/abc/";
    frame.id = "video";
    document.body.append(frame);
  });
  await expect.poll(() => textIn(page, "#video")).toContain("Показать видео");
  await page.frameLocator("#video").getByRole("button", { name: "Всегда" }).click();
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain("soglasie=");
  await soglasie(page, "accept");
  expect(await page.evaluate(() => document.querySelector("iframe")!.contentDocument)).toBe(null);
  expect(reached()).toHaveLength(1);
});

test("a frame that the site marked itself goes by a refusal after it was shown once, and by a withdrawal, whoever it is of", async () => {
  const page = await stage.open({ body: '<h1>Карта</h1><iframe title="Карта" width="600" height="400" data-soglasie="preferences" data-src="/own-map"></iframe>' });
  stage.world.page("/own-map", "<p>Карта своя</p>");
  const own = (): number => stage.world.own.filter((line) => line === "GET /own-map").length;
  await page.frameLocator("iframe").getByRole("button").first().click();
  await expect.poll(own).toBe(1);
  await soglasie(page, "reject");
  await expect.poll(() => textIn(page)).toContain("Показать");
  await soglasie(page, "accept");
  await expect.poll(own).toBe(2);
  await soglasie(page, "withdraw");
  await expect.poll(() => textIn(page)).toContain("Показать");
  await soglasie(page, "accept");
  await expect.poll(own).toBe(3);
});

test("a player that gets another film, or another service's, tells of that one, and one that gets a page of the site's own is left alone", async () => {
  const page = await stage.open({ body: '<iframe title="Видео" width="600" height="400"></iframe>', config: { vendors: [{ use: "youtube" }, { use: "rutube" }] } });
  stage.world.page("/own-slide", "<p>Слайд клиники</p>");
  const give = (src: string): Promise<void> => page.evaluate((address) => void (document.querySelector("iframe")!.src = address), src);
  const way = (): Promise<string | undefined> => page.evaluate(() => document.querySelector("iframe")!.contentDocument?.querySelector("a")?.href);
  await give("https://www.youtube.com/embed/one");
  await expect.poll(way).toBe("https://www.youtube.com/watch?v=one");
  await give("https://www.youtube.com/embed/two");
  await expect.poll(way).toBe("https://www.youtube.com/watch?v=two");
  await give("/own-slide");
  await expect.poll(() => textIn(page)).toBe("Слайд клиники");
  await give("https://rutube.ru/play/embed/three/");
  await expect.poll(() => textIn(page)).toContain("RuTube получит");
  expect(await way()).toBe("https://rutube.ru/video/three/");
  await page.frameLocator("iframe").getByRole("button", { name: "Показать видео" }).click();
  await expect.poll(() => briefly(stage.world.log.entries).filter((line) => /youtube|rutube/.test(line))).toEqual(["GET rutube.ru/play/embed/three/"]);
});

test.each(["transform:scale(0)", "height:0;overflow:hidden"])("a frame that is nothing yet to see (%s) gets one when it is", async (folded) => {
  const fills = FRAME.replace('width="600" height="400"', 'style="width:100%;height:100%;border:0"');
  // Without the looks that come a few seconds after the start whatever happens.
  const before = "<script nonce='n'>const later = setTimeout; window.setTimeout = (act, delay) => [500, 2000, 6000].includes(delay) ? 0 : later(act, delay);</script>";
  const page = await stage.open({ before, body: `${FRAME.replace("<iframe", '<iframe id="first"')}<div id="fold" style="width:600px;height:400px;${folded}">${fills.replace("<iframe", '<iframe id="within"')}</div>` });
  await expect.poll(() => textIn(page, "#first")).toContain("Показать карту");
  expect(await textIn(page, "#within")).toBe("");
  await page.evaluate(() => (document.getElementById("fold")!.style.cssText = "width:600px;height:400px"));
  await expect.poll(() => textIn(page, "#within")).toContain("Показать карту");
});

test("a frame of text alone that would call a service has one, is shown once, and goes by a refusal", async () => {
  const page = await stage.open({ body: "<iframe title='Видео' width='600' height='400' srcdoc=\"<a href='https://www.youtube.com/embed/abc?autoplay=1'>Смотреть</a>\"></iframe>", config: { vendors: [{ use: "youtube" }] } });
  await expect.poll(() => textIn(page)).toContain("Google получит");
  await page.frameLocator("iframe").getByRole("button", { name: "Показать видео" }).click();
  await expect.poll(() => textIn(page)).toBe("Смотреть");
  await soglasie(page, "reject");
  await expect.poll(() => textIn(page)).toContain("Google получит");
});

test("a service that the config alone knows goes by the name it has there, and by its company's, at the site's mark too", async () => {
  const config = { vendors: [{ id: "clinic-tour", name: "Прогулка по клинике", company: "ООО «Панорама»", category: "marketing", hosts: ["tour.example"] }] };
  const frames = ['src="https://tour.example/1"', 'data-soglasie="clinic-tour" data-src="https://tour.example/2"'].map((address, i) => `<iframe id="f${i}" title="Прогулка" width="600" height="400" ${address}></iframe>`);
  const page = await stage.open({ body: frames.join(""), config });
  for (const id of ["#f0", "#f1"]) {
    await expect.poll(() => textIn(page, id)).toContain("ООО «Панорама» получит");
    expect(await textIn(page, id)).toContain("Всегда показывать: Прогулка по клинике");
  }
});
