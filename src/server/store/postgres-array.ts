/**
 * Arrays in PostgreSQL's binary form: text arrays would be escaped and parsed element by element, hex would be written and read again.
 * A Buffer given as a parameter is sent as binary by the driver.
 */

/** Object ids of element types, fixed in PostgreSQL since ever. */
const OID = { bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, uuid: 2950 } as const;

/** Bytes in front of the elements: dimensions, nulls, type, length, lower bound. */
const HEAD = 20;

function header(oid: number, count: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(HEAD + count * 4 + size);
  [1, 0, oid, count, 1].forEach((n, i) => buffer.writeInt32BE(n, i * 4));
  return buffer;
}

/** An array of texts. */
export function textArray(list: readonly string[]): Buffer {
  const lengths = list.map((text) => Buffer.byteLength(text));
  const buffer = header(OID.text, list.length, lengths.reduce((a, b) => a + b, 0));
  let at = HEAD;
  list.forEach((text, i) => {
    at = buffer.writeInt32BE(lengths[i] as number, at);
    at += buffer.write(text, at);
  });
  return buffer;
}

/** An array of byte strings, or of what is written as one. */
export function bytesArray(list: readonly Uint8Array[], type: "bytea" | "uuid"): Buffer {
  const buffer = header(OID[type], list.length, list.reduce((sum, bytes) => sum + bytes.length, 0));
  let at = HEAD;
  for (const bytes of list) {
    at = buffer.writeInt32BE(bytes.length, at);
    buffer.set(bytes, at);
    at += bytes.length;
  }
  return buffer;
}

/** An array of whole numbers that fit the type. */
export function numberArray(list: readonly number[], type: "int2" | "int4" | "int8"): Buffer {
  const size = type === "int8" ? 8 : type === "int4" ? 4 : 2;
  const buffer = header(OID[type], list.length, list.length * size);
  let at = HEAD;
  for (const n of list) {
    at = buffer.writeInt32BE(size, at);
    at = type === "int8" ? buffer.writeBigInt64BE(BigInt(n), at) : buffer.writeIntBE(n, at, size);
  }
  return buffer;
}
