/** README says what the build is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fill } from "./readme.mjs";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README", () => {
  it("shows the figures and tables of this build (npm run readme rewrites them)", async () => {
    expect(readme).toBe(await fill(readme));
  });

  it("would notice another figure", async () => {
    const wrong = readme.replace(/(\| SDK \| )[\d.]+/, "$1" + "99.9");
    expect(wrong).not.toBe(readme);
    expect(await fill(wrong)).not.toBe(wrong);
  });

  it("embeds with the attributes that keep optimisers away", () => {
    for (const attribute of ['data-skip-moving="true"', 'data-cfasync="false"', 'data-noptimize="1"', 'data-no-optimize="1"', 'data-no-defer="1"', 'data-no-minify="1"', 'data-jetpack-boost="ignore"', 'data-wpmeteor-nooptimize="true"', "nowprocket"]) expect(readme).toContain(attribute);
  });
});
