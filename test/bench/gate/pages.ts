/** The same empty page with no tool, with Soglasie, and with the peers that hold scripts, each knowing the same vendors. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../..");
const dist = process.env["SOGLASIE_DIST"] ?? join(root, "dist");

/** Vendors that the peers are told to hold; Soglasie knows them. */
const HOSTS = ["mc.yandex.ru", "www.googletagmanager.com", "www.google-analytics.com", "vk.com", "top-fwz1.mail.ru"];

const CONFIG = {
  site: "bench",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }, { use: "google-analytics-4" }],
};

const C15T = `import { getOrCreateConsentRuntime } from "c15t";
getOrCreateConsentRuntime({ mode: "offline", networkBlocker: { rules: ${JSON.stringify(HOSTS.map((domain) => ({ id: domain, domain, category: "measurement" })))} } });`;

/** What stands first in the page's head, by variant; `none` is what the others are compared with. */
export const VARIANTS: Readonly<Record<string, string>> = {
  none: "",
  soglasie: `<script>window.soglasieConfig=${JSON.stringify(CONFIG)}</script><script src="/soglasie.js"></script>`,
  yett: `<script>window.YETT_BLACKLIST=[${HOSTS.map((host) => `/${host.replaceAll(".", "\\.")}/`).join()}]</script><script src="/yett.js"></script>`,
  // It needs the body.
  c15t: `<script defer src="/c15t.js"></script>`,
};

/** A running server. */
export interface Pages {
  address(variant: string): string;
  close(): void;
}

async function files(): Promise<(name: string) => string | Buffer | null> {
  const bundle = await build({ stdin: { contents: C15T, resolveDir: root }, bundle: true, minify: true, write: false, format: "iife", define: { "process.env.NODE_ENV": '"production"' } });
  const peers: Readonly<Record<string, string>> = { "yett.js": readFileSync(join(root, "node_modules/yett/dist/yett.min.js"), "utf8"), "c15t.js": bundle.outputFiles[0]!.text };
  return (name) => peers[name] ?? (/^soglasie[\w.-]*\.js$/.test(name) && existsSync(join(dist, name)) ? readFileSync(join(dist, name)) : null);
}

/** Serves the pages on a free port of this machine. */
export async function openPages(): Promise<Pages> {
  const file = await files();
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1).replace(/\?.*/, "");
    const page = VARIANTS[name] === undefined ? null : `<!doctype html><html lang="ru"><head><meta charset="utf-8">${VARIANTS[name]}<title>${name}</title></head><body><div id="host"></div></body></html>`;
    const body = page ?? file(name);
    response.writeHead(body === null ? 404 : 200, { "content-type": page ? "text/html" : "text/javascript" }).end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // A name that is a secure context, and not one of a developer's own machine, where diagnose would speak.
  return { address: (variant) => `http://bench.localhost:${port}/${variant}`, close: () => void server.close() };
}
