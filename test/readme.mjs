/** The generated parts of README.md: `node test/readme.mjs` rewrites them, test/readme.test.ts compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const root = join(import.meta.dirname, "..");

const ROWS = [
  ["gate, the only blocking bytes", ["soglasie"], 8.74],
  ["SDK", ["soglasie.sdk"], 3.5],
  ["banner with CSS and Russian texts (no Preact: it comes with the dialog)", ["soglasie.banner"], 6.2],
  ["**first visit, until the answer**", ["soglasie", "soglasie.sdk", "soglasie.banner"], 16.0],
  ["after a grant: what releases and starts tags", ["soglasie.tags"], 3.92],
  ["… where the site has a Google tag, besides", ["soglasie.google"], null],
  ["later, at idle, where it is loaded: what a withdrawal needs", ["soglasie.stop"], null],
  ["with a withdrawal on an open page, besides", ["soglasie.fence"], null],
  ["sealed pages, besides", ["soglasie.seal"], null],
  ["after an answer: receipts and outbox", ["soglasie.receipt"], null],
  ["preferences dialog, on demand", ["soglasie.dialog"], 6],
  ["**returning visitor, cold cache**, who refused", ["soglasie"], 10],
  ["returning visitor, cold cache, who accepted", ["soglasie", "soglasie.tags"], 12.66],
];

function kilobytes(names) {
  const files = names.map((name) => join(root, "dist", `${name}.js`));
  if (!files.every((file) => existsSync(file))) return "not built";
  const sum = files.reduce((total, file) => total + brotliCompressSync(readFileSync(file)).length, 0);
  return `${(sum / 1000).toFixed(1)} kB`;
}

const ENGINES = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };
const LEVELS = ["connection", "request", "execution", "cookie", "storage"];
/** What each row of the corpus is called; the key is found.json's. */
const TAGS = {
  managed: "**managed**",
  marked: "**marked**",
  pasted: "**pasted**, acting by script",
  "seal-only": "**pasted**, what only the seal stops",
  sealed: "all of these tags **under the seal**",
  control: "essential, never to be held",
};

const short = (name) => name.replace(/^(parser|script|beyond): /, "");

/** Names under which a cell is not empty, engine by engine: `Chromium: frame; Firefox: srcset (request)`. */
function exceptions(engines, row, cells) {
  return Object.entries(engines)
    .map(([engine, { rows }]) => [ENGINES[engine], cells.flatMap((cell) => rows[row][cell].map((name) => `${short(name)} (${cell === "granted" ? "after a grant" : cell})`))])
    .filter(([, names]) => names.length > 0)
    .map(([engine, names]) => `${engine}: ${names.join(", ")}`)
    .join("; ");
}

/** What the corpus of tags did, as the last run of the leaks tests in all engines found it; that run is kept in test/browser/leaks/found.json. */
function leaks() {
  const file = join(root, "test/browser/leaks/found.json");
  if (!existsSync(file)) return "";
  const { tags, sealOnly, engines } = JSON.parse(readFileSync(file, "utf8"));
  const names = Object.keys(ENGINES).filter((name) => engines[name]);
  const cells = (of) => names.map((name) => of(engines[name])).join(" · ");
  const row = (key, label) => {
    const before = LEVELS.map((level) => (key === "control" ? "–" : cells(({ rows }) => rows[key][level].length)));
    const after = ["granted", "withdrawn"].map((cell) => (key === "control" && cell === "withdrawn" ? "–" : cells(({ rows }) => rows[key][cell].length)));
    return `| ${label} | ${tags[key]} | ${[...before, ...after].join(" | ")} |`;
  };
  const bare = `| the same tags with nothing of ours | ${tags.sealed} | ${LEVELS.map((level) => cells(({ open }) => open[level])).join(" | ")} | – | – |`;
  return [
    `Tags that leaked, ${names.map((name) => ENGINES[name]).join(" · ")}, at each level before the answer, after a refusal and on the next visit of who refused; then faults after a grant, on both pages (not working, run twice, a call lost or doubled), and what is sent or left after a withdrawal:`,
    "",
    `| tags | how many | ${LEVELS.join(" | ")} | faults after a grant | after a withdrawal |`,
    `|---|---|${"---|".repeat(LEVELS.length + 2)}`,
    ...Object.entries(TAGS).map(([key, label]) => row(key, label)),
    bare,
    "",
    `Only the seal stops these ${sealOnly.length}: what the parser or the preload scanner asks for before any script can act (${sealOnly.filter((name) => !name.startsWith("beyond: ")).map(short).join(", ")}), and what no script can see (${sealOnly.filter((name) => name.startsWith("beyond: ")).map(short).join(", ")}). A module that imports a computed address also executes; what it then writes is held.`,
    "",
    `Under the seal there stays: ${exceptions(engines, "sealed", [...LEVELS, "granted"])}. No policy covers \`preconnect\`; a look-up of a name alone (\`dns-prefetch\`) is not seen by these tests.`,
  ].join("\n");
}

