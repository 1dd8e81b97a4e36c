/** A withdrawal while a vendor's script is still loading: it does not run when it comes, and runs once after a later grant. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { CLINIC } from "../world.ts";
import { CONFIG, hasStarted, page } from "./page.ts";

const SLOW = "https://code.jivo.ru/slow.js";
const HEAD = `<script>window.ran=0;window.loaded=0;var s=document.createElement("script");s.src="${SLOW}";s.onload=function(){loaded++};document.head.appendChild(s)</script>`;

inEachEngine((stage) => {
  const run = (body: string): Promise<unknown> => stage.visitor.run(body);
  const state = (): Promise<unknown> => run("return [ran, loaded]");

  /** Accepts; gives what lets the vendor's server answer, once it has been asked. */
  async function accepted(): Promise<() => void> {
    let answer = (): void => undefined;
    stage.world.play((request, response) => {
      if (request.headers.host !== "code.jivo.ru") return false;
      stage.world.log.add(request, "code.jivo.ru");
      answer = () => void response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end("window.ran++");
      return true;
    });
    stage.world.page("/slow/", page({ config: { ...CONFIG, vendors: [{ use: "jivo" }] }, head: HEAD }));
    await stage.visitor.open(`${CLINIC}/slow/`);
    await run("await Soglasie.accept()");
    await stage.world.log.waitFor(({ path }) => path === "/slow.js");
    // What a withdrawal needs has come.
    await hasStarted(stage.visitor, "stop");
    return () => answer();
  }

  test("it does not run, but once after the next grant", async () => {
    const answer = await accepted();
    await run("await Soglasie.withdraw()");
    answer();
    await run("await new Promise((done) => setTimeout(done, 700))");
    expect(await state()).toEqual([0, 0]);
    const asked = (): number => stage.world.log.entries.filter(({ path }) => path === "/slow.js").length;
    const before = asked();
    await run("await Soglasie.accept()");
    await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(before);
    answer();
    await expect.poll(state, { timeout: 10_000 }).toEqual([1, 1]);
    // What has run is left alone.
    await run("await Soglasie.withdraw(); await Soglasie.accept(); await new Promise((done) => setTimeout(done, 700))");
    expect(await state()).toEqual([1, 1]);
  });

  test("twin: without the withdrawal it runs when it comes", async () => {
    const answer = await accepted();
    answer();
    await expect.poll(state, { timeout: 10_000 }).toEqual([1, 1]);
  });
});
