/** The command as a user runs it: real processes, real files, a real server. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { COMMANDS } from "../../src/cli/run.ts";
import { options, receipt, start, tempFolder } from "../server/server.ts";
import { cli } from "./cli.ts";

const MAIN = new URL("../../src/cli/main.ts", import.meta.url).pathname;
const folder = tempFolder;

/** A stopped store with `count` receipts, all in the tree, and its config file. */
async function filled(count = 12) {
  const used = options();
  const s = await start(used);
  for (let i = 0; i < count; i++) expect((await s.post(receipt({ page: i === 0 ? "/=cmd" : `/p${i}` }))).status).toBe(201);
  await s.close(); // the last ledger run signs the head
  const config = join(folder(), "server.json");
  writeFileSync(config, JSON.stringify({ database: used.database, keyFile: used.keyFile, sites: [{ id: "clinic", origins: ["https://clinic.example"] }], log: { level: "info" } })); // never between the lines of --json
  return { ...used, config };
}

test("every command has help that names all its options, and the overview names every command", async () => {
  const overview = await cli("--help");
  expect(overview.exit).toBe(0);
  for (const [name, load] of Object.entries(COMMANDS)) {
    expect(overview.out).toContain(`  ${name}`);
    const { exit, out } = await cli(name, "--help");
    expect(exit).toBe(0);
    for (const option of [...Object.keys((await load()).options), "json", "help"]) expect(out).toContain(`--${option}`);
    expect(out).toContain("Exit codes:");
  }
});

test("wrong use is one line on standard error and exit code 2", async () => {
  const config = join(folder(), "bad.json");
  writeFileSync(config, '{"sites": [], "nonsense": 1}');
  for (const args of [[], ["nope"], ["constructor"], ["verify"], ["verify", "a", "b"], ["verify", "--nope"], ["serve"], ["serve", "--config", config], ["serve", "--config", config, "--port", "x"], ["export", "--config", config], ["backup", "x"], ["verify", "x.db"], ["backup", "postgres://x/y", "z"]]) {
    const { exit, out, error } = await cli(...args);
    expect([args, exit, out]).toEqual([args, 2, ""]);
    if (args.length > 0) expect(error).toMatch(/^soglasie[^\n]*: [^\n]+\n$/);
  }
  expect((await cli("verify", "/nowhere/x.db", "--keys", "/nowhere/keys.json")).exit).toBe(3);
  expect((await cli("export", "--config", "/nowhere/server.json")).exit).toBe(3);
  expect(JSON.parse((await cli("verify", "--json", "x.db")).out)).toMatchObject({ exit: 2 });
});

test("an old Node is told so in one line, with exit code 3", () => {
  const code = `Object.defineProperty(process.versions, "node", { value: "20.10.0" }); await import(${JSON.stringify(MAIN)});`;
  const old = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect([old.status, old.stdout]).toEqual([3, ""]);
  expect(old.stderr).toBe("soglasie: needs Node 22.13 or newer, this is 20.10.0 / нужен Node 22.13 или новее, а это 20.10.0\n");
});

