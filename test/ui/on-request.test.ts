/** Which form or button a waiting vendor belongs to, by the page's markup alone. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GateHandle, HeldTag } from "../../src/contract.ts";
import { belongs, guardedPlaces, leadsAway } from "../../src/ui/on-request-belongs.ts";
import { names, waitingVendors, type OnRequestVendor } from "../../src/ui/on-request-vendors.ts";
import { letIn } from "../../src/ui/on-request-use.ts";
import { fakeGate } from "./fake-gate.ts";

const at = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const page = (html: string): void => void (document.body.innerHTML = html);

/** The vendor as the page meets it: by its mark. */
function vendorOf(id: string): OnRequestVendor {
  document.head.innerHTML = `<script type="text/plain" data-soglasie="${id}"></script>`;
  const gate = fakeGate(null, { heldUrl: () => ({ vendor: 7, category: 0 }) });
  return waitingVendors(gate)[0]!.vendor;
}

beforeEach(() => {
  document.head.innerHTML = document.body.innerHTML = "";
});

describe("a captcha", () => {
  const guards = (selector: string): boolean => belongs(vendorOf("smartcaptcha"), at(selector));

  it("belongs to the form with its box, to every control of it, and to no other", () => {
    page('<form id="a"><input name="x"><label for="l">Л</label><input id="l"><b>жирный</b><p class="smart-captcha"></p><button><i>Да</i></button></form><form><input name="other"></form><input name="away" form="a">');
    expect(["[name=x]", "label", "button", "i", "[name=away]"].map(guards)).toEqual([true, true, true, true, true]);
    expect(["[name=other]", "b", "p"].map(guards)).toEqual([false, false, false]);
  });

  it("without a box belongs to every form but a search", () => {
    page('<form><input name="x"></form><form role="search"><input name="q"></form><form action="/search/"><input name="s"></form><form><input type="search"></form>');
    expect(["[name=x]", "[name=q]", "[name=s]", "[type=search]"].map(guards)).toEqual([true, false, false, false]);
    expect(guardedPlaces(document)).toEqual([at("form")]);
  });

  it("takes fields without a form by the box around them", () => {
    page('<main><div><input name="x"><div id="captcha-container"></div></div></main><aside><input name="y"></aside><button>Меню</button>');
    expect(["[name=x]", "[name=y]", "button"].map(guards)).toEqual([true, false, false]);
    expect(guardedPlaces(document)).toEqual([at("#captcha-container")]);
  });

  it("belongs to a form that the site marked, whatever is in it", () => {
    page('<form data-soglasie="yandex-smartcaptcha"><b>x</b></form><form><p class="smart-captcha"></p></form>');
    expect(guards("b")).toBe(true);
  });
});

describe("a booking widget", () => {
  it("belongs to what its own name, or the site's mark, stands on", () => {
    page('<button class="ms_button yclients-open"><i>Запись</i></button><button data-soglasie="yclients">А</button><button>Запись</button><a href="https://n1.yclients.com/">Б</a>');
    const own = vendorOf("yclients");
    expect(["i", "[data-soglasie=yclients]", "a"].map((selector) => belongs(own, at(`body ${selector}`)))).toEqual([true, true, true]);
    expect(belongs(own, document.querySelectorAll("button")[2]!)).toBe(false);
    expect([leadsAway(at("a")), leadsAway(at("button"))]).toEqual([true, false]);
  });
});

describe("a payment", () => {
  const pays = (selector: string): boolean => belongs(vendorOf("cloudpayments"), at(selector));

  it("belongs to what speaks of paying, not to the menu's link about it", () => {
    page('<a href="/oplata/">Оплата</a><button id="menu">Меню</button><button id="pay">Оплатить приём</button><form class="cloudpayments-form"><button id="next">Далее</button></form>');
    expect(["#pay", "#next"].map(pays)).toEqual([true, true]);
    expect(["a", "#menu"].map(pays)).toEqual([false, false]);
  });

  it("where nothing does, belongs to any button: a page must be able to take money", () => {
    page('<a href="/oplata/">Оплата</a><button>Далее</button>');
    expect(["button", "a"].map(pays)).toEqual([true, false]);
  });
});

describe("letIn", () => {
  const answer = (): void => void document.dispatchEvent(new CustomEvent("soglasie:change"));

  it("lets a vendor in until the next answer, an essential one for the page's life", async () => {
    const widen = vi.fn(async () => undefined);
    const gate = fakeGate(null, { parts: { tags: { widen } } as unknown as GateHandle["parts"] });
    await letIn(gate, 4, true);
    await letIn(gate, 5, false);
    expect([gate.loaded, widen.mock.calls.length, gate.used]).toEqual([["tags", "tags"], 2, { 4: 1, 5: 1 }]);
    // "Always" for another vendor is no answer about this one; a decision that has run out is none at all.
    const after = (source?: "p" | "d"): object => {
      gate.decision = source ? { time: 0, notice: "1", categories: {}, vendors: {}, source, unsent: false } : null;
      answer();
      return gate.used;
    };
    for (const [source, left] of [["p", { 4: 1, 5: 1 }], [undefined, { 4: 1, 5: 1 }], ["d", { 4: 1 }]] as const) expect(after(source)).toEqual(left);
  });

  it("holds as before where our file does not come", async () => {
    const gate = fakeGate(null, { load: () => Promise.reject(new Error("offline")) });
    await expect(letIn(gate, 4, true)).rejects.toThrow("offline");
    expect(gate.used).toEqual({});
  });
});

describe("what waits", () => {
  const tag = (what: string, vendor: number, more: Partial<HeldTag> = {}): HeldTag => ({ vendor, category: 0, foreign: false, kind: "script", what, release: () => undefined, state: "held", element: document.createElement("script"), ...more });
  const found = (held: HeldTag[], more: Partial<GateHandle> = {}) => waitingVendors(fakeGate(null, { held, heldUrl: () => null, ...more })).map((one) => [one.vendor.id, one.number, one.scripts.length, one.forbidden]);

  it("is known by the address or by the config's own host, once a vendor", () => {
    const held = [tag("https://smartcaptcha.yandexcloud.net/captcha.js", 3), tag("https://smartcaptcha.yandexcloud.net/more.js", 3), tag("https://captcha.clinic.example/x.js", 9), tag("https://mc.yandex.ru/metrika/tag.js", 1, { category: 2 })];
    expect(found(held, { idOf: (vendor) => (vendor === 9 ? "google-recaptcha" : `${vendor}`) })).toEqual([["yandex-smartcaptcha", 3, 2, false], ["google-recaptcha", 9, 1, false]]);
    expect(found([tag("https://smartcaptcha.yandexcloud.net/captcha.js", 3, { state: "released" })])).toEqual([]);
  });

  it("is forbidden where it collects abroad and the site lets nobody do so", () => {
    const config = { ...fakeGate().config, gate: { foreign: "never" as const } };
    expect(found([tag("https://www.google.com/recaptcha/api.js", 4), tag("https://booking.medflex.ru/x.js", 5)], { config })).toEqual([["google-recaptcha", 4, 1, true], ["medflex", 5, 1, false]]);
  });

  it("is named in full or by the last part of its id", () => {
    const own = vendorOf("recaptcha");
    expect(["google-recaptcha", "recaptcha", "captcha", "", null].map((mark) => names(mark, own))).toEqual([true, true, false, false, false]);
  });
});
