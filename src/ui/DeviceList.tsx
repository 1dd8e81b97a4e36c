/** What is on this device: every name the site's scripts can see, whose it is and what for. */
import { h, type ComponentChild, type VNode } from "preact";
import { factsLanguage } from "../catalogue/facts-language.ts";
import type { Kept } from "./device.ts";
import type { DetailsGround } from "./dialog-model.ts";
import { vendorName } from "./vendor-name.ts";

const STORES = { cookie: "storeCookie", local: "storeLocal", session: "storeSession" } as const;

/** Loaded when its part of the dialog is opened. */
export function DeviceList({ ground }: { ground: DetailsGround }): VNode {
  const { texts, later } = ground;
  if (!later.device?.[0] || later.device === "failed") return <p>{texts.deviceEmpty}</p>;
  return (
    <ul>
      {later.device.map((kept) => (
        <li key={kept.store + kept.name}>
          <b>{kept.name}</b> ({texts[STORES[kept.store]]}): {whose(ground, kept)}
        </li>
      ))}
    </ul>
  );
}

/** Owner, category and purpose, as far as the catalogue knows. */
function whose({ gate, texts, lang }: DetailsGround, { name, is }: Kept): ComponentChild {
  if (name === (gate.config.cookie?.name ?? "soglasie")) return `${texts.deviceOwn}. ${texts.deviceAnswer}`;
  if (!is.category) return texts.deviceUnknown;
  const at = gate.vendors.findIndex((vendor) => vendor.id === is.vendor);
  if (!is.vendor) return texts[is.category].toLowerCase();
  const owner = vendorName({ id: is.vendor, category: is.category }, gate.config.vendors?.[at], texts);
  const row = gate.shared.facts?.(is.vendor, factsLanguage(lang))?.cookies.find((cookie) => matches(cookie.name, name));
  return [`${owner}, ${texts[is.category].toLowerCase()}. `, row && <span lang={factsLanguage(lang)}>{row.purpose}</span>];
}

function matches(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  return end === undefined ? pattern === name : name.startsWith(start) && name.endsWith(end);
}
