/** The demo clinic's web site: pages put together from parts, our built files, and one form that is posted. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MANAGED, siteConfig } from "./config.mjs";
import { pointHome } from "./stand-ins/hosts.mjs";

const CLINIC = fileURLToPath(new URL("clinic/", import.meta.url));
const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** What Bitrix sets from its server: the session is essential, the guest's number is not. */
function bitrixCookies(request) {
  if (/PHPSESSID=/.test(request.headers.cookie ?? "")) return [];
  return [
    `PHPSESSID=${randomUUID().replaceAll("-", "")}; Path=/; HttpOnly; SameSite=Lax`,
    `BITRIX_SM_GUEST_ID=${String(Date.now()).slice(4)}; Path=/; Max-Age=31104000`,
    `BITRIX_SM_SALE_UID=0; Path=/; Max-Age=31104000`,
  ];
}

/** `/vrachi/` → `clinic/vrachi.html`; null if there is none. */
function pageFile(path) {
  const name = path === "/" ? "index" : path.replace(/^\/|\/$/g, "").replaceAll("/", "-");
  const file = join(CLINIC, `${name}.html`);
  return /^[\w-]+$/.test(name) && existsSync(file) ? file : null;
}

/**
 * `endpoint`: receipt server. `vendorsPort`: port of the stand-ins, or null where host names are mapped and pages stay as they are.
 * `built`: a build of the clinic's own, whose lines and files take the place of the general ones with the config in the page. `panel`: show what happens. `logUrl`: the stand-ins' log. `overrides`: path → `{status, body, wait}` answered instead (a 404, a filter).
 */
export function createSite({ endpoint, vendorsPort = null, built = null, panel = true, logUrl = "/__log", overrides = new Map() }) {
  const home = (text) => (vendorsPort ? pointHome(text, vendorsPort) : text);

  function render(file, path) {
    const part = (name) => readFileSync(join(CLINIC, "parts", `${name}.html`), "utf8");
    const config = (managed) => JSON.stringify(siteConfig({ endpoint, managed, vendorsPort }), null, 2);
    const fill = (text) =>
      text.replace(/@\{([\w-]+)\}/g, (whole, name) => {
        if (built?.lines[name]) return `    <!-- Soglasie: first thing that runs on the page. Its settings came in with "soglasie build" -->\n    ${built.lines[name]}`;
        if (name === "config") return config([]);
        if (name === "managed-config") return config(MANAGED);
        if (name === "log-url") return logUrl;
        if (name === "panel" || name === "strip") return panel ? fill(part(name)) : "";
        return existsSync(join(CLINIC, "parts", `${name}.html`)) ? fill(part(name)) : whole;
      });
    // What all pages share stands in parts/page.html around a page's own head and body, which `<body>` parts.
    const [head = "", body = ""] = readFileSync(file, "utf8").split("<body>\n");
    const page = part("page").replace("@{page-head}\n", () => head).replace("@{page-body}\n", () => body);
    return home(fill(page)).replace(`href="${path}"`, `href="${path}" aria-current="page"`);
  }

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

  function send(response, status, type, body, headers = {}) {
    response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-cache", ...safetyNet(), ...headers }).end(body);
  }

  function respond(request, response) {
    const { pathname } = new URL(request.url, "http://clinic");
    const override = overrides.get(pathname);
    if (override) return void setTimeout(() => send(response, override.status ?? 200, TYPES[extname(pathname)] ?? "text/html", override.body ?? ""), override.wait ?? 0);
    request.resume();
    const page = pageFile(pathname);
    if (page) return send(response, 200, "text/html", render(page, pathname), { "Set-Cookie": bitrixCookies(request) });
    const file = ownFile(pathname) ?? join(CLINIC, "files", pathname.replace(/^\/files\//, ""));
    if (!/^[\w./-]+$/.test(pathname) || pathname.includes("..") || !existsSync(file) || !extname(file)) return send(response, 404, "text/plain", "Нет такой страницы");
    const body = readFileSync(file);
    send(response, 200, TYPES[extname(file)] ?? "application/octet-stream", body);
  }

  return { respond, server: () => createServer(respond) };
}
