/** The same clinic page with no consent tool, with a banner all inline (the floor), with Soglasie (as a file, as a file with preload, the gate inline, gate and banner inline), and with the peers as their own documentation sets them up. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const dist = process.env["SOGLASIE_DIST"] ?? join(root, "dist");
const modules = (path: string): string => join(root, "node_modules", path);

/** One way to ask the visitor. */
export interface Variant {
  readonly name: string;
  /** First in `<head>`. */
  readonly head: string;
  /** Last in `<body>`. */
  readonly end?: string;
  /** Folders whose files are served under `/<name>/`. */
  readonly folders: readonly string[];
  /** Expression that gives the banner's box, or a falsy value while it is not there. */
  readonly banner?: string;
  /** Expression that gives the button "accept all". */
  readonly accept?: string;
}

const TEXT = "Чтобы понимать, какие страницы полезны, мы просим разрешить статистику: Яндекс Метрика и Google Analytics. Без ответа ничего не запускается, запись и телефон работают всегда.";

const config = {
  site: "bench",
  operator: { name: "ООО «Клиника Полдень»", contacts: "privacy@clinic.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "1", effectiveDate: "2026-11-01" },
  vendors: [{ use: "yandex-metrika" }, { use: "google-analytics-4" }],
};

/** The command's own build of this site, its lines, and its two inline forms. */
function buildOwn(): { folder: string; preload: string; gate: string; banner: string } {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "site.json");
  writeFileSync(file, JSON.stringify(config));
  const run = (...args: string[]): string => execFileSync(process.execPath, [join(dist, "cli.mjs"), ...args, "--config", file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  run("build", "--out", folder);
  return { folder, preload: run("snippet", "--preload", "--path", "/soglasie-preload/"), gate: run("snippet", "--inline", "--path", "/soglasie-inline/"), banner: run("snippet", "--paste", "--base", "https://clinic.test/soglasie-inline/") };
}

const OWN = buildOwn();

/** Where our banner and its button are found. */
const OURS = {
  banner: `(function(){for(var e of document.documentElement.children)if(e.shadowRoot){var b=e.shadowRoot.querySelector("section,[role=region]");if(b)return b}})()`,
  accept: `[].find.call((function(){for(var e of document.documentElement.children)if(e.shadowRoot)return e.shadowRoot})().querySelectorAll("button"),function(b){return b.textContent==="Принять все"})`,
};

const INLINE = `<div id="floor" role="region" aria-label="Cookie" style="position:fixed;inset:auto 0 0;padding:16px;background:#fff;font:16px sans-serif;box-shadow:0 0 8px #0004">
<h2>Можно считать посещения?</h2><p>${TEXT}</p><button id="yes">Принять все</button> <button>Отклонить все</button> <button>Настроить</button></div>
<script>document.getElementById("yes").onclick=function(){document.cookie="floor=1";document.getElementById("floor").remove()}</script>`;

// It hides from browsers that are driven, ours is.
const VANILLA = {
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: {
    default: "ru",
    translations: {
      ru: {
        consentModal: { title: "Можно считать посещения?", description: TEXT, acceptAllBtn: "Принять все", acceptNecessaryBtn: "Отклонить все", showPreferencesBtn: "Настроить" },
        preferencesModal: { title: "Настройки", acceptAllBtn: "Принять все", acceptNecessaryBtn: "Отклонить все", savePreferencesBtn: "Сохранить", sections: [{ title: "Статистика", linkedCategory: "analytics" }] },
      },
    },
  },
};

const KLARO = {
  version: 1,
  mustConsent: false,
  acceptAll: true,
  lang: "ru",
  translations: { ru: { consentNotice: { description: TEXT }, ok: "Принять все", acceptAll: "Принять все", decline: "Отклонить все" } },
  services: [{ name: "metrika", purposes: ["analytics"] }, { name: "analytics", purposes: ["analytics"] }],
};

const TARTEAUCITRON = { privacyUrl: "/policy/", orientation: "bottom", bodyPosition: "bottom", DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, removeCredit: true, mandatory: true, useExternalCss: false, useExternalJs: false, hashtag: "#c", showIcon: false };

/** In the order of a round. */
export const VARIANTS: readonly Variant[] = [
  { name: "none", head: "", folders: [] },
  { name: "inline floor", head: "", end: INLINE, folders: [], banner: `document.getElementById("floor")`, accept: `document.getElementById("yes")` },
  {
    name: "soglasie",
    head: `<script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="/soglasie/soglasie.js"></script>`,
    folders: [dist],
    ...OURS,
  },
  { name: "soglasie-preload", head: OWN.preload, folders: [OWN.folder], ...OURS },
  { name: "soglasie-inline", head: OWN.gate, folders: [OWN.folder], ...OURS },
  { name: "soglasie-banner", head: OWN.banner, folders: [OWN.folder], ...OURS },
  {
    name: "vanilla-cookieconsent",
    head: `<link rel="stylesheet" href="/vanilla-cookieconsent/cookieconsent.css"><script defer src="/vanilla-cookieconsent/cookieconsent.umd.js"></script><script>addEventListener("DOMContentLoaded",function(){CookieConsent.run(${JSON.stringify(VANILLA)})})</script>`,
    folders: [modules("vanilla-cookieconsent/dist")],
    banner: `document.querySelector("#cc-main .cm")`,
    accept: `document.querySelector("#cc-main .cm [data-role=all]")`,
  },
  {
    name: "klaro",
    head: `<script>var klaroConfig=${JSON.stringify(KLARO)}</script><script defer data-config="klaroConfig" src="/klaro/klaro.js"></script>`,
    folders: [modules("klaro/dist")],
    banner: `document.querySelector(".klaro .cookie-notice")`,
    accept: `document.querySelector(".klaro .cookie-notice .cm-btn-success")`,
  },
  {
    name: "tarteaucitron",
    head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script><script>tarteaucitron.init(${JSON.stringify(TARTEAUCITRON)});(tarteaucitron.job=tarteaucitron.job||[]).push("metrica","gtag")</script>`,
    folders: [modules("tarteaucitronjs")],
    banner: `document.getElementById("tarteaucitronAlertBig")`,
    accept: `document.getElementById("tarteaucitronPersonalize2")`,
  },
];
