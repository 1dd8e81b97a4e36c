/** Walks a value along a schema and notes every fault: code, JSON pointer, and what the sentence about it needs. */
import type { Schema } from "./schema-type.ts";

/** One fault of form. */
export interface ShapeFault {
  readonly code: "required" | "type" | "form" | "choice" | "length" | "range" | "repeated" | "unknown-field" | "reserved";
  /** JSON pointer; for a missing or unknown member the pointer of that member. */
  readonly at: string;
  /** The rule that was broken. */
  readonly schema: Schema;
  readonly value: unknown;
  /** Names that would have been right; for `unknown-field` and `choice`. */
  readonly names: readonly string[];
}

const has = (object: object, name: string): boolean => Object.prototype.hasOwnProperty.call(object, name);

/** A JSON pointer's step. */
export function step(at: string, name: string | number): string {
  return `${at}/${String(name).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** The JSON type of a value, with integers told from other numbers. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Every fault of `value` against `schema`, in the order of the schema. Never throws on plain data. */
export function checkShape(schema: Schema, value: unknown, at = ""): ShapeFault[] {
  const fault = (code: ShapeFault["code"], where = at, names: readonly string[] = []): ShapeFault => ({ code, at: where, schema, value, names });
  const type = typeOf(value);
  if (schema.type && type !== schema.type) return [fault("type")];
  if (typeof value === "string") return textFaults(schema, value, fault);
  if (typeof value === "number") return (schema.minimum ?? value) > value || (schema.maximum ?? value) < value ? [fault("range")] : [];
  if (Array.isArray(value)) return arrayFaults(schema, value, at, fault);
  return type === "object" ? objectFaults(schema, value as Record<string, unknown>, at, fault) : [];
}

type Fault = (code: ShapeFault["code"], where?: string, names?: readonly string[]) => ShapeFault;

function textFaults(schema: Schema, value: string, fault: Fault): ShapeFault[] {
  if (schema.enum && !schema.enum.includes(value)) return [fault("choice", undefined, schema.enum)];
  if (schema.not?.enum.includes(value)) return [fault("reserved")];
  const length = [...value].length;
  if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? Infinity)) return [fault("length")];
  return schema.pattern && !new RegExp(schema.pattern, "u").test(value) ? [fault("form")] : [];
}

/** A line of a list means what the list means, where nothing else is said of it. */
function lineOf(items: Schema, { description, "x-ru": ru }: Schema): Schema {
  const told = items.description !== undefined || items.type !== "string" || description === undefined || ru === undefined;
  return told ? items : { ...items, description, "x-ru": ru };
}

function arrayFaults(schema: Schema, value: readonly unknown[], at: string, fault: Fault): ShapeFault[] {
  const faults: ShapeFault[] = [];
  if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) faults.push(fault("length"));
  // A copy has no holes, which `forEach` would pass over.
  [...value].forEach((item, i) => {
    if (schema.uniqueItems && value.indexOf(item) < i) faults.push(fault("repeated", step(at, i)));
    if (schema.items) faults.push(...checkShape(lineOf(schema.items, schema), item, step(at, i)));
  });
  return faults;
}

function objectFaults(schema: Schema, value: Record<string, unknown>, at: string, fault: Fault): ShapeFault[] {
  const faults: ShapeFault[] = [];
  const known = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (value[name] === undefined) faults.push({ ...fault("required", step(at, name)), schema: known[name] ?? {} });
  }
  for (const name of Object.keys(value)) {
    if (value[name] === undefined) continue; // set by a script; JSON has no such thing
    const own = has(known, name) ? known[name] : schema.additionalProperties;
    if (own === false) faults.push(fault("unknown-field", step(at, name), Object.keys(known)));
    else if (schema.propertyNames && !new RegExp(schema.propertyNames.pattern, "u").test(name)) faults.push({ ...fault("form", step(at, name)), value: name });
    else if (own) faults.push(...checkShape(own, value[name], step(at, name)));
  }
  const branch = schema.oneOf?.find((one) => value[one.required![0]!] !== undefined) ?? schema.oneOf?.[schema.oneOf.length - 1];
  return branch ? [...faults, ...checkShape(branch, value, at)] : faults;
}
