// @vitest-environment jsdom
import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { parse } from "acorn";
import fc from "fast-check";
import { expect, test } from "vitest";
import { embedLine, siteVendors, snippet, withDefaults, type SiteConfig } from "../../src/config/index.ts";
import type { Decision } from "../../src/contract.ts";
import { formatDecision, OPTIONAL, parseDecision } from "../../src/decision.ts";
import { MINIMAL } from "./sample.ts";
import { DEFAULT_ZONES } from "../../src/catalogue/zones.ts";
import { zoneOf } from "../../src/gate/zone.ts";

const NOW = Date.UTC(2026, 10, 21);
const SEALED: SiteConfig = {
  ...MINIMAL,
  notice: { version: "2026.11", effectiveDate: "2026-11-01" },
  gate: { seal: true },
  vendors: [
    { use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { use: "vk-pixel" }, { use: "yandex-smartcaptcha" },
    { use: "google-analytics-4" }, { id: "chat", name: "Чат", category: "preferences", hosts: ["chat.example"] }, { use: "jivo" },
  ],
  zones: ["/lk/*"],
};
const vendors = siteVendors(SEALED);

interface Part {
  readonly script: string;
  readonly sources: ReadonlySet<string>;
}

function partsOf(html: string): Part[] {
  const found = html.matchAll(/<script[^>]*>((?:(?!<\/script>)[^])+)<\/script><meta http-equiv="Content-Security-Policy" content="default-src ([^;"]*);[^"]*" data-soglasie-seal data-turbo-track="reload"><script type="soglasie\/end">0<\/script>/g);
  return [...found].map(([, script, sources]) => ({ script: script!, sources: new Set(sources!.split(" ")) }));
}

/** Which policies stay in force for this cookie on this path. */
function inForce(config: SiteConfig, cookie: string, pathname = "/", types?: object): Part[] {
  const parts = partsOf(snippet(config).html);
  const written: unknown[] = [];
  const currentScript = { nextSibling: null, text: "" };
  const context: Record<string, unknown> = { atob, document: { cookie, readyState: "loading", currentScript, write: (text: unknown) => void written.push(text) }, location: { pathname }, Date: { now: () => NOW } };
  context["window"] = context;
  if (types) context["trustedTypes"] = types;
  const left = parts.filter(({ script }) => {
    written.length = 0;
    currentScript.text = script;
    runInNewContext(script, context);
    return written.length === 0;
  });
  return left;
}

/** Hosts that every policy in force allows. */
function open(parts: readonly Part[], host: string): boolean {
  return parts.every(({ sources }) => sources.has(host));
}

function cookieOf(part: Partial<Decision>): string {
  const decision: Decision = { time: NOW / 1000 - 60, notice: "2026.11", categories: { preferences: false, analytics: false, marketing: false }, vendors: {}, source: "b", unsent: false, ...part };
  return `a=1; soglasie=${formatDecision(decision, vendors)}; b=2`;
}

const HOST = { preferences: "api-maps.yandex.ru", analytics: "mc.yandex.ru", marketing: "vk-analytics.com", essential: "smartcaptcha.yandexcloud.net" } as const;

test("the embed line is the one that is documented", () => {
  const line = '<script data-skip-moving="true" data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-jetpack-boost="ignore" data-wpmeteor-nooptimize="true" nowprocket src="/soglasie/soglasie.js"></script>';
  expect(embedLine()).toBe(line);
  expect(snippet(MINIMAL)).toEqual({ html: line, scriptHashes: [], trustedTypes: ["soglasie"] });
});

test("address, config and nonce are written as attributes, whatever they hold", () => {
  const line = embedLine({ src: '/a"><script>', configUrl: "/site.json?a=1&b=2", nonce: "{{ nonce }}" });
  expect(line).toContain('src="/a&quot;>&lt;script>"');
  expect(line).toContain('data-config="/site.json?a=1&amp;b=2"');
  expect(line).toContain('nonce="{{ nonce }}"');
});

test("the seal stands in front of the line, one policy a category", () => {
  const { html } = snippet(SEALED);
  expect(partsOf(html)).toHaveLength(3);
  expect(html.split("\n").pop()).toBe(embedLine());
});

