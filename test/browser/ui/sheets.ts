/**
 * Lays the pictures that pictures.ts took out on sheets, one a subject, and names them in a page: `node test/browser/ui/sheets.ts <taken> demo/pictures`.
 * A picture that belongs to no sheet, and a sheet without one, is an error: the gallery shows every state that there is.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchAlone } from "../chromium.ts";

/** File of the sheet, its title, and the pictures on it; the first sheet that wants a picture has it. */
const SHEETS: readonly (readonly [file: string, title: string, wanted: RegExp])[] = [
  ["languages", "Ten languages, and right to left", /^(language|right-to-left)-?/],
  ["low-vision", "Low-vision themes of the site, forced colours, an own dark theme", /^(low-vision|forced-colours|dark)|-dark$/],
  ["widths", "Widths from 320 to 1920 px, text of 200 %, magnified four times", /^(width|magnified|text-200)|-(320|tablet)$/],
  ["phone", "On a phone", /-phone$|^(above-a-booking-bar|placeholder-video)$/],
  ["states", "Layouts and states", /^(bar|box|dialog|refused|withdrawn|link)/],
  ["placeholders", "Held maps, booking widgets and chats", /^(placeholder|chat)/],
];

/** CSS pixels of a column, and how many stand side by side. */
const COLUMN = 400;
const COLUMNS = 3;

const figure = (folder: string, name: string): string =>
  `<figure><img src="data:image/png;base64,${readFileSync(join(folder, `${name}.png`)).toString("base64")}"><figcaption>${name}</figcaption></figure>`;

const sheet = (figures: string): string =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:12px;background:#e4e7ea;font:13px sans-serif;columns:${COLUMNS} ${COLUMN}px;column-gap:12px}figure{margin:0 0 12px;break-inside:avoid}img{display:block;max-width:100%;border:1px solid #8a939b}figcaption{padding-top:3px;color:#333}</style>${figures}`;

const [taken, folder] = process.argv.slice(2);
if (!taken || !folder) throw new Error("Say where the pictures are and where the sheets go: node test/browser/ui/sheets.ts <taken> <folder>");
const names = readdirSync(taken).filter((file) => file.endsWith(".png")).map((file) => file.slice(0, -4));
const sheetOf = (name: string): string | undefined => SHEETS.find(([, , wanted]) => wanted.test(name))?.[0];
const lost = names.filter((name) => !sheetOf(name));
if (lost[0]) throw new Error(`On no sheet: ${lost.join(", ")}. Add them to SHEETS.`);

const browser = await launchAlone([]);
const page = await browser.newPage({ viewport: { width: COLUMNS * (COLUMN + 12) + 12, height: 800 } });
const chapters: string[] = [];
for (const [file, title] of SHEETS) {
  const own = names.filter((name) => sheetOf(name) === file);
  if (!own[0]) throw new Error(`Nothing for the sheet "${file}". Take all pictures first.`);
  await page.setContent(sheet(own.map((name) => figure(taken, name)).join("")));
  await page.screenshot({ path: join(folder, `sheet-${file}.png`), fullPage: true });
  chapters.push(`## ${title}\n\n![${title}: ${own.length} pictures](sheet-${file}.png)\n`);
}
await browser.close();
writeFileSync(join(folder, "README.md"), `# Every layout, theme, language and width\n\n${names.length} pictures, taken and laid out by [pictures.ts](../../test/browser/ui/pictures.ts) and [sheets.ts](../../test/browser/ui/sheets.ts).\n\n${chapters.join("\n")}`);
