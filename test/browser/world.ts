/**
 * The small internet in which browser tests happen: the demo clinic at clinic.example, the receipt server behind its `/v1/`, and
 * the stand-ins for every other host. Its log is the judge.
 */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { createSite, type Override } from "../../demo/site.mjs";
import { createStandIns, type LogEntry, type RequestLog } from "../../demo/stand-ins/server.mjs";
import { makeCertificate, type Certificate } from "./certificate.ts";
import { openFront, type Handler } from "./front.ts";
import { isHousekeeping } from "./housekeeping.ts";
import { openReceipts, type Receipts } from "./receipts.ts";

export interface World {
  readonly port: number;
  readonly certificate: Certificate;
  /** Requests that reached third-party hosts. */
  readonly log: RequestLog;
  /** Requests that reached the clinic: method and path. */
  readonly own: string[];
  /** Third-party hosts to which a connection was opened. */
  readonly connections: string[];
  readonly receipts: Receipts;
  /** Path on the clinic → answer given instead of the site's. */
  readonly overrides: Map<string, Override>;
  /** Bodies of receipts that were posted, in order. */
  readonly posted: string[];
  /** Awaited before each answer of the receipt server is passed on; null: none is kept waiting. */
  answers: { hold: (() => Promise<void>) | null };
  /** Adds a page to the clinic, or replaces one. */
  page(path: string, html: string): void;
  /** Lets another handler play some third-party hosts; those it does not want (false) go to the stand-ins. */
  play(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  /** Forgets requests, pages and overrides. */
  reset(): void;
  /** Said once a visitor's browser is closed: what it had sent by then and comes late belongs to no later test. */
  farewell(): void;
  close(): Promise<void>;
}

/** The clinic's origin in tests. */
export const CLINIC = "https://www.clinic.example";

/** `localhost` is for browsers that run without automation and would not take our certificate. */
const OWN = /^((www\.|lk\.)?clinic\.example|localhost)$/;

/** Requests to third-party hosts, short: `GET mc.yandex.ru/metrika/tag.js`. */
export function briefly(entries: readonly LogEntry[]): string[] {
  return entries.map((entry) => `${entry.method} ${entry.host}${entry.path}`);
}

/** Entries but for those that a page says it made by this moment (ms): they were on their way. */
export function madeAfter(entries: readonly LogEntry[], moment: number): LogEntry[] {
  return entries.filter(({ query }) => !(Number(query["et"]) <= moment));
}

function forward(request: IncomingMessage, response: ServerResponse, { port, hold }: { port: number; hold: (() => Promise<void>) | null }): void {
  if (port === 0) return void request.resume().on("end", () => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502</h1>"));
  const headers = { ...request.headers, "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7" };
  const onward = httpRequest({ host: "127.0.0.1", port, path: request.url, method: request.method, headers }, async (answer) => {
    await hold?.();
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502</h1>"));
  request.pipe(onward);
}

/** What a request carries, once all of it is there. */
function bodyOf(request: IncomingMessage, then: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => then(Buffer.concat(chunks).toString()));
}

/** Everything that names the clinic's hosts: pages of the test, the receipt server behind `/v1/`, the site itself. */
function clinicOf(world: Pick<World, "own" | "overrides" | "posted" | "answers"> & { pages: ReadonlyMap<string, string>; receiptsPort: () => number }, site: { respond: Handler }): Handler {
  return (request, response) => {
    const path = new URL(request.url ?? "/", CLINIC).pathname;
    world.own.push(`${request.method} ${path}`);
    const page = world.pages.get(path);
    if (page !== undefined) return void response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
    if (!path.startsWith("/v1/") || world.overrides.has(path)) return site.respond(request, response);
    if (request.method === "POST") bodyOf(request, (body) => world.posted.push(body));
    forward(request, response, { port: world.receiptsPort(), hold: world.answers.hold });
  };
}

/** The clinic, or everything else, by the host that is asked for. */
function byHost(clinic: Handler, others: Handler): Handler {
  return (request, response) => {
    // A proxy request carries the whole address; the stand-ins look at the path only.
    request.url = (request.url ?? "/").replace(/^https?:\/\/[^/]+/, "");
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (isHousekeeping(host, request.url)) response.writeHead(404).end();
    else if (OWN.test(host)) clinic(request, response);
    else others(request, response);
  };
}

const CLINICS_ORIGINS = [CLINIC, "https://clinic.example", "http://www.clinic.example"];

/** Builds the world on free ports. */
export async function openWorld(): Promise<World> {
  const certificate = makeCertificate();
  const standIns = createStandIns();
  const overrides = new Map<string, Override>();
  const site = createSite({ endpoint: "/v1/receipts", panel: false, overrides });
  const pages = new Map<string, string>();
  const own: string[] = [];
  const answers: World["answers"] = { hold: null };
  const posted: string[] = [];
  let played: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;

  const clinic = clinicOf({ own, overrides, posted, answers, pages, receiptsPort: () => receipts.port }, site);

  const others: Handler = (request, response) => void (played?.(request, response) || standIns.respond(request, response));
  const front = await openFront(byHost(clinic, others), certificate);
  const receipts = await openReceipts([{ id: "demo-clinic", origins: [...CLINICS_ORIGINS, `http://localhost:${front.port}`] }]);

  return {
    port: front.port,
    certificate,
    log: standIns.log,
    own,
    connections: front.connections,
    receipts,
    overrides,
    answers,
    posted,
    page: (path, html) => void pages.set(path, html),
    play: (handler) => (played = handler),
    reset() {
      standIns.log.clear();
      for (const list of [front.connections, own, posted]) list.length = 0;
      for (const map of [pages, overrides]) map.clear();
      played = null;
      answers.hold = null;
    },
    farewell: () => front.farewell(),
    async close() {
      await front.close();
      await receipts.close();
    },
  };
}
