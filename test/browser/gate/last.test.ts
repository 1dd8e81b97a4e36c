/** Code from before `document.currentScript` takes the last script of the document for its own: while it loads or is about to run, none of ours may stand behind it. The visitor agreed before: our files and the vendor's come while the head is read. */
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CLINIC } from "../world.ts";
import { CONFIG, page } from "../withdraw/page.ts";

const V = "https://t1.roistat.com";
const OWN = "https://static.clinic-files.example/own.js";
const FINDS = (name: string): string => `(function () { var all = document.getElementsByTagName("script"); (window.found = window.found || {}).${name} = all[all.length - 1].id || all[all.length - 1].src })();`;

inEachEngine((stage: Stage) => {
  /** Answers the page's own file once this host has been asked. */
  function play(vendor: string): void {
    let waiting: ServerResponse | null = null;
    let started = false;
    stage.world.play((request, response) => {
      const host = request.headers.host ?? "";
      const send = (to: ServerResponse, text = ""): void => void to.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(text);
      if (OWN.includes(host)) waiting = response;
      else if (/google|roistat/.test(host)) send(response);
      else return false;
      started ||= host === vendor;
      if (started && waiting) send(waiting, FINDS("file"));
      if (started) waiting = null;
      return true;
    });
  }

  test.each([
    ["a pasted vendor", [{ use: "roistat" }], "t1.roistat.com"],
    ["a vendor that is started from the config", [{ use: "roistat" }, { use: "google-analytics-4", id: "G-DEMO123456" }], "www.googletagmanager.com"],
  ] as const)("beside %s, a file and inline code in the head find themselves", async (_, vendors, vendor) => {
    stage.world.page("/last/", page({ config: { ...CONFIG, vendors } }));
    await stage.visitor.open(`${CLINIC}/last/`);
    await stage.visitor.run("await Soglasie.accept()");
    await settled(stage.world);
    play(vendor);
    const head = `<script async src="${V}/counter.js"></script><script id="inline">${FINDS("inline")}</script><script id="file" src="${OWN}"></script>`;
    stage.world.page("/last/", page({ config: { ...CONFIG, vendors }, head }));
    await stage.visitor.open(`${CLINIC}/last/`);
    expect(await stage.visitor.run("return window.found")).toEqual({ inline: "inline", file: "file" });
  });
});