test("serve takes receipts, reports a taken port, and stops on SIGTERM with everything stored", async () => {
  const { config, database } = await filled(1);
  const child = spawn(process.execPath, [MAIN, "serve", "--config", config, "--port", "0", "--json"], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const url = await new Promise<string>((resolve) => child.stdout.once("data", (d: Buffer) => resolve((JSON.parse(String(d)) as { url: string }).url)));
  const posted = await fetch(`${url}/v1/receipts`, { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify(receipt()) });
  expect(posted.status).toBe(201);
  const second = await cli("serve", "--config", config, "--port", "0");
  expect([second.exit, second.error]).toEqual([3, expect.stringContaining("in use by another server process") as unknown]);
  const code = await new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
  expect(code).toBe(0);
  const db = new DatabaseSync(database, { readOnly: true });
  expect(db.prepare("SELECT count(*) AS n FROM receipt").get()).toEqual({ n: 2 });
  db.close();

  const taken = createServer();
  const port = await new Promise<number>((resolve) => taken.listen(0, "127.0.0.1", () => resolve((taken.address() as AddressInfo).port)));
  const busy = await cli("serve", "--config", config, "--port", String(port));
  taken.close();
  expect([busy.exit, busy.error]).toEqual([3, `soglasie serve: port ${port} is taken; choose another with --port\n`]);
});

test("15 insider: verify passes a sound database and export, and names what an insider did to it", async () => {
  const store = await filled();
  const verify = (target = store.database): ReturnType<typeof cli> => cli("verify", target, "--keys", store.keyFile);
  expect(await verify()).toEqual({ exit: 0, out: "12 receipts of 1 days hold\n", error: "" });
  const exported = join(folder(), "all.jsonl");
  expect((await cli("export", "--config", store.config, "--out", exported)).exit).toBe(0);
  expect((await cli("verify", exported)).exit).toBe(0);
  expect((await verify(exported)).exit).toBe(0);
  const foreign = join(folder(), "foreign.json");
  writeFileSync(foreign, JSON.stringify({ keys: [{ kid: "0".repeat(16), x: Buffer.alloc(32, 1).toString("base64url"), created: "" }] }));
  expect((await cli("verify", exported, "--keys", foreign)).out).toContain("unknown key");

  /** Does something to the file, verifies, undoes it. */
  const after = async (sql: string): Promise<string> => {
    const db = new DatabaseSync(store.database);
    db.exec(`CREATE TABLE kept AS SELECT * FROM receipt; CREATE TABLE kept_log AS SELECT * FROM leaf_log; CREATE TABLE kept_head AS SELECT * FROM head; ${sql}`);
    const { exit, out } = await verify();
    db.exec("DELETE FROM receipt; INSERT INTO receipt SELECT * FROM kept; DELETE FROM leaf_log; INSERT INTO leaf_log SELECT * FROM kept_log; DELETE FROM head; INSERT INTO head SELECT * FROM kept_head; DROP TABLE kept; DROP TABLE kept_log; DROP TABLE kept_head");
    db.close();
    expect([sql, exit]).toEqual([sql, 1]);
    return out;
  };
  const at = (place: number): string => `n = (SELECT min(n) + ${place} FROM kept)`;
  expect(await after(`UPDATE receipt SET body = replace(body, 'true', 'false') WHERE ${at(4)}`)).toMatch(/^altered: day [\d-]+, place 4, receipt [0-9a-f-]{36}:/);
  expect(await after(`UPDATE receipt SET recv = recv - 1000 WHERE ${at(5)}`)).toMatch(/^altered: .*place 5,/);
  expect(await after(`UPDATE receipt SET personal = replace(personal, '/p', '/q') WHERE ${at(6)}`)).toMatch(/^altered: .*place 6,/);
  expect(await after(`UPDATE receipt SET leaf = zeroblob(32) WHERE ${at(7)}`)).toMatch(/^altered: .*place 7,/);
  expect(await after(`DELETE FROM receipt WHERE ${at(3)}`)).toMatch(/^missing: day [\d-]+, place 3: no receipt for leaf [0-9a-f]{64}\n$/);
  expect(await after(`UPDATE receipt SET n = -1 WHERE ${at(1)}; UPDATE receipt SET n = (SELECT min(n) + 1 FROM kept) WHERE ${at(2)}; UPDATE receipt SET n = (SELECT min(n) + 2 FROM kept) WHERE n = -1`)).toMatch(/^reordered: .*place 1, .*belongs at place 2, stands at 1\nand 1 more/);
  expect(await after("UPDATE leaf_log SET hashes = zeroblob(384)")).toMatch(/^log: .*leaf log was changed/);
  expect(await after("UPDATE head SET root = iif(root LIKE '0%', '1', '0') || substr(root, 2)")).toMatch(/^(head-signature|log): /);
  expect(await after("UPDATE head SET at = '2020-01-01T00:00:00.000Z'")).toMatch(/^head-signature: /);
  expect(await after(`UPDATE receipt SET body = '{' WHERE ${at(2)}`)).toMatch(/^altered: .*place 2,/);
  expect(await after("INSERT INTO receipt SELECT n + 100, zeroblob(16), site, recv, body, personal, salt, proof, commitment, leaf, flags FROM receipt LIMIT 1")).toMatch(/^altered: .*place 100, .*: content does not give its own leaf/);
  expect((await verify()).exit).toBe(0);
  const lines = readFileSync(exported, "utf8").split("\n");
  const without = join(folder(), "cut.jsonl");
  writeFileSync(without, lines.filter((_, i) => i !== 7).join("\n"));
  expect((await cli("verify", without)).out).toMatch(/^missing: /);
  writeFileSync(without, lines.join("\n").replace("accept_all", "reject_all"));
  expect((await cli("verify", without)).out).toMatch(/^altered: .*place 0/);
});

test("15 insider: an export cannot be cut, thinned or relabelled, also one of a single site or day", async () => {
  const store = await filled(6);
  const [whole, part] = [join(folder(), "whole.jsonl"), join(folder(), "part.jsonl")];
  await cli("export", "--config", store.config, "--out", whole);
  await cli("export", "--config", store.config, "--site", "clinic", "--out", part);
  const after = async (path: string, change: (lines: string[]) => string[]): Promise<string> => {
    const changed = join(folder(), "changed.jsonl");
    writeFileSync(changed, change(readFileSync(path, "utf8").trim().split("\n")).join("\n"));
    const { exit, out } = await cli("verify", changed, "--keys", store.keyFile);
    return `${exit} ${out}`;
  };
  for (const path of [whole, part]) {
    expect(await after(path, (lines) => lines)).toBe("0 6 receipts of 1 days hold\n");
    expect(await after(path, (lines) => lines.slice(0, -1))).toBe("1 file: the file was cut off: it has no last line\n");
    expect(await after(path, (lines) => lines.map((l) => l.replace('"notice":null', '"notice":{}')))).toMatch(/^1 file: the file is not as it was written/);
    expect(await after(path, (lines) => lines.map((l) => l.replace('"receipts":6', '"receipts":5')))).toMatch(/^1 file: /);
  }
  expect(await after(part, (lines) => lines.filter((_, i) => i !== 4))).toMatch(/^1 file: the file is not as it was written/);
  expect(await after(whole, (lines) => lines.filter((_, i) => i !== 5).map((l) => l.replace('"whole":true', '"whole":false')))).toMatch(/^1 file: /);
});

test("15 insider: a log cut short with all that was signed about it is seen by who kept a head, and by nobody else", async () => {
  const store = await filled(6);
  const heads = join(folder(), "heads.txt");
  expect((await cli("export", "--config", store.config, "--format", "heads", "--out", heads)).exit).toBe(0);
  const verify = (...kept: string[]) => cli("verify", store.database, "--keys", store.keyFile, ...kept);
  expect((await verify("--heads", heads)).out).toBe("6 receipts of 1 days hold\n");
  writeFileSync(heads, readFileSync(heads, "utf8").replace(/ 6 [0-9a-f]{64}/, ` 5 ${"a".repeat(64)}`));
  expect((await verify("--heads", heads)).out).toMatch(/^log: day [\d-]+: the first 5 leaves are not those of the kept head\n$/);
  writeFileSync(heads, readFileSync(heads, "utf8").replace(/ 5 /, " 7 "));
  expect((await verify("--heads", heads)).out).toMatch(/^log: day [\d-]+: the kept head covers 7 leaves, the log has 6\n$/);
  const db = new DatabaseSync(store.database);
  db.exec("DELETE FROM receipt; DELETE FROM leaf_log; DELETE FROM head");
  db.close();
  expect((await verify()).out).toBe("0 receipts of 0 days hold\n");
  expect((await verify("--heads", heads)).out).toMatch(/^missing: day [\d-]+: the whole day is gone, a kept head covers 7 leaves\n$/);
  writeFileSync(heads, "2026-11-21 nonsense\n");
  expect(await verify("--heads", heads)).toEqual({ exit: 3, out: "", error: `soglasie verify: ${heads}: line 1 is no tree head\n` });
});

test("export writes each format, guards against formulas, and never overwrites", async () => {
  const { config } = await filled(3);
  const to = folder();
  for (const format of ["csv", "jsonl", "kantara", "dpv"]) {
    const out = join(to, `x.${format}`);
    const done = await cli("export", "--config", config, "--format", format, "--out", out, "--json");
    expect([done.exit, JSON.parse(done.out)]).toEqual([0, { file: out, format, characters: readFileSync(out, "utf8").length }]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const lines = readFileSync(out, "utf8").trim().split("\n");
    expect(lines.length).toBe({ csv: 4, jsonl: 7, kantara: 3, dpv: 3 }[format]);
    if (format !== "csv") lines.forEach((l) => JSON.parse(l) as unknown);
    expect(lines.join("")).not.toContain("n4bQgYhMfWWaL");
    expect((await cli("export", "--config", config, "--format", format, "--out", out)).exit).toBe(3);
  }
  expect((await cli("export", "--config", config, "--format", "heads", "--out", join(to, "heads"))).exit).toBe(0);
  expect(readFileSync(join(to, "heads"), "utf8")).toMatch(/^\d{4}-\d\d-\d\d 3 [0-9a-f]{64} \S+Z [0-9a-f]{16} [\w-]{86}\n$/);
  const id = (JSON.parse(readFileSync(join(to, "x.kantara"), "utf8").split("\n")[1] ?? "") as { consentReceiptID: string }).consentReceiptID;
  const one = await cli("export", "--config", config, "--receipt", id, "--format", "dpv", "--out", join(to, "one"));
  expect([one.exit, readFileSync(join(to, "one"), "utf8").split("\n").length]).toEqual([0, 2]);
  expect((await cli("export", "--config", config, "--receipt", "no", "--out", join(to, "two"))).exit).toBe(1);
  expect((await cli("export", "--config", config, "--site", "no", "--out", join(to, "three"))).exit).toBe(2);
  expect((await cli("export", "--config", config, "--from", "21.11.2026", "--out", join(to, "four"))).exit).toBe(2);
  const none = await cli("export", "--config", config, "--format", "csv", "--from", "2031-01-01", "--out", join(to, "five"));
  expect([none.exit, readFileSync(join(to, "five"), "utf8").trim().split("\n").length]).toEqual([0, 1]);
});

test("backup copies a store that a server is writing to, and the copy verifies", async () => {
  const s = await start();
  for (let i = 0; i < 5; i++) await s.post(receipt());
  const copy = join(folder(), "copy.db");
  const done = await cli("backup", s.options.database, copy);
  expect(done).toEqual({ exit: 0, out: `5 receipts copied to ${copy}\n`, error: "" });
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect((await cli("backup", s.options.database, copy)).exit).toBe(3);
  expect((await cli("backup", "/nowhere/x.db", join(folder(), "y"))).exit).toBe(3);
  await s.post(receipt());
  expect((await cli("verify", copy, "--keys", s.options.keyFile)).out).toBe("5 receipts of 1 days hold; 5 of them are in no tree yet\n");
  writeFileSync(join(folder(), "not.db"), "no database");
  const bad = join(folder(), "z.db");
  writeFileSync(bad, "no database at all, but long enough to be read as a header of one");
  const target = join(folder(), "w.db");
  expect((await cli("backup", bad, target)).exit).toBe(1);
  expect(existsSync(target)).toBe(false);
});
