/** The key file: Ed25519 keys that sign acknowledgements and tree heads, and the pepper of the device hash. */
import { createPrivateKey, generateKeyPairSync, hash, randomBytes, sign } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { OptionError } from "./option-error.ts";

/** Public part of one signing key. */
export interface PublicKey {
  /** First 16 hex digits of the SHA-256 of the raw public key. */
  readonly kid: string;
  /** Raw public key, base64url. */
  readonly x: string;
  /** ISO time the key was made. */
  readonly created: string;
}

export interface Keys {
  /** Key id of new signatures: the last key of the file. */
  readonly kid: string;
  /** Every key, old ones too: old acknowledgements stay verifiable. */
  readonly published: readonly PublicKey[];
  /** Ed25519 signature with the current key, base64url; takes about 25 µs. */
  sign(text: string): string;
  /** Tells one key file from another without telling anything of what is in it; stays the same through rotations. */
  readonly mark: string;
  /** 32 bytes from which the per-site keys of the device hash are derived. */
  readonly pepper: Buffer;
}

interface StoredKey extends PublicKey {
  readonly d: string;
}
interface KeyFile {
  readonly version: 1;
  readonly pepper: string;
  readonly keys: readonly StoredKey[];
}

/** A new signing key, stamped with `now`. */
function newKey(now: Date): StoredKey {
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const { x, d } = jwk as { x: string; d: string };
  return { kid: hash("sha256", Buffer.from(x, "base64url"), "hex").slice(0, 16), x, created: now.toISOString(), d };
}

/** Writes a file that must not be there yet; a key that signed something must survive a power cut. */
function write(path: string, content: KeyFile): void {
  const file = openSync(path, "wx", 0o600);
  writeSync(file, `${JSON.stringify(content, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
}

function create(path: string, now: Date): void {
  write(path, { version: 1, pepper: randomBytes(32).toString("base64url"), keys: [newKey(now)] });
}

function read(path: string): KeyFile {
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) throw new OptionError(`keyFile: ${path} is readable by others; chmod 600 it`);
  try {
    const content = JSON.parse(readFileSync(path, "utf8")) as KeyFile;
    if (content.version === 1 && content.keys.length > 0 && Buffer.from(content.pepper, "base64url").length === 32) return content;
  } catch {
    // falls through to the one message for every kind of damage
  }
  throw new OptionError(`keyFile: ${path} is not a key file of this server`);
}

/**
 * Adds a signing key, which a server uses from its next start on; the old ones stay, so that what they signed stays verifiable. Gives the new key's
 * id. The file is replaced in one step: whoever reads it meanwhile gets the old or the new one. Throws OptionError if it is damaged.
 */
export function rotateKeys(path: string, now: () => Date = () => new Date()): string {
  const file = read(path);
  const key = newKey(now());
  const next = `${path}.new`;
  write(next, { ...file, keys: [...file.keys, key] });
  renameSync(next, path);
  const folder = openSync(dirname(path), "r");
  if (process.platform !== "win32") fsyncSync(folder);
  closeSync(folder);
  return key.kid;
}

/** Reads the key file; makes it first (mode 0600) if there is none. Throws OptionError if it is damaged or readable by others. */
export function openKeys(path: string, now: () => Date = () => new Date()): Keys {
  try {
    create(path, now());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw new OptionError(`keyFile: cannot write ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
  const file = read(path);
  const current = file.keys[file.keys.length - 1] as StoredKey;
  const secret = createPrivateKey({ key: { kty: "OKP", crv: "Ed25519", x: current.x, d: current.d }, format: "jwk" });
  return {
    kid: current.kid,
    published: file.keys.map(({ kid, x, created }) => ({ kid, x, created })),
    sign: (text) => sign(null, Buffer.from(text), secret).toString("base64url"),
    mark: hash("sha256", `soglasie-key-file|${file.pepper}`, "hex").slice(0, 32),
    pepper: Buffer.from(file.pepper, "base64url"),
  };
}
