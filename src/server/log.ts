/** The log: one JSON object a line. Never a body, a header, an address, a device or a secret; ids and codes only. */
import { pino } from "pino";
import type { Logger } from "pino";
import type { LogOptions } from "./options.ts";

/** `err` keeps code and message; the stack only at debug level, since it names paths. */
function plainError(error: unknown): object {
  const { name, code, message } = error as NodeJS.ErrnoException;
  return { name, code, message };
}

/** Makes the logger; `false`: silent. */
export function createLog(options: LogOptions | false): Logger {
  if (options === false) return pino({ level: "silent" });
  const settings = {
    level: options.level ?? "info",
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: plainError, req: () => undefined, res: () => undefined },
  };
  return options.stream ? pino(settings, options.stream) : pino(settings);
}
