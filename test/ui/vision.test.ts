import { afterEach, describe, expect, it } from "vitest";
import { followVision, visionOf } from "../../src/ui/vision.ts";

afterEach(() => {
  document.documentElement.removeAttribute("data-soglasie-vision");
  document.documentElement.className = document.body.className = document.body.innerHTML = "";
  document.cookie = "bvi_panelActive=; max-age=0";
});

describe("visionOf", () => {
  it("is empty on an ordinary page", () => {
    document.body.className = "special-offer television blindness-clinic";
    expect(visionOf()).toBe("");
  });

  it("takes the theme of bvi.js", () => {
    document.body.className = "bvi-active";
    document.body.innerHTML = '<a class="bvi-open" data-bvi-theme="white"></a><div class="bvi-body" data-bvi-theme="black"></div>';
    expect(visionOf()).toBe("black");
  });

  it.each(["special-version", "low-vision", "visually-impaired", "blind-version"])("knows the class %s", (name) => {
    document.documentElement.className = name;
    expect(visionOf()).toBe("white");
  });

  it("knows the switch by its cookie", () => {
    document.cookie = "bvi_panelActive=true";
    expect(visionOf()).toBe("white");
  });

  it("lets the page set it", () => {
    document.documentElement.dataset["soglasieVision"] = "blue";
    expect(visionOf()).toBe("blue");
  });
});

describe("followVision", () => {
  it("keeps the host in step with the page", async () => {
    const host = document.createElement("div");
    followVision(host);
    expect(host.dataset["vision"]).toBeUndefined();
    document.body.className = "bvi-active";
    await new Promise<void>((resolve) => new MutationObserver(() => resolve()).observe(host, { attributes: true }));
    expect(host.dataset["vision"]).toBe("white");
  });
});
