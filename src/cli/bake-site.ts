/** A site's build in memory: what `build` writes and `snippet --inline` and `--paste` put into the page. */
import { bake, type Baked, type Dist } from "../config/bake.ts";
import type { BuiltNotice } from "../config/index.ts";
import { CommandError, EXIT } from "./command.ts";
import { packageFiles } from "./package-files.ts";
import type { Site } from "./site-config.ts";

/** Bakes a site with the package's files. A CommandError where these are not whole. */
export function bakeSite({ config, vendors }: Site, notices: readonly BuiltNotice[], dist: Dist = packageFiles()): Baked {
  try {
    return bake({ config, vendors, notices }, dist);
  } catch (error) {
    throw new CommandError(EXIT.unavailable, (error as Error).message);
  }
}

/** Names under which a build's files are written: the plain one, and for all but the gate the one with the build id, for pages that a cache kept. */
export function fileNames(name: string, build: string): readonly string[] {
  return name === "" ? ["soglasie.js"] : [`soglasie.${build}.${name}.js`, `soglasie.${name}.js`];
}
