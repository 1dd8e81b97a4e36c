/** CSV (RFC 4180) that a spreadsheet opens without running anything in it. */

/** Beginnings that spreadsheets take for a formula or a command. */
const FORMULA = /^[=+\-@\t\r\n\0|%]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\0]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows to text, CRLF after each. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
