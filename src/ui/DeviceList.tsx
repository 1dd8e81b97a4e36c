/** What is on this device: every name the site's scripts can see, whose it is, what for and how long; each can be deleted. */
import { h, type ComponentChild, type VNode } from "preact";
import { factsLanguage } from "../catalogue/facts-language.ts";
import { removeKept, type Kept } from "./device.ts";
import type { DetailsGround } from "./dialog-ground.ts";
import { fill } from "./fill.ts";
import { lifetimeInWords } from "./in-words.ts";
import { momentOf } from "./moment.ts";
import { serviceName } from "./service-name.ts";

const STORES = { cookie: "storeCookie", local: "storeLocal", session: "storeSession", database: "storeDatabase", cache: "storeCache" } as const;

/** Loaded when its part of the dialog is opened. */
export function DeviceList({ ground }: { ground: DetailsGround }): VNode {
  const { texts, later } = ground;
  const rows = later.device && later.device !== "failed" ? later.device : [];
  return (
    <div>
      {rows[0] ? (
        <ul class="k">
          {rows.map((kept) => (
            <li key={kept.store + kept.name}>
              <span>
                <b>{kept.name}</b> ({[texts[STORES[kept.store]], lifetimeOf(ground, kept)].filter(Boolean).join(", ")}): {whose(ground, kept)}
              </span>
              <button type="button" class="o" part="button delete" aria-label={`${texts.deviceDelete}: ${kept.name}`} onClick={(event: Event) => void remove(ground, kept, event.currentTarget as HTMLElement)}>
                {texts.deviceDelete}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{texts.deviceEmpty}</p>
      )}
      <p role="status" class="m" />
      <p class="m">{texts.deviceUnseen}</p>
    </div>
  );
}

/** Deletes one, says so, and leaves the focus where the list goes on. */
async function remove({ gate, texts, need }: DetailsGround, kept: Kept, button: HTMLElement): Promise<void> {
  const part = button.closest("details")!;
  const at = [...part.querySelectorAll("li button")].indexOf(button);
  const gone = await removeKept(gate, kept);
  if (gone && kept.store === "cookie" && kept.name === answerName(gate)) forget(gate);
  await need("device", true);
  const left = part.querySelectorAll<HTMLElement>("li button");
  (left[at] ?? left[left.length - 1] ?? part.querySelector("summary"))?.focus();
  part.querySelector("[role='status']")!.textContent = fill(gone ? texts.deviceGone : texts.deviceStays, { name: kept.name });
}

/** Without its cookie the answer is not in force any more, here and now. */
function forget(gate: DetailsGround["gate"]): void {
  gate.apply(null);
  gate.parts.sdk!.follow();
}

const answerName = ({ config }: DetailsGround["gate"]): string => config.cookie?.name ?? "soglasie";

/** How long it stays: as the browser says, else as the catalogue does, else as its kind does. */
function lifetimeOf(ground: DetailsGround, kept: Kept): string {
  const { texts, lang } = ground;
  if (kept.ends) return fill(texts.deviceUntil, { date: momentOf(new Date(kept.ends), lang) });
  if (kept.ends === null) return texts.timeSession;
  if (kept.store !== "cookie") return kept.store === "session" ? "" : texts.timePermanent;
  return lifetimeInWords(rowOf(ground, kept)?.lifetime ?? "unknown", lang, texts);
}

/** Owner, category and purpose, as far as the catalogue knows. */
function whose(ground: DetailsGround, kept: Kept): ComponentChild {
  const { gate, texts, lang } = ground;
  const { name, is, store } = kept;
  if (store === "cookie" && name === answerName(gate)) return `${texts.deviceOwn}. ${texts.deviceAnswer}`;
  if (/^soglasie[-:]/.test(name)) return `${texts.deviceOwn}. ${store === "session" ? "" : texts.deviceReceipts}`;
  // What the shape of a name suggests is no knowledge.
  if (!is.category || is.why === "shape") return texts.deviceUnknown;
  const row = rowOf(ground, kept);
  const at = gate.vendors.findIndex((vendor) => vendor.id === is.vendor);
  const named = is.vendor && serviceName({ id: is.vendor, category: is.category }, gate.config.vendors?.[at], texts);
  const owner = at < 0 && row?.owner ? row.owner : named;
  return [`${[owner, texts[is.category].toLowerCase()].filter(Boolean).join(", ")}. `, row && <span lang={factsLanguage(lang)}>{row.purpose}</span>];
}

interface Row {
  readonly purpose: string;
  readonly lifetime: string;
  /** Name of the vendor, for those that the config does not name. */
  readonly owner?: string;
}

/** What the catalogue says of the name: the full one, else what was baked for this site. */
function rowOf({ gate, lang }: DetailsGround, { name, is: { vendor } }: Kept): Row | undefined {
  if (!vendor) return undefined;
  const { classify } = gate.parts;
  if (classify && classify.row) return classify.row(name, vendor, factsLanguage(lang));
  return gate.shared.facts?.(vendor, factsLanguage(lang))?.cookies.find((cookie) => matches(cookie.name, name));
}

function matches(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  return end === undefined ? pattern === name : name.startsWith(start) && name.endsWith(end);
}
