/** A grant under the seal: one reload, never two, and none where the visitor would lose something. */
import { expect, test } from "vitest";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { hasStarted, METRIKA, metrikaProgram } from "../withdraw/page.ts";
import type { World } from "../world.ts";
import { playClinic, SEAL_CONFIG, SEALED, sealedPage, sealHead, type Clinic } from "./sealed.ts";

const AD = "https://ya.ru/search/";
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const watch = (world: World) => world.log.waitFor((entry) => entry.path === "/watch/12345678");
/** What was asked for; our own later files come when the browser has nothing else to do. */
const seen = (world: World): string[] => world.log.entries.map(({ host, path }) => host + path).filter((line) => !line.startsWith("ya.ru/") && !line.startsWith("sealed.example/soglasie/"));

function open({ world }: Stage): Clinic {
  const clinic = playClinic(world, (url) => (url.startsWith("/metrika/tag.js") ? metrikaProgram : null));
  clinic.pages.set("/", sealedPage());
  clinic.pages.set("/next/", sealedPage());
  return clinic;
}

/** Comes from another site, so that there is a referrer to be lost. */
async function comeFrom({ visitor, world }: Stage, clinic: Clinic, path: string): Promise<void> {
  await visitor.open(AD);
  await visitor.run(`setTimeout(() => { const a = document.createElement("a"); a.href = ${JSON.stringify(SEALED + path)}; a.referrerPolicy = "unsafe-url"; document.body.append(a); a.click() })`);
  await expect.poll(() => clinic.loads.length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => visitor.run("return document.readyState + !!(window.Soglasie && Soglasie.state)").catch(() => ""), { timeout: 20_000 }).toBe("completetrue");
  world.log.clear();
}

async function noReload({ visitor, world }: Stage, clinic: Clinic): Promise<void> {
  const before = clinic.loads.length;
  await visitor.run("await Soglasie.accept()");
  await pause(700);
  expect(clinic.loads.length).toBe(before);
  expect(seen(world)).toEqual([]);
  // At the next navigation it is in force.
  await visitor.open(`${SEALED}/next/`);
  await watch(world);
}

inEachEngine((stage, engine) => {
  test("accepting loads the page once more; the counter sees where the visitor came from; nothing is kept", async () => {
    const { world, visitor } = stage;
    const clinic = open(stage);
    await comeFrom(stage, clinic, "/?utm_source=ya&fio=Ivanov");
    expect(seen(world)).toEqual([]);
    await visitor.run("await Soglasie.accept()");
    const { query } = await watch(world);
    expect(query["page-url"]).toBe(`${SEALED}/?utm_source=ya`);
    expect(query["page-ref"]).toBe(AD);
    await pause(500);
    expect(clinic.loads).toEqual(["GET /", "GET /"]);
    await expect.poll(() => seen(world)).toEqual(expect.arrayContaining(["yandex.ru/map-widget/v1/", "www.googletagmanager.com/gtag/js"]));
    expect(await visitor.run("return Object.keys(sessionStorage).filter((key) => key.startsWith('soglasie'))")).toEqual([]);
    expect(await visitor.run("return document.referrer")).toBe(AD);
  });

  test("a counter of the site's own snippet sees it too", async () => {
    const { world, visitor } = stage;
    const clinic = open(stage);
    const config = { ...SEAL_CONFIG, vendors: [{ use: "yandex-metrika" }] };
    clinic.pages.set("/", sealedPage({ head: sealHead(config) + METRIKA }));
    await comeFrom(stage, clinic, "/?utm_source=ya");
    await visitor.run("await Soglasie.accept()");
    expect((await watch(world)).query["page-ref"]).toBe(AD);
    expect(await visitor.run("return Object.keys(sessionStorage).filter((key) => key.startsWith('soglasie-arrival'))")).toEqual([]);
  });

  test("a refusal never reloads", async () => {
    const { world, visitor } = stage;
    const clinic = open(stage);
    await visitor.open(`${SEALED}/`);
    world.log.clear();
    await visitor.run("await Soglasie.reject()");
    await pause(500);
    expect([clinic.loads, seen(world)]).toEqual([["GET /"], []]);
  });

  test("a touched field waits for the next navigation", async () => {
    const clinic = open(stage);
    clinic.pages.set("/", sealedPage({ body: '<input id="fio">' }));
    await stage.visitor.open(`${SEALED}/`);
    await stage.visitor.run("document.getElementById('fio').value = 'Иванов'");
    await noReload(stage, clinic);
  });

  test("so does an open dialog", async () => {
    const clinic = open(stage);
    clinic.pages.set("/", sealedPage({ body: '<dialog open id="box">Запись</dialog>' }));
    await stage.visitor.open(`${SEALED}/`);
    await noReload(stage, clinic);
  });

  test("and a page reached by POST", async () => {
    const clinic = open(stage);
    clinic.pages.set("/form/", sealedPage({ body: '<form id="f" method="post" action="/done/"><button>Отправить</button></form>' }));
    clinic.pages.set("/done/", sealedPage({ body: "<p id=thanks>Спасибо</p>" }));
    await stage.visitor.open(`${SEALED}/form/`);
    await hasStarted(stage.visitor, "seal");
    await stage.visitor.run("setTimeout(() => document.querySelector('#f button').click())");
    await expect.poll(() => clinic.loads).toContain("POST /done/");
    await expect.poll(() => stage.visitor.run("return document.readyState + !!document.getElementById('thanks')").catch(() => "")).toBe("completetrue");
    await noReload(stage, clinic);
  });

  test("a page that stays shut after the reload is reported, not reloaded again", async () => {
    const { visitor, world } = stage;
    const clinic = open(stage);
    // Its inline scripts are gone: no decision can open it.
    const shut = sealHead().replace(/<script data-skip-moving[^>]*>(window\.soglasieSeal|soglasieSeal).*?<\/script>/g, "");
    clinic.pages.set("/", sealedPage({ head: shut }));
    await visitor.open(`${SEALED}/`);
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => clinic.loads.length, { timeout: 20_000 }).toBe(2);
    await expect.poll(() => visitor.run("return document.readyState === 'complete' && Soglasie.diagnose().problems.map((p) => p.code)").catch(() => null), { timeout: 20_000 }).toContain("seal-stuck");
    await pause(500);
    expect([clinic.loads.length, seen(world)]).toEqual([2, []]);
  });

  if (engine === "chromium")
    test("other tabs are not reloaded", async () => {
      const { visitor } = stage;
      const clinic = open(stage);
      await visitor.open(`${SEALED}/`);
      // Another tab's answer: the cookie, then the sign that it has changed.
      await visitor.run("const now = Math.floor(Date.now() / 1000).toString(36); document.cookie = `soglasie=1.${now}.1~0.1r..b; Path=/; Secure`; dispatchEvent(new StorageEvent('storage', { key: 'soglasie' }))");
      await expect.poll(() => visitor.run("return Soglasie.allows('analytics')")).toBe(true);
      await pause(700);
      expect(clinic.loads).toEqual(["GET /"]);
    });
});
