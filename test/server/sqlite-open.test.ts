/** A file is served only if every commit reaches the disk before it is answered. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../src/server/store/sqlite-open.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "soglasie-open-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is open is a write-ahead log that syncs every commit", () => {
  const { db, close } = openSqlite(join(folder, "receipts.sqlite"));
  expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  close();
});

test("where that is not granted, nothing is served: a database in memory has no log", () => {
  const code = `import { openSqlite } from ${JSON.stringify(new URL("../../src/server/store/sqlite-open.ts", import.meta.url).href)};
    try { openSqlite(":memory:"); console.log("opened"); } catch (error) { console.log(error.message); }`;
  expect(execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder, encoding: "utf8" })).toContain(":memory:: the file system does not allow WAL with synchronous=FULL");
});
