/** soglasie keys: what it lists, what it adds, what it refuses. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { start } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

test("keys are listed without their secret, a rotation adds one and keeps the others", async () => {
  const s = await start();
  await s.close();
  const path = s.options.keyFile;
  const before = await cli("keys", "list", path);
  expect([before.exit, before.out]).toEqual([0, expect.stringMatching(/^[0-9a-f]{16} \d{4}-\S+Z [\w-]{43}\n$/) as unknown]);
  const rotated = await cli("keys", "rotate", path, "--json");
  const { keys, current } = JSON.parse(rotated.out) as { keys: { kid: string }[]; current: string };
  expect([rotated.exit, keys.length, keys[1]?.kid]).toEqual([0, 2, current]);
  const after = await cli("keys", "list", path);
  expect(after.out.startsWith(before.out)).toBe(true);
  const secret = (JSON.parse(readFileSync(path, "utf8")) as { keys: { d: string }[] }).keys[1]?.d ?? "none";
  expect(rotated.out + after.out).not.toContain(secret);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("what is no key file is left alone", async () => {
  const at = folderWith({ "x.json": "{}" });
  expect((await cli("keys", "rotate", at("gone.json"))).exit).toBe(3);
  expect((await cli("keys", "burn", at("x.json"))).exit).toBe(2);
  writeFileSync(at("y.json"), "{}", { mode: 0o600 });
  expect((await cli("keys", "rotate", at("y.json"))).exit).toBe(1);
  expect(readFileSync(at("y.json"), "utf8")).toBe("{}");
});
