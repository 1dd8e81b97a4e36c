/** A self-made certificate for the servers that play clinics and vendors: Node signs, but cannot write certificates, so the few DER bytes are put together here. */
import { createHash, generateKeyPairSync, sign } from "node:crypto";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

function der(tag: number, ...parts: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const SEQUENCE = 0x30;
const ecdsaSha256 = der(SEQUENCE, der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const time = (date: Date): Buffer => der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));
const name = (text: string): Buffer => der(SEQUENCE, der(0x31, der(SEQUENCE, der(0x06, [0x55, 0x04, 0x03]), der(0x0c, Buffer.from(text)))));

/** Makes a P-256 certificate, valid from yesterday for thirty days. Browsers are told to accept it, so it names no host. */
export function makeCertificate(now = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const day = 86_400_000;
  const validity = der(SEQUENCE, time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 30 * day)));
  const issuer = name("Soglasie tests");
  const version = der(0xa0, der(0x02, [2]));
  const body = der(SEQUENCE, version, der(0x02, [1]), ecdsaSha256, issuer, validity, issuer, spki);
  const signature = sign("sha256", body, privateKey);
  const whole = der(SEQUENCE, body, ecdsaSha256, der(0x03, [0], signature));
  // A blank line at the end, where the text fills its last line, would spoil the whole.
  const lines = whole.toString("base64").match(/.{1,64}/g)!.join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    spki: createHash("sha256").update(spki).digest("base64"),
  };
}
