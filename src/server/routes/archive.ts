/** The operator's routes: export, erasure with act, retention, withdrawals received by phone, post or at the desk. All behind the token. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { act, eventLog } from "../archive/act.ts";
import { withdrawalDeadlines } from "../archive/deadline.ts";
import { eraseVisitor } from "../archive/erase.ts";
import type { ErasureOrder } from "../archive/erase.ts";
import type { Retention } from "../archive/retention.ts";
import { exportOne, exportText, FORMATS } from "../export/export.ts";
import type { ExportFormat } from "../export/export.ts";
import { exportRow } from "../export/row.ts";
import { dayOf } from "../id-day.ts";
import type { Keys } from "../keys.ts";
import { Problem } from "../problem.ts";
import type { Settings, Site } from "../settings.ts";
import type { JournalEntry, ReceiptStore, StoreReader } from "../store/store.ts";
import { ID } from "./read.ts";
import { DOCUMENT_QUERY, ERASURE_BODY, EXPORT_QUERY, SITE_QUERY, WITHDRAWAL_BODY } from "./archive-schema.ts";
import { dayNumber } from "./tree.ts";

/** What these routes need. */
export interface ArchiveParts {
  readonly store: ReceiptStore;
  /** Opens the store once more, to read it as it is at one moment. */
  readonly openReader: () => Promise<StoreReader>;
  readonly settings: Settings;
  readonly keys: Pick<Keys, "kid" | "published" | "sign">;
  readonly retention: Retention;
  readonly now: () => number;
}

interface ExportQuery {
  readonly format: ExportFormat;
  readonly site?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Body of POST /v1/withdrawals. */
interface Withdrawal {
  readonly site: string;
  readonly received: string;
  readonly how: string;
  readonly by: string;
  readonly receipt?: string;
  readonly reference?: string;
}

/** The day that begins first on earth begins 14 hours before it does in UTC: a morning in Vladivostok is the same date there already. */
const AHEAD_MS = 14 * 3_600_000;

const EXTENSION: Readonly<Partial<Record<ExportFormat, string>>> = { csv: "csv", heads: "txt" };

function known(settings: Settings, site: string): Site {
  const found = settings.sites.get(site);
  if (!found) throw new Problem("unknown-site");
  return found;
}

/** The portions, with the reader they come from closed after the last of them, or where nobody takes the rest. */
async function* closing(portions: AsyncIterable<string>, reader: StoreReader): AsyncIterable<string> {
  try {
    yield* portions;
  } finally {
    await reader.close();
  }
}

function exportRoutes(app: FastifyInstance, { store, openReader, settings, keys }: ArchiveParts): void {
  app.get("/v1/export", { schema: { querystring: EXPORT_QUERY } }, async (request, reply) => {
    const { format, site, from, to } = request.query as ExportQuery;
    if (site !== undefined) known(settings, site);
    const range = { site: site ?? null, from: from === undefined ? 0 : dayNumber(from), to: to === undefined ? 100_000 : dayNumber(to) };
    if (range.from > range.to) throw new Problem("bad-request", "from is after to");
    reply.type(FORMATS[format]).header("content-disposition", `attachment; filename="receipts.${EXTENSION[format] ?? "jsonl"}"`);
    const reader = await openReader();
    return reply.send(Readable.from(closing(exportText(format, range, { store: reader, settings, keys }), reader)));
  });
  app.get("/v1/export/:id", { schema: { querystring: DOCUMENT_QUERY } }, async (request, reply) => {
    const id = (request.params as { id: string }).id.toLowerCase();
    const record = ID.test(id) ? await store.find(id) : null;
    if (!record) throw new Problem("not-found");
    const { format } = request.query as { format: Exclude<ExportFormat, "heads"> };
    return reply.type(FORMATS[format]).send(exportOne(format, exportRow(record, settings)));
  });
}

function erasureRoutes(app: FastifyInstance, { store, settings, retention, now }: ArchiveParts): void {
  const entries = async (site: string): Promise<JournalEntry[]> => [...(await store.journal("erasure", site)), ...(await store.journal("retention", site))].sort((a, b) => (a.at < b.at ? -1 : 1));
  app.post("/v1/erasures", { schema: { body: ERASURE_BODY } }, async (request, reply) => {
    const order = request.body as ErasureOrder;
    const site = known(settings, order.site);
    const { erased, entry } = await eraseVisitor(order, store, now);
    return reply.code(erased > 0 ? 201 : 200).send({ erased, act: entry && act(entry, site) });
  });
  app.get("/v1/erasures", { schema: { querystring: SITE_QUERY } }, async (request) => {
    const site = known(settings, (request.query as { site: string }).site);
    return { erasures: (await entries(site.id)).map((entry) => ({ ...entry, act: act(entry, site) })) };
  });
  app.get("/v1/erasures/log", { schema: { querystring: SITE_QUERY } }, async (request, reply) => {
    const { site } = request.query as { site: string };
    return reply.type(FORMATS.csv).send(eventLog(await entries(known(settings, site).id)));
  });
  app.post("/v1/retention", async () => ({ destroyed: await retention(true) }));
}

function withdrawalRoutes(app: FastifyInstance, { store, settings, now }: ArchiveParts): void {
  app.post("/v1/withdrawals", { schema: { body: WITHDRAWAL_BODY } }, async (request, reply) => {
    const body = request.body as Withdrawal;
    known(settings, body.site);
    const received = dayOf(body.received);
    if (received === null || received * 86_400_000 > now() + AHEAD_MS) throw new Problem("bad-request", "/received");
    if (body.receipt !== undefined && (await store.find(body.receipt))?.site !== body.site) throw new Problem("not-found");
    const entry = { id: randomUUID(), ...body, ...withdrawalDeadlines(body.received) };
    await store.note({ at: new Date(now()).toISOString(), kind: "withdrawal", site: body.site, body: entry });
    return reply.code(201).send(entry);
  });
  app.get("/v1/withdrawals", { schema: { querystring: SITE_QUERY } }, async (request) => {
    const site = known(settings, (request.query as { site: string }).site);
    return { withdrawals: (await store.journal("withdrawal", site.id)).map((e) => ({ noted: e.at, ...e.body })) };
  });
}

/** Adds the routes to the operator's scope. */
export function archiveRoutes(app: FastifyInstance, parts: ArchiveParts): void {
  exportRoutes(app, parts);
  erasureRoutes(app, parts);
  withdrawalRoutes(app, parts);
}
