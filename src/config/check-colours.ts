/** Can the interface be read in the site's own colours? WCAG 1.4.3 asks for 4.5 : 1 between text and what is behind it. */
import type { SenseFault } from "./sense-fault.ts";

const ENOUGH = 4.5;
/** As the style sheets have them. */
const DEFAULTS: Readonly<Record<string, string>> = { accent: "#1a4b7c", "on-accent": "#fff", text: "#1d2733", surface: "#fff", placeholder: "#eef3f7" };
const WORDS: Readonly<Record<string, string>> = { white: "#fff", black: "#000" };
/** Text, and what it stands on: buttons, links and outlined buttons, sentences; the same in a placeholder. */
const PAIRS = [["on-accent", "accent"], ["accent", "surface"], ["text", "surface"], ["accent", "placeholder"], ["text", "placeholder"]] as const;

/** Each pair of which the site has chosen at least one colour; colours that only a browser can work out are left to it. */
export function checkColours(theme: Readonly<Record<string, string>>): SenseFault[] {
  const colour = (name: string): string => theme[name] ?? DEFAULTS[name]!;
  return PAIRS.flatMap(([text, ground]): SenseFault[] => {
    if (!(text in theme || ground in theme)) return [];
    const [one, other] = [luminance(colour(text)), luminance(colour(ground))];
    if (one === undefined || other === undefined) return [];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio >= ENOUGH) return [];
    const at = text in theme ? text : ground;
    // Rounded down: what is told as 4.5 must be enough.
    return [{ code: "theme-contrast", at: `/theme/${at}`, value: colour(text), hint: `${ground} (${colour(ground)}), ${Math.floor(ratio * 10) / 10} : 1` }];
  });
}

/** Relative luminance of WCAG, from `#rgb`, `#rrggbb` or `rgb(1, 2, 3)`; undefined for what is written otherwise or shines through. */
function luminance(colour: string): number | undefined {
  const text = WORDS[colour.trim().toLowerCase()] ?? colour.trim();
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  const parts = hex ? hex.match(hex.length === 3 ? /./g : /../g)!.map((part) => parseInt(part.padEnd(2, part), 16)) : /^rgb\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)\s*\)$/i.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [red, green, blue] = parts.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
