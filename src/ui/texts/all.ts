/** What one language has to say, file by file. Types only: each language is complete or absent. */
import type { BannerTexts } from "./ru-banner.ts";
import type { DetailsTexts } from "./ru-details.ts";
import type { DialogTexts } from "./ru-dialog.ts";
import type { PlaceholderTexts } from "./ru-placeholder.ts";
import type { StatusTexts } from "./ru-status.ts";

export interface AllTexts {
  readonly banner: BannerTexts;
  readonly status: StatusTexts;
  readonly dialog: DialogTexts;
  readonly details: DetailsTexts;
  readonly placeholder: PlaceholderTexts;
}
