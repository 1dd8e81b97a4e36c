/** What the law asks of a config beyond what its own check says. */
import { RECORDERS } from "../../catalogue/recorders.ts";
import type { MistakeCode } from "../../config/index.ts";
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";

/** Numbers of the legal checks that a mistake of the config stands for. */
export const LAW_OF_MISTAKES: Readonly<Partial<Record<MistakeCode, readonly string[]>>> = {
  "vendor-foreign": ["C-12.2", "C-18.2"],
  "foreign-held": ["C-12.2"],
  "no-receipts": ["C-9.6"],
  "consent-is-policy": ["C-9.1"],
  "words-forbidden": ["C-22.3", "C-R.2"],
  "lifetime-long": ["C-F.1"],
  "zones-none": ["C-M.1"],
  "endpoint-plain": ["C-19.1"],
};

const RECOMMEND = /^(yandex-varioqub|mindbox|retail-rocket)$/;
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Does a lifetime of the catalogue exceed thirteen months? */
function long(lifetime: string): boolean {
  const [, amount = "0", unit = ""] = /^(\d+) (month|year)s?$/.exec(lifetime) ?? [];
  return Number(amount) * (MONTHS[unit] ?? 0) > 13 || Number(/^(\d+) days?$/.exec(lifetime)?.[1] ?? 0) > 396;
}

function longCookies(ground: Ground): Finding[] {
  return ground.vendors.flatMap(({ id, category }): Finding[] => {
    const names = (ground.catalogue.get(id)?.cookies ?? []).filter(([, , lifetime, more]) => !more?.store && !more?.host && long(lifetime)).map(([name]) => name);
    return names.length && (category === "analytics" || category === "marketing") ? [{ code: "cookie-long", what: id, more: names.join(", "), line: 0 }] : [];
  });
}

/** Every finding about a sound config. */
export function checkConfig(ground: Ground): readonly Finding[] {
  const { config, vendors } = ground;
  const first = config.languages?.[0] ?? "ru";
  const endpoint = /^https:\/\/([^/:]+)/.exec(config.receipts?.endpoint ?? "")?.[1];
  const replay = (config.vendors ?? []).flatMap((entry) => ("use" in entry && (entry.sessionReplay || RECORDERS.test(entry.use)) ? [entry.use] : []));
  return [
    ...replay.map((id) => ({ code: "replay-on", what: id, line: 0 }) as const),
    ...(first.slice(0, 2) === "ru" ? [] : [{ code: "language-first", what: first, line: 0 } as const]),
    ...vendors.filter(({ id }) => RECOMMEND.test(id)).map(({ id }) => ({ code: "recommends", what: id, line: 0 }) as const),
    ...vendors.filter(({ id }) => /^(telegram|whatsapp)$/.test(id)).map(({ id }) => ({ code: "messenger", what: id, line: 0 }) as const),
    ...longCookies(ground),
    ...(endpoint && !/\.(ru|su|xn--p1ai|рф|localhost|example|test)$/.test(endpoint) ? [{ code: "endpoint-abroad", what: endpoint, line: 0 } as const] : []),
  ];
}
