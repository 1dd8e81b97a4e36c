/** The judge is not deaf: hosts of a browser's maker are third parties like any other; only what an empty page causes is left out. */
import { describe, expect, test } from "vitest";
import { useDriver } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { isHousekeeping } from "../housekeeping.ts";
import { briefly, CLINIC } from "../world.ts";
import { engines } from "./drivers.ts";

const ASKED = [
  "GET fonts.googleapis.com/css2",
  "GET fonts.gstatic.com/s/inter.woff2",
  "GET www.gstatic.com/recaptcha/releases/x/recaptcha.js",
  "GET maps.googleapis.com/maps/api/js",
  "GET accounts.google.com/gsi/client",
  "GET update.googleapis.com/pixel.gif",
  "GET www.mozilla.org/pixel.gif",
];

const page = (body: string): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head><body><p>Клиника</p>${body}</body></html>`;
const tags = ASKED.map((line) => line.replace("GET ", "https://")).map((url) => (url.endsWith(".js") || /client|api\/js/.test(url) ? `<script src="${url}"></script>` : /css2/.test(url) ? `<link rel="stylesheet" href="${url}">` : `<img src="${url}" alt="">`));

for (const [name, launch] of Object.entries(engines)) {
  describe(name, () => {
    const running = useDriver(launch);

    /** What a fresh visitor's browser asks others for on such a page. */
    async function askedOn(body: string): Promise<readonly string[]> {
      const { world, driver } = running;
      world.reset();
      world.page("/asks/", page(body));
      const visitor = await driver.newVisitor();
      await visitor.open(`${CLINIC}/asks/`);
      await settled(world);
      await visitor.close();
      return briefly(world.log.entries).sort();
    }

    test("an empty page asks nobody", async () => expect(await askedOn("")).toEqual([]));

    test("a page that asks such hosts without the gate is seen to leak (the twin)", async () => {
      expect(await askedOn(tags.join(""))).toEqual([...ASKED].sort());
      expect(running.world.connections).toEqual(expect.arrayContaining(ASKED.map((line) => line.split(/[ /]/)[1])));
    });
  });
}

test("a browser's own path on a host does not excuse the rest of it", () => {
  expect(isHousekeeping("accounts.google.com", "/ListAccounts?json=standard")).toBe(true);
  expect(isHousekeeping("accounts.google.com", "/gsi/client")).toBe(false);
  expect(isHousekeeping("fonts.googleapis.com", "/")).toBe(false);
});
