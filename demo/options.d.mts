import type { DemoOptions } from "./run.d.mts";

export const DEFAULTS: Readonly<Omit<DemoOptions, "data">>;
export const HELP: string;
export function readOptions(args: readonly string[]): DemoOptions;
