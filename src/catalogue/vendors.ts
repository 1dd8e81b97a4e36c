import type { Vendor } from "./types.ts";
import { yandex } from "./vendors/yandex.ts";
import { google } from "./vendors/google.ts";
import { vk } from "./vendors/vk.ts";
import { video } from "./vendors/video.ts";
import { counters } from "./vendors/counters.ts";
import { calls } from "./vendors/calls.ts";
import { callbacks } from "./vendors/callbacks.ts";
import { chats } from "./vendors/chats.ts";
import { bitrix24 } from "./vendors/bitrix24.ts";
import { mailing } from "./vendors/mailing.ts";
import { ads } from "./vendors/ads.ts";
import { social } from "./vendors/social.ts";
import { medical } from "./vendors/medical.ts";
import { state } from "./vendors/state.ts";
import { payment } from "./vendors/payment.ts";
import { bitrix } from "./vendors/bitrix.ts";
import { wordpress } from "./vendors/wordpress.ts";
import { tilda } from "./vendors/tilda.ts";
import { platforms } from "./vendors/platforms.ts";
import { site } from "./vendors/site.ts";
import { protection } from "./vendors/protection.ts";
import { consentTools } from "./vendors/consent-tools.ts";

/** Every vendor, families in the order in which clinics' sites meet them. The order is not stable; the ids are. */
export const vendors: readonly Vendor[] = [
  ...yandex,
  ...google,
  ...vk,
  ...video,
  ...counters,
  ...calls,
  ...callbacks,
  ...chats,
  ...bitrix24,
  ...mailing,
  ...ads,
  ...social,
  ...medical,
  ...state,
  ...payment,
  ...bitrix,
  ...wordpress,
  ...tilda,
  ...platforms,
  ...site,
  ...protection,
  ...consentTools,
];
