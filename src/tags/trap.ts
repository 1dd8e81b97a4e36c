/** A global that the vendor's script will replace: whatever is put there is wrapped first. */
const trapped = new WeakMap<object, Set<string>>();

/** Wraps what stands at `owner[name]` now and whatever is assigned later; once a name. A frozen property is left alone. */
export function trap(owner: Record<string, unknown>, name: string, wrap: (value: unknown) => unknown): void {
  const names = trapped.get(owner) || new Set();
  if (names.has(name)) return;
  trapped.set(owner, names.add(name));
  let value = wrap(owner[name]);
  try {
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: true,
      get: () => value,
      set: (next) => {
        value = wrap(next);
      },
    });
  } catch {
    owner[name] = value;
  }
}
