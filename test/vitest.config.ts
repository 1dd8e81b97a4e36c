import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { findProgram } from "./browser/engines.ts";

const define = { __BUILD__: JSON.stringify("testbuild"), __VERSION__: JSON.stringify("0.0.0-test"), __CONFIG__: "undefined" };
const nodeTests = ["test/server/**", "test/cli/**", "test/catalogue/**", "test/config/**", "test/receipt/node/**", "test/demo/**", "test/{imports,size,readme,package,decision,closing-line}.test.ts"];
const suffixed = (globs: string[]) => globs.map((g) => (g.endsWith("**") ? `${g}/*.test.ts` : g));

/** One worker more than cores: a third of the time goes by in waiting for quiet, for a browser or for a disk. */
const maxWorkers = Math.min(4, availableParallelism() + 1);

/** Suites that need more than the packaged Chromium, by what they need; where that is absent they are not there, as no suite may pass by doing nothing. */
const whole = process.env["SOGLASIE_CHROMIUM"] !== "packaged" && findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
const others = findProgram("firefox-esr", "firefox") ?? findProgram("WebKitWebDriver");
const absent = [...(whole ? [] : ["flow/frozen", "flow/prerender", "ui/filters"]), ...(others ? [] : ["flow/engines"])].map((name) => `test/browser/${name}.test.ts`);
if (absent[0]) console.log(`not on this machine, and so not run: ${absent.join(", ")}`);

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  define,
  test: {
    maxWorkers,
    reporters: ["default", new URL("closing-line.ts", import.meta.url).pathname],
    projects: [
      {
        define,
        oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
        test: {
          name: "unit",
          environment: "jsdom",
          environmentOptions: { jsdom: { url: "https://clinic.example/" } },
          css: true,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/bench/**", ...nodeTests],
          // Some speak to a real server, and the machine may be starting browsers meanwhile.
          testTimeout: 20_000,
        },
      },
      {
        define,
        test: { name: "node", environment: "node", include: suffixed(nodeTests), exclude: ["test/browser/**"], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        define,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          exclude: absent,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Three engines on two cores: one test of two thousand was late now and then. The end of the run names it; where leaks are judged it has failed all the same.
          retry: 1,
          // What does not happen at once happens late on a busy machine; what must not happen is never waited for in this way.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
