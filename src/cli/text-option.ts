/** Options that hold text. */
import type { Values } from "./command.ts";

/** Value of a text option, or undefined. */
export function textOption(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
