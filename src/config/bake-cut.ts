/** What a withdrawal leaves open, as a file of its own: some hundred bytes in place of the whole catalogue. */
import { openSources } from "../catalogue/open-sources.ts";
import { vendors } from "../catalogue/vendors.ts";
import { literal } from "./bake-config.ts";
import type { SiteConfig } from "./types.ts";

/** The `cut` file of a site. */
export function bakeCut(config: SiteConfig, build: string): string {
  return `window.Soglasie&&Soglasie.chunk&&Soglasie.chunk("${build}","cut",function(g){g.shared.open=${literal(openSources(config, vendors))}});\n`;
}
