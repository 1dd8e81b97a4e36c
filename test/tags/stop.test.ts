import { beforeEach, describe, expect, it, vi } from "vitest";
import { dropDatabases } from "../../src/tags/databases.ts";
import { blankFrames } from "../../src/tags/frames.ts";
import { startAgain, stopRefused } from "../../src/tags/stop.ts";
import { fakeGate } from "./fake-gate.ts";

const config = { vendors: [{ use: "google-analytics-4", id: "G-1" }] };

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("stopRefused, startAgain", () => {
  it("turns the switches of refused vendors, and back", () => {
    const parts = { tags: { counters: new Map([["5", { webvisor: false }]]) } };
    const ym = vi.fn();
    const gtag = vi.fn();
    const globals: Record<string, unknown> = { ym, gtag, yaCounter6: {} };
    stopRefused(fakeGate([], [], { config, parts }), globals);
    expect(globals).toMatchObject({ disableYaCounter5: true, disableYaCounter6: true, "ga-disable-G-1": true });
    expect(ym.mock.calls).toEqual([[5, "destruct"], [6, "destruct"]]);
    expect(gtag).toHaveBeenCalledWith("consent", "update", { analytics_storage: "denied", ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" });
    startAgain(fakeGate(["yandex-metrika", "google-analytics-4"], [], { config }), globals);
    expect(globals).not.toHaveProperty("disableYaCounter5");
    expect(globals).not.toHaveProperty("ga-disable-G-1");
    expect(ym).toHaveBeenLastCalledWith(5, "init", { webvisor: false });
  });

  it("calls the other vendors' switches, and none of what is granted", () => {
    const clarity = vi.fn();
    const fbq = vi.fn();
    stopRefused(fakeGate(["facebook-pixel"], [], { config }), { clarity, fbq });
    expect(clarity.mock.calls).toEqual([["consent", false], ["stop"]]);
    expect(fbq).not.toHaveBeenCalled();
  });

  it("survives vendors that throw", () => {
    const broken = (): never => {
      throw new Error("vendor");
    };
    expect(() => stopRefused(fakeGate([], [], { config }), { ym: broken, gtag: broken, clarity: broken, yaCounter1: {} })).not.toThrow();
  });
});

describe("blankFrames", () => {
  it("leaves frames of others alone", () => {
    document.body.innerHTML = '<iframe src="/own"></iframe>';
    const frame = document.querySelector("iframe")!;
    const set = vi.spyOn(frame, "setAttribute");
    blankFrames(fakeGate([], [], { heldUrl: () => null }));
    expect(set).not.toHaveBeenCalled();
  });
});

describe("dropDatabases", () => {
  const store = () => ({ databases: () => Promise.resolve([{ name: "_ym_db" }, { name: "cart" }]), deleteDatabase: vi.fn() });

  it("deletes those of held names only, and none in a zone", async () => {
    const found = store();
    dropDatabases(fakeGate([], ["_ym_db"]), found as unknown as IDBFactory);
    await vi.waitFor(() => expect(found.deleteDatabase.mock.calls).toEqual([["_ym_db"]]), { timeout: 20_000 });
    const zoned = store();
    dropDatabases(fakeGate([], ["_ym_db"], { zone: "/lk/*" }), zoned as unknown as IDBFactory);
    await Promise.resolve();
    expect(zoned.deleteDatabase).not.toHaveBeenCalled();
  });
});
