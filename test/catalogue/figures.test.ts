/**
 * Holds the figures of the classifier: always on the sample of our own making, and on an evaluation set too where `SOGLASIE_CLASSIFY_SET`
 * names its folder.
 */
import { describe, expect, it } from "vitest";
import * as sample from "./sample.ts";
import { readSet, scoreCookies, scoreUrls, type Row, type UrlRow } from "./score.ts";

const folder = process.env.SOGLASIE_CLASSIFY_SET;
const sets: [name: string, set: { readonly cookies: readonly Row[]; readonly urls: readonly UrlRow[] }][] = [["the sample", sample]];
if (folder) sets.push([folder, readSet(folder)]);

describe.each(sets)("figures on %s", (_, { cookies, urls }) => {
  const known = cookies.filter((row) => row.tier === "known");
  const unknown = cookies.filter((row) => row.tier === "unknown");

  it("known cookies: accuracy 93 %, coverage 95 %, tracking precision 97 % and recall 92 %", () => {
    const { accuracy, coverage, precision, recall } = scoreCookies(known);
    expect(accuracy).toBeGreaterThanOrEqual(0.93);
    expect(coverage).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.92);
  });

  it("Russian known cookies: accuracy 95 %", () => {
    expect(scoreCookies(known.filter((row) => row.ru)).accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it("cookies of unknown vendors: accuracy 60 %, false tracking alarms at most 10 %", () => {
    const { accuracy, falseAlarms } = scoreCookies(unknown);
    expect(accuracy).toBeGreaterThanOrEqual(0.6);
    expect(falseAlarms).toBeLessThanOrEqual(0.1);
  });

  it("URLs: tracker recall 90 %, false alarms at most 2 %", () => {
    const { recall, falseAlarms } = scoreUrls(urls);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms).toBeLessThanOrEqual(0.02);
  });
});

describe("the measure can fail", () => {
  it("who calls everything marketing alarms falsely; who says nothing finds nothing", () => {
    expect(scoreCookies(sample.cookies, () => "marketing").falseAlarms).toBe(1);
    expect(scoreCookies(sample.cookies, () => null)).toMatchObject({ accuracy: 0, coverage: 0, recall: 0 });
    expect(scoreUrls(sample.urls, () => null)).toMatchObject({ recall: 0, falseAlarms: 0 });
  });
});
