/**
 * How natives are patched: a Proxy over the function or accessor, so that name, length and `[native code]` stay, and never undone,
 * because others (zone.js, Sentry, session replay) wrap what they find.
 */

/** Called instead of the native; `call()` runs the native with the arguments as they are then. */
export type Around = (call: () => unknown, args: unknown[], self: never) => unknown;

/** Patched already: audio and video share their accessors, frames come by twice. */
const ours = new WeakSet<object>();

/** Patches members of `owner`, named in one string: functions and constructors, or the getter or setter. What is missing or frozen is left alone. */
export function wrap(owner: object | undefined, names: string, around: Around, part: "value" | "get" | "set" = "value"): void {
  for (const name of names.split(" ")) {
    const d = owner && Reflect.getOwnPropertyDescriptor(owner, name);
    const native = d && d.configurable && (d[part] as (...args: never[]) => object);
    if (!native || ours.has(native)) continue;
    ours.add(
      (d[part] = new Proxy(native, {
        apply: (_, self, args: unknown[]) => around(() => Reflect.apply(native, self, args as never), args, self as never) as object,
        construct: (_, args: unknown[], target) => around(() => Reflect.construct(native, args, target) as object, args, target as never) as object,
      })),
    );
    Reflect.defineProperty(owner!, name, d);
  }
}
