/** The end of a run must not call a leak that was seen once a success. */
import { afterEach, expect, test, vi } from "vitest";
import type { TestModule } from "vitest/node";
import ClosingLine from "./closing-line.ts";

const caseOf = (file: string, state: "passed" | "failed", flaky: boolean) => ({ fullName: "it", module: { relativeModuleId: file }, result: () => ({ state }), diagnostic: () => ({ flaky }) });

/** What the reporter prints for one test of that file. */
function closing(file: string, state: "passed" | "failed", flaky = false): string {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const module = { ok: () => state === "passed", children: { allTests: () => [caseOf(file, state, flaky)] } };
  new ClosingLine().onTestRunEnd([module as unknown as TestModule], []);
  const lines = printed.mock.calls.map(([line]) => String(line).trim());
  printed.mockRestore();
  return lines.join("\n");
}

const exitCode = process.exitCode;
afterEach(() => {
  process.exitCode = exitCode;
});

test("counts what passed and what failed", () => {
  expect(closing("test/browser/flow/choice.test.ts", "passed")).toBe("1 passed, 0 failed");
  expect(closing("test/browser/flow/choice.test.ts", "failed")).toBe("0 passed, 1 failed");
});

test("names a test that passed at the second try", () => {
  expect(closing("test/browser/flow/choice.test.ts", "passed", true)).toMatch(/second try[^]*choice\.test\.ts > it\n1 passed, 0 failed$/);
  expect(process.exitCode).toBe(exitCode);
});

test("takes a second try for a failure where leaks are judged", () => {
  expect(closing("test/browser/leaks/leaks.test.ts", "passed", true)).toMatch(/leaks\.test\.ts > it\n0 passed, 1 failed$/);
  expect(process.exitCode).toBe(1);
});
