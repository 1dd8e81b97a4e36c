/** What is not held works as if the gate were not there: each page says the same with it as without it, the twin. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const OURS = '<script src="/soglasie/soglasie.js">';
const script = (code: string): string => `<script>${code}</script>`;

/** What stands in a place of the page, and what that place holds then, but for the scripts themselves. */
const WRITTEN: Readonly<Record<string, readonly [markup: string, holds: string]>> = {
  "lines end once": [`<pre>${script(`document.writeln("a"); document.writeln("b", 1); document.writeln(); document.write("c")`)}</pre>`, "<pre>a\nb1\n\nc</pre>"],
  "null and undefined are words": [script(`document.write(null); document.write(undefined, null)`), "nullundefinednull"],
  "a line ends inside a tag": [script(`document.writeln("<i"); document.writeln("title=t>x<\\/i>")`), '<i title="t">x</i>'],
  "the page ends a tag": [`${script(`document.write('a<i ti')`)}tle="t">x</i>`, 'a<i title="t">x</i>'],
  "the page ends an end tag": [`${script(`document.write("<i>x<\\/")`)}i>y`, "<i>x</i>y"],
  "a comment over the page's own text": [`${script(`document.write("a<!" + "--")`)}<b>x</b><!-- -->c`, "a<!--<b>x</b><!-- -->c"],
};
const BODY = Object.values(WRITTEN).map(([markup]) => `<div class="place">${markup}</div>`).join("\n");
const PLACES = `return Array.from(document.querySelectorAll(".place"), (place) => (place.querySelectorAll("script").forEach((one) => one.remove()), place.innerHTML.trim()))`;

/** Calls, and what they give. */
const CALLS: Readonly<Record<string, readonly [code: string, gives: unknown]>> = {
  "options that are no object of Object": [`(await fetch("/", Object.assign(Object.create(null), { method: "HEAD" }))).status`, 200],
  "a body that begins like an address": [`navigator.sendBeacon("/x", "https://mc.yandex.ru/watch/1") && Soglasie.diagnose().tags.length`, 0],
  "a submit event on the document": [`(window.faults = [], addEventListener("error", (event) => faults.push(event.message)), document.dispatchEvent(new Event("submit")), faults)`, []],
};

inEachEngine((stage) => {
  const open = async (html: string): Promise<void> => {
    stage.world.page("/unheld/", html);
    await stage.visitor.open(`${CLINIC}/unheld/`);
  };
  const expected = Object.values(WRITTEN).map(([, holds]) => holds);

  test("document.write: the place holds what the page wrote", async () => {
    await open(page({ body: BODY }));
    expect(await stage.visitor.run("return Soglasie.state.mode")).toBe("known");
    expect(await stage.visitor.run(PLACES)).toEqual(expected);
  });

  test("document.write, twin: the same without the gate", async () => {
    await open(page({ body: BODY }).replace(OURS, "<script>"));
    expect(await stage.visitor.run(PLACES)).toEqual(expected);
  });

  test.each(Object.entries(CALLS))("%s", async (_, [code, gives]) => {
    await open(page({}));
    expect(await stage.visitor.run(`return ${code}`)).toEqual(gives);
  });
});
