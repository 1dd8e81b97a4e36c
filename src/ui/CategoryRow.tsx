/** One category: what it is for, its switch, and the companies in it. */
import { h, type VNode } from "preact";
import type { VendorConfig } from "../config/types.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import type { Ground } from "./dialog-ground.ts";
import { fill } from "./fill.ts";
import { listed } from "./listed.ts";
import { Opened } from "./Opened.tsx";
import { serviceName } from "./service-name.ts";
import { Switch } from "./Switch.tsx";
import { vendorOn, type Switches } from "./switches.ts";

interface CategoryRowProps {
  readonly ground: Ground;
  readonly name: OptionalCategory | "essential";
  readonly switches: Switches;
  readonly onCategory: (name: OptionalCategory, on: boolean) => void;
  readonly onVendor: (vendor: SiteVendor, on: boolean) => void;
}

/** Essential has no switch to press: it says that it is always on. */
export function CategoryRow({ ground, name, switches, onCategory, onVendor }: CategoryRowProps): VNode {
  const { gate, texts } = ground;
  const vendors = gate.vendors.filter((vendor) => vendor.category === name);
  const entryOf = (vendor: SiteVendor): VendorConfig | undefined => gate.config.vendors?.[gate.vendors.indexOf(vendor)];
  const names = vendors.map((vendor) => serviceName(vendor, entryOf(vendor), texts));
  const always = name === "essential";
  return (
    <section part="category">
      <Switch
        id={`s-${name}`}
        heading
        label={[texts[name], always && <span class="m"> · {texts.essentialState}</span>]}
        on={always || !!switches.categories[name]}
        disabled={always}
        about={`p-${name}`}
        set={(on) => !always && onCategory(name, on)}
      />
      <p id={`p-${name}`}>{texts[`${name}Text`]}</p>
      {name === "marketing" && gate.gpc && <p class="m">{texts.gpcText}</p>}
      {names[0] && (
        <details onToggle={() => ground.need("facts")}>
          <summary>{fill(texts.companies, { names: listed(names, ground.lang, texts) })}</summary>
          {vendors.map((vendor, i) => (
            <section key={vendor.id}>
              <Switch id={`v-${vendor.id}`} label={names[i]!} on={vendorOn(switches, vendor)} disabled={always} set={(on) => onVendor(vendor, on)} />
              <Opened ground={ground} what="facts" draw={(details) => details.vendor(ground, vendor, entryOf(vendor))} />
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
