/**
 * The shape of the server's options. A name that is spelled wrong or a value of another kind would else be a default in silence: a term of four years
 * where one was meant, a limit that does not limit, a retention that destroys everything.
 */
import { isIP } from "node:net";
import { OptionError } from "./option-error.ts";
import type { ServerOptions } from "./options.ts";

/** Throws an OptionError that names `at`. */
type Check = (value: unknown, at: string) => void;

function fail(at: string, what: string): never {
  throw new OptionError(`${at}: must be ${what}`);
}

const text: Check = (value, at) => void (typeof value === "string" && value !== "" ? 0 : fail(at, "a text"));
const like = (pattern: RegExp, what: string): Check => (value, at) => void (typeof value === "string" && pattern.test(value) ? 0 : fail(at, what));
const whole = (least: number, most: number): Check => (value, at) => void (Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? 0 : fail(at, `a whole number from ${least} to ${most}`));
/** `Infinity` switches a rate off. */
const rate: Check = (value, at) => void (typeof value === "number" && value > 0 ? 0 : fail(at, "a number above 0"));
const anything: Check = () => undefined;

const list = (each: Check): Check => (value, at) => {
  if (!Array.isArray(value)) fail(at, "a list");
  value.forEach((one, i) => each(one, `${at}[${i}]`));
};

/** An object of these fields and, unless `open`, no others; those in `required` must be there. */
const object = (fields: Readonly<Record<string, Check>>, required: readonly string[] = [], open = false): Check => (value, at) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(at, "an object");
  const under = (name: string): string => (at === "" ? name : `${at}.${name}`);
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of required) if (members[name] === undefined) fail(under(name), "given");
  for (const [name, member] of Object.entries(members)) {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (check && member !== undefined) check(member, under(name));
    else if (!check && !open) throw new OptionError(`${under(name)}: there is no such option; there are ${Object.keys(fields).join(", ")}`);
  }
};

const orFalse = (check: Check): Check => (value, at) => void (value === false || check(value, at));

const proxy: Check = (value, at) => {
  const [address = "", bits, more] = typeof value === "string" ? value.split("/") : [];
  const named = ["loopback", "linklocal", "uniquelocal"].includes(address) && bits === undefined;
  if (!named && (isIP(address) === 0 || more !== undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits)))) fail(at, "an address or range like 10.0.0.0/8");
};

const DAYS = whole(1, 36_500);
const COOKIE = object({
  name: like(/^[\w!#$%&'*+.^`|~-]{1,64}$/, "a cookie's name"),
  domain: like(/^\.?[\w-]+(\.[\w-]+)*$/, "a domain"),
  lifetime: object({ granted: DAYS, refused: DAYS }),
});
const SITE = object(
  {
    id: text,
    origins: list(text),
    cookie: orFalse(COOKIE),
    notices: list(object({ id: text, version: text, hash: text, content: anything, sig: text }, ["id", "version", "hash"], true)),
    noticeKey: text,
    operator: object({ name: text, address: text, contacts: text, policyUrl: text, consentUrl: text, processor: text }, ["name"]),
    retentionDays: DAYS,
  },
  ["id", "origins"],
);
const LIMITS = object({ addressRate: rate, addressBurst: rate, siteRate: rate, siteBurst: rate, queue: whole(1, 1_000_000), requestTimeout: whole(1, 3_600_000) });

const OPTIONS = object(
  {
    database: text,
    keyFile: text,
    sites: list(SITE),
    host: text,
    port: whole(0, 65_535),
    trustProxy: list(proxy),
    limits: LIMITS,
    operatorToken: text,
    log: orFalse(object({ level: like(/^(fatal|error|warn|info|debug|trace|silent)$/, "fatal, error, warn, info, debug, trace or silent"), stream: anything })),
  },
  ["database", "keyFile", "sites"],
);

/** Throws an OptionError at the first option that is missing, misspelled or of another kind. What a value means is checked in `settings.ts`. */
export function checkOptions(options: unknown): asserts options is ServerOptions {
  OPTIONS(options, "");
}
