/** Natives that are given other arguments than the page gave: a Proxy over each, so that name, length and `[native code]` stay. */

/** Methods, constructors or setters of these names get each argument through `map`; what is missing or frozen is left alone. */
export function mapArguments(home: object | undefined, names: string, map: (argument: unknown) => unknown, part: "value" | "set" = "value"): void {
  for (const name of names.split(" ")) {
    const d = home && Object.getOwnPropertyDescriptor(home, name);
    const native = d && (d[part] as ((...args: unknown[]) => unknown) | undefined);
    if (!native || !d.configurable) continue;
    d[part] = new Proxy(native, {
      apply: (call, self, args: unknown[]) => Reflect.apply(call, self, args.map(map)) as unknown,
      construct: (make, args: unknown[], own) => Reflect.construct(make, args.map(map), own) as object,
    });
    Object.defineProperty(home, name, d);
  }
}
