/** Objects on which every member exists, every call is taken and nothing happens: what stands in for a held vendor's objects. */

/** A call on a stand-in: names from its root, arguments. */
export type Call = readonly [path: readonly string[], args: unknown[]];

/** `note` hears of calls; not being thenable, nobody waits for such an object for ever. */
export function recorder(path: readonly string[], note: (call: Call) => void): object {
  const own: Record<string, unknown> = {};
  return new Proxy(() => undefined, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return String;
      if (typeof key !== "string" || /^(then|toJSON)$/.test(key)) return undefined;
      return key in own ? own[key] : (own[key] = recorder(path.concat(key), note));
    },
    set: (_, key, value) => ((own[key as string] = value), true),
    apply: (_, __, args: unknown[]) => (note([path, args]), inert()),
  });
}

/** An object that notes nothing. */
export function inert(): object {
  return recorder([], () => undefined);
}
