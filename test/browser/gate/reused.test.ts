/**
 * Held elements that the page goes on using: given another vendor's address, written out as text and read in again, waited for. And elements that carry
 * more than an address: text beside it, a place inside a video. Each with its twin without the gate.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const OURS = '<script src="/soglasie/soglasie.js">';
const NAMED = { ...CONFIG, vendors: [{ use: "roistat" }, { use: "yandex-metrika" }, { use: "facebook-pixel" }] };
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" };
const script = (code: string): string => `<script>${code}</script>`;

inEachEngine((stage) => {
  /** Opens a page of these parts, with us or without. */
  async function open(body: string, gate = true): Promise<void> {
    stage.world.play((request, response) => {
      const path = (request.url ?? "").split("?")[0]!;
      const extension = path.split(".").pop()!;
      stage.world.log.add(request, request.headers.host ?? "");
      response.writeHead(200, { "Content-Type": TYPES[extension] ?? "image/gif", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" });
      response.end(extension === "js" ? "(window.beside = window.beside || []).push(document.currentScript.textContent)" : extension in TYPES ? "" : GIF);
      return true;
    });
    const html = page({ config: NAMED, body });
    stage.world.page("/reused/", gate ? html : html.replace(OURS, "<script>"));
    await stage.visitor.open(`${CLINIC}/reused/`);
    await settled(stage.world);
  }
  const asked = (): string[] => stage.world.log.entries.map(({ host, path }) => host + path);
  async function accept(call = "accept()"): Promise<void> {
    await stage.visitor.run(`await Soglasie.${call}`);
    await settled(stage.world);
  }
  const read = (expression: string): Promise<unknown> => stage.visitor.run(`return ${expression}`);

  const TWO = script(`var image = new Image(); document.body.append(image); image.src = "https://mc.yandex.ru/watch/1"; image.src = "https://www.facebook.com/tr?id=1"`);

  test("an image reused for another vendor waits for that one's grant", async () => {
    await open(TWO);
    await accept("save({ analytics: true, marketing: false })");
    expect(asked()).toEqual([]);
    await accept();
    await expect.poll(asked).toEqual(["www.facebook.com/tr"]);
  });

  test("twin: without the gate the other vendor is asked", async () => {
    await open(TWO, false);
    await expect.poll(asked).toContain("www.facebook.com/tr");
  });

  /** The vendor's file reads the text that stands beside its address. */
  const BESIDE = [
    script(`var s = document.createElement("script"); s.src = "${V}/made.js"; s.text = "window.loose = 'made'"; document.body.append(s)`),
    script(`s = document.createElement("script"); s.text = "window.loose = 'cloned'"; s.setAttribute("src", "${V}/cloned.js"); document.body.append(s.cloneNode(true))`),
  ].join("");
  // First in its page: a parser that pauses between a tag and its text, as Chromium's may after long work, hands over the tag alone.
  const PLACED = `<script src="${V}/placed.js">window.loose = 'placed'</script>`;
  const besides = "[window.loose || null, (window.beside || []).sort()]";
  const ALL = [null, ["window.loose = 'cloned'", "window.loose = 'made'", "window.loose = 'placed'"]];

  test("scripts with text beside their address: the text does not run, each file runs once and finds it", async () => {
    await open(PLACED + BESIDE);
    expect(await read(besides)).toEqual([null, []]);
    await accept();
    const paused = [null, ["", ...(ALL[1] as string[]).slice(0, 2)]];
    await expect.poll(async () => ((await read(besides)) as typeof ALL)[1]!.length).toBe(3);
    await settled(stage.world);
    expect([ALL, paused]).toContainEqual(await read(besides));
  });

  test("twin: without the gate the same", async () => {
    await open(PLACED + BESIDE, false);
    await expect.poll(() => read(besides)).toEqual(ALL);
  });

  const PARTS = `<div id="box"><iframe src="${V}/map.html" title="Карта" width="9" height="9"></iframe></div><video id="video" preload="auto" width="9" height="9"></video>
<a id="ours" href="#" data-soglasie-open>Настройки cookie</a>${script(`window.errors = []; addEventListener("error", (event) => errors.push(event.message));
    document.getElementById("box").innerHTML += "<p>Адрес</p>";
    video.innerHTML = '<source src="${V}/film.mp4" type="video/mp4">';
    var link = document.createElement("link"); link.rel = "stylesheet"; link.href = "${V}/a.css";
    new Promise((done) => (link.onload = done)).then(() => (window.styled = (window.styled || 0) + 1)); document.head.append(link);
    document.dispatchEvent(new MouseEvent("click", { bubbles: true }))`)}`;
  const sheet = (): string[] => asked().filter((path) => /css/.test(path));
  const frames = `[...document.querySelectorAll("#box iframe")].map((frame) => frame.getAttribute("src"))`;

  test("markup read and set again keeps its frame, a held style sheet keeps nobody waiting, a video looks at its source again, a click on the document throws nothing", async () => {
    await open(PARTS);
    await expect.poll(() => read("window.styled")).toBe(1);
    expect([await read("errors"), sheet()]).toEqual([[], []]);
    expect(String(await read(`document.getElementById("box").innerHTML`))).toContain(`src="${V}/map.html"`);
    // An element above a held one keeps its own live list of attributes.
    expect(await read(`document.getElementById("box").attributes.id.ownerElement === document.getElementById("box")`)).toBe(true);
    stage.world.log.clear();
    await accept();
    await expect.poll(asked).toEqual(expect.arrayContaining(["t1.roistat.com/map.html", "t1.roistat.com/film.mp4"]));
    await expect.poll(async () => [await read(frames), await read("window.styled"), sheet()]).toEqual([[`${V}/map.html`], 1, ["t1.roistat.com/a.css"]]);
    await stage.visitor.run(`document.getElementById("ours").click()`);
    await expect.poll(() => stage.world.own).toContain("GET /soglasie/soglasie.dialog.js");
  });

  test("twin: without the gate the same frame, style sheet and video", async () => {
    await open(PARTS, false);
    await expect.poll(async () => [await read(frames), await read("window.styled"), sheet()]).toEqual([[`${V}/map.html`], 1, ["t1.roistat.com/a.css"]]);
    await expect.poll(asked).toEqual(expect.arrayContaining(["t1.roistat.com/map.html", "t1.roistat.com/film.mp4"]));
  });
});
