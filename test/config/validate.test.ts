import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { configSchema, validate, type ConfigMistake } from "../../src/config/index.ts";
import { mistakes, type MistakeCode } from "../../src/config/mistakes.ts";
import { TEXT_KEYS, THEME } from "../../src/config/text-keys.ts";
import { ruBanner } from "../../src/ui/texts/ru-banner.ts";
import { ruDetails } from "../../src/ui/texts/ru-details.ts";
import { ruDialog } from "../../src/ui/texts/ru-dialog.ts";
import { ruPlaceholder } from "../../src/ui/texts/ru-placeholder.ts";
import { ruStatus } from "../../src/ui/texts/ru-status.ts";
import { changed, FULL, MINIMAL } from "./sample.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, unicodeRegExp: true, keywords: ["x-ru"] });
const conforms = ajv.compile(configSchema);
const codes = (config: unknown, level?: "error"): string[] => validate(config).filter((m) => !level || m.level === level).map((m) => `${m.code} ${m.at}`);

/** Sets one place of the full config by JSON pointer; `undefined` removes it. */
function put(pointer: string, value: unknown): unknown {
  return changed((config) => {
    const steps = pointer.slice(1).split("/");
    const last = steps.pop()!;
    const place = steps.reduce((at, step) => (at as Record<string, never>)[step]!, config as unknown) as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = value;
  });
}

