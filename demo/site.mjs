/** The demo clinic's web site: its pages, our built files, and one form that is posted. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPages } from "./pages.mjs";

const FILES = fileURLToPath(new URL("clinic/files/", import.meta.url));
const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** What Bitrix sets from its server: the session is essential, the guest's number is not. */
function bitrixCookies(request) {
  if (/PHPSESSID=/.test(request.headers.cookie ?? "")) return [];
  return [
    `PHPSESSID=${randomUUID().replaceAll("-", "")}; Path=/; HttpOnly; SameSite=Lax`,
    `BITRIX_SM_GUEST_ID=${String(Date.now()).slice(4)}; Path=/; Max-Age=31104000`,
    `BITRIX_SM_SALE_UID=0; Path=/; Max-Age=31104000`,
  ];
}

/**
 * `endpoint`: receipt server. `vendorsPort`: port of the stand-ins, or null where host names are mapped and pages stay as they are.
 * `built`: a build of the clinic's own, whose lines and files take the place of the general ones with the config in the page. `panel`: show what happens. `logUrl`: the stand-ins' log. `overrides`: path → `{status, body, wait}` answered instead (a 404, a filter).
 */
export function createSite({ endpoint, vendorsPort = null, built = null, panel = true, logUrl = "/__log", overrides = new Map() }) {
  const render = createPages({ endpoint, vendorsPort, built, panel, logUrl });

  /** Nothing may leave this machine, even if a vendor's URL was overlooked when the pages were pointed home. */
  function safetyNet() {
    if (!vendorsPort) return {};
    const local = `http://*.localhost:${vendorsPort} http://127.0.0.1:* http://localhost:*`;
    return { "Content-Security-Policy": `default-src 'self' 'unsafe-inline' data: blob: ${local}` };
  }

  /** Our files: those of the build that owns the folder, else the package's. */
  function ownFile(pathname) {
    const folder = pathname.replace(/[^/]*$/, "");
    if (built?.folders[folder]) return join(built.folders[folder], pathname.slice(folder.length));
    return pathname.startsWith("/soglasie/") ? join(DIST, pathname.slice("/soglasie/".length)) : null;
  }

  function send(response, { status = 200, type, body, headers = {} }) {
    response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-cache", ...safetyNet(), ...headers }).end(body);
  }

  function respond(request, response) {
    const { pathname } = new URL(request.url, "http://clinic");
    const override = overrides.get(pathname);
    if (override) return void setTimeout(() => send(response, { status: override.status, type: TYPES[extname(pathname)] ?? "text/html", body: override.body ?? "" }), override.wait ?? 0);
    request.resume();
    const page = render(pathname);
    if (page !== null) return send(response, { type: "text/html", body: page, headers: { "Set-Cookie": bitrixCookies(request) } });
    const file = ownFile(pathname) ?? join(FILES, pathname.replace(/^\/files\//, ""));
    if (!/^[\w./-]+$/.test(pathname) || pathname.includes("..") || !existsSync(file) || !extname(file)) return send(response, { status: 404, type: "text/plain", body: "Нет такой страницы" });
    send(response, { type: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  }

  return { respond, server: () => createServer(respond) };
}
