/**
 * Paths where analytics and marketing never run, whatever the decision, unless the config lists its own zones: patient accounts, results,
 * telemedicine, payment, and the steps after a booking form has opened. Where advertisements land is none: booking itself, the list of analyses, results of
 * treatment, what patients may read, a room for ultrasound.
 */
export const DEFAULT_ZONES: readonly string[] =
  "rezul*analiz *account cabinet/ *order/ my/ *zapis*/step lk *checkout/ rezultaty/ kabinet/ */confirm results/ online-k *zapis*/shag analizy/rezul pa*ient/ pay*/ li*kabinet personal/ kabinet-pa telemed oplata/"
    .split(" ")
    .map((path) => `/${path}*`);
