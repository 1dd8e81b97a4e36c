/**
 * How natives are patched: a Proxy over the function or accessor, so that name, length and `[native code]` stay, and never undone,
 * because others (zone.js, Sentry, session replay) wrap what they find.
 */

/** Called instead of the native; `call()` runs the native with the arguments as they are then. `name`: the member. */
export type Around = (call: () => unknown, args: unknown[], self: never, name: string) => unknown;

/** A page's window or that of a frame. */
export type Realm = Window & typeof globalThis;

/** Patched already: audio and video share their accessors. */
const ours = new WeakSet<object>();
const { apply, construct, getOwnPropertyDescriptor, defineProperty } = Reflect;

/**
 * Patches members named in one string, "Interface,Interface member member" (no interface: of `owner` itself): functions and constructors, or
 * their getter or setter. What is missing or frozen is left alone.
 */
export function wrap(owner: object, names: string, around: Around, part: "value" | "get" | "set" = "value"): void {
  const [types, ...members] = names.split(" ");
  for (const type of types!.split(",")) {
    const home = type ? ((owner as Record<string, { prototype: object }>)[type] || Object).prototype : owner;
    for (const name of members) {
      const d = getOwnPropertyDescriptor(home, name);
      const native = d && (d[part] as (() => object) | undefined);
      if (!native || ours.has(native)) continue;
      d[part] = new Proxy(native, {
        apply: (_, self, args: unknown[]) => around(() => apply(native, self, args as []), args, self as never, name) as object,
        construct: (_, args: unknown[], target) => around(() => construct(native, args, target), args, target as never, name) as object,
      });
      ours.add(d[part] as object);
      defineProperty(home, name, d);
    }
  }
}
