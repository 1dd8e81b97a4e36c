/**
 * Stands for "preact" in the dialog's file: the names are filled in when the file with Preact has arrived.
 * Nothing here may be used before `adopt` has been called.
 */
import type * as Preact from "preact";

type Kept = Pick<typeof Preact, "h" | "render">;

export let h: Kept["h"];
export let render: Kept["render"];

/** Takes Preact as `gate.shared.preact` has it. */
export function adopt(preact: unknown): void {
  ({ h, render } = preact as Kept);
}
