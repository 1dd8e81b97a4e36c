/** Erasure, retention and export on the embedded store. Works in small steps, so that receipts are taken in between. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { commitmentOf } from "../leaf.ts";
import { deviceStart } from "../record.ts";
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import { dropWith } from "./drop.ts";
import { sqliteEnding } from "./sqlite-retention.ts";
import { fromRow, idBytes } from "./sqlite-row.ts";
import { transaction } from "./sqlite-transaction.ts";
import type { Row } from "./sqlite-row.ts";
import type { ArchiveStore, JournalEntry, StoredRecord } from "./store.ts";

/** Receipts looked through at once: a few milliseconds, also where each becomes a line of an export. */
const WINDOW = 500;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What was erased, dropped or handed over, in order. `note` joins the transaction that is open; with the same `key` it writes the same entry again. */
function journalOf(db: DatabaseSync): { note(entry: JournalEntry, key?: object): void } & Pick<ArchiveStore, "journal"> {
  const write = db.prepare("INSERT INTO journal (at, kind, site, body) VALUES (?, ?, ?, ?)");
  const again = db.prepare("UPDATE journal SET at = ?, body = ? WHERE n = ?");
  const rows = new WeakMap<object, number | bigint>();
  const read = db.prepare("SELECT at, kind, site, body FROM journal WHERE kind = ? AND (?2 IS NULL OR site = ?2) ORDER BY n");
  return {
    note(e, key = e) {
      const body = JSON.stringify(e.body);
      const row = rows.get(key);
      if (row !== undefined && again.run(e.at, body, row).changes === 1) return; // not there where its transaction failed
      rows.set(key, write.run(e.at, e.kind, e.site, body).lastInsertRowid);
    },
    journal: (kind, site) => Promise.resolve(read.all(kind, site).map((row) => ({ ...row, body: JSON.parse(row["body"] as string) as object }) as unknown as JournalEntry)),
  };
}

/** What an archive tells the rest of the store. */
interface ArchiveParts {
  /** A day was ended: its places begin anew. */
  readonly closed: () => void;
  /** Something was destroyed: the log that still holds it is to be emptied. */
  readonly forget: () => void;
}

/** The rows of a range for which `where` (with its `values`) holds, a window at a time, however few of them there are. */
function windows(db: DatabaseSync, where: string): (from: number, to: number, ...values: SQLInputValue[]) => AsyncGenerator<StoredRecord[]> {
  const end = db.prepare(`SELECT max(n) AS n FROM (SELECT n FROM receipt WHERE n > ? AND n < ? ORDER BY n LIMIT ${WINDOW})`);
  const select = db.prepare(`SELECT * FROM receipt WHERE n > ? AND n <= ? AND ${where} ORDER BY n`);
  return async function* (from, to, ...values) {
    for (let after = from - 1; ; await breathe()) {
      const { n } = end.get(after, to) as { n: number | null };
      if (n === null) return;
      const rows = select.all(after, n, ...values) as unknown as Row[];
      if (rows.length > 0) yield rows.map(fromRow);
      after = n;
    }
  };
}

export function sqliteArchive(db: DatabaseSync, { closed, forget }: ArchiveParts): ArchiveStore {
  const ofSite = windows(db, "(?3 IS NULL OR site = ?3)");
  const ofDevice = windows(db, "site = ? AND substr(personal, 1, ?) = ?");
  const drop = dropWith(sqliteEnding(db, (key, entry) => note(entry, key), closed));
  const erase = db.prepare("UPDATE receipt SET personal = NULL, salt = NULL, proof = NULL, commitment = ? WHERE id = ? AND personal IS NOT NULL");
  const { note, journal } = journalOf(db);

  return {
    walk: ({ site, from, to }) => ofSite(from * DAY_FACTOR, (to + 1) * DAY_FACTOR, site),
    ofDevice(site, device) {
      const start = deviceStart(device);
      return ofDevice(0, Number.MAX_SAFE_INTEGER, site, start.length, start);
    },
    erase: (records, entry) =>
      new Promise((resolve) => {
        const count = transaction(db, () => {
          note(entry);
          return records.reduce((sum, r) => (r.personal === null || r.salt === null ? sum : sum + Number(erase.run(commitmentOf(r.personal, r.salt), idBytes(r.id)).changes)), 0);
        });
        forget();
        resolve(count);
      }),
    drop: (site, day, entry) => drop(site, day, entry).finally(forget),
    note: (entry) => new Promise((resolve) => resolve(note(entry))),
    journal,
  };
}
