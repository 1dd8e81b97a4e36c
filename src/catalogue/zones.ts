/**
 * Paths where analytics and marketing never run, whatever the decision, unless the config lists its own zones: patient accounts, results,
 * telemedicine, payment. Not every path with "zapis": that is where advertisements land.
 */
export const DEFAULT_ZONES: readonly string[] = (
  "/lk* /cabinet* /kabinet* /lichnyj-kabinet* /lichnyy-kabinet* /account* /personal* /my/* /patient* /pacient* /results* /rezultaty* /analizy/rezultaty* /telemed* /online-konsult* /payment* /pay/* /oplata/* /checkout*"
).split(" ");
