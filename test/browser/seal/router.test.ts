/** A client router brings the next page's head along, the seal's policies with it: on a page that runs with a grant they must not bind. */
import { expect, test } from "vitest";
import { settled } from "../flow/scene.ts";
import { inEachEngine } from "../each-engine.ts";
import { CLINIC } from "../world.ts";
import { SEAL_CONFIG, sealHead } from "./sealed.ts";

const PIXEL = "https://mc.yandex.ru/watch/77";
const NEXT = "const next = new DOMParser().parseFromString(await (await fetch('/next/')).text(), 'text/html');";
/** How routers put a new head in place of the old one. */
const ROUTERS: Readonly<Record<string, string>> = {
  "Turbo: node by node, from a parsed document": `${NEXT} for (const node of [...next.head.querySelectorAll("meta")]) document.head.appendChild(document.importNode(node, true))`,
  "Astro: nodes of another document": `${NEXT} document.head.append(...next.head.querySelectorAll("meta"))`,
  "a whole head in place of the old": `${NEXT} document.head.replaceWith(document.adoptNode(next.head))`,
  "pjax and Barba: markup": `${NEXT} document.head.insertAdjacentHTML("beforeend", [...next.head.querySelectorAll("meta")].map((meta) => meta.outerHTML).join(""))`,
};

inEachEngine((stage, engine) => {
  const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Клиника</title>${sealHead(SEAL_CONFIG)}</head><body><h1>Клиника</h1></body></html>`;

  /** Accepts, comes back to the open page, lets the router work, and sends; gives what tells whether it has arrived. */
  async function routed(router: string): Promise<() => string[]> {
    const { world, visitor } = stage;
    for (const path of ["/sealed/", "/next/"]) world.page(path, page);
    await visitor.open(`${CLINIC}/sealed/`);
    // What the page before has sent late must not pass for the reload's.
    world.log.clear();
    await visitor.run("setTimeout(() => Soglasie.accept())");
    await world.log.waitFor((entry) => entry.host === "mc.yandex.ru");
    await visitor.open(`${CLINIC}/sealed/`);
    await settled(world);
    world.log.clear();
    await visitor.run(`${router}; new Image().src = "${PIXEL}"`);
    return () => world.log.entries.map(({ host, path }) => `https://${host}${path}`).filter((address) => address === PIXEL);
  }

  const routers = Object.entries(ROUTERS).filter(([name]) => engine === "chromium" || /Turbo|markup/.test(name));
  test.each(routers)("%s", async (_, router) => {
    const arrived = await routed(router);
    await expect.poll(arrived).toEqual([PIXEL]);
  });

  if (engine !== "chromium") return;
  test("twin: the same policy without our mark binds", async () => {
    const bare = `${NEXT} for (const meta of next.head.querySelectorAll("meta[data-soglasie-seal]")) { meta.removeAttribute("data-soglasie-seal"); document.head.appendChild(document.importNode(meta, true)) }`;
    const arrived = await routed(bare);
    await settled(stage.world);
    expect(arrived()).toEqual([]);
  });
});
