/** The generated parts of README.md: `node test/readme.mjs` rewrites them, test/readme.test.ts compares. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const root = join(import.meta.dirname, "..");

const ROWS = [
  ["gate, the only blocking bytes", ["soglasie"], 8.4],
  ["SDK", ["soglasie.sdk"], 3.5],
  ["banner with Preact, CSS and Russian texts", ["soglasie.banner"], 6.2],
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

/** Each generated part by the name of its marks. */
export async function generate() {
  const parts = { sizes: ["| program | now | budget |", "|---|---|---|", ...ROWS.map(([what, names, budget]) => `| ${what} | ${kilobytes(names)} | ${budget === null ? "–" : `${budget.toFixed(1)} kB`} |`)].join("\n") };
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
