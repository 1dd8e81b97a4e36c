/** The bench's clinic: one page a variant, everything precompressed with brotli 11, as a careful server would deliver it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { makeCertificate } from "../../browser/certificate.ts";
import { VARIANTS, type Variant } from "./variants.ts";

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8" };

const doctors = Array.from({ length: 40 }, (_, i) => `<article><h3>Врач ${i + 1}</h3><p>Терапевт, стаж ${5 + i} лет. Приём по будням с 9 до 18, запись по телефону и на сайте.</p></article>`).join("");

function pageOf({ head, end = "" }: Variant): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width"><title>Клиника</title>
<style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:960px}article{border-bottom:1px solid #ccc}</style></head>
<body><h1>Клиника «Полдень»: приём, анализы, УЗИ и запись онлайн в один клик</h1><p>${"Принимаем взрослых и детей каждый день. ".repeat(12)}</p>${doctors}${end}</body></html>`;
}

/** A running site. */
export interface Site {
  address(variant: Variant): string;
  /** Chromium's arguments: the clinic's name leads here, and its certificate is taken. */
  readonly args: readonly string[];
  close(): void;
}

const packed = new Map<string, Buffer>();

/** Compressed once; the key is the content. */
function brotli(content: Buffer): Buffer {
  const key = createHash("sha1").update(content).digest("hex");
  const known = packed.get(key) ?? brotliCompressSync(content);
  packed.set(key, known);
  return known;
}

function answer(path: string): { type: string; body: Buffer } | null {
  const [, first = "", ...rest] = normalize(decodeURIComponent(path)).split("/");
  const variant = VARIANTS.find(({ name }) => name === first);
  if (!variant) return null;
  if (!rest.join("")) return { type: TYPES[".html"]!, body: Buffer.from(pageOf(variant)) };
  return null;
}

function file(path: string): { type: string; body: Buffer } | null {
  const [, first = "", ...rest] = normalize(decodeURIComponent(path)).split("/");
  for (const folder of VARIANTS.find(({ name }) => name === first)?.folders ?? []) {
    const full = join(folder, ...rest);
    if (full.startsWith(folder) && existsSync(full) && statSync(full).isFile()) return { type: TYPES[extname(full)] ?? "application/octet-stream", body: readFileSync(full) };
  }
  return null;
}

/** Starts it on a free port. */
export async function openSite(): Promise<Site> {
  const { key, cert, spki } = makeCertificate();
  const server = createSecureServer({ key, cert }, (request, response) => {
    const path = request.url.replace(/\?.*/, "");
    const found = answer(path) ?? file(path);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": found.type, "content-encoding": "br", "cache-control": "no-store" }).end(brotli(found.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `https://clinic.test:${port}`;
  const args = ["--host-resolver-rules=MAP clinic.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", `--ignore-certificate-errors-spki-list=${spki}`];
  return { address: ({ name }) => `${origin}/${encodeURIComponent(name)}/`, args, close: () => void server.close() };
}
