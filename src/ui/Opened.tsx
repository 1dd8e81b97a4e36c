/** A part of the dialog that is fetched when it is opened. */
import { h, type ComponentChild, type VNode } from "preact";
import type { Details, Ground } from "./dialog-ground.ts";
import type { Later } from "./later.ts";

interface OpenedProps {
  readonly ground: Ground;
  /** What it waits for. */
  readonly what: keyof Later;
  readonly draw: (details: Details) => ComponentChild;
}

/** Says that it is loading, or that it did not come, until it can be drawn. */
export function Opened({ ground: { gate, texts, later }, what, draw }: OpenedProps): VNode {
  const value = later[what];
  if (value && value !== "failed") return <div>{draw(gate.shared.details as Details)}</div>;
  return <p class="m">{value ? texts.failed : texts.loading}</p>;
}
