/** The engines as the leaks tests need them: as a visitor has them, connecting ahead where they do that. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchProfile } from "../chromium.ts";
import { visitorOf } from "../chromium-driver.ts";
import type { Driver } from "../driver.ts";
import { directPrefs, hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import type { World } from "../world.ts";

/** Every visitor has a Chromium and a profile of their own. */
async function launchWithProfiles(world: World): Promise<Driver> {
  return {
    name: "chromium",
    async newVisitor() {
      const folder = mkdtempSync(join(tmpdir(), "soglasie-profile-"));
      const context = await launchProfile(world, folder);
      const page = context.pages()[0] ?? (await context.newPage());
      return visitorOf(context, page, async () => {
        await context.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      });
    },
    close: () => Promise.resolve(),
  };
}

/** Engines of this machine by name. */
export const engines: Readonly<Record<string, (world: World) => Promise<Driver>>> = {
  chromium: launchWithProfiles,
  ...(hasFirefox ? { firefox: (world: World) => launchFirefox(world, directPrefs(world.port)) } : {}),
  ...(hasWebKit ? { webkit: (world: World) => launchWebKit(world) } : {}),
};
