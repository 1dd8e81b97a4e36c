/** What the pieces of the open dialog are given. */
import type { ComponentChild } from "preact";
import type { VendorConfig } from "../config/types.ts";
import type { GateHandle, SiteVendor } from "../contract.ts";
import type { Later } from "./later.ts";
import type { BannerTexts } from "./texts/ru-banner.ts";
import type { DetailsTexts } from "./texts/ru-details.ts";
import type { DialogTexts } from "./texts/ru-dialog.ts";

/** What every piece of the dialog needs to draw itself. */
export interface Ground {
  readonly gate: GateHandle;
  readonly lang: string;
  readonly texts: DialogTexts & Partial<BannerTexts>;
  /** What has been loaded since the dialog was opened. */
  readonly later: Later;
  /** Asks for it, once or anew; resolves when it is there and the dialog is drawn with it. */
  readonly need: (name: keyof Later, again?: boolean) => Promise<void>;
}

/** What the parts that are drawn when opened need: their own texts beside the dialog's. */
export interface DetailsGround extends Ground {
  readonly texts: Ground["texts"] & DetailsTexts;
}

/** The parts, as the details chunk leaves them in `gate.shared.details`. */
export interface Details {
  readonly vendor: (ground: Ground, vendor: SiteVendor, entry: VendorConfig | undefined) => ComponentChild;
  readonly device: (ground: Ground) => ComponentChild;
  readonly history: (ground: Ground) => ComponentChild;
}
