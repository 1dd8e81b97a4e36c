import { beforeEach, describe, expect, it } from "vitest";
import { keepPhones, restorePhones, showPhone } from "../../src/tags/phones.ts";
import { fakeGate } from "./fake-gate.ts";

const PHONE = "+7 (495) 000-00-00";
const gateWith = (granted: string[]) => fakeGate(granted, [], { config: { operator: { phone: PHONE } }, vendors: [{ id: "calltouch", category: "marketing" }] });
const html = (text: string): void => void (document.body.innerHTML = text);

beforeEach(() => {
  html("");
  restorePhones();
});

describe("keepPhones, restorePhones", () => {
  it("puts back every number that was changed, with its markup and link, and nothing else", () => {
    html('<a href="tel:+74951112233"><i>+7</i> 495 111-22-33</a><p>8 (495) 111-22-33</p><p id="o">Врачей: 12</p>');
    const before = document.body.innerHTML;
    keepPhones();
    const link = document.querySelector("a")!;
    link.setAttribute("href", "tel:+74950009999");
    link.innerHTML = "+7 495 000-99-99";
    document.querySelector("p")!.textContent = "8 (495) 000-99-99";
    restorePhones();
    expect(document.body.innerHTML).toBe(before);
  });

  it("leaves alone what the page itself has removed", () => {
    html("<p>8 (495) 111-22-33</p>");
    keepPhones();
    html("");
    expect(() => restorePhones()).not.toThrow();
  });
});

describe("keepPhones while the page is parsed", () => {
  it("keeps what comes later too, and never takes a changed number for the first one", () => {
    html("<p>8 (495) 111-22-33</p>");
    const parsing = (state: string): void => void Object.defineProperty(document, "readyState", { configurable: true, get: () => state });
    parsing("loading");
    keepPhones();
    document.querySelector("p")!.textContent = "8 (495) 000-99-99";
    document.body.insertAdjacentHTML("beforeend", "<b>8 (495) 444-55-66</b>");
    parsing("complete");
    keepPhones();
    document.querySelector("b")!.textContent = "8 (495) 000-99-98";
    keepPhones();
    restorePhones();
    expect(document.body.textContent).toBe("8 (495) 111-22-338 (495) 444-55-66");
    delete (document as { readyState?: string }).readyState;
  });
});

describe("showPhone", () => {
  it("fills what the held tracker would have filled", () => {
    html('<span class="call_phone_1"></span><a href="tel:"></a><span class="comagic_phone" style="visibility:hidden">+7 495 111-22-33</span><a href="tel:"><svg></svg></a><i class="icon-phone"></i>');
    showPhone(gateWith([]));
    const [span, link, hidden, icon, other] = document.body.children as unknown as HTMLElement[];
    expect(span!.textContent).toBe(PHONE);
    expect([link!.textContent, link!.getAttribute("href")]).toEqual([PHONE, "tel:+74950000000"]);
    expect([hidden!.textContent, hidden!.style.visibility]).toEqual(["+7 495 111-22-33", "visible"]);
    expect(icon!.textContent).toBe("");
    expect(other!.textContent).toBe("");
  });

  it("touches nothing once the tracker may run", () => {
    html('<a href="tel:"></a>');
    showPhone(gateWith(["calltouch"]));
    expect(document.querySelector("a")!.textContent).toBe("");
  });
});
