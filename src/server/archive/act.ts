/**
 * The act of destruction and the export from the event log, with the contents that Roskomnadzor's order 179 of 28.10.2022 asks for where data are
 * processed by machine: operator and processor with addresses, whose data, who destroyed, categories, system, method, reason, date; the export repeats
 * whose, categories, system, reason and date. Both are kept three years. Pure.
 */
import { csv } from "../export/csv.ts";
import type { Site } from "../settings.ts";
import type { JournalEntry } from "../store/store.ts";

const SYSTEM = "сервер расписок Soglasie";
/** Only what the database really does: SQLite overwrites the room that becomes free, PostgreSQL leaves that for later. */
const method = (entry: JournalEntry): string => `удаление записей из базы данных${entry.body["overwritten"] === true ? " с перезаписью освободившегося места" : ""}; хеши, из которых данные не восстановить, остаются`;

const MOSCOW = new Intl.DateTimeFormat("ru-RU", { timeZone: "Europe/Moscow", dateStyle: "short", timeStyle: "short" });

/** Date and time as one writes them in a Russian paper. */
const when = (at: string): string => `${MOSCOW.format(new Date(at)).replace(/(\d\d)\.(\d\d)\.(\d\d),/, "$1.$2.20$3,")} по московскому времени`;

const text = (value: unknown): string => (Array.isArray(value) ? value.join("; ") : typeof value === "string" || typeof value === "number" ? String(value) : "");

/** Subjects, where known: the receipts' ids; the system holds no names. */
function subjects(entry: JournalEntry): string {
  const receipts = entry.body["receipts"];
  return Array.isArray(receipts) && receipts.length > 0 ? `расписки № ${receipts.join(", ")}` : `расписки, созданные до ${text(entry.body["before"])}`;
}

/** Plain text to print and sign. Blanks are left where the system cannot know. */
export function act(entry: JournalEntry, site: Site): string {
  const { operator } = site;
  return [
    "АКТ ОБ УНИЧТОЖЕНИИ ПЕРСОНАЛЬНЫХ ДАННЫХ",
    "",
    `Оператор: ${operator?.name ?? "____________________"}`,
    `Адрес: ${operator?.address ?? "____________________"}`,
    `Кто обрабатывал по поручению оператора (название, адрес): ${operator?.processor ?? "никто"}`,
    `Сайт: ${site.id}`,
    `Чьи данные: ${subjects(entry)} (записей: ${text(entry.body["count"])}; имён система не хранит)`,
    `Кто уничтожил: ${text(entry.body["by"])}`,
    `Какие данные: ${text(entry.body["categories"])}`,
    `Где хранились: ${SYSTEM}`,
    `Как уничтожены: ${method(entry)}`,
    `Почему: ${text(entry.body["why"])}`,
    `Когда: ${when(entry.at)}`,
    "",
    "Подпись: ____________________",
    "",
    "К акту приложена выгрузка из журнала событий. Акт и выгрузку хранят три года.",
    "",
  ].join("\n");
}

/** The export from the event log that goes with the acts: CSV as a Russian spreadsheet opens it at a double click, with semicolons and a mark of UTF-8. */
export function eventLog(entries: readonly JournalEntry[]): string {
  const rows = entries.map((e) => [subjects(e), text(e.body["categories"]), SYSTEM, text(e.body["why"]), when(e.at), text(e.body["count"])]);
  return `\uFEFF${csv([["чьи данные", "категории", "система", "причина", "дата", "записей"], ...rows], ";")}`;
}
