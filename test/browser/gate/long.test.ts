/** A long page that comes in one piece: what stands in the middle of some thousand nodes is held as on a short one, and runs once after the grant. Twin: without the gate. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const OURS = '<script src="/soglasie/soglasie.js">';
const text = (from: number): string => Array.from({ length: 300 }, (_, i) => `<article><h3>Врач ${from + i}</h3><p>Приём по будням</p></article>`).join("");
const BODY = `${text(0)}<script src="${V}/classic.js"></script><img id="image" alt="" src="${V}/image.gif">${text(300)}<script async src="${V}/async.js"></script><script>window.between = (window.ran || []).length</script>${text(600)}<script defer src="${V}/defer.js"></script><iframe id="frame" srcdoc="<script src='${V}/inner.js'></script>"></iframe>${text(900)}`;

inEachEngine((stage) => {
  async function open(gate: boolean): Promise<void> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end("(top.ran = top.ran || []).push((document.currentScript.src.match(/\\w+(?=.js$)/) || [])[0])");
      return true;
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, body: BODY });
    stage.world.page("/long/", gate ? html : html.replace(OURS, "<script>"));
    await stage.visitor.open(`${CLINIC}/long/`);
    await settled(stage.world);
  }
  const ran = async (): Promise<string[]> => ((await stage.visitor.run("return window.ran || []")) as string[]).sort();
  const withheld = (): Promise<unknown> => stage.visitor.run(`return ["image", "frame"].map(function (id) { var one = document.getElementById(id); return !one.getAttributeNode("src") && !one.getAttributeNode("srcdoc") })`);
  const ALL = ["async", "classic", "defer", "inner"];

  test("nothing runs before the grant, each once after it", async () => {
    await open(true);
    expect([await ran(), await withheld(), await stage.visitor.run("return window.between")]).toEqual([[], [true, true], 0]);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(ran, { timeout: 20_000 }).toEqual(ALL);
    expect(await withheld()).toEqual([false, false]);
    await settled(stage.world);
    expect(await ran()).toEqual(ALL);
  });

  test("twin: without the gate all of it runs", async () => {
    await open(false);
    await expect.poll(ran, { timeout: 20_000 }).toEqual(ALL);
    expect(await withheld()).toEqual([false, false]);
  });
});
