/**
 * How natives are patched: a Proxy over the function or accessor, so that name, length and `[native code]` stay, and never undone,
 * because others (zone.js, Sentry, session replay) wrap what they find.
 */

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Called instead of the native; `call(args?)` runs the native with the original or other arguments. */
export type Around = (call: (args?: ArrayLike<unknown>) => unknown, args: unknown[], self: never) => unknown;

/** Getters patched already: VIDEO and AUDIO share theirs. */
const ours = new WeakSet<object>();
const { apply, construct } = Reflect;
const describe = Object.getOwnPropertyDescriptor;

/** Patches the method `name` of `owner`; a missing or frozen one is left alone. */
export function wrap(owner: object | undefined, name: string, around: Around): void {
  const d = owner && describe(owner, name);
  if (!d || !d.configurable || typeof d.value !== "function") return;
  d.value = proxy(d.value as Method, around);
  Object.defineProperty(owner, name, d);
}

/** Patches the setter, and if `read` is given the getter, of the accessor `name`. */
export function wrapAccessor(owner: object | undefined, name: string, write: Around | null, read?: Around): void {
  const d = owner && describe(owner, name);
  if (!d || !d.configurable || !d.get || ours.has(d.get)) return;
  if (write && d.set) d.set = proxy(d.set as Method, write) as (v: unknown) => void;
  if (read) ours.add((d.get = proxy(d.get as Method, read) as () => unknown));
  Object.defineProperty(owner, name, d);
}

/** Patches a constructor: `refuse(args)` gives the object to return instead, or nothing to go on. */
export function wrapConstructor(owner: object, name: string, refuse: (args: unknown[]) => object | undefined): void {
  const d = describe(owner, name);
  if (!d || !d.configurable || typeof d.value !== "function") return;
  d.value = new Proxy(d.value as object, {
    construct: (native, args: unknown[], target) => refuse(args) || (construct(native as never, args, target) as object),
  });
  Object.defineProperty(owner, name, d);
}

function proxy(native: Method, around: Around): Method {
  return new Proxy(native, {
    apply: (_, self, args: unknown[]) => around((other) => apply(native, self, other || args), args, self as never),
  });
}
