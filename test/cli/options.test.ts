/** What an operator may get wrong in the server's config: one line that names it, exit code 2, and no server that runs on defaults in silence. */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { placeOf } from "../../src/cli/place-of.ts";
import { receipt, start } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

const SITE = { id: "clinic", origins: ["https://clinic.example"] };

test("a misspelled option, or one of another kind, stops the start and is named", async () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ sites: [null] }, "sites[0]: must be an object"],
    [{ sites: [{}] }, "sites[0].id: must be given"],
    [{ sites: [{ id: "clinic" }] }, "sites[0].origins: must be given"],
    [{ sites: [{ ...SITE, origins: "https://clinic.example" }] }, "sites[0].origins: must be a list"],
    [{ sites: [{ ...SITE, origins: ["https://Clinic.example/"] }] }, 'sites[0].origins: "https://Clinic.example/" is not an exact origin as browsers send it, like https://clinic.example'],
    [{ sites: [{ ...SITE, origins: ["https://клиника.рф"] }] }, 'sites[0].origins: "https://клиника.рф" is not an exact origin as browsers send it, like https://xn--80apagcdp.xn--p1ai'],
    [{ sites: [{ ...SITE, retentionDays: -1 }] }, "sites[0].retentionDays: must be a whole number from 1 to 36500"],
    [{ sites: [{ ...SITE, retentionDay: 365 }] }, "sites[0].retentionDay: there is no such option; there are id, origins, cookie, notices, noticeKey, operator, retentionDays"],
    [{ sites: [{ ...SITE, notices: [null] }] }, "sites[0].notices[0]: must be an object"],
    [{ sites: [{ ...SITE, noticeKey: "-----BEGIN PUBLIC KEY-----" }] }, "sites[0].noticeKey: is not an Ed25519 public key in PEM form"],
    [{ sites: [{ ...SITE, cookie: { name: "a; Domain=x" } }] }, "sites[0].cookie.name: must be a cookie's name"],
    [{ sites: [{ ...SITE, cookie: true }] }, "sites[0].cookie: must be an object"],
    [{ sites: [SITE], limits: { adressRate: 1 } }, "limits.adressRate: there is no such option; there are addressRate, addressBurst, siteRate, siteBurst, queue, requestTimeout"],
    [{ sites: [SITE], limits: { addressRate: "2" } }, "limits.addressRate: must be a number above 0"],
    [{ sites: [SITE], limits: { queue: 0 } }, "limits.queue: must be a whole number from 1 to 1000000"],
    [{ sites: [SITE], trustProxy: "127.0.0.1" }, "trustProxy: must be a list"],
    [{ sites: [SITE], trustProxy: ["proxy.example"] }, "trustProxy[0]: must be an address or range like 10.0.0.0/8"],
    [{ sites: [SITE], port: "8787" }, "port: must be a whole number from 0 to 65535"],
    [{ sites: [SITE], operatorToken: 12 }, "operatorToken: must be a text"],
    [{ sites: [SITE], log: { level: "loud" } }, "log.level: must be fatal, error, warn, info, debug, trace or silent"],
    [{ sites: [SITE], database: "mysql://clinic" }, "database: must be the path of a file or a postgres:// URL"],
  ];
  for (const [config, said] of wrong) {
    const at = folderWith({ "server.json": config });
    expect(await cli("serve", "--config", at("server.json"))).toEqual({ exit: 2, out: "", error: `soglasie serve: ${said}\n` });
  }
  const marked = folderWith({ "server.json": "\uFEFF[]" }); // an editor's byte order mark is no fault
  expect((await cli("serve", "--config", marked("server.json"))).error).toBe(`soglasie serve: ${marked("server.json")} must hold one JSON object\n`);
  const at = folderWith({ "server.json": "null" });
  expect((await cli("serve", "--config", at("server.json"))).error).toBe(`soglasie serve: ${at("server.json")} must hold one JSON object\n`);
});

