/** Deletes the cookies and storage keys of vendors that may not run now: on every parent domain and path they can be on. */
import type { GateHandle } from "../contract.ts";

/** Says of a name whether it goes. */
type Goes = (name: string) => unknown;
type Area = "localStorage" | "sessionStorage";

/**
 * Removes what can be removed from here; gives the names that are still there (HttpOnly ones are not even seen). `goes`: by default every
 * name that is held. `areas`: storages that are gone through too, by default both.
 */
export function wipe(gate: GateHandle, goes: Goes = (name) => gate.heldName(name), areas: readonly Area[] = ["localStorage", "sessionStorage"]): string[] {
  const { getCookie } = gate.natives;
  const names = (): string[] => getCookie().split("; ").map((pair) => pair.split("=")[0]!).filter((name) => name && goes(name));
  for (const name of names()) for (const place of places(location.hostname, location.pathname)) document.cookie = `${name}=; Max-Age=0${place}`;
  for (const area of areas) wipeStorage(area, goes);
  return names();
}

function wipeStorage(area: Area, goes: Goes): void {
  try {
    const storage = window[area];
    for (const key of Object.keys(storage)) if (goes(key)) storage.removeItem(key);
  } catch {
    // Storage is blocked: nothing can be in it.
  }
}

/** Every `; Path…; Domain…` under which a cookie seen on this page may have been set. */
export function places(host: string, path: string): string[] {
  const domains = [""];
  const labels = host.split(".");
  if (!/^[\d.:[\]]+$/.test(host)) for (let i = 0; i < labels.length - 1; i++) domains.push("; Domain=" + labels.slice(i).join("."));
  if (labels.length === 1) domains.push("; Domain=" + host);
  const paths = ["/"];
  const parts = path.split("/").filter(Boolean);
  for (let i = 1; i <= parts.length; i++) {
    const up = "/" + parts.slice(0, i).join("/");
    paths.push(up, up + "/");
  }
  const all: string[] = [];
  for (const domain of domains) for (const at of paths) all.push(`; Path=${at}${domain}`);
  return all.concat(all.map((place) => place + "; Secure; SameSite=None; Partitioned"));
}
