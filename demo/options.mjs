/** Options of the demo. Each has a default; a wrong one is reported in one line. */

export const DEFAULTS = { port: 8700, "receipts-port": 8701, "vendors-port": 8702 };

export const HELP = `npm start -- [--port ${DEFAULTS.port}] [--receipts-port ${DEFAULTS["receipts-port"]}] [--vendors-port ${DEFAULTS["vendors-port"]}] [--data demo/data]`;

/** Reads `--name value` and `--name=value`. Throws an Error whose message is one line. */
export function readOptions(args) {
  const options = { ...DEFAULTS, data: "demo/data" };
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/.exec(args[i]) ?? [];
    if (!name || !(name in options)) throw new Error(`unknown option ${args[i]}; ${HELP}`);
    const value = inline ?? args[++i];
    if (value === undefined) throw new Error(`--${name} needs a value; ${HELP}`);
    options[name] = name === "data" ? value : portOf(name, value);
  }
  return options;
}

function portOf(name, text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`--${name} must be a number from 0 to 65535, not "${text}"`);
  return port;
}