test("inline code parses as ES5 and holds nothing that ends a script or opens a comment", () => {
  for (const { script } of partsOf(snippet(SEALED).html)) {
    expect(script).not.toMatch(/<!--|<\/?script/i);
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  }
});

test("the hashes are those of the scripts", () => {
  const { html, scriptHashes } = snippet(SEALED);
  expect(scriptHashes).toEqual(partsOf(html).map(({ script }) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`));
});

test("without a decision only the site itself and essential vendors are open", () => {
  for (const cookie of ["", "soglasie=rubbish", "soglasie=1..", "xsoglasie=" + cookieOf({ categories: { analytics: true } }).slice(14)]) {
    const parts = inForce(SEALED, cookie);
    expect(parts).toHaveLength(3);
    expect(open(parts, HOST.essential)).toBe(true);
    for (const category of OPTIONAL) expect([category, open(parts, HOST[category])]).toEqual([category, false]);
  }
});

test("each combination of answers opens exactly what was granted", () => {
  fc.assert(
    fc.property(fc.record({ preferences: fc.boolean(), analytics: fc.boolean(), marketing: fc.boolean() }), (categories) => {
      const parts = inForce(SEALED, cookieOf({ categories }));
      for (const category of OPTIONAL) expect(open(parts, HOST[category])).toBe(categories[category]);
    }),
  );
});

test("everything granted: no policy at all", () => {
  expect(inForce(SEALED, cookieOf({ categories: { preferences: true, analytics: true, marketing: true } }))).toEqual([]);
});

test("one vendor allowed by itself opens its category on the network; the gate holds the rest of it", () => {
  const parts = inForce(SEALED, cookieOf({ vendors: { jivo: true } }));
  expect([open(parts, HOST.preferences), open(parts, HOST.analytics)]).toEqual([true, false]);
});

test.each([
  ["another notice", { notice: "2025.11" }],
  ["older than the lifetime", { time: NOW / 1000 - 181 * 86400 }],
  ["from the future", { time: NOW / 1000 + 7200 }],
] as const)("a decision that is %s opens nothing", (_, part) => {
  expect(inForce(SEALED, cookieOf({ categories: { preferences: true, analytics: true, marketing: true }, ...part }))).toHaveLength(3);
});

test("whatever the cookie holds, the seal opens nothing that the gate would not allow, and all of it where the cookie is as we write it", () => {
  const sample = cookieOf({ categories: { preferences: true, analytics: false, marketing: true }, vendors: { "yandex-metrika": true } }).slice(14).split(";")[0]!;
  const spoilt = fc.tuple(fc.nat(sample.length), fc.nat(3), fc.string({ maxLength: 3 })).map(([at, cut, text]) => sample.slice(0, at) + text.replace(/[;\s]/g, "") + sample.slice(at + cut));
  const made = fc
    .tuple(fc.integer({ min: NOW / 1000 - 200 * 86400, max: NOW / 1000 + 8000 }), fc.constantFrom("2026~11", "2026.11", "other"), fc.nat(1295), fc.stringMatching(/^[\w-]{0,4}$/), fc.constantFrom("b", "wu", "x", ""))
    .map(([time, version, bits, own, tail]) => ["1", time.toString(36), version, bits.toString(36), own, tail].join("."));
  let opened = 0;
  fc.assert(
    fc.property(fc.oneof(spoilt, made), fc.constantFrom("", "soglasie=rubbish; "), (value, before) => {
      const shut = new Set(inForce(SEALED, `${before}soglasie=${value}`));
      const decision = before ? null : parseDecision(value, vendors);
      const seconds = NOW / 1000;
      const holds = decision && decision.notice === "2026.11" && decision.time <= seconds + 3600 && decision.time + 180 * 86400 > seconds ? decision : null;
      OPTIONAL.forEach((category) => {
        const own = vendors.some((v) => v.category === category && holds?.vendors[v.id]);
        const expected = !!holds && (!!holds.categories[category] || own);
        const parts = [...shut];
        const found = parts.length === 0 || open(parts, HOST[category]);
        const ours = !!holds && /^[\da-z.~]*$/.test(value.replace(/\.[\w-]*(\.[a-z]u?)$/, "$1")); // the gate also takes capitals, which we never write
        expect([value, category, found]).toEqual([value, category, ours ? expected : found && expected]);
        if (expected) opened++;
      });
    }),
    { numRuns: 1500 },
  );
  expect(opened).toBeGreaterThan(50);
}, 120_000);

test("in a zone analytics and marketing stay shut whatever was granted", () => {
  const all = cookieOf({ categories: { preferences: true, analytics: true, marketing: true } });
  const parts = inForce(SEALED, all, "/LK/results");
  expect([open(parts, HOST.preferences), open(parts, HOST.analytics), open(parts, HOST.marketing)]).toEqual([true, false, false]);
  expect(inForce({ ...SEALED, zones: [] }, all, "/lk/results")).toEqual([]);
});

test("the seal and the gate know the same zones", () => {
  const all = cookieOf({ categories: { preferences: true, analytics: true, marketing: true } });
  for (const zones of [DEFAULT_ZONES, ["/lk/*", "/zapis/spasibo"]])
    for (const path of "/ /lk /lk/ /en/lk/x /lkx/ /cabinet /basket/order /zapis/shag-2/ /zapis/ /zapis/spasibo/ /rezultaty-lecheniya/ /uslugi/analizy/".split(" "))
      expect([path, inForce({ ...SEALED, zones }, all, path).length > 0]).toEqual([path, zoneOf(path, zones) !== null]);
});

test("a host that vendors share is open by folder only: maps do not open Metrika's paths on yandex.ru", () => {
  const parts = inForce(SEALED, cookieOf({ categories: { preferences: true } }));
  expect(open(parts, "yandex.ru")).toBe(false);
  expect(open(parts, "yandex.ru/map-widget/v1/")).toBe(true);
});

test("foreign vendors are in no policy under foreign: never", () => {
  const html = (foreign: "never" | "consent") => snippet({ ...SEALED, gate: { seal: true, foreign } }).html;
  expect(html("consent")).toContain("googletagmanager.com");
  expect(html("never")).not.toContain("google");
});

test("the site's further hosts and a receipt endpoint elsewhere are always open", () => {
  const { html } = snippet({ ...SEALED, receipts: { endpoint: "https://receipts.klinika.example:8443/v1/receipts" } }, { firstParty: ["cdn.klinika.example"] });
  const parts = partsOf(html);
  expect(parts.length).toBeGreaterThan(1);
  for (const { sources } of parts) expect([sources.has("https://receipts.klinika.example:8443"), sources.has("cdn.klinika.example"), sources.has("elsewhere.example")]).toEqual([true, true, false]);
});

test("where Trusted Types are required the code writes through one policy", () => {
  const made: string[] = [];
  const types = { createPolicy: (name: string, rules: { createHTML(x: string): string }) => (made.push(name), rules) };
  expect(inForce(SEALED, cookieOf({ categories: { preferences: true, analytics: true, marketing: true } }), "/", types)).toEqual([]);
  expect(made).toEqual(["soglasie-seal"]);
  expect(snippet(SEALED).trustedTypes).toContain("soglasie-seal");
});

test("cookie name and zones of any allowed form make valid code", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), fc.array(fc.stringMatching(/^\/[!$-;=@-Z\\\]^_a-~[]{0,40}$/), { maxLength: 5 }), (name, zones) => {
      const config = { ...SEALED, cookie: { name }, zones };
      const all = cookieOf({ categories: { preferences: true, analytics: true, marketing: true } }).slice(5).replace("soglasie=", `${name}=`);
      const path = zones[0]?.replace(/\*/g, "x") ?? "/nothing-like-this";
      expect(inForce(config, all, path).length).toBe(zones.length ? 2 : 0);
    }),
  );
});

test("defaults are filled in and the given values kept", () => {
  const full = withDefaults(SEALED);
  expect(full).toMatchObject({ layout: "bar", languages: ["ru"], categories: ["preferences", "analytics", "marketing"], gate: { seal: true, mode: "known", foreign: "consent" }, cookie: { name: "soglasie" }, zones: ["/lk/*"] });
  expect(withDefaults(MINIMAL).categories).toEqual(["preferences", "analytics"]);
  expect(withDefaults(MINIMAL).zones).toContain("/lk*");
});
