/** The generated parts of README.md: `node test/readme.mjs` rewrites them, test/readme.test.ts compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const root = join(import.meta.dirname, "..");

const ROWS = [
  ["gate, the only blocking bytes", ["soglasie"], 8.4],
  ["SDK", ["soglasie.sdk"], 3.5],
  ["banner with CSS and Russian texts (no Preact: it comes with the dialog)", ["soglasie.banner"], 6.2],
  ["**first visit, until the answer**", ["soglasie", "soglasie.sdk", "soglasie.banner"], 16.6],
  ["after a grant: what releases tags", ["soglasie.tags"], null],
  ["after an answer: receipts and outbox", ["soglasie.receipt"], null],
  ["preferences dialog, on demand", ["soglasie.dialog"], 6],
  ["**returning visitor, cold cache**, pasted tags only", ["soglasie"], 10],
  ["returning visitor, cold cache, with managed or marked tags", ["soglasie", "soglasie.sdk", "soglasie.tags"], null],
];

function kilobytes(names) {
  const files = names.map((name) => join(root, "dist", `${name}.js`));
  if (!files.every((file) => existsSync(file))) return "not built";
  const sum = files.reduce((total, file) => total + brotliCompressSync(readFileSync(file)).length, 0);
  return `${(sum / 1000).toFixed(1)} kB`;
}

const ENGINES = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };
const ASKED = { before: "before the answer", rejected: "after a refusal", "returning rejecter": "refused, next visit", accepted: "after a grant", "returning accepter": "granted, next visit", withdrawn: "after a withdrawal" };

/** What the corpus of tags did, as the last run of the leaks tests in all engines found it; that run is kept in test/browser/leaks/found.json. */
function leaks() {
  const file = join(root, "test/browser/leaks/found.json");
  if (!existsSync(file)) return "";
  const { cases, sealOnly, findings } = JSON.parse(readFileSync(file, "utf8"));
  const names = Object.keys(ENGINES).filter((name) => findings[name]);
  const head = [`${cases.pasted} pasted tags, ${cases.marked} marked ones, ${cases.control} essential controls; faults found (requests, execution, cookies, storage; after a grant: not working or asked for twice):`, "", `| phase | ${names.map((name) => ENGINES[name]).join(" | ")} |`, `|---|${names.map(() => "---|").join("")}`];
  const rows = Object.entries(ASKED).map(([phase, said]) => `| ${said} | ${names.map((name) => findings[name][phase].length).join(" | ")} |`);
  return [...head, ...rows, "", `Requests that the preload scanner or the parser makes before any script can act are not counted for these ${sealOnly.length}: ${sealOnly.map((name) => name.replace(/^parser: /, "")).join(", ")}. Only the seal stops them.`].join("\n");
}

/** Each generated part by the name of its marks. */
export async function generate() {
  const parts = { sizes: ["| program | now | budget |", "|---|---|---|", ...ROWS.map(([what, names, budget]) => `| ${what} | ${kilobytes(names)} | ${budget === null ? "–" : `${budget.toFixed(1)} kB`} |`)].join("\n") };
  parts.leaks = leaks();
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
