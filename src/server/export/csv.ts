/** CSV (RFC 4180) that a spreadsheet opens without running anything in it. */

/** Beginnings that spreadsheets take for a formula or a command; the wide forms are what East Asian keyboards give. */
const FORMULA = /^[=+\-@\t\r\n\0|%＝＋－＠]/u;
/** The same after a sign that another country's spreadsheet parts cells at: Russian ones know the semicolon, English ones the comma, whatever is quoted. */
const INSIDE = /([,;\t])(?=[=+\-@|%＝＋－＠])/gu;

function cell(value: string, separator: string): string {
  const safe = (FORMULA.test(value) ? `'${value}` : value).replace(INSIDE, "$1'");
  return /[",;\t\r\n\0]/.test(safe) || safe.includes(separator) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows to text, CRLF after each. */
export function csv(rows: readonly (readonly string[])[], separator = ","): string {
  return rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join("");
}