const WRONG: [MistakeCode, string, unknown][] = [
  ["unreadable", "", null],
  ["required", "/site", put("/site", undefined)],
  ["required", "/operator/consentUrl", put("/operator/consentUrl", undefined)],
  ["required", "/vendors/4/category", put("/vendors/4/category", undefined)],
  ["type", "/vendors", put("/vendors", {})],
  ["type", "/gate/seal", put("/gate/seal", "true")],
  ["type", "/lifetime/granted", put("/lifetime/granted", 1.5)],
  ["form", "/site", put("/site", "Клиника")],
  ["form", "/notice/version", put("/notice/version", "ноябрь")],
  ["form", "/vendors/0/hosts/0", put("/vendors/0/hosts/0", "https://a.b/c")],
  ["form", "/theme/accent", put("/theme/accent", "red;}</style>")],
  ["form", "/texts/ru/1", put("/texts/ru", { 1: "x" })],
  ["form", "/operator/address", put("/operator/address", "\ud800")],
  ["form", "/notice/hash/ru-bar", put("/notice/hash/ru-bar", "abc")],
  ["choice", "/gate/mode", put("/gate/mode", "strikt")],
  ["choice", "/categories/0", put("/categories/0", "essential")],
  ["length", "/operator/name", put("/operator/name", "")],
  ["length", "/languages", put("/languages", [])],
  ["range", "/lifetime/granted", put("/lifetime/granted", 0)],
  ["repeated", "/categories/1", put("/categories", ["analytics", "analytics"])],
  ["unknown-field", "/operater", put("/operater", {})],
  ["unknown-field", "/vendors/1/name", put("/vendors/1/name", "Карты")],
  ["reserved", "/vendors/4/id", put("/vendors/4/id", "analytics")],
  ["reserved", "/vendors/4/id", put("/vendors/4/id", "constructor")],
  ["vendor-unknown", "/vendors/1/use", put("/vendors/1/use", "yandex-map")],
  ["vendor-repeated", "/vendors/1", put("/vendors/1/use", "yandex-metrika")],
  ["vendor-shadow", "/vendors/4/id", put("/vendors/4/id", "jivo")],
  ["account-form", "/vendors/0/id", put("/vendors/0/id", "G-12345")],
  ["date-impossible", "/notice/effectiveDate", put("/notice/effectiveDate", "2026-02-31")],
  ["date-impossible", "/vendors/2/crossBorder/date", put("/vendors/2/crossBorder/date", "2026-04-31")],
  ["endpoint-plain", "/receipts/endpoint", put("/receipts/endpoint", "http://klinika.example/v1/receipts")],
  ["words-forbidden", "/texts/ru/accept", put("/texts/ru/accept", "Данные Анонимны")],
  ["text-empty", "/texts/ru/accept", put("/texts/ru", { accept: " ", keep: "", onPreferences: "" })],
  ["operator-unfilled", "/operator/contacts", put("/operator/contacts", "privacy@vasha-klinika.example")],
  ["consent-is-policy", "/operator/consentUrl", put("/operator/consentUrl", "/policy/")],
  ["zone-goal-idle", "/zoneGoals/~1zapis~1*", changed((c: Record<string, unknown>) => Object.assign(c, { zoneGoals: { "/zapis/*": "zapis" } }))],
  ["form", "/zoneGoals/~1lk~1*", changed((c: Record<string, unknown>) => Object.assign(c, { zoneGoals: { "/lk/*": "запись" } }))],
  ["zone-letters", "/zones/0", changed((c: Record<string, unknown>) => Object.assign(c, { zones: ["/кабинет/*"], zoneGoals: {} }))],
  ["receipt-too-large", "/vendors", put("/vendors", Array.from({ length: 100 }, (_, i) => ({ id: `v${i}-`.padEnd(40, "x"), name: "x", category: "marketing" })))],
  ["no-receipts", "/receipts", put("/receipts", undefined)],
  ["held-for-good", "/vendors/3", put("/categories", ["preferences", "analytics"])],
  ["category-empty", "/categories/2", put("/vendors/3", { use: "jivo" })],
  ["vendor-foreign", "/vendors/2", put("/vendors/2/crossBorder", undefined)],
  ["foreign-held", "/vendors/2", put("/gate/foreign", "never")],
  ["zones-none", "/zones", put("/zones", [])],
  ["zones-all", "/zones/1", put("/zones/1", "/*")],
  ["lifetime-long", "/lifetime/refused", put("/lifetime/refused", 365)],
  ["option-idle", "/vendors/1/direct", put("/vendors/1/direct", true)],
  ["essential-own", "/vendors/5/category", put("/vendors/5", { id: "raspisanie", name: "Расписание", category: "essential", hosts: ["api.raspisanie.ru"] })],
  ["language-unknown", "/languages/1", put("/languages/1", "de")],
  ["endpoint-path", "/receipts/endpoint", put("/receipts/endpoint", "https://consent.klinika.example")],
  ["vendor-known", "/vendors/4/hosts/0", put("/vendors/4/hosts", ["mc.yandex.ru"])],
  ["text-unknown", "/texts/ru/acept", put("/texts/ru", { acept: "Принять", "always.yandex-maps": "Всегда" })],
  ["theme-unknown", "/theme/colour", put("/theme", { colour: "#0a6" })],
  ["theme-contrast", "/theme/text", put("/theme", { text: "#999", placeholder: "var(--own)" })],
  ["form", "/vendors/4/hosts/0", put("/vendors/4/hosts", ["ru"])],
  ["form", "/operator/name", put("/operator/name", " ")],
  ["letters-lost", "/operator/name", put("/operator/name", "\ufffd\ufffd\ufffd «\ufffd\ufffd»")],
];

test("sound configs have nothing said about them", () => {
  expect(validate(MINIMAL)).toEqual([]);
  expect(validate(FULL)).toEqual([]);
});

test.each(WRONG)("%s at %s is found, and nothing else", (code, at, config) => {
  expect(codes(config)).toEqual([`${code} ${at}`]);
});

test("every code of the table has a case here", () => {
  expect([...new Set(WRONG.map(([code]) => code))].sort()).toEqual(Object.keys(mistakes).sort());
});

test("each sentence says where, fills every blank, and ends", () => {
  for (const [code, at, config] of WRONG) {
    const found = validate(config)[0] as ConfigMistake;
    for (const sentence of [found.ru, found.en]) {
      expect(sentence.startsWith(at || (sentence === found.ru ? "Конфиг" : "The config")), sentence).toBe(true);
      expect(sentence, code).not.toMatch(/\{[a-z]+\}|undefined|\.\.| {2}/);
    }
    expect(found.ru, code).toMatch(/[а-яё]/);
    expect(found.en, code).not.toMatch(/[а-яё]{4}.*(Нужно|Например)/);
  }
});

