/** The pages on which the corpus stands: open with our gate, with managed vendors only, sealed, and with nothing of ours at all. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { snippet } from "../../../src/config/snippet.ts";
import type { SiteConfig, VendorConfig } from "../../../src/config/types.ts";
import { CLINIC, type World } from "../world.ts";
import type { Case } from "./case.ts";
import { IDS, managedCases } from "./managed.ts";
import { controls, snippets } from "./snippets.ts";
import { techniques } from "./techniques.ts";

/** Tags as they stand in a page, and what must never be held. */
export const corpus: readonly Case[] = [...snippets, ...techniques, ...controls];

export interface CorpusPage {
  readonly name: "open" | "managed" | "sealed" | "bare";
  readonly cases: readonly Case[];
  readonly url: string;
  readonly html: string;
}

function config(vendors: readonly VendorConfig[], seal = false): SiteConfig {
  return {
    site: "demo-clinic",
    operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
    notice: { version: "leaks-1", effectiveDate: "2026-11-01" },
    categories: ["preferences", "analytics", "marketing"],
    vendors,
    gate: { seal },
  };
}

const NAMED: readonly VendorConfig[] = [{ use: "yandex-metrika", sessionReplay: true }, { use: "roistat" }, { use: "vk-pixel" }];
const given = (of: SiteConfig): string => `<script>window.soglasieConfig=${JSON.stringify(of)}</script>`;
const GATE = '<script src="/soglasie/soglasie.js"></script>';
const sealed = config(NAMED, true);
/** The site's own needs, which the operator names when the seal is printed. */
const firstParty = controls.map(({ host }) => host).filter(Boolean);

function page(name: CorpusPage["name"], cases: readonly Case[], head: string): CorpusPage {
  const body = cases.map((each) => each.html).join("\n");
  const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8">${head}<title>Corpus</title></head><body>\n${body}\n<p id="end">Конец</p></body></html>`;
  return { name, cases, url: `${CLINIC}/${name}/`, html };
}

/** Pages with our gate. */
export const PAGES: readonly CorpusPage[] = [
  page("open", corpus, given(config(NAMED)) + GATE),
  page("managed", [...managedCases, ...controls], given(config(Object.entries(IDS).map(([use, id]) => ({ use, id })))) + GATE),
  page("sealed", corpus, given(sealed) + snippet(sealed, { firstParty }).html),
];

/** The twin: the corpus with nothing of ours. */
export const BARE = page("bare", corpus, "");

/** It begins to beat once the page is there: sixty of them would leave a slow machine no time for the rest of the page. */
const tracker = (id: string): string => `(function(){var id=${JSON.stringify(id)},home="https://"+id+".roistat.com";(window.ran=window.ran||[]).push(id);
document.cookie="roistat_"+id+"=1; path=/; max-age=9999";try{localStorage.setItem("roistat_"+id,"1")}catch(e){}
function beat(){new Image().src=home+"/beat?et="+Date.now();document.cookie="roistat_"+id+"=1; path=/; max-age=9999"}
document.readyState==="complete"?setInterval(beat,500):addEventListener("load",function(){setInterval(beat,500)})})()`;

/** Serves a page and plays the hosts of the techniques; forgets what was before. */
export function stage(world: World, { name, html }: CorpusPage): void {
  world.reset();
  world.page(`/${name}/`, html);
  world.play((request: IncomingMessage, response: ServerResponse) => {
    const [, id] = /^(t\d+)\.roistat\.com/.exec(request.headers.host ?? "") ?? [];
    if (!id || !/\.js/.test(request.url ?? "")) return false;
    world.log.add(request, `${id}.roistat.com`);
    response.writeHead(200, { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" }).end(tracker(id));
    return true;
  });
}
