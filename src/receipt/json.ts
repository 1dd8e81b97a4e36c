/** JSON of what is sent, kept and hashed, whatever the page's libraries have taught arrays about it. */

/** A replacer. Old libraries (Prototype before 1.7) give arrays a `toJSON` that makes a text of them: this one takes each value as it is. */
export function asItIs(this: unknown, key: string): unknown {
  return (this as Record<string, unknown>)[key];
}

/** The value as JSON. No `toJSON` is asked, so no dates. */
export const json = (value: unknown): string => JSON.stringify(value, asItIs);
