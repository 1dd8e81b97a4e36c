/** The corpus as pages and as judge: puts the cases into one page and tells from log, jar and storage what each of them did. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Visitor } from "../driver.ts";
import { CLINIC, type World } from "../world.ts";
import type { Case } from "./case.ts";
import { controls, snippets } from "./snippets.ts";
import { techniques } from "./techniques.ts";

export const corpus: readonly Case[] = [...snippets, ...techniques, ...controls];

/** What one case did during one phase. */
export interface Deeds {
  /** Requests, session replay's and trackers' steady beat left out. */
  readonly requests: number;
  readonly beats: number;
  /** How often the most requested of its paths was asked for: above 1 a tag ran twice. */
  readonly most: number;
  readonly executed: boolean;
  /** Cookie and storage names there at the end of the phase. */
  readonly traces: readonly string[];
}

const CONFIG = {
  site: "demo-clinic",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "leaks-1", effectiveDate: "2026-11-01" },
  categories: ["preferences", "analytics", "marketing"],
  vendors: [{ use: "yandex-metrika", sessionReplay: true }, { use: "roistat" }, { use: "vk-pixel" }],
};

/** The page with every case; `gate` false: without our script. */
export function corpusPage(gate: boolean): string {
  const embed = gate ? `<script>window.soglasieConfig=${JSON.stringify(CONFIG)}</script><script src="/soglasie/soglasie.js"></script>` : "";
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${embed}<title>Corpus</title></head><body>\n${corpus.map((each) => each.html).join("\n")}\n<p id="end">Конец</p></body></html>`;
}

const tracker = (id: string): string => `(function(){var id=${JSON.stringify(id)},home="https://"+id+".roistat.com";(window.ran=window.ran||[]).push(id);
document.cookie="roistat_"+id+"=1; path=/; max-age=9999";try{localStorage.setItem("roistat_"+id,"1")}catch(e){}
setInterval(function(){new Image().src=home+"/beat?"+Math.random();document.cookie="roistat_"+id+"=1; path=/; max-age=9999"},500)})()`;

/** Plays the hosts of the techniques. */
export function playTechniques(world: World): void {
  world.play((request: IncomingMessage, response: ServerResponse) => {
    const [, id] = /^(t\d+)\.roistat\.com/.exec(request.headers.host ?? "") ?? [];
    if (!id || !/\.js/.test(request.url ?? "")) return false;
    world.log.add(request, `${id}.roistat.com`);
    response.writeHead(200, { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" }).end(tracker(id));
    return true;
  });
}

const BEAT = /^\/(beat$|webvisor\/|clmap\/)/;

/** What every case did since the log was last cleared. */
export async function judge(world: World, visitor: Visitor): Promise<ReadonlyMap<string, Deeds>> {
  const page = (await visitor.run("return {ran: [].concat(window.ran || []), stand: [].concat(window.standIns || []), keys: Object.keys(localStorage).concat(Object.keys(sessionStorage)), url: location.href}")) as { ran: string[]; stand: string[]; keys: string[] };
  const names = [...(await visitor.cookies()).map((cookie) => cookie.name), ...page.keys];
  return new Map(corpus.map((each) => [each.name, deeds(each, world, page, names)]));
}

function deeds(each: Case, world: World, page: { ran: string[]; stand: string[] }, names: readonly string[]): Deeds {
  const id = each.host.split(".")[0] ?? "";
  const mine = world.log.entries.filter((entry) => entry.host === each.host);
  return {
    requests: mine.filter((entry) => !BEAT.test(entry.path)).length,
    beats: mine.filter((entry) => BEAT.test(entry.path)).length,
    most: Math.max(0, ...mine.map(({ path }) => (BEAT.test(path) ? 0 : mine.filter((entry) => entry.path === path).length))),
    executed: page.ran.includes(id) || page.stand.some((path) => path.startsWith(`${each.host}/`)),
    traces: names.filter((name) => name === (each.writes ?? `roistat_${id}`)),
  };
}

export const CORPUS_URL = `${CLINIC}/corpus/`;
