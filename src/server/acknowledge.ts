/**
 * The acknowledgement: a signed promise that the receipt is stored and will be in its day's tree within 60 seconds. Public key, `id`, `recv` and `leaf`
 * are all it takes to check `sig`, which is base64url without padding of one of two forms:
 *
 * 1. alone in its commit, 64 bytes: Ed25519 over the text `id|recv|leaf`;
 * 2. one signature for all receipts of a commit, as a signature takes longer than all else that is done for a receipt. They are the leaves
 *    SHA-256(0x00 ‖ `id|recv|leaf`) of a Merkle tree as in RFC 9162:
 *
 *    | bytes | what |
 *    |---|---|
 *    | 0–63 | Ed25519 over the text `soglasie-acknowledged|size|root`; root in 64 hex digits |
 *    | 64, 65 | place of this receipt's leaf in the tree, from 0, big endian |
 *    | 66, 67 | size: leaves in the tree, big endian |
 *    | 68 … | inclusion proof (RFC 9162 §2.1.3): 32 bytes a hash, leaf side first |
 */
import type { Acknowledgement } from "../contract.ts";
import { acknowledgedText } from "../receipt/leaf-text.ts";
import type { Keys } from "./keys.ts";
import { textLeaf, treePaths } from "./ledger/paths.ts";
import { provenRoot } from "./ledger/proof.ts";
import type { Verify } from "./verifier.ts";

/** What is promised about a stored receipt. */
export interface Promised {
  readonly id: string;
  /** Receive time, ISO 8601 UTC. */
  readonly recv: string;
  /** Leaf hash, 32 bytes. */
  readonly leaf: Uint8Array;
}

/** Acknowledges receipts that were stored in one commit, 65,535 at most; gives their acknowledgements in the same order. */
export type Acknowledge = (stored: readonly Promised[]) => Acknowledgement[];

const SIGNATURE = 64;
const HEAD = 68;
const HASH = 32;

/** What the signature for a commit covers. No other text that is signed begins like this. */
const commitText = (size: number, root: string): string => `soglasie-acknowledged|${size}|${root}`;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const textOf = (ack: Pick<Acknowledgement, "id" | "recv" | "leaf">): string => acknowledgedText(ack.id, ack.recv, ack.leaf);
const uint16 = (n: number): string => String.fromCharCode(n >> 8, n & 255);

/** The `sig` of each text. */
function signTogether(texts: readonly string[], sign: Keys["sign"]): string[] {
  if (texts.length === 1) return [sign(texts[0] as string)];
  const { root, paths } = treePaths(texts.map(textLeaf));
  const signature = Buffer.from(sign(commitText(texts.length, latin1(root).toString("hex"))), "base64url").toString("latin1");
  return paths.map((path, place) => latin1(signature + uint16(place) + uint16(texts.length) + path).toString("base64url"));
}

/** Signs with the current key of `keys`. */
export function acknowledger({ kid, sign }: Pick<Keys, "kid" | "sign">): Acknowledge {
  return (stored) => {
    const promises = stored.map(({ id, recv, leaf }) => ({ id, recv, leaf: hex(leaf) }));
    const sigs = signTogether(promises.map(textOf), sign);
    return promises.map((promise, i) => ({ ...promise, kid, sig: sigs[i] as string }));
  };
}

/** True if `ack` is a promise for its own id, receive time and leaf by one of the keys `signed` knows. False for whatever is damaged; never throws. */
export function isAcknowledged(ack: Acknowledgement, signed: Verify): boolean {
  const bytes = Buffer.from(ack.sig, "base64url");
  if (bytes.toString("base64url") !== ack.sig) return false; // there is one spelling only
  if (bytes.length === SIGNATURE) return signed(textOf(ack), bytes, ack.kid);
  if (bytes.length < HEAD || (bytes.length - HEAD) % HASH !== 0) return false;
  const size = bytes.readUInt16BE(SIGNATURE + 2);
  const proof = Array.from({ length: (bytes.length - HEAD) / HASH }, (_, i) => bytes.subarray(HEAD + i * HASH, HEAD + (i + 1) * HASH));
  const root = provenRoot({ leaf: latin1(textLeaf(textOf(ack))), place: bytes.readUInt16BE(SIGNATURE), size }, proof);
  return root !== null && signed(commitText(size, hex(root)), bytes.subarray(0, SIGNATURE), ack.kid);
}
