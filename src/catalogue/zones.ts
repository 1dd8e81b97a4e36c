/**
 * Paths where analytics and marketing never run, whatever the decision, unless the config lists its own zones: patient accounts, results,
 * telemedicine, payment, and the steps after a booking form has opened. Where advertisements land is none: booking itself, the list of analyses, results of
 * treatment, what patients may read, a room for ultrasound.
 */
export const DEFAULT_ZONES: readonly string[] =
  "telemed cabinet/ *order/ my/ *checkout/ lk personal/ oplata/ *account kabinet/ */confirm rezultaty/ *zapis*/shag online-k rezul*analiz results/ analizy/rezul pay*/ pa*ient/ *zapis*/step li*kabinet kabinet-pa"
    .split(" ")
    .map((path) => `/${path}*`);
