/** An object that takes any call: every path on it exists, every call is noted, nothing throws, and as text it is empty. */
type Note = (path: readonly string[], args: unknown[]) => void;

/** Makes one; what is assigned to it stays. A class, because that is a function one may also call with `new`, which the minifier leaves alone. */
export function recorder(note: Note, path: readonly string[] = []): Record<string, unknown> {
  const answer = (): Record<string, unknown> => recorder(() => undefined);
  return new Proxy(class {} as unknown as Record<string, unknown>, {
    get(own, key) {
      if (typeof key === "symbol") return key === Symbol.toPrimitive ? () => "" : undefined;
      return key in own || key === "then" ? own[key] : (own[key] = recorder(note, path.concat(key)));
    },
    apply: (_, __, args: unknown[]) => (note(path, args), answer()),
    construct: answer,
  });
}
