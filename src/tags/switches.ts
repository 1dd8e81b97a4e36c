/** Turns the switches that the catalogue knows. */
import type { SwitchStep } from "../catalogue/switches.ts";
import { quietly } from "./quietly.ts";

type Globals = Record<string, unknown>;
type Call = (...args: unknown[]) => unknown;

/** What the steps of one vendor are taken with. */
export interface SwitchGround {
  readonly globals: Globals;
  /** The vendor's numbers on this site. */
  readonly ids: Iterable<string>;
  /** Steps taken already: vendors of one company share some. */
  readonly taken: Set<SwitchStep>;
  /** May this category or vendor run now? */
  permits(name: string): boolean;
}

/** Takes each step; one whose global is missing, or that throws, does not cost the others. */
export function turn(steps: readonly SwitchStep[], ground: SwitchGround): void {
  for (const step of steps) {
    const each = JSON.stringify([step.on, step.args]).indexOf("<ID>") < 0 ? [""] : [...ground.ids];
    if (!ground.taken.has(step)) for (const id of each) quietly(() => take(step, id, ground));
    ground.taken.add(step);
  }
}

function take({ act, on, args }: SwitchStep, id: string, { globals, permits }: SwitchGround): void {
  if (act === "remove") {
    for (const element of document.querySelectorAll(on)) element.remove();
    return;
  }
  const path = on.replace("<ID>", id).split(".");
  const name = path.pop()!;
  let owner = globals;
  for (const key of path) owner = owner[key] as Globals;
  const given = args.map((value) => filled(value, id, permits));
  if (act === "call") (owner[name] as Call).apply(owner, given);
  else if (act === "silence") owner[name] = owner[name] && (() => undefined);
  else if (act === "push") (owner[name] as unknown[]).push(...given);
  else {
    owner[name] = given[0];
    if (given[0] === undefined) Reflect.deleteProperty(owner, name);
  }
}

/** The value with the number and the answers put in. */
function filled(value: unknown, id: string, permits: SwitchGround["permits"]): unknown {
  if (value === "<ID>") return /^\d+$/.test(id) ? Number(id) : id;
  const name = typeof value === "string" && /^<(.+)>$/.exec(value);
  if (name) return permits(name[1]!) ? "granted" : "denied";
  if (!value || Array.isArray(value) || typeof value !== "object") return value;
  return Object.assign({}, ...Object.entries(value).map(([key, one]) => ({ [key]: filled(one, id, permits) })));
}
