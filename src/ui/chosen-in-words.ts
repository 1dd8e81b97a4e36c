/** What an answer allows, in one line, for a receipt and for the answer in force alike. Pure. */
import type { Decision, OptionalCategory, Receipt } from "../contract.ts";
import type { DetailsGround } from "./dialog-ground.ts";
import { fill } from "./fill.ts";
import { listed } from "./listed.ts";
import { serviceName } from "./service-name.ts";

type Choices = Receipt["choices"];

/** `analytics` or `vendor:yandex-metrika` as the dialog calls it. */
export function choiceName({ gate, texts }: DetailsGround, name: string): string {
  if (!name.startsWith("vendor:")) return texts[name as "analytics"] ?? name;
  const id = name.slice("vendor:".length);
  const at = gate.vendors.findIndex((vendor) => vendor.id === id);
  return serviceName({ id, category: "essential" }, gate.config.vendors?.[at], texts);
}

/** Categories that are allowed whole, and companies that are allowed where their category is not. */
export function chosenInWords(ground: DetailsGround, choices: Choices): string {
  const { gate, lang, texts } = ground;
  const categoryOf = (choice: string): string => gate.vendors.find(({ id }) => choice === `vendor:${id}`)?.category ?? "";
  const refused = new Set(choices.filter(({ g }) => !g).map(({ p }) => categoryOf(p)));
  const whole = choices.filter(({ p, g }) => g && !p.startsWith("vendor:") && !refused.has(p)).map(({ p }) => p);
  const single = choices.filter(({ p, g }) => g && p.startsWith("vendor:") && categoryOf(p) !== "essential" && !whole.includes(categoryOf(p))).map(({ p }) => p);
  const names = [...whole, ...single].map((name) => choiceName(ground, name));
  return names[0] ? fill(texts.granted, { names: listed(names, lang, texts) }) : texts.refusedAll;
}

/** The answer in force as a receipt would have it. */
export function choicesOf({ gate }: DetailsGround, { categories, vendors }: Decision): Choices {
  const granted = (name: OptionalCategory | "essential"): boolean => name === "essential" || !!categories[name];
  return [
    ...gate.categories.map((name) => ({ p: name, g: granted(name) })),
    ...gate.vendors.map(({ id, category }) => ({ p: `vendor:${id}`, g: vendors[id] ?? granted(category) })),
  ];
}
