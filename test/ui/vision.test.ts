import { afterEach, describe, expect, it, vi } from "vitest";
import { followSwitch, visionOn } from "../../src/ui/vision-switch.ts";
import { followVision, visionOf } from "../../src/ui/vision.ts";
import { fakeGate } from "./fake-gate.ts";

afterEach(() => {
  document.documentElement.removeAttribute("data-soglasie-vision");
  document.documentElement.className = document.body.className = document.body.innerHTML = "";
  document.cookie = "bvi_panelActive=; max-age=0";
});

describe("the switch", () => {
  it("is off on an ordinary page", () => {
    document.body.className = "special-offer television blindness-clinic";
    expect(visionOn()).toBe(false);
    expect(visionOf().theme).toBe("");
  });

  it.each(["bvi-active", "special-version", "low-vision", "visually-impaired", "blind-version"])("is known by the class %s", (name) => {
    document.documentElement.className = name;
    expect(visionOf().theme).toBe("white");
  });

  it("is known by its cookie", () => {
    document.cookie = "bvi_panelActive=true";
    expect(visionOf().theme).toBe("white");
  });

  it("lets the page set it", () => {
    document.documentElement.dataset["soglasieVision"] = "blue";
    expect(visionOf().theme).toBe("blue");
  });

  it("loads the look once, when it is first on; the first drawing waits for it only then", async () => {
    const gate = fakeGate();
    expect(followSwitch(gate)).toBeUndefined();
    document.body.className = "low-vision";
    await vi.waitFor(() => expect(gate.loaded).toEqual(["vision"]), { timeout: 20_000 });
    document.body.className = "low-vision more";
    const second = fakeGate();
    await followSwitch(second);
    expect([gate.loaded, second.loaded]).toEqual([["vision"], ["vision"]]);
  });

  it("waits for a body that comes after this file", async () => {
    const gate = fakeGate();
    const { body } = document;
    body.remove();
    expect(followSwitch(gate)).toBeUndefined();
    document.documentElement.append(body);
    document.dispatchEvent(new Event("DOMContentLoaded"));
    body.className = "low-vision";
    await vi.waitFor(() => expect(gate.loaded).toEqual(["vision"]), { timeout: 20_000 });
  });

  it("lets the interface be drawn where the look does not come", async () => {
    document.body.className = "low-vision";
    await expect(followSwitch(fakeGate(null, { load: () => Promise.reject(new Error("404")) }))).resolves.toBeUndefined();
  });
});

describe("the look", () => {
  it("takes theme, size, spacing and font of bvi.js", () => {
    document.body.className = "bvi-active";
    document.body.innerHTML = '<a class="bvi-open" data-bvi-theme="white"></a><div class="bvi-body" data-bvi-theme="black" data-bvi-fontSize="30" data-bvi-letterSpacing="big" data-bvi-lineHeight="average" data-bvi-fontFamily="times"></div>';
    expect(visionOf()).toEqual({ theme: "black", size: "30px", letters: "0.2em", lines: "1.75", font: '"Times New Roman", serif' });
  });

  it("is never smaller than its own large text", () => {
    document.body.className = "bvi-active";
    document.body.innerHTML = '<div class="bvi-body" data-bvi-theme="black" data-bvi-fontSize="12" data-bvi-letterSpacing="normal"></div>';
    expect(visionOf()).toEqual({ theme: "black", size: "", letters: "", lines: "", font: "" });
  });

  it("keeps an element in step with the page, also when the panel changes it, and lets go of it", async () => {
    const host = document.createElement("div");
    followVision(host);
    expect(host.dataset["vision"]).toBeUndefined();
    document.body.innerHTML = '<div class="bvi-body" data-bvi-theme="white"></div>';
    document.body.className = "bvi-active";
    await vi.waitFor(() => expect(host.dataset["vision"]).toBe("white"), { timeout: 20_000 });
    document.querySelector(".bvi-body")!.setAttribute("data-bvi-theme", "green");
    document.querySelector(".bvi-body")!.setAttribute("data-bvi-fontSize", "39");
    await vi.waitFor(() => expect([host.dataset["vision"], host.style.getPropertyValue("--vision-size")]).toEqual(["green", "39px"]), { timeout: 20_000 });
    document.body.className = "";
    await vi.waitFor(() => expect([host.dataset["vision"], host.getAttribute("style")]).toEqual([undefined, ""]), { timeout: 20_000 });
  });
});
