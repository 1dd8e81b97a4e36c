/** What pages of clinics do with a vendor's global while the vendor is held: load it only where it is missing, wait for it, call it with a `this` of their own. */
import { expect, test } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { settled } from "../flow/scene.ts";
import { inEachEngine } from "../each-engine.ts";
import { CONFIG, METRIKA, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V2 = "https://api-maps.yandex.ru/2.1/?lang=ru_RU";
const V3 = "https://api-maps.yandex.ru/v3/?apikey=KEY&lang=ru_RU";
const GIS = "https://maps.api.2gis.ru/2.0/loader.js?pkg=full";
const WIDGET = `<script charset="utf-8" src="https://widgets.2gis.com/js/DGWidgetLoader.js"></script><script charset="utf-8">new DGWidgetLoader({"width":640,"height":600,"org":[{"id":"1"}]});</script>`;
const CAPTCHA = "https://www.google.com/recaptcha/api.js?render=KEY";

/** The vendors' programs as far as these pages use them. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^\/2\.1/, `var come=Promise.resolve();ymaps={ready:function(f){return f?come.then(f):come},Map:function(id){document.getElementById(id).dataset.drawn=1}}`],
  [/^\/v3/, `ymaps3={ready:new Promise(function(done){setTimeout(done,20)}),YMap:class{constructor(at){at.dataset.drawn=1}}}`],
  [/^\/2\.0\/loader/, `DG=window.DG||{};DG.ready=false;var waiting=[];DG.then=function(f){waiting.push(f);return this};setTimeout(function(){DG.map=function(id){document.getElementById(id).dataset.drawn=1};waiting.forEach(function(f){f()})},20)`],
  [/DGWidgetLoader/, `DGWidgetLoader=function(o){document.write('<iframe width="'+o.width+'" src="https://widgets.2gis.com/widget?type=firmsonmap"></iframe>')}`],
  [/^\/recaptcha/, `grecaptcha={ready:function(f){f()},execute:function(){return Promise.resolve("token")}}`],
];

const LOAD = `<script>function load(global,src){if(typeof window[global]!=="undefined")return Promise.resolve();
return new Promise(function(done){var s=document.createElement("script");s.src=src;s.onload=done;document.head.appendChild(s)})}</script>`;
const MAP = `<div id="map"></div>`;

/** How sites draw a map of Yandex. */
const MAPS: Readonly<Record<string, string>> = {
  "once it is scrolled to, and only where it is missing": `${LOAD}${MAP}<script>load("ymaps","${V2}").then(function(){ymaps.ready(function(){new ymaps.Map("map")})})</script>`,
  "with the promise of 2.1": `${MAP}<script src="${V2}"></script><script>ymaps.ready().then(function(){new ymaps.Map("map")})</script>`,
  "waiting for 2.1": `${MAP}<script src="${V2}"></script><script>(async function(){await ymaps.ready();new ymaps.Map("map")})()</script>`,
  "from a marked tag": `${MAP}<script type="text/plain" data-soglasie="yandex-maps" src="${V2}"></script><script>ymaps.ready(function(){new ymaps.Map("map")})</script>`,
  "from a tag marked without an address": `${MAP}<script type="text/plain" data-soglasie="yandex-maps" data-src="${V2}"></script><script>ymaps.ready(function(){new ymaps.Map("map")})</script>`,
  "of 2GIS": `${MAP}<script src="${GIS}"></script><script>DG.then(function(){DG.map("map")})</script>`,
  "waiting for 3": `${MAP}<script src="${V3}"></script><script>(async function(){await ymaps3.ready;const{YMap}=ymaps3;new YMap(document.getElementById("map"))})()</script>`,
};

const FORM = `${LOAD}<form><input name="phone"><button>Записаться</button></form><script>const form=document.querySelector("form");
form.addEventListener("submit",function(event){event.preventDefault();load("grecaptcha","${CAPTCHA}").then(function(){grecaptcha.ready(function(){grecaptcha.execute("KEY").then(function(token){document.title=token})})})})</script>`;

/** Notes what the page's code throws. */
const THROWN = `<script>window.thrown=[];for(const type of["error","unhandledrejection"])addEventListener(type,function(event){thrown.push(String(event.message||event.reason))})</script>`;

inEachEngine((stage) => {
  const run = (body: string): Promise<unknown> => stage.visitor.run(body);

  async function open(body: string, config: SiteConfig = CONFIG, head = ""): Promise<void> {
    stage.world.page("/stand-ins/", page({ config, head, body }));
    stage.world.play((request, response) => {
      const [, program] = PROGRAMS.find(([path]) => path.test(request.url ?? "")) ?? [];
      if (program) response.writeHead(200, { "Content-Type": "text/javascript" }).end(program);
      return !!program;
    });
    await stage.visitor.open(`${CLINIC}/stand-ins/`);
  }

  test.each(Object.entries(MAPS))("a map that the page draws %s is drawn after the grant, and no call throws before", async (_, body) => {
    await open(body, CONFIG, THROWN);
    const drawn = (): Promise<unknown> => run("return document.getElementById('map').dataset.drawn || ''");
    expect([await drawn(), await run("return thrown")]).toEqual(["", []]);
    await run("await Soglasie.accept()");
    await expect.poll(drawn, { timeout: 20_000 }).toBe("1");
    expect(await run("return thrown")).toEqual([]);
  });

  test("a map of a page that opens under a refusal is drawn after a later grant", async () => {
    await open(MAPS["with the promise of 2.1"]!, CONFIG, THROWN);
    await run("await Soglasie.reject()");
    await stage.visitor.open(`${CLINIC}/stand-ins/`);
    await run("await Soglasie.accept()");
    await expect.poll(() => run("return [document.getElementById('map').dataset.drawn || '', thrown]"), { timeout: 10_000 }).toEqual(["1", []]);
  });

  test("2GIS's ready-made widgets are written where they stand after the grant, each once, and on the next page too", async () => {
    await open(`<p class="kept">Адрес</p><div id="one">${WIDGET}</div><div id="two">${WIDGET}</div><p class="kept">Часы</p>`);
    const written = (): Promise<unknown> => run("return ['one','two'].map((id) => document.querySelectorAll('#' + id + ' iframe[width=\"640\"]').length).concat(document.querySelectorAll('.kept').length)");
    expect(await written()).toEqual([0, 0, 2]);
    await run("await Soglasie.accept()");
    await expect.poll(written, { timeout: 10_000 }).toEqual([1, 1, 2]);
    await stage.visitor.open(`${CLINIC}/stand-ins/`);
    await expect.poll(written, { timeout: 10_000 }).toEqual([1, 1, 2]);
  });

  test("Jivo tells a visitor's number, an empty one, where it is held", async () => {
    await open(`<script>(function(s){s.src="https://code.jivosite.com/widget/abc";document.body.append(s)})(document.createElement("script"))</script>`);
    expect(await run(`return await new Promise((done)=>jivo_api.getVisitorNumber((error,number)=>done([error,number||""])))`)).toEqual(["", ""]);
  });

  test("Mango's function is there after a withdrawal, for the page that goes on calling it", async () => {
    const mango = `<script>(function(w,d,u,i,o,s,p){w.MangoObject=o;w[o]=w[o]||function(){(w[o].q=w[o].q||[]).push(arguments)};s=d.createElement("script");s.async=1;s.id=i;s.src=u;p=d.getElementsByTagName("script")[0];p.parentNode.insertBefore(s,p)})(window,document,"https://widgets.mango-office.ru/widgets/mango.js","mango-js","mgo");mgo({calltracking:{id:1}})</script>`;
    await open(mango, { ...CONFIG, vendors: [{ use: "mango-office" }] }, THROWN);
    await run("await Soglasie.accept()");
    await run("await Soglasie.withdraw()");
    await expect.poll(() => run("return !document.getElementById('mango-js')")).toBe(true);
    expect(await run("mgo({calltracking:{id:1}});return thrown")).toEqual([]);
  });

  test("the callback of a held goal gets the `this` that the page gives it; `yaCounter` takes calls too where the SDK starts the counter", async () => {
    await open("", CONFIG, METRIKA);
    const goals = `const form={},got=[];const note=function(){got.push(this===form)};
ym(12345678,"reachGoal","zapis",{},note,form);ym(12345678,"hit","/x",{callback:note,ctx:form});yaCounter12345678.reachGoal("zapis",{},note,form);
await new Promise((done)=>setTimeout(done,200));return got`;
    expect(await run(goals)).toEqual([true, true, true]);
    await open("", { ...CONFIG, vendors: [{ use: "yandex-metrika", id: "12345678" }] });
    expect(await run(goals)).toEqual([true, true, true]);
  });

  test("a counter of the snippet from before 2019 takes calls by its old name, before an answer and after a refusal", async () => {
    const old = `<script>(function(d,w,c){(w[c]=w[c]||[]).push(function(){try{w.yaCounter55555=new Ya.Metrika({id:55555})}catch(e){}});
var n=d.getElementsByTagName("script")[0],s=d.createElement("script");s.async=true;s.src="https://mc.yandex.ru/metrika/watch.js";n.parentNode.insertBefore(s,n)})(document,window,"yandex_metrika_callbacks")</script>`;
    await open("", CONFIG, old);
    const goal = "const got=[];yaCounter55555.reachGoal('zapis',{},function(){got.push(1)});await new Promise((done)=>setTimeout(done,200));return got";
    expect(await run(goal)).toEqual([1]);
    await run("await Soglasie.reject()");
    expect(await run(goal)).toEqual([1]);
  });

  test("pixels that a refusal found, or that are made under it, never go out: a later grant is not for them", async () => {
    await open("", CONFIG);
    const pixel = (name: string) => run(`new Image().src="https://mc.yandex.ru/watch/1?page=${name}"`);
    await pixel("first");
    await run("await Soglasie.reject()");
    await pixel("refused");
    await run("await Soglasie.accept()");
    await pixel("granted");
    const pages = (): (string | undefined)[] => stage.world.log.entries.filter(({ path }) => path.startsWith("/watch/")).map(({ query }) => query["page"]);
    await expect.poll(pages).toContain("granted");
    await settled(stage.world);
    expect(pages()).toEqual(["granted"]);
  });

  test("twin: without a refusal between, the first pixel is there too", async () => {
    await open("", CONFIG);
    await run('new Image().src="https://mc.yandex.ru/watch/1?page=first"');
    await run("await Soglasie.accept()");
    await expect.poll(() => stage.world.log.entries.filter(({ path }) => path.startsWith("/watch/")).map(({ query }) => query["page"])).toEqual(["first"]);
  });

  test("a captcha that the page loads only where it is missing comes at the press, and the form is sent", async () => {
    await open(FORM, { ...CONFIG, vendors: [{ use: "google-recaptcha" }] });
    await settled(stage.world);
    const [x, y] = (await run("const box=document.querySelector('button').getBoundingClientRect();return [box.x+box.width/2,box.y+box.height/2]")) as [number, number];
    await stage.visitor.hands!.click(x, y);
    await expect.poll(() => run("return document.title"), { timeout: 20_000 }).toBe("token");
  });
});
