/** The parts of a site's build: the config cut in two, code that is safe in a page, facts as the general file tells them, marks that must be there. */
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openSources } from "../../src/catalogue/open-sources.ts";
import { vendors as catalogue } from "../../src/catalogue/vendors.ts";
import { bakeClassify } from "../../src/config/bake-classify.ts";
import { cutConfig, literal } from "../../src/config/bake-config.ts";
import { inlineSnippet, pasteBlock } from "../../src/config/bake-inline.ts";
import { bakeCut } from "../../src/config/bake-cut.ts";
import { bakeVendors, siteFacts } from "../../src/config/bake-vendors.ts";
import { bake } from "../../src/config/bake.ts";
import { siteVendors, withDefaults } from "../../src/config/index.ts";
import type { SiteConfig } from "../../src/config/types.ts";
import type { CookieClass, CookieInput, OpenSources, VendorFacts } from "../../src/contract.ts";
import { FULL, MINIMAL } from "./sample.ts";

const cut = (config: SiteConfig): ReturnType<typeof cutConfig> => cutConfig(config, siteVendors(config));

test("what is left out of the gate comes back with the defaults", () => {
  for (const config of [MINIMAL, FULL, { ...MINIMAL, layout: "bar", languages: ["ru"], lifetime: { granted: 180 }, gate: { foreign: "never", mode: "known" } } as SiteConfig]) {
    const { gate, banner } = cut(config);
    const { hash: _, ...notice } = config.notice;
    const { checked, ...baked } = gate as SiteConfig & { readonly checked?: unknown };
    expect(withDefaults({ ...baked, ...banner })).toEqual(withDefaults({ ...config, notice }));
    // The page looks at the names of essential services itself unless a build has.
    expect(!!checked).toBe(siteVendors(config).some(({ id, category }) => category === "essential" && config.vendors?.some((entry) => "use" in entry && entry.use === id)));
  }
  expect(cut({ ...MINIMAL, vendors: [{ use: "yookassa" }] }).gate).toMatchObject({ checked: 1 });
  expect(cut({ ...MINIMAL, layout: "bar", gate: { mode: "known" }, theme: {}, categories: ["preferences", "analytics"] }).gate).toEqual(MINIMAL);
});