test("a password never gets into a line", async () => {
  for (const url of ["postgres://u:geheim@127.0.0.1:1/x", "postgres://u:ge/heim@127.0.0.1:1/x", "postgres://u:ge@heim@127.0.0.1:1/x", "postgres://127.0.0.1:1/x?user=u&password=geheim"]) {
    const at = folderWith({ "keys.json": { keys: [] }, "server.json": { sites: [SITE], database: url, keyFile: "k.json" }, "k.json": "" });
    for (const args of [["verify", url, "--keys", at("keys.json")], ["export", "--config", at("server.json")]]) {
      const { exit, out, error } = await cli(...args);
      expect([args, exit, error.includes("heim"), out]).toEqual([args, 3, false, ""]);
    }
    expect(placeOf(url)).toBe("postgres://127.0.0.1:1/x");
  }
  expect(placeOf("/var/lib/re@ceipts.db")).toBe("/var/lib/re@ceipts.db");
});

test("files that are none: the line says which, and which line of it", async () => {
  const at = folderWith({ "a.jsonl": '{"type":"keys","keys":[]}\nnot json\n', "b.jsonl": '{"type":"else"}\n', "empty.db": "", "k.json": { keys: [] } });
  expect(await cli("verify", at("a.jsonl"))).toEqual({ exit: 3, out: "", error: `soglasie verify: ${at("a.jsonl")}: line 2 is not one of an export\n` });
  const broken = folderWith({ "k.json": { keys: [{ kid: "k", x: "AA", created: "" }] } });
  expect((await cli("verify", at("a.jsonl"), "--keys", broken("k.json"))).error).toBe(`soglasie verify: ${broken("k.json")} holds no keys\n`);
  expect((await cli("verify", at("b.jsonl"))).error).toMatch(/: line 1 is not one of an export\n$/);
  expect((await cli("verify", at("empty.db"), "--keys", at("k.json"))).error).toMatch(/: it is not a receipt store\n$/);
  const newer = new DatabaseSync(at("newer.db"));
  newer.exec("PRAGMA user_version = 99");
  newer.close();
  for (const args of [["verify", at("newer.db"), "--keys", at("k.json")], ["backup", at("newer.db"), at("copy.db")]]) expect((await cli(...args)).error).toMatch(/the database has schema 99, this program reads \d+: use the server's version\n$/);
});

test("days that are none, or in the wrong order, are wrong use", async () => {
  const s = await start();
  await s.close();
  const at = folderWith({ "server.json": { database: s.options.database, keyFile: s.options.keyFile, sites: [SITE] } });
  const said = async (...days: string[]) => (await cli("export", "--config", at("server.json"), ...days, "--out", at("x"))).error;
  expect(await said("--from", "2026-02-30")).toBe("soglasie export: --from 2026-02-30 is not a day like 2026-11-21\n");
  expect(await said("--from", "2026-03-02", "--to", "2026-03-01")).toBe("soglasie export: --from is after --to\n");
});

test("a copy is nobody else's while it is made, and an export that does not fit leaves no half of it", async () => {
  const s = await start();
  for (let i = 0; i < 40; i++) await s.post(receipt());
  await s.close();
  const at = folderWith({ "server.json": { database: s.options.database, keyFile: s.options.keyFile, sites: [SITE] } });
  // The file is there, empty and of its mode, before SQLite writes to it.
  const seen: number[] = [];
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string) {
    if (sql.startsWith("VACUUM INTO")) seen.push(statSync(at("copy.db")).mode & 0o777);
    return prepare.call(this, sql);
  };
  expect((await cli("backup", s.options.database, at("copy.db"))).exit).toBe(0);
  DatabaseSync.prototype.prepare = prepare;
  expect([seen, statSync(at("copy.db")).mode & 0o777]).toEqual([[0o600], 0o600]);

  const main = new URL("../../src/cli/main.ts", import.meta.url).pathname;
  const limited = spawnSync("sh", ["-c", `ulimit -f 100; trap '' XFSZ; exec "$0" "$@"`, process.execPath, main, "export", "--config", at("server.json"), "--format", "dpv", "--out", at("cut.jsonl")], { encoding: "utf8" });
  expect([limited.status, limited.stderr]).toEqual([3, "soglasie export: cannot write the export (EFBIG)\n"]);
  expect(() => readFileSync(at("cut.jsonl"))).toThrow("ENOENT");
  writeFileSync(at("head.sh"), `"${process.execPath}" "${main}" export --config "${at("server.json")}" --format dpv | head -c 10; echo " \${PIPESTATUS[0]}"`);
  expect(spawnSync("bash", [at("head.sh")], { encoding: "utf8" }).stderr).toBe("");
});