test("own colours: what cannot be read is named with what it stands on, and nothing else", () => {
  const found = (theme: object): string[] => validate(put("/theme", theme)).map(({ at, en }) => `${at} ${/on (\S+ \(.*?\), [\d.]+)/.exec(en)![1]}`);
  // A light yellow: white on it, and itself on white, on both grounds.
  expect(found({ accent: "#ffe066" })).toEqual(["/theme/accent accent (#ffe066), 1.3", "/theme/accent surface (#fff), 1.3", "/theme/accent placeholder (#eef3f7), 1.1"]);
  expect(found({ accent: "#ffe066", "on-accent": "black" })).toHaveLength(2);
  for (const fine of [{ accent: "#0a6b4f" }, { accent: "rgb(10, 107, 79)" }, { accent: "oklch(0.9 0.1 90)" }, { font: "Inter" }, { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520", placeholder: "#1d2c3a" }]) expect(found(fine)).toEqual([]);
});

test("where a number stands for a text, or a name for a list, the form is named", () => {
  const { ru, en } = validate(put("/vendors/0/id", 12345678))[0]!;
  expect(ru).toBe('/vendors/0/id: стоит 12345678, а нужно: текст в кавычках (номер счётчика или пикселя на этом сайте). Например: "12345678".');
  expect(en).toContain("expected: a text in quotes (the number");
  expect(validate(put("/receipts", "/v1/receipts"))[0]!.ru).toContain("объект в фигурных скобках (куда отправлять расписки)");
  expect(validate(put("/vendors", "yandex-metrika"))[0]!.ru).toContain("список в квадратных скобках");
  expect(validate(put("/lifetime/granted", "180"))[0]!.ru).toContain("нужно: целое число дней от 1 до 365");
});

test("a mistyped name is answered with the right one", () => {
  const ru = (config: unknown): string => validate(config)[0]!.ru;
  expect(ru(put("/vendors/1/use", "yandex-map"))).toContain('"yandex-maps"');
  expect(ru(put("/vendors/1/use", "yandex_metrica"))).toContain('"yandex-metrika"');
  expect(ru(put("/operater", {}))).toContain('"operator"');
  expect(ru(put("/gate/mode", "strikt"))).toContain('"strict"');
  expect(ru(put("/vendors/1/use", "qqqqqqqq"))).not.toContain("Возможно");
});

test("a line of a list says what is expected of it, and a wrong name is shown by itself", () => {
  const en = (config: unknown): string => validate(config)[0]!.en;
  expect(en(put("/vendors/4/hosts", ["https://chat.klinika.ru/w.js"]))).toContain("host names without https://");
  expect(en(put("/zones", ["lk/*"]))).toContain("they begin with /");
  expect(en(put("/languages", ["RU"]))).toContain("small letters");
  expect(en(put("/theme", { "--soglasie-accent": "#000" }))).toContain('"--soglasie-accent" does not fit');
  expect(en(put("/texts/ru", { qqqqqqqq: "x" }))).toMatch(/ There are: ask, .*accept/);
});

test("own texts and style: the names are those of the texts and the style sheets", () => {
  const texts = [ruBanner, ruDialog, ruDetails, ruPlaceholder, ruStatus].flatMap((part) => Object.keys(part)).map((key) => key.replace(/\..*/, "."));
  expect([...TEXT_KEYS].sort()).toEqual([...new Set(texts)].sort());
  const sheets = readdirSync("styles").map((name) => readFileSync(`styles/${name}`, "utf8")).join("");
  expect([...THEME].sort()).toEqual([...new Set([...sheets.matchAll(/var\(--soglasie-([a-z-]+)/g)].map(([, name]) => name!))].sort());
  expect(codes(changed((c: Record<string, unknown>) => Object.assign(c, { layout: "none", texts: { ru: { ours: "x" } } })))).toEqual([]);
});

test("several mistakes are all told, those of form before those of sense", () => {
  const config = changed((c: Record<string, unknown>) => Object.assign(c, { site: "", layout: "top", zones: [] }));
  expect(codes(config)).toEqual(["form /site", "choice /layout"]);
});

test("a config set by a script may hold undefined where JSON has nothing", () => {
  expect(validate({ ...MINIMAL, layout: undefined })).toEqual([]);
  expect(codes({ ...MINIMAL, site: undefined })).toEqual(["required /site"]);
});

test("endpoints on this machine may do without encryption", () => {
  for (const host of ["localhost:8787", "127.0.0.1:8787", "[::1]:8787", "clinic.localhost:8080"]) expect(codes(put("/receipts/endpoint", `http://${host}/v1/receipts`))).toEqual([]);
  for (const host of ["localhost.evil.example", "127.0.0.1.example"]) expect(codes(put("/receipts/endpoint", `http://${host}/v1/receipts`))).toEqual(["endpoint-plain /receipts/endpoint"]);
});

const FORM: ReadonlySet<string> = new Set(["unreadable", "required", "type", "form", "choice", "length", "range", "repeated", "unknown-field", "reserved"]);
const formal = (config: unknown): boolean => validate(config).every((m) => !FORM.has(m.code));

test("the schema and the check agree on every case", () => {
  for (const config of [MINIMAL, FULL, ...WRONG.map(([, , config]) => config)]) {
    expect([config, conforms(config)]).toEqual([config, formal(config)]);
  }
});

test("the schema and the check agree on configs with anything in any place", () => {
  const leaf = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom("", "a", "yandex-metrika", "analytics", "2026-11-01", "/x", "https://a.b/", "RU", 0, 1, 180, 366, -1, 1.5, true, null, [], {}, "\u{1f600}".repeat(50)));
  const paths = pointers(FULL);
  let sound = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), leaf), { minLength: 1, maxLength: 3 }), (changes) => {
      let config = structuredClone(FULL) as unknown;
      // A copy each time: one value in two places could become its own part.
      for (const [path, value] of changes) config = replace(config, path, structuredClone(value));
      const plain = JSON.parse(JSON.stringify(config)) as unknown;
      if (formal(plain)) sound++;
      expect([plain, formal(plain)]).toEqual([plain, conforms(plain)]);
    }),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(50); // both answers occur
});

