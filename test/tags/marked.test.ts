import { beforeEach, describe, expect, it } from "vitest";
import { markOf } from "../../src/catalogue/mark.ts";
import { releaseMarked } from "../../src/tags/marked.ts";
import { fakeGate } from "./fake-gate.ts";

const html = (text: string): void => void (document.body.innerHTML = text);

describe("releaseMarked", () => {
  beforeEach(() => html(""));

  it("runs granted scripts once, with their attributes and nonce, and leaves the others inert", async () => {
    html('<script type="text/plain" data-soglasie="analytics" id="a" nonce="n1" data-x="1">1</script><script type="text/plain" data-soglasie="marketing" id="m">2</script>');
    const gate = fakeGate(["analytics"]);
    const old = document.querySelector("#a");
    await releaseMarked(gate);
    await releaseMarked(gate);
    const fresh = document.querySelector<HTMLScriptElement>("#a")!;
    expect(fresh).not.toBe(old);
    expect(fresh.type).toBe("");
    expect(fresh.dataset["x"]).toBe("1");
    expect(fresh.nonce).toBe("n1");
    expect(document.querySelectorAll("#a")).toHaveLength(1);
    expect(document.querySelector<HTMLScriptElement>("#m")!.type).toBe("text/plain");
  });

  it("gives frames and images their address", async () => {
    html('<iframe data-soglasie="yandex-maps" data-src="about:blank#map"></iframe><img data-soglasie="marketing" data-src="/pixel.gif">');
    await releaseMarked(fakeGate(["yandex-maps"]));
    expect(document.querySelector("iframe")!.getAttribute("src")).toBe("about:blank#map");
    expect(document.querySelector("img")!.hasAttribute("src")).toBe(false);
  });

  it("understands the markup of other tools", async () => {
    html('<script type="text/plain" data-cookieconsent="statistics" id="c">1</script><script type="text/plain" data-category="analytics" id="o">1</script>');
    await releaseMarked(fakeGate(["analytics"]));
    expect(document.querySelector<HTMLScriptElement>("#c")!.type).toBe("");
    expect(document.querySelector<HTMLScriptElement>("#o")!.type).toBe("");
  });

  it("is not led astray by what old libraries give every object", async () => {
    html('<script type="text/plain" data-soglasie="analytics" id="p">1</script>');
    const every = Object.prototype as unknown as Record<string, unknown>;
    every["extend"] = () => undefined;
    try {
      await releaseMarked(fakeGate(["analytics"]));
    } finally {
      delete every["extend"];
    }
    expect(document.querySelector<HTMLScriptElement>("#p")!.type).toBe("");
  });

  it("waits for none that the page takes away during a round, and releases it when it is back", async () => {
    html('<script type="text/plain" data-soglasie="analytics" id="a">1</script><script type="text/plain" data-soglasie="analytics" data-src="/never.js" id="b"></script><img data-soglasie="analytics" data-src="/pixel.gif">');
    const away = document.querySelector("#b")!;
    const round = releaseMarked(fakeGate(["analytics"]));
    await Promise.resolve();
    away.remove();
    await round;
    expect(document.querySelector("img")!.hasAttribute("src")).toBe(true);
    // Only async, because this engine loads nothing.
    away.setAttribute("async", "");
    document.body.append(away);
    await releaseMarked(fakeGate(["analytics"]));
    expect(document.querySelector("#b")).not.toBe(away);
  });

  it("waits for none whose address is another vendor's, who is held", async () => {
    html('<script type="text/plain" data-soglasie="analytics" src="https://vk.com/js/api/openapi.js"></script><img data-soglasie="analytics" data-src="/pixel.gif">');
    await releaseMarked(fakeGate(["analytics"], [], { heldUrl: (url: string) => (/vk\.com/.test(url) ? { vendor: 1, category: 3 } : null) }));
    expect(document.querySelector("img")!.hasAttribute("src")).toBe(true);
  });

  it("releases nothing of an unknown category", async () => {
    html('<script type="text/plain" data-soglasie="analitycs" id="t">1</script>');
    await releaseMarked(fakeGate(["analytics"]));
    expect(document.querySelector<HTMLScriptElement>("#t")!.type).toBe("text/plain");
    expect(markOf(document.querySelector("#t")!)).toBe("analitycs");
  });
});
