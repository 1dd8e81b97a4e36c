/** Ends a run with what a reader must know: which tests passed at their second try only, and one plain line, `N passed, N failed`. */
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Where leaks are judged, once seen is seen: what passes there at a second try only has failed. */
const STRICT = /^test\/browser\/(leaks|gate|seal|withdraw)\//;

const isLate = (test: TestCase): boolean => test.diagnostic()?.flaky === true;

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const late = tests.filter((test) => test.result().state === "passed" && isLate(test));
    const refused = late.filter((test) => STRICT.test(test.module.relativeModuleId));
    const failedTests = tests.filter((test) => test.result().state === "failed").length;
    const brokenFiles = modules.filter((module) => !module.ok() && [...module.children.allTests()].every((test) => test.result().state !== "failed")).length;
    const passed = tests.filter((test) => test.result().state === "passed").length - refused.length;
    if (late[0]) console.log(`\nat the second try only, to be looked into:\n${late.map((test) => `  ${test.module.relativeModuleId} > ${test.fullName}`).join("\n")}`);
    if (refused[0]) process.exitCode = 1;
    console.log(`\n${passed} passed, ${failedTests + brokenFiles + refused.length + errors.length} failed`);
  }
}
