/** What a command of `soglasie` is. */
import type { ParseArgsConfig } from "node:util";

/** Exit codes, the same for every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, unavailable: 3 } as const;

/** Ends a command with one line on standard error and an exit code. */
export class CommandError extends Error {
  readonly exit: number;

  constructor(exit: number, message: string) {
    super(message);
    this.exit = exit;
  }
}

/** Where a command writes. */
export interface Output {
  /** A line for people, on standard output; not written with `--json`. */
  say(line: string): void;
  /** A remark for people, on standard error, so that standard output can be piped; not written with `--json`. */
  note(line: string): void;
  /** A document for machines, on standard output; only written with `--json`. */
  data(value: object): void;
}

/** Values of the options, by name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The same in Russian, where the command speaks it. */
  readonly summaryRu?: string;
  /** Complete text of `soglasie <name> --help`. */
  readonly help: string;
  readonly helpRu?: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Number of arguments beside options: least and most. */
  readonly args: readonly [number, number];
  /** Resolves to the exit code. */
  run(args: readonly string[], values: Values, output: Output): Promise<number>;
}
