/** What somebody types who has read nothing: each wrong word is named, and the sample that `init` wrote is asked to be filled in. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { validate } from "../../src/config/index.ts";

async function typed(...argv: string[]): Promise<{ exit: number; out: string; error: string }> {
  const said = { out: "", error: "" };
  const exit = await run(argv, { out: (text) => void (said.out += text), error: (text) => void (said.error += text) });
  return { exit, ...said };
}

test("a file without its option, a missing file, an unknown command", async () => {
  expect(await typed("check", "site.json")).toMatchObject({ exit: 2, error: expect.stringContaining("site.json") as string });
  expect((await typed("check", "site.json")).error).toContain("--config");
  expect((await typed("verify")).error).toMatch(/missing|не хватает/);
  expect((await typed("start")).error).toContain('"start"');
});

test("--version", async () => {
  expect(await typed("--version")).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) as string });
});

test("the sample's name and address are nobody's, and check says so; filled in, it is content", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "soglasie-")), "site.json");
  expect((await typed("init", file)).exit).toBe(0);
  const config = JSON.parse(readFileSync(file, "utf8")) as { operator: Record<string, string> };
  expect(config.operator["contacts"]).toMatch(/\.example$/);
  const unfilled = (): string[] => validate(config).filter(({ code }) => code === "operator-unfilled").map(({ at }) => at);
  expect(unfilled()).toEqual(["/operator/name", "/operator/contacts"]);
  Object.assign(config.operator, { name: "ООО «Полдень»", contacts: "privacy@poldenj.example" });
  expect(unfilled()).toEqual([]);
});
