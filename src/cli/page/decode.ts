/** Bytes of a page as text, in the encoding that a browser would take: byte order mark, header, `<meta>`, else UTF-8. */

const LOOKED_AT = 4096;

function marked([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The label that stands behind `charset=`, if it names an encoding. */
function labelIn(text: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1];
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}

/** Text of `bytes`. `type`: the answer's Content-Type, empty for files. */
export function decodePage(bytes: Uint8Array, type = ""): string {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, LOOKED_AT));
  const meta = /<meta\b[^>]*charset[^>]*>/i.exec(head)?.[0] ?? "";
  // A page that could be read as far as its <meta> is not UTF-16, whatever stands there.
  const told = labelIn(meta)?.replace(/^utf-16.*/, "utf-8") ?? null;
  return new TextDecoder(marked(bytes) ?? labelIn(type) ?? told ?? "utf-8").decode(bytes);
}