/** What the catalogue holds, and how it classifies: figures of test/catalogue/figures.json, which test/catalogue/measure.ts writes. */
export async function catalogue() {
  const { vendors } = await import("../src/catalogue/vendors.ts");
  const { fingerprint } = await import("./catalogue/measure.ts");
  const { ours, plain, beyond, rows, fingerprint: measured } = JSON.parse(readFileSync(join(root, "test/catalogue/figures.json"), "utf8"));
  const cookies = vendors.flatMap((vendor) => vendor.cookies ?? []);
  const open = vendors.flatMap(({ cookies: rows = [], unverifiedCookies }) => rows.filter(([, , , more]) => unverifiedCookies || more?.unverified)).length;
  const said = (figures, ...names) => `${names.map((name) => figures[name].toFixed(1)).join(" / ")} %`;
  const judged = [
    ["known cookies: accuracy / coverage", rows.known, ["accuracy", "coverage"], ours.known, plain.known],
    ["Russian vendors' cookies: accuracy", rows.russian, ["accuracy"], ours.russian, plain.russian],
    ["tracking among known cookies: precision / recall", rows.known, ["precision", "recall"], ours.known, plain.known],
    ["cookies of unknown vendors: accuracy / false tracking alarms", rows.unknown, ["accuracy", "falseAlarms"], ours.unknown],
    ["URLs: tracker recall / false alarms", rows.urls, ["recall", "falseAlarms"], ours.urls],
    ["known cookies that no list we ship names: accuracy / recall", beyond.known.rows, ["accuracy", "recall"], beyond.known],
    ["URLs that no list we ship names: recall / false alarms", beyond.urls.rows, ["recall", "falseAlarms"], beyond.urls],
  ];
  const lines = judged.map(([what, number, names, own, other]) => `| ${what} (${number} rows) | ${said(own, ...names)} | ${other ? said(other, ...names) : "–"} |`);
  const table = ["| | here | plain look-up |", "|---|---|---|", ...lines];
  const counts = `${vendors.length} vendors with ${cookies.length} cookies and storage keys, each with category, lifetime and purpose in Russian and English; ${open} names or lifetimes are not yet held against a public source and are marked so.`;
  const stale = measured === fingerprint() ? [] : ["", "The catalogue has changed since this was measured; `node test/catalogue/measure.ts` measures anew."];
  return [counts, "", ...table, ...stale].join("\n");
}

/** Each generated part by the name of its marks. */
export async function generate() {
  const parts = { sizes: ["| program | now | budget |", "|---|---|---|", ...ROWS.map(([what, names, budget]) => `| ${what} | ${kilobytes(names)} | ${budget === null ? "–" : `${budget.toFixed(1)} kB`} |`)].join("\n") };
  parts.leaks = leaks();
  parts.catalogue = await catalogue();
  const config = join(root, "dist/config.mjs");
  if (existsSync(config)) {
    const { problems } = await import(config);
    if (problems) parts.problems = ["| code | что случилось и что сделать | what happened and how to mend it |", "|---|---|---|", ...Object.entries(problems).map(([code, text]) => `| \`${code}\` | ${text.ru} | ${text.en} |`)].join("\n");
  }
  return parts;
}

/** README with its generated parts put in. */
export async function fill(readme) {
  let text = readme;
  for (const [name, part] of Object.entries(await generate())) {
    text = text.replace(new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`), () => `<!-- ${name} -->\n${part}\n<!-- /${name} -->`);
  }
  return text;
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, "README.md");
  writeFileSync(file, await fill(readFileSync(file, "utf8")));
}
