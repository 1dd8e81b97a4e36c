/** A global that the vendor's script will replace: whatever is put there is wrapped first. */

/** Wraps what stands at `owner[name]` now and whatever is assigned later. A frozen property is left alone. */
export function trap(owner: Record<string, unknown>, name: string, wrap: (value: unknown) => unknown): void {
  let value = wrap(owner[name]);
  try {
    Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: () => value, set: (next) => void (value = wrap(next)) });
  } catch {
    owner[name] = value;
  }
}
