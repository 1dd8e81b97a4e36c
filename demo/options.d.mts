import type { DemoOptions } from "./run.d.mts";

export const DEFAULTS: Readonly<Omit<DemoOptions, "data">>;
export function readOptions(args: readonly string[]): DemoOptions;
