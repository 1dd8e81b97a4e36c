/** A global that the vendor's script will replace: whatever is put there is wrapped first. */

/** Wraps what stands at `owner[name]` now and whatever is assigned later. A frozen property is left alone. */
export function trap(owner: Record<string, unknown>, name: string, wrap: (value: unknown) => unknown): void {
  let value = wrap(owner[name]);
  const set = (next: unknown): void => {
    value = wrap(next);
  };
  try {
    Object.defineProperty(owner, name, { configurable: true, enumerable: true, get: () => value, set });
  } catch {
    owner[name] = value;
  }
}
