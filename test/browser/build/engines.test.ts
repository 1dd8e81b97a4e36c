/** The paste block in every engine: its files are scripts with `data:` addresses, which each engine must run in order. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { CLINIC } from "../world.ts";
import { ownFiles, pageWith, snippetOf } from "./built.ts";

inEachEngine((stage) => {
  test("question, answer and receipt without a file of ours", async () => {
    const { world, visitor } = stage;
    world.page("/tilda/", pageWith((await snippetOf(["--paste"])).trim()));
    await visitor.open(`${CLINIC}/tilda/`);
    const answers = `[...(document.querySelector("soglasie-ui")?.shadowRoot.querySelectorAll("button") ?? [])].map((one) => one.textContent)`;
    await expect.poll(() => visitor.run(`return ${answers}`)).toContain("Принять все");
    await visitor.run("await Soglasie.accept()");
    await expect.poll(() => world.own.filter((line) => line === "POST /v1/receipts").length).toBe(1);
    await expect.poll(() => visitor.run("return (await Soglasie.receipts()).filter((one) => one.ack).length")).toBe(1);
    await visitor.run("await Soglasie.open()");
    await expect.poll(() => visitor.run(`return ${answers}`)).toContain("Сохранить выбор");
    expect(ownFiles(world)).toEqual([]);
  });
});
