/** HMAC-SHA-256, made for many texts under one key. */
import { hash } from "node:crypto";

const sha256 = (data: Uint8Array): Buffer => hash("sha256", data, "buffer");

/** Bytes of SHA-256's block and of its result; longest text that fits the buffer kept for it. */
const BLOCK = 64;
const HASH = 32;
const TEXT = 192;

/** HMAC-SHA-256 with the pads prepared: a site's key is used for every receipt, and createHmac costs five times as much. */
export function keyedHash(key: Uint8Array): (text: string) => Buffer {
  const block = Buffer.alloc(BLOCK);
  block.set(key);
  const inner = Buffer.alloc(BLOCK + TEXT);
  const outer = Buffer.alloc(BLOCK + HASH);
  inner.set(block.map((b) => b ^ 0x36));
  outer.set(block.map((b) => b ^ 0x5c));
  const first = (text: string): Buffer => {
    if (text.length * 3 > TEXT) return sha256(Buffer.concat([inner.subarray(0, BLOCK), Buffer.from(text)]));
    return sha256(inner.subarray(0, BLOCK + inner.write(text, BLOCK)));
  };
  return (text) => {
    outer.set(first(text), BLOCK);
    return sha256(outer);
  };
}
