/** A Content-Security-Policy as browsers read it: which of its directives decides, and what that admits. */

const HASH = /^'sha(256|384|512)-/i;
const NONCE = /^'nonce-/i;
const HOST = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^:/]+)(?::(\d+|\*))?(\/.*)?$/i;

/** Reads one policy as sources by directive; of one that stands twice the first counts. */
export function readPolicy(text: string): ReadonlyMap<string, readonly string[]> {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/** With 'strict-dynamic' only nonces and hashes count. */
export function isStrict(sources: readonly string[]): boolean {
  return sources.some((one) => /^'strict-dynamic'$/i.test(one));
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

function hostAdmits([, scheme, host = "", port, path]: RegExpExecArray, { protocol, hostname, port: asked, pathname }: URL, page: URL): boolean {
  const wanted = scheme ? `${scheme.toLowerCase()}:` : page.protocol;
  const name = host.toLowerCase();
  const there = name === "*" || (name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name);
  const usual = protocol === "https:" ? "443" : "80";
  // A plain http source admits https too, its port included.
  const ports = port === undefined ? asked === "" : port === "*" || port === (asked || usual) || (port === "80" && (asked || usual) === "443");
  const way = path === undefined || path === "/" || (path.endsWith("/") ? decoded(pathname).startsWith(decoded(path)) : decoded(pathname) === decoded(path));
  return there && ports && way && (wanted === protocol || (wanted === "http:" && protocol === "https:"));
}

/** Does one source admit an address? `page`: where the page is. */
function sourceAdmits(source: string, url: URL, page: URL): boolean {
  const web = /^https?:$/.test(url.protocol);
  if (source === "*") return web;
  if (/^'self'$/i.test(source)) return url.origin === page.origin || (url.protocol === "https:" && page.protocol === "http:" && url.hostname === page.hostname && !url.port && !page.port);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol || (/^http:$/i.test(source) && url.protocol === "https:");
  const host = source.startsWith("'") ? null : HOST.exec(source);
  return web && host !== null && hostAdmits(host, url, page);
}

/** Do the sources admit an address by where it is? */
export function admitsAddress(sources: readonly string[], url: URL, page: URL): boolean {
  return sources.some((source) => sourceAdmits(source, url, page));
}

/** Do they admit a script element by its nonce, or by one of these hashes (`sha256-…`)? */
export function admitsMark(sources: readonly string[], nonce: string, hashes: readonly string[]): boolean {
  // The base64 of addresses counts like the usual one.
  const plain = (hash: string): string => hash.slice(0, 7).toLowerCase() + hash.slice(7).replace(/-/g, "+").replace(/_/g, "/");
  return sources.some((one) => (NONCE.test(one) ? nonce !== "" && one.slice(7, -1) === nonce : HASH.test(one) && hashes.some((hash) => plain(one.slice(1, -1)) === hash)));
}

/** Do they let any code inside the page run? A nonce or a hash takes 'unsafe-inline' away. */
export function admitsInline(sources: readonly string[]): boolean {
  return sources.some((one) => /^'unsafe-inline'$/i.test(one)) && !isStrict(sources) && !sources.some((one) => NONCE.test(one) || HASH.test(one));
}
