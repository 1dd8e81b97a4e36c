/** An object that takes any call: every path on it exists, every call is noted, nothing throws, and as text it is empty. */
type Note = (path: readonly string[], args: unknown[]) => void;

/** Makes one; what is assigned to it stays. A class, because that is a function one may also call with `new`, which the minifier leaves alone. */
export function recorder(note: Note, path: readonly string[] = []): Record<string, unknown> {
  const target = class {
    static [Symbol.toPrimitive](): string {
      return "";
    }
  } as unknown as Record<string, unknown>;
  return new Proxy(target, {
    // Not a promise: nobody may wait for it, but for a map to be ready (`await ymaps3.ready`, `ymaps.ready().then(…)`, `DG.then(…)`), which it is when it has come.
    get: (own, key: string) => (key in own || (key === "then" && !/ready|DG/.test("" + path)) ? own[key] : (own[key] = recorder(note, path.concat(key)))),
    apply: (_, __, args: unknown[]) => (note(path, args), recorder(note, path)),
    construct: () => recorder(note, path),
  });
}
