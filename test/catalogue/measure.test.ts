/** The figures that README shows: where they come from, and what would show that they are out of date. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../readme.mjs";
import { fingerprint, measure, plainLookup, type Measured } from "./measure.ts";

const kept = JSON.parse(readFileSync(join(import.meta.dirname, "figures.json"), "utf8")) as Measured;
const folder = process.env.SOGLASIE_CLASSIFY_SET;

const CSV = `ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,Portals,Wildcard match
1,Google Analytics,Analytics,_ga,,"Says ""who"", when",2 years,Google,,0
2,Google Analytics,Analytics,_gat_,,x,1 day,Google,,1
3,Shop,Functional,cart,,x,1 day,Shop,,0`;

describe("the plain look-up", () => {
  const look = plainLookup(CSV);
  const said = (name: string, ...accept: string[]) => look({ name, accept, tier: "known", ru: false });

  it("takes exact names, then beginnings, and nothing else", () => {
    expect([said("_ga", "analytics"), said("_gat_UA1", "analytics"), said("_gax", "analytics")]).toEqual(["analytics", "analytics", null]);
  });

  it("counts its one word for both as right either way", () => {
    expect([said("cart", "essential"), said("cart", "preferences"), said("cart", "marketing")]).toEqual(["essential", "preferences", "essential"]);
  });
});

describe("figures.json", () => {
  it("reaches what was asked for", () => {
    const { known, russian, unknown, urls } = kept.ours;
    expect([known.accuracy >= 93, known.coverage >= 95, known.precision >= 97, known.recall >= 92, russian.accuracy >= 95]).toEqual(Array(5).fill(true));
    expect([unknown.accuracy >= 60, unknown.falseAlarms <= 10, urls.recall >= 90, urls.falseAlarms <= 2]).toEqual(Array(4).fill(true));
    expect(known.accuracy - kept.plain.known.accuracy).toBeGreaterThan(10);
  });

  // The labelled set is not part of this repository: without it the check is not there.
  if (folder) it("is what the set gives now", () => expect(measure(folder, CSV).ours).toEqual(kept.ours));

  it("knows its sources: another row, another fingerprint", () => {
    const copy = mkdtempSync(join(tmpdir(), "soglasie-catalogue-"));
    try {
      cpSync(join(import.meta.dirname, "../../src/catalogue"), copy, { recursive: true });
      expect(fingerprint(copy)).toBe(fingerprint());
      writeFileSync(join(copy, "vendors/yandex.ts"), readFileSync(join(copy, "vendors/yandex.ts"), "utf8").replace('"1 year"', '"2 years"'));
      expect(fingerprint(copy)).not.toBe(fingerprint());
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it("makes README's part, which says when the catalogue has changed since", async () => {
    const part = await catalogue();
    expect(part).toContain(`(${kept.rows.known} rows) | ${kept.ours.known.accuracy.toFixed(1)} / ${kept.ours.known.coverage.toFixed(1)} %`);
    expect(part.includes("has changed since")).toBe(kept.fingerprint !== fingerprint());
  });
});
