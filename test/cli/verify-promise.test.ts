/** soglasie verify on what a server answered to a receipt. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Acknowledgement } from "../../src/contract.ts";
import { openKeys } from "../../src/server/keys.ts";
import { receipt, start, tempFolder } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

test("an acknowledgement holds with the server's keys, alone or out of a batch, and with one letter changed it does not", async () => {
  const s = await start();
  const batch = (await (await s.post([receipt(), receipt(), receipt()])).json()) as { results: { receipt: Acknowledgement }[] };
  const alone = (await (await s.post(receipt())).json()) as Acknowledgement;
  const published: unknown = await (await s.get("/v1/keys")).json();
  const acks = [alone, ...batch.results.map((r) => r.receipt)];
  const at = folderWith({ "one.json": alone, "all.json": acks, "changed.json": [alone, { ...acks[2], leaf: alone.leaf }], "keys.json": published });
  expect(await cli("verify", at("one.json"), "--keys", at("keys.json"))).toEqual({ exit: 0, out: `receipt ${alone.id} with leaf ${alone.leaf} was promised at ${alone.recv}\n`, error: "" });
  const all = await cli("verify", at("all.json"), "--keys", s.options.keyFile, "--json");
  expect([all.exit, JSON.parse(all.out)]).toEqual([0, { acknowledgements: acks.map(({ id, recv, leaf }) => ({ id, recv, leaf, holds: true })) }]);
  const changed = await cli("verify", at("changed.json"), "--keys", at("keys.json"));
  expect([changed.exit, changed.out.split("\n")[1]]).toEqual([1, `signature: nothing is promised for receipt ${acks[2]?.id}`]);
  const foreign = join(tempFolder(), "foreign.json");
  openKeys(foreign);
  expect((await cli("verify", at("one.json"), "--keys", foreign)).exit).toBe(1);
});

test("what is no acknowledgement, or comes without keys, is said in one line", async () => {
  const at = folderWith({ "keys.json": { keys: [] }, "list.json": [], "other.json": { id: 1 }, "null.json": "null", "half.json": '{"id": ' });
  writeFileSync(at("ack.json"), JSON.stringify({ id: "a", recv: "b", leaf: "c", kid: "d", sig: "e" }));
  writeFileSync(at("ansi.json"), JSON.stringify({ id: "\u001b[2J", recv: "b", leaf: "c", kid: "d", sig: "e" }));
  for (const [name, exit] of [["list", 3], ["other", 3], ["null", 3], ["half", 1], ["missing", 3], ["ansi", 3], ["ack", 1]] as const) {
    const said = await cli("verify", at(`${name}.json`), "--keys", at("keys.json"));
    expect([name, said.exit, (said.error + said.out).split("\n").length]).toEqual([name, exit, 2]);
  }
  expect((await cli("verify", at("ack.json"))).exit).toBe(2);
});
