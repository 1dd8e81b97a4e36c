/** What else a page keeps or shows: helper cookies of campaign scripts, telephone numbers around call tracking. */
import { expect, test } from "vitest";
import { CLINIC } from "../world.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CONFIG, page } from "./page.ts";

const HELPERS = `<script>for (const name of ["sbjs_current","sbjs_first","TILDAUTM","b24_crm_guest_utm"]) { document.cookie = name + "=utm_source; path=/; max-age=9999"; localStorage.setItem(name, "utm_source"); }</script>`;
const helpers = async ({ visitor }: Stage): Promise<string[]> => [
  ...(await visitor.cookies()).map(({ name }) => name),
  ...((await visitor.run("return Object.keys(localStorage)")) as string[]),
].filter((name) => /^(sbjs_|TILDAUTM|b24_crm)/.test(name)).sort();

const CALLS = { ...CONFIG, vendors: [...CONFIG.vendors!, { use: "calltouch" }] };
const TRACKER = `<script>(function(){var s=document.createElement("script");s.async=true;s.src="https://mod.calltouch.ru/init.js?id=abc";document.head.appendChild(s)})()</script>`;
const NUMBERS = `<a id="empty" href="tel:"></a><span id="gap" class="call_phone_1" style="visibility:hidden"></span><p id="own">+7 (495) 111-22-33</p>`;
const SWAP = `document.querySelectorAll("#empty,#gap,#own").forEach(function(e){e.textContent="+7 (495) 999-99-99";if(e.href)e.href="tel:+74959999999"});window.swapped=1`;
const SHOWN = "return ['empty','gap','own'].map((id) => document.getElementById(id).textContent)";
const OWN = "+7 (495) 111-22-33";
const PHONE = CONFIG.operator.phone;
const TRACKED = "+7 (495) 999-99-99";

function playTracker({ world }: Stage): void {
  world.page("/p/", page({ config: CALLS, head: TRACKER, body: NUMBERS }));
  world.play((request, response) => {
    if (!request.url?.startsWith("/init.js")) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(SWAP);
    return true;
  });
}

inEachEngine((stage) => {
  test("helper cookies of campaign scripts are kept nowhere before an answer and after a refusal", async () => {
    const { world, visitor } = stage;
    world.page("/h/", page({ head: HELPERS }));
    await visitor.open(`${CLINIC}/h/`);
    expect(await helpers(stage)).toEqual([]);
    await visitor.run("await Soglasie.reject()");
    await visitor.open(`${CLINIC}/h/`);
    expect(await helpers(stage)).toEqual([]);
    await visitor.run("await Soglasie.accept()");
    await visitor.open(`${CLINIC}/h/`);
    expect((await helpers(stage)).length).toBeGreaterThan(3);
    await visitor.run("await Soglasie.withdraw()");
    expect(await helpers(stage)).toEqual([]);
  });

  test("the clinic's number is seen while the call tracker is held, its own numbers come back at withdrawal", async () => {
    const { visitor } = stage;
    playTracker(stage);
    await visitor.open(`${CLINIC}/p/`);
    await expect.poll(() => visitor.run(SHOWN)).toEqual([PHONE, PHONE, OWN]);
    expect(await visitor.run("return getComputedStyle(document.getElementById('gap')).visibility + document.getElementById('empty').getAttribute('href')")).toBe("visibletel:+74950000000");
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => visitor.run("return window.swapped")).toBe(1);
    expect(await visitor.run(SHOWN)).toEqual([TRACKED, TRACKED, TRACKED]);
    await visitor.run("await Soglasie.withdraw()");
    // At once where the file for it is here by now.
    await expect.poll(() => visitor.run(SHOWN)).toEqual([PHONE, PHONE, OWN]);
  });

  test("a page that draws itself gets its numbers too, in any form, and they come back although the tracker goes on", async () => {
    const { world, visitor } = stage;
    playTracker(stage);
    const draw = `document.body.insertAdjacentHTML("beforeend", '<span class="call_phone_1" id="drawn"></span><a href="tel:" id="icon"><svg></svg></a><header id="split"><span>8-800</span>-555-35-35</header>')`;
    world.page("/p/", page({ config: CALLS, head: TRACKER, body: `${NUMBERS}<script>addEventListener("load", () => setTimeout(() => {${draw}}, 100))</script>` }));
    world.play((request, response) => {
      if (!request.url?.startsWith("/init.js")) return false;
      response.writeHead(200, { "Content-Type": "text/javascript" }).end('setInterval(window.swap=function(){["drawn","split"].forEach(function(id){var e=document.getElementById(id);if(e)e.textContent="+7 (495) 999-99-99"})},300)');
      return true;
    });
    await visitor.open(`${CLINIC}/p/`);
    const shown = "return ['drawn','split'].map((id) => document.getElementById(id)?.textContent).concat(document.getElementById('icon')?.getAttribute('href'))";
    await expect.poll(() => visitor.run(shown)).toEqual([PHONE, "8-800-555-35-35", "tel:+74950000000"]);
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => visitor.run(shown)).toEqual([TRACKED, TRACKED, "tel:+74950000000"]);
    await visitor.run("for (let i = 0; i < 99; i++) clearInterval(i); await Soglasie.withdraw(); swap()");
    await expect.poll(() => visitor.run(shown)).toEqual([PHONE, "8-800-555-35-35", "tel:+74950000000"]);
  });

  test("twin: without the gate helpers are kept and numbers changed", async () => {
    const { world, visitor } = stage;
    world.overrides.set("/soglasie/soglasie.js", { body: "" });
    world.page("/h/", page({ head: HELPERS }));
    await visitor.open(`${CLINIC}/h/`);
    expect(await helpers(stage)).toHaveLength(8);
    playTracker(stage);
    await visitor.open(`${CLINIC}/p/`);
    await expect.poll(() => visitor.run(SHOWN)).toEqual([TRACKED, TRACKED, TRACKED]);
  });
});
