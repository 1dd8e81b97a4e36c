/** The daily root goes to somebody else: as a line for an e-mail, and as an RFC 3161 time stamp that holds later. A time-stamping authority is played by openssl. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { receipt, start } from "../server/server.ts";
import { cli, folderWith } from "./cli.ts";

const openssl = (...args: string[]): { status: number | null; text: string } => {
  const { status, stdout, stderr } = spawnSync("openssl", args, { encoding: "utf8" });
  return { status, text: stdout + stderr };
};

const TSA = `[tsa]
default_tsa = here
[here]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

const there = openssl("version").status === 0;
if (!there && (process.env["SOGLASIE_REQUIRE"] ?? "").split(",").includes("openssl")) throw new Error("SOGLASIE_REQUIRE names openssl, but it is not on this machine");
console.log(there ? "openssl: on the path" : "openssl: absent, the time stamp's test is not defined");

if (there) test("a day's root is stamped with the command from --help, and the stamp speaks for that root only", async () => {
  const s = await start();
  for (let i = 0; i < 3; i++) await s.post(receipt());
  await s.close();
  const at = folderWith({ "server.json": { database: s.options.database, keyFile: s.options.keyFile, sites: [{ id: "clinic", origins: [] }] } });
  expect((await cli("export", "--config", at("server.json"), "--format", "heads", "--out", at("heads.txt"))).exit).toBe(0);
  const [day, size, root = ""] = readFileSync(at("heads.txt"), "utf8").split(" ");
  expect([day, size, root]).toEqual([new Date().toISOString().slice(0, 10), "3", expect.stringMatching(/^[0-9a-f]{64}$/)]);

  writeFileSync(at("tsa.conf"), TSA.replace("SERIAL", at("serial")));
  writeFileSync(at("serial"), "01\n");
  const made = openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", at("tsa.key"), "-out", at("tsa.pem"), "-days", "2", "-subj", "/CN=Time stamps", "-addext", "extendedKeyUsage=critical,timeStamping");
  expect(made.status, made.text).toBe(0);
  expect(openssl("ts", "-query", "-sha256", "-cert", "-digest", root, "-out", at("q.tsq")).status).toBe(0);
  const reply = openssl("ts", "-reply", "-config", at("tsa.conf"), "-queryfile", at("q.tsq"), "-signer", at("tsa.pem"), "-inkey", at("tsa.key"), "-out", at("r.tsr"));
  expect(reply.status, reply.text).toBe(0);
  const verify = (digest: string): number | null => openssl("ts", "-verify", "-digest", digest, "-in", at("r.tsr"), "-CAfile", at("tsa.pem")).status;
  expect(verify(root)).toBe(0);
  expect(verify(root.replace(/^./, (c) => (c === "0" ? "1" : "0")))).not.toBe(0);
});
