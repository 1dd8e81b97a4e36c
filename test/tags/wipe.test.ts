import { beforeEach, describe, expect, it, vi } from "vitest";
import { places, wipe } from "../../src/tags/wipe.ts";
import { fakeGate } from "./fake-gate.ts";

describe("places", () => {
  it("names every parent domain and path", () => {
    const all = places("www.clinic.example", "/a/b");
    for (const place of ["; Path=/", "; Path=/a", "; Path=/a/", "; Path=/a/b; Domain=clinic.example", "; Path=/; Domain=www.clinic.example"]) expect(all).toContain(place);
    expect(all.some((place) => place.endsWith("Domain=example"))).toBe(false);
  });

  it("gives no domain for an address", () => {
    expect(places("127.0.0.1", "/").some((place) => place.includes("Domain"))).toBe(false);
  });
});

describe("wipe", () => {
  beforeEach(() => {
    document.cookie = "_ym_uid=1; Path=/";
    document.cookie = "_ga=2; Path=/; Domain=clinic.example";
    document.cookie = "session=3; Path=/";
    localStorage.setItem("_ym_uid", "1");
    localStorage.setItem("cart", "1");
  });

  it("removes what is held and nothing else, and reports nothing left", () => {
    expect(wipe(fakeGate([], ["_ym_uid", "_ga"]))).toEqual([]);
    expect(document.cookie).toBe("session=3");
    expect(Object.keys(localStorage)).toEqual(["cart"]);
  });

  it("reports what could not be removed", () => {
    vi.spyOn(Document.prototype, "cookie", "set").mockImplementation(() => undefined);
    const left = wipe(fakeGate([], ["_ym_uid"]));
    vi.restoreAllMocks();
    expect(left).toEqual(["_ym_uid"]);
  });

  it("leaves what the caller keeps", () => {
    wipe(fakeGate([], ["_ym_uid", "_ga"]), (name) => name === "_ga");
    expect(document.cookie).toContain("_ym_uid");
    expect(document.cookie).not.toContain("_ga");
  });
});
