/** Which Chromium the tests use: the system's, else the one that @sparticuz/chromium carries, unpacked once into a folder of our own. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { findProgram, present } from "./engines.ts";
import type { World } from "./world.ts";

interface Program {
  readonly path: string;
  readonly env: Record<string, string>;
  /** True: the system's own, in which bfcache and prerendering can be tried. */
  readonly whole: boolean;
}

/** The packaged Chromium: binary and libraries, unpacked beside one another; other runs may unpack at the same moment. */
function unpack(): Program {
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../../bin");
  const { version } = JSON.parse(readFileSync(join(bin, "../package.json"), "utf8")) as { version: string };
  const folder = join(tmpdir(), `soglasie-chromium-${version}`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(join(tmpdir(), "soglasie-unpack-"));
    writeFileSync(join(fresh, "chromium"), brotliDecompressSync(readFileSync(join(bin, "chromium.br"))));
    chmodSync(join(fresh, "chromium"), 0o755);
    for (const pack of ["al2023", "fonts", "swiftshader"]) {
      mkdirSync(join(fresh, pack));
      const tar = brotliDecompressSync(readFileSync(join(bin, `${pack}.tar.br`)));
      execFileSync("tar", ["-x", "-C", pack === "swiftshader" ? fresh : join(fresh, pack)], { cwd: fresh, input: tar });
    }
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return { path: join(folder, "chromium"), whole: false, env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts/fonts") } };
}

function find(): Program {
  const own = process.env["SOGLASIE_CHROMIUM"] === "packaged" ? null : findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  return own ? { path: own, env: {}, whole: true } : unpack();
}

export const program = find();
present("chromium", program.path);

/** Off in every Chromium of ours. */
const FEATURES = [
  // Playwright's, as of two lists the last counts.
  "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
  "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
  // The lists under the address bar: each window draws them, though nobody sees it, and takes more time for them than for the page.
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
];

/** What every Chromium is started with: nothing of its own goes to the network. */
export const QUIET: readonly string[] = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", `--disable-features=${FEATURES.join(",")}`,
];

/** Where every host name leads, and whose certificate counts. */
export function intoTheWorld({ port, certificate }: World): readonly string[] {
  return [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, `--ignore-certificate-errors-spki-list=${certificate.spki}`];
}
