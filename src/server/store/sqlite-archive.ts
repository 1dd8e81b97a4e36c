/** Erasure, retention and export on the embedded store. Works in small steps, so that receipts are taken in between. */
import type { DatabaseSync } from "node:sqlite";
import { commitmentOf } from "../leaf.ts";
import { deviceStart } from "../record.ts";
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import { sqliteRetention } from "./sqlite-retention.ts";
import { fromRow, idBytes } from "./sqlite-row.ts";
import { FORGET, transaction } from "./sqlite-transaction.ts";
import type { Row } from "./sqlite-row.ts";
import type { ArchiveStore, JournalEntry } from "./store.ts";

const PAGE = 500;
/** Receipts looked through at once for a device: a few milliseconds. */
const WINDOW = 2000;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What was erased, dropped or handed over, in order. `note` joins the transaction that is open. */
function journalOf(db: DatabaseSync): { note(entry: JournalEntry): void } & Pick<ArchiveStore, "journal"> {
  const write = db.prepare("INSERT INTO journal (at, kind, site, body) VALUES (?, ?, ?, ?)");
  const read = db.prepare("SELECT at, kind, site, body FROM journal WHERE kind = ? AND (?2 IS NULL OR site = ?2) ORDER BY n");
  return {
    note: (e) => void write.run(e.at, e.kind, e.site, JSON.stringify(e.body)),
    journal: (kind, site) => Promise.resolve(read.all(kind, site).map((row) => ({ ...row, body: JSON.parse(row["body"] as string) as object }) as unknown as JournalEntry)),
  };
}

/** `onClosed`: days were ended, their places begin anew. */
export function sqliteArchive(db: DatabaseSync, onClosed: () => void): ArchiveStore {
  const page = db.prepare("SELECT * FROM receipt WHERE n > ? AND n < ? AND (?3 IS NULL OR site = ?3) ORDER BY n LIMIT 500");
  const windowEnd = db.prepare(`SELECT max(n) AS n FROM (SELECT n FROM receipt WHERE n > ? ORDER BY n LIMIT ${WINDOW})`);
  const ofDevice = db.prepare("SELECT * FROM receipt WHERE n > ? AND n <= ? AND site = ? AND substr(personal, 1, ?) = ?");
  const erase = db.prepare("UPDATE receipt SET personal = NULL, salt = NULL, proof = NULL, commitment = ? WHERE id = ? AND personal IS NOT NULL");
  const { note, journal } = journalOf(db);

  return {
    async *walk({ site, from, to }) {
      for (let after = from * DAY_FACTOR - 1; ; await breathe()) {
        const rows = page.all(after, (to + 1) * DAY_FACTOR, site) as unknown as Row[];
        if (rows.length > 0) yield rows.map(fromRow);
        if (rows.length < PAGE) return;
        after = rows[rows.length - 1]?.n ?? 0;
      }
    },
    async *ofDevice(site, device) {
      const start = deviceStart(device);
      for (let after = -1; ; await breathe()) {
        const { n } = windowEnd.get(after) as { n: number | null };
        if (n === null) return;
        const rows = ofDevice.all(after, n, site, start.length, start) as unknown as Row[];
        if (rows.length > 0) yield rows.map(fromRow);
        after = n;
      }
    },
    erase: (records, entry) =>
      new Promise((resolve) => {
        const count = transaction(db, () => {
          note(entry);
          return records.reduce((sum, r) => (r.personal === null || r.salt === null ? sum : sum + Number(erase.run(commitmentOf(r.personal, r.salt), idBytes(r.id)).changes)), 0);
        });
        db.exec(FORGET);
        resolve(count);
      }),
    drop: sqliteRetention(db, note, onClosed),
    note: (entry) => new Promise((resolve) => resolve(note(entry))),
    journal,
  };
}