test("any JSON value becomes an expression of the same value that no script element ends in", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const code = literal(value);
      expect(code).not.toMatch(/<|\u2028|\u2029/);
      // Through JSON: minus zero is zero there, and members come from another realm.
      expect(JSON.parse(JSON.stringify(runInNewContext(`(${code})`)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { examples: [["</script><!-- \u2028"], [{ "a-b": true, "1": [null, -1.5e30], default: "\\" }], [JSON.parse('{"__proto__":{"a":null}}')]] },
  );
});

/** What a baked file leaves with the gate that runs it. */
function runFile(code: string, build = "b"): { shared: { open?: OpenSources; facts?: (id: string, lang: string) => VendorFacts | undefined }; parts: { classify?: { classify(input: CookieInput): CookieClass } } } {
  const gate = { shared: {}, parts: {} };
  const Soglasie = { chunk: (of: string, _name: string, start: (handle: object) => void) => of === build && start(gate) };
  runInNewContext(code, { window: { Soglasie }, Soglasie });
  return gate;
}

test("the vendors' file tells what the general one tells, in the site's languages only", () => {
  const config: SiteConfig = { ...MINIMAL, languages: ["ru", "en"], vendors: [{ use: "yandex-metrika" }, { use: "roistat" }, { id: "own", name: "Своё", category: "analytics" }] };
  const { facts } = runFile(bakeVendors(config, "b")).shared;
  for (const lang of ["ru", "en"]) {
    for (const id of ["yandex-metrika", "roistat"]) expect(JSON.parse(JSON.stringify(facts!(id, lang)))).toEqual(siteFacts(config)[lang]![id]);
    expect(facts!("own", lang)).toBeUndefined();
    expect(facts!("vk-pixel", lang)).toBeUndefined();
  }
  const twice: SiteConfig = { ...MINIMAL, vendors: [{ use: "yandex-metrika", id: "1" }, { use: "yandex-metrika", id: "2", sessionReplay: true }] };
  expect(siteFacts(twice)["ru"]!["yandex-metrika"]!.does).toContain("запись действий на странице");
  expect(siteFacts(config)["ru"]!["yandex-metrika"]!.does).not.toContain("запись действий");
  expect(Object.keys(siteFacts(MINIMAL))).toEqual(["ru"]);
  expect(runFile(bakeVendors(MINIMAL, "b")).shared.facts!("yandex-metrika", "ru")).toBeUndefined();
  expect(runFile(bakeVendors(config, "other")).shared.facts).toBeUndefined();
});

test("what a withdrawal leaves open is a small file of its own, the same as the general one finds", () => {
  const config: SiteConfig = { ...MINIMAL, gate: { mode: "strict" }, vendors: [{ use: "yandex-metrika" }, { use: "yookassa" }] };
  const code = bakeCut(config, "b");
  expect(JSON.parse(JSON.stringify(runFile(code).shared.open))).toEqual(openSources(config, catalogue));
  expect(code.length).toBeLessThan(4000);
});

test("a strict site's essential services of the catalogue bring their hosts along: the gate's table has none for them", () => {
  const config: SiteConfig = { ...MINIMAL, gate: { mode: "strict" }, vendors: [{ use: "yookassa", hosts: ["pay.clinic.example"] }, { use: "public-cdn" }, { use: "cloudpayments" }, { use: "yandex-metrika" }] };
  const hosts = cut(config).gate.vendors!.map((vendor) => vendor.hosts ?? []);
  expect(hosts[0]).toEqual(expect.arrayContaining(["pay.clinic.example", "yookassa.ru"]));
  expect(hosts[1]).toContain("cdnjs.cloudflare.com");
  // Hosts on which the table knows vendors that are held stay under its judgement.
  expect(hosts[1]!.filter((host) => /^(cdn\.jsdelivr\.net|yastatic\.net|yandex\.ru|www\.google\.com)$/.test(host))).toEqual([]);
  expect(hosts.slice(2)).toEqual([[], []]);
  expect(cut({ ...config, gate: { mode: "known" } }).gate.vendors).toEqual(config.vendors);
});

test("the small classification knows the site's entries, its vendors and its software, and abstains beyond", () => {
  const config: SiteConfig = { ...MINIMAL, vendors: [{ use: "yandex-metrika" }, { id: "own", name: "Своё", category: "preferences", cookies: ["region", "own.*"] }] };
  const { classify } = runFile(bakeClassify(config, "b")).parts.classify!;
  const told = (name: string): unknown[] => Object.values(classify({ name }));
  expect(told("region")).toEqual(["preferences", "own", 1, "operator"]);
  expect(told("own.city")).toEqual(["preferences", "own", 1, "operator"]);
  expect(told("own-city")).toEqual([null, null, 0, "none"]);
  expect(told("_ym_uid")).toEqual(["analytics", "yandex-metrika", 1, "exact name"]);
  expect(told("PHPSESSID").slice(0, 1)).toEqual(["essential"]);
  expect(told("_ga")).toEqual([null, null, 0, "none"]);
});

const GATE = 'let c=window.soglasieConfig;f("soglasie."+e);v="BUILD"';
const dist = (gate = GATE): Parameters<typeof bake>[1] => ({ build: "BUILD", files: new Map([["", gate], ["sdk", '"BUILD";"</script><!--"'], ["banner", '"BUILD"']]) });

test("a package whose gate has lost its marks, or whose files are of two builds, is not built on", () => {
  const source = { config: MINIMAL, vendors: [], notices: [] };
  expect(() => bake(source, dist(GATE.replace("window.soglasieConfig", "0")))).toThrow(/0 marks window\.soglasieConfig/);
  expect(() => bake(source, dist(`${GATE};window.soglasieConfig`))).toThrow(/2 marks/);
  expect(() => inlineSnippet(bake(source, dist(GATE.replace('"soglasie."+e', "e"))), "/x/")).toThrow(/0 marks/);
  expect(() => bake(source, { ...dist(), files: new Map([["", GATE], ["sdk", '"OTHER"']]) })).toThrow(/soglasie\.sdk\.js is of another build/);
});

test("what a file says to the engine stays its first line, and is not said inside a page", () => {
  const hint = "//# allFunctionsCalledOnLoad\n";
  const said = dist(hint + GATE);
  const banner = `${hint}"BUILD"`;
  const baked = bake({ config: { ...MINIMAL, theme: { accent: "#123456" } }, vendors: [], notices: [] }, { ...said, files: new Map([...said.files, ["banner", banner]]) });
  expect(baked.files.get("")!.indexOf(hint)).toBe(0);
  expect(baked.files.get("banner")).toMatch(/^\/\/# allFunctionsCalledOnLoad\nwindow\.Soglasie&&.*#123456/);
  for (const text of [inlineSnippet(baked, "/x/"), pasteBlock(MINIMAL, baked)]) expect(text).not.toContain("//#");
});

test("inside a page: addresses below the base, nothing that ends the element", () => {
  const baked = bake({ config: MINIMAL, vendors: [], notices: [] }, dist());
  expect(inlineSnippet(baked, "/x/")).toContain('f("/x/soglasie."+e)');
  for (const block of [pasteBlock(MINIMAL, baked), pasteBlock(MINIMAL, baked, { base: "https://x.example/" })]) {
    expect(block.match(/<\/?script|<!--/gi)).toEqual(["<script", "</script"]);
    expect(block).toContain('"sdk":function(){');
  }
  expect(pasteBlock(MINIMAL, baked, { base: "https://x.example/" })).toContain('"https://x.example/soglasie."+e');
});
