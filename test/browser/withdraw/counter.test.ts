/** What a released counter of the site's own snippet gets: its options and addresses, as its server sees them. */
import { expect, test } from "vitest";
import { CLINIC, type World } from "../world.ts";
import { inEachEngine } from "../each-engine.ts";
import { CONFIG, GTAG, gtagProgram, METRIKA, metrikaProgram, page } from "./page.ts";

/** The vendors' programs as documented: they use the addresses they are given. */
function playVendors(world: World): void {
  world.play((request, response) => {
    const program = request.url?.startsWith("/metrika/tag.js") ? metrikaProgram : request.url?.startsWith("/gtag/js") ? gtagProgram : null;
    if (program) response.writeHead(200, { "Content-Type": "text/javascript" }).end(program);
    return program !== null;
  });
}

const watch = (world: World) => world.log.waitFor((entry) => entry.path === "/watch/12345678");
const collect = (world: World) => world.log.waitFor((entry) => entry.path === "/g/collect");
const go = (path: string): string => `setTimeout(() => location.href = ${JSON.stringify(path)})`;
const SHOP = `<script>dataLayer.push({event:"purchase",ecommerce:{items:[{item_name:"MRT"}]}});gtag("event","purchase",{items:[{item_name:"MRT"}]})</script>`;

inEachEngine((stage) => {
  test("Metrika: replay, click map and e-commerce off, addresses cut, campaign kept", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.page("/c/", page({ head: METRIKA }));
    await visitor.open(`${CLINIC}/c/?utm_source=ya&yclid=7&fio=Ivanov#part`);
    await visitor.run("await Soglasie.accept()");
    const { query } = await watch(world);
    expect(query["page-url"]).toBe(`${CLINIC}/c/?utm_source=ya&yclid=7`);
    expect(JSON.parse(query["options"]!)).toMatchObject({ webvisor: false, clickmap: false, ecommerce: false, trackLinks: true });
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain("_ym_visorc");
    await visitor.run("ym(12345678, 'hit', '/zakaz/7654321/?phone=79990001122'); ym(12345678, 'firstPartyParams', { email: 'a@b.ru' }); ym(12345678, 'reachGoal', 'end')");
    await world.log.waitFor((entry) => entry.query["page-url"] === "goal://www.clinic.example/end");
    // Sent before the goal; over another connection it may arrive after it.
    await expect.poll(() => world.log.entries.filter((entry) => entry.path === "/watch/12345678").map((entry) => entry.query["page-url"])).toContain(`${CLINIC}/zakaz/*/`);
  });

  test("Google: addresses cut, advertising refused, no items", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.page("/c/", page({ head: GTAG + SHOP }));
    await visitor.open(`${CLINIC}/c/?gclid=5&fio=Ivanov`);
    await visitor.run("await Soglasie.save({ analytics: true })");
    expect((await collect(world)).query).toMatchObject({ dl: `${CLINIC}/c/?gclid=5`, ads: "denied" });
    const bought = await world.log.waitFor((entry) => entry.query["en"] === "purchase");
    expect(bought.query["items"]).toBe("[]");
  });

  test("on the second page the campaign comes from the page before", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.page("/c/", page({}));
    world.page("/c2/", page({ head: METRIKA }));
    await visitor.open(`${CLINIC}/c/?utm_source=ya&fio=Ivanov`);
    const seen = world.own.length;
    await visitor.run(go("/c2/"));
    await expect.poll(() => world.own.slice(seen)).toContain("GET /c2/");
    await expect.poll(() => visitor.run("return location.pathname + document.readyState")).toBe("/c2/complete");
    await visitor.run("await Soglasie.accept()");
    expect((await watch(world)).query).toMatchObject({ "page-url": `${CLINIC}/c2/?utm_source=ya`, "page-ref": `${CLINIC}/c/?utm_source=ya` });
  });

  test("a counter that the config does not name gets no more on the pages after the answer than on its own", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.page("/c/", page({ config: { ...CONFIG, vendors: [] }, head: METRIKA }));
    await visitor.open(`${CLINIC}/c/`);
    await visitor.run("await Soglasie.accept()");
    const { n } = await watch(world);
    await visitor.open(`${CLINIC}/c/?fio=Ivanov`);
    const { query } = await world.log.waitFor((entry) => entry.n > n && entry.path === "/watch/12345678");
    expect(query["page-url"]).toBe(`${CLINIC}/c/`);
    expect(JSON.parse(query["options"]!)).toMatchObject({ webvisor: false, clickmap: false, ecommerce: false });
  });

  test.each([["named", [{ use: "yandex-maps" }]], ["not named", []]])("code that calls a map %s in the config right after its script runs once on every page after the answer", async (_, vendors) => {
    const { world, visitor } = stage;
    world.play((request, response) => {
      if (!request.url?.startsWith("/2.1/")) return false;
      response.writeHead(200, { "Content-Type": "text/javascript" }).end("window.ymaps={ready:function(then){setTimeout(then)}}");
      return true;
    });
    const head = `<script src="https://api-maps.yandex.ru/2.1/?lang=ru_RU"></script><script>ymaps.ready(function(){window.drawn=(window.drawn||0)+1})</script>`;
    world.page("/m/", page({ config: { ...CONFIG, vendors }, head }));
    await visitor.open(`${CLINIC}/m/`);
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => visitor.run("return window.drawn")).toBe(1);
    await visitor.open(`${CLINIC}/m/`);
    await expect.poll(() => visitor.run("return window.drawn")).toBe(1);
  });

  test("with session replay in the config every field is masked before the counter runs", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.page("/c/", page({ config: { ...CONFIG, vendors: [{ use: "yandex-metrika", sessionReplay: true }] }, head: METRIKA, body: '<input id="fio" class="ym-record-keys" value="Иванов">' }));
    await visitor.open(`${CLINIC}/c/`);
    await visitor.run("await Soglasie.accept()");
    expect(JSON.parse((await watch(world)).query["options"]!)).toMatchObject({ webvisor: true });
    expect(await visitor.run("document.body.append(document.createElement('textarea')); await null; return [...document.querySelectorAll('input,textarea')].map((e) => e.className)")).toEqual(["ym-disable-keys", "ym-disable-keys"]);
  });

  test.each([["named", "hotjar"], ["only pasted", "yandex-metrika"]])("so it is before a vendor that always records, %s", async (_, use) => {
    const { world, visitor } = stage;
    world.play((request, response) => /hotjar/.test(request.headers.host ?? "") && !!response.writeHead(200, { "Content-Type": "text/javascript" }).end("window.seen=document.getElementById('fio').hasAttribute('data-hj-suppress')"));
    world.page("/c/", page({ config: { ...CONFIG, vendors: [{ use }] }, head: '<script async src="https://static.hotjar.com/c/hotjar-1.js?sv=6"></script>', body: '<input id="fio" value="Иванов">' }));
    await visitor.open(`${CLINIC}/c/`);
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => visitor.run("return window.seen")).toBe(true);
  });

  test("twin: without the gate the counter records, and sees every address whole", async () => {
    const { world, visitor } = stage;
    playVendors(world);
    world.overrides.set("/soglasie/soglasie.js", { body: "" });
    world.page("/c/", page({ head: METRIKA }));
    await visitor.open(`${CLINIC}/c/?utm_source=ya&fio=Ivanov`);
    const { query } = await watch(world);
    expect(query["page-url"]).toContain("fio=Ivanov");
    expect(JSON.parse(query["options"]!)).toMatchObject({ webvisor: true });
  });
});
