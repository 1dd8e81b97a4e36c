/** Counters in Prometheus text form. Names and codes only: nothing here is about a visitor. */

/** Upper bounds of the latency histogram, seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5] as const;

export interface Metrics {
  /** A receipt was stored (`new`), repeated (`same`) or refused because its id is taken (`other`). */
  receipt(outcome: string): void;
  /** A request was answered. */
  answered(route: string, status: number, seconds: number): void;
  storeError(): void;
  /** Text for a scrape; `gauges` are read now. */
  text(gauges: Readonly<Record<string, number>>): string;
}

export function createMetrics(): Metrics {
  const receipts = new Map<string, number>();
  const answers = new Map<string, number>();
  const buckets = BOUNDS.map(() => 0);
  let [count, sum, errors] = [0, 0, 0];
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  const lines = (name: string, help: string, map: ReadonlyMap<string, number>): string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...[...map].map(([labels, value]) => `${name}{${labels}} ${value}`),
  ];
  return {
    receipt: (outcome) => add(receipts, `outcome="${outcome}"`),
    storeError: () => void errors++,
    answered(route, status, seconds) {
      add(answers, `route="${route}",status="${status}"`);
      if (route !== "/v1/receipts") return;
      count++;
      sum += seconds;
      BOUNDS.forEach((bound, i) => seconds <= bound && (buckets[i] = (buckets[i] ?? 0) + 1));
    },
    text: (gauges) =>
      [
        ...lines("soglasie_receipts_total", "Receipts by outcome.", receipts),
        ...lines("soglasie_http_answers_total", "Answers by route and status.", answers),
        "# HELP soglasie_store_errors_total Batches the store did not take.",
        "# TYPE soglasie_store_errors_total counter",
        `soglasie_store_errors_total ${errors}`,
        "# HELP soglasie_post_seconds Time from request to answer of POST /v1/receipts.",
        "# TYPE soglasie_post_seconds histogram",
        ...BOUNDS.map((bound, i) => `soglasie_post_seconds_bucket{le="${bound}"} ${buckets[i]}`),
        `soglasie_post_seconds_bucket{le="+Inf"} ${count}`,
        `soglasie_post_seconds_sum ${sum}`,
        `soglasie_post_seconds_count ${count}`,
        ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE soglasie_${name} gauge`, `soglasie_${name} ${value}`]),
        "",
      ].join("\n"),
  };
}