test("nothing makes the check throw", () => {
  fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withSparseArray: true, withObjectString: true }), (value) => void validate(value)), { numRuns: 1000 });
  const ring: Record<string, unknown> = { ...MINIMAL };
  ring["ring"] = ring;
  expect(codes(ring)).toEqual(["unknown-field /ring"]);
  const hostile = new Proxy({}, { ownKeys: () => { throw new Error("no"); }, get: () => { throw new Error("no"); } });
  expect(codes(hostile)).toEqual(["unreadable "]);
});

test("every field of the schema is explained in both languages", () => {
  const bare: string[] = [];
  const walk = (schema: typeof configSchema, at: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if ((!field.description || !field["x-ru"]) && name !== "$schema") bare.push(`${at}/${name}`);
      walk(field, `${at}/${name}`);
    }
    for (const branch of schema.items?.oneOf ?? []) walk(branch, `${at}[]`);
  };
  walk(configSchema, "");
  expect(bare).toEqual([]);
});

/** Every place of a config. */
function pointers(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [...(at.length ? [at] : []), [...at, "new"], ...Object.entries(value).flatMap(([name, inner]) => pointers(inner, [...at, name]))];
}

function replace(config: unknown, path: readonly string[], value: unknown): unknown {
  const place = path.slice(0, -1).reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[name] : undefined), config);
  if (typeof place === "object" && place !== null) (place as Record<string, unknown>)[path[path.length - 1]!] = value;
  return config;
}
