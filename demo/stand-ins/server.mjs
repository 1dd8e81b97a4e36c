/**
 * Stand-ins for the vendors: one server that answers by Host header for every third-party host. Own code that behaves like the
 * real counters as far as a consent tool can tell: queues, cookies, storage keys, hits, switches.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { hostSuffix, realHost } from "./hosts.mjs";
import { createRequestLog } from "./request-log.mjs";

const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const program = (name) => readFileSync(new URL(`browser/${name}`, import.meta.url), "utf8");

/** First that fits is served: host, path, program. */
const PROGRAMS = [
  [/^mc\.|jsdelivr|cloudfront/, /\/(tag|watch|tag_ww|watch_ww)\.js$/, program("metrika.js")],
  [/^www\.googletagmanager\.com$/, /^\/gtag\/js$/, program("gtag.js")],
  [/^www\.googletagmanager\.com$/, /^\/gtm\.js$/, program("gtm.js")],
  [/^vk\.(com|ru)$/, /^\/js\/api\/openapi\.js$/, program("vk.js")],
  [/^top-fwz1\.mail\.ru$/, /^\/js\/code\.js$/, program("top-mail.js")],
  [/^st\.top100\.ru$/, /top100\.js$/, program("top100.js")],
];

/** Cookies that the vendor's own server sets on its own domain. */
const VENDOR_COOKIES = [
  [/^(mc\.)?yandex\./, "yandexuid=1790000000000000001"],
  [/(^|\.)yadro\.ru$/, "FTID=1Zq7stand0in"],
  [/\.mail\.ru$/, "VID=2stand0in"],
  [/^vk\.(com|ru)$/, "remixlang=0"],
];

function headersFor(request, host) {
  const headers = {
    "Access-Control-Allow-Origin": request.headers.origin ?? "*",
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Cache-Control": "no-store",
  };
  const own = VENDOR_COOKIES.find(([of]) => of.test(host));
  if (own) headers["Set-Cookie"] = `${own[1]}; Path=/; Max-Age=31536000; ${request.socket.encrypted ? "SameSite=None; Secure" : "SameSite=Lax"}`;
  return headers;
}

/** What a host answers: a program, or by the kind of thing the browser asked for. */
function answer(request, host, path) {
  const suffix = hostSuffix(request.headers.host);
  const origin = (name) => `${request.socket.encrypted ? "https" : "http"}://${name}${suffix}`;
  const found = PROGRAMS.find(([ofHost, ofPath]) => ofHost.test(host) && ofPath.test(path));
  const source = found ? found[2] : null;
  if (source) return ["text/javascript; charset=utf-8", source.replace(/@\{([\w.-]+)\}/g, (_, name) => origin(name === "self" ? host : name))];
  const dest = request.headers["sec-fetch-dest"] ?? "";
  if (dest === "iframe" || dest === "frame" || dest === "document" || /map-widget|\.html$/.test(path)) return ["text/html; charset=utf-8", frame(host, path)];
  if (dest === "script" || path.endsWith(".js")) return ["text/javascript; charset=utf-8", `/* ${host} */ (window.standIns = window.standIns || []).push(${JSON.stringify(host + path)});`];
  if (dest === "style" || path.endsWith(".css")) return ["text/css; charset=utf-8", `:root{--stand-in:${JSON.stringify(host)}}`];
  if (request.method === "POST" || dest === "empty") return ["application/json", "{}"];
  return ["image/gif", GIF];
}

function frame(host, path) {
  const map = path.includes("map-widget");
  const text = map ? "Карта: ул. Примерная, 12 (подставная, данных Яндекса здесь нет)" : host;
  return `<!doctype html><meta charset="utf-8"><title>${host}</title><body style="margin:0;display:grid;place-items:center;height:100vh;font:16px system-ui;background:#e8efe6;color:#24412a"><p>${text}</p>`;
}

/** Creates the stand-ins. `respond` serves a request inside another server, `listen` opens one of their own. */
export function createStandIns(log = createRequestLog()) {
  function respond(request, response) {
    const url = new URL(request.url, "http://stand-in");
    if (url.pathname === "/__log") return respondLog(request, response, url);
    const host = realHost(request.headers.host);
    const headers = headersFor(request, host);
    if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
    log.add(request, host);
    request.resume();
    const [type, body] = answer(request, host, url.pathname);
    response.writeHead(200, { ...headers, "Content-Type": type }).end(body);
  }

  function respondLog(request, response, url) {
    const headers = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, DELETE", "Cache-Control": "no-store" };
    if (request.method === "DELETE") log.clear();
    const body = request.method === "GET" ? JSON.stringify(log.after(Number(url.searchParams.get("since") ?? 0))) : "";
    response.writeHead(body ? 200 : 204, headers).end(body);
  }

  return { log, respond, server: () => createServer(respond) };
}
