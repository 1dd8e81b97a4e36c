/** A config as editors of all kinds leave it: what is read, and what is said of what is not. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readJson } from "../../src/cli/read-json.ts";
import { repeatedKeys } from "../../src/cli/repeated-keys.ts";

const path = join(mkdtempSync(join(tmpdir(), "soglasie-json-")), "site.json");

function said(content: string | Uint8Array): string {
  writeFileSync(path, content);
  try {
    return JSON.stringify(readJson(path));
  } catch (error) {
    return (error as Error).message.replace(path, "");
  }
}

test("UTF-8 is read with and without its mark, another encoding is named before it reaches a visitor", () => {
  expect(said('{"name":"Клиника"}')).toBe('{"name":"Клиника"}');
  expect(said('\uFEFF{"name":"Клиника"}')).toBe('{"name":"Клиника"}');
  const windows1251 = Uint8Array.from([...'{"name":"'].map((c) => c.charCodeAt(0)).concat([0xca, 0xeb, 0xe8, 0xed, 0xe8, 0xea, 0xe0, 0x22, 0x7d]));
  expect(said(windows1251)).toMatch(/not UTF-8/);
  expect(said(Buffer.from('\uFEFF{"name":"Клиника"}', "utf16le"))).toMatch(/not UTF-8/);
});

test.each([
  ["", /: this is not JSON; the file is empty/],
  ['{\n  // наши\n  "a": 1}', /:2:3: .*no comments/],
  ['{"a": 1,\n}', /:2:1: .*a comma too many/],
  ["{'a': 1}", /:1:2: .*straight and double/],
  ["{«a»: 1}", /:1:2: .*straight and double/],
  ['{"a": 1\n "b": 2}', /:2:2: .*a comma is missing/],
  ['{"a": "ООО "Клиника""}', /:1:13: .*quotes inside a text/],
  ['window.soglasieConfig = {"a": 1};', /no code around it/],
  ['{"a": 1', /breaks off/],
])("%j", (content, expected) => {
  expect(said(content)).toMatch(expected);
});

test.each<[string, string, string[]]>([
  ["none", '{"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": 1}, {"x": "x"}, "x", "x"]}', []],
  ["in the outer object", '{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', ["/a 4 2"]],
  ["three times", '{"a": 1,\n"a": 2,\n"a": 3}', ["/a 2 1", "/a 3 2"]],
  ["deep inside, behind lists and a name with a slash", '{"v": [0, [1], {"k/~": {\n"id": "a",\n"id": "b"}}]}', ["/v/2/k~1~0/id 3 2"]],
  ["written in two ways", '{"a": 1, "\\u0061": 2}', ["/a 1 1"]],
  ["names that look like signs, values that look like names", '{"{": "a", "}": "a", ",": "[", "a\\"": ":\\\\", "a": "a"}', []],
  ["__proto__ is a name like any", '{"__proto__": 1, "__proto__": 2}', ["/__proto__ 1 1"]],
])("names that stand twice: %s", (_, text, expected) => {
  JSON.parse(text);
  expect(repeatedKeys(text).map(({ at, line, before }) => `${at} ${line} ${before}`)).toEqual(expected);
});
