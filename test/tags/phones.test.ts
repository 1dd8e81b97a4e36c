import { beforeEach, describe, expect, it, vi } from "vitest";
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

  it.each([
    ['<span id="n">8-800-555-35-35</span>'],
    ['<span id="n">+7-495-123-45-67</span>'],
    ['<em id="n">+7 495 123–45–67</em>'],
    ['<b id="n">(495) 123-45-67</b>'],
    ['<b id="n">8 (4852) 12-34-56</b>'],
    ['<b id="n">8.495.123.45.67</b>'],
    ['<b id="n">+7&nbsp;(495)&nbsp;123‑45‑67</b>'],
    ['<button id="n">84951234567</button>'],
    ['<dl><dd id="n">Регистратура: <b>+7 (495)</b> 123-45-67</dd></dl>'],
    ['<div id="n"><span>+7 (495)</span> <span>123-45-67</span></div>'],
  ])("knows the number in %s", (text) => {
    html(text);
    const before = document.body.innerHTML;
    keepPhones();
    document.querySelector("#n")!.innerHTML = "<span>+7 (499) 999-99-99</span>";
    restorePhones();
    expect(document.body.innerHTML).toBe(before);
  });

  it("puts back a number amid other text, and the page's own nodes with what listens to them", () => {
    html('<p>Телефон регистратуры, звоните в любое время дня и ночи: 8 (495) 111-22-33<br>Пн–Пт</p><div id="n"><button>+7 (495)</button> 111-22-33</div>');
    const [code, before] = [document.querySelector("button"), document.body.innerHTML];
    keepPhones();
    document.querySelector("p")!.firstChild!.nodeValue = "Телефон регистратуры, звоните в любое время дня и ночи: 8 (499) 999-99-99";
    document.querySelector("#n")!.textContent = "+7 (499) 999-99-99";
    restorePhones();
    expect(document.body.innerHTML).toBe(before);
    expect(document.querySelector("button")).toBe(code);
  });

  it("keeps what a client router brings later, and puts back what a tracker in memory changes again", async () => {
    vi.useFakeTimers();
    html("<main></main>");
    keepPhones();
    document.querySelector("main")!.innerHTML = "<b>8 (495) 111-22-33</b>";
    await Promise.resolve();
    const swap = (): void => void (document.querySelector("b")!.textContent = "8 (499) 999-99-99");
    swap();
    restorePhones();
    expect(document.body.textContent).toBe("8 (495) 111-22-33");
    swap();
    vi.advanceTimersByTime(1000);
    expect(document.body.textContent).toBe("8 (495) 111-22-33");
    vi.useRealTimers();
  });

  it("twin: prices, dates and records of other numbers are not touched", () => {
    html("<b>1 500 000 ₽</b><i>12.10.2026 15:30</i><u>12 345</u><s>№ 123456789012345</s>");
    keepPhones();
    for (const element of Array.from(document.body.children)) element.textContent = "другое";
    restorePhones();
    expect(document.body.textContent).toBe("другое".repeat(4));
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
    expect(document.querySelector("b")!.textContent).toBe("8 (495) 444-55-66");
    document.querySelector("b")!.textContent = "8 (495) 000-99-98";
    keepPhones();
    restorePhones();
    expect(document.body.textContent).toBe("8 (495) 111-22-338 (495) 444-55-66");
    delete (document as { readyState?: string }).readyState;
  });
});

describe("keepPhones at the parser's end", () => {
  it("takes a number whole that came in portions", async () => {
    const parsing = (state: string): void => void Object.defineProperty(document, "readyState", { configurable: true, get: () => state });
    parsing("loading");
    html('<p>8 (495) 111-22</p><a href="tel:+74951112233"></a>');
    const [p, a] = [document.querySelector("p")!, document.querySelector("a")!];
    a.remove();
    keepPhones();
    (p.firstChild as Text).data += "-33";
    document.body.append(a);
    await Promise.resolve();
    a.append("+7 495 1");
    await Promise.resolve();
    (a.firstChild as Text).data += "11-22-33";
    parsing("interactive");
    keepPhones();
    p.textContent = a.textContent = "+7 (499) 999-99-99";
    restorePhones();
    expect([p.textContent, a.textContent]).toEqual(["8 (495) 111-22-33", "+7 495 111-22-33"]);
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
    expect([icon!.getAttribute("href"), icon!.firstElementChild!.nodeName]).toEqual(["tel:+74950000000", "svg"]);
    expect(other!.textContent).toBe("");
  });

  it("touches nothing once the tracker may run", () => {
    html('<a href="tel:"></a>');
    showPhone(gateWith(["calltouch"]));
    expect(document.querySelector("a")!.textContent).toBe("");
  });
});
