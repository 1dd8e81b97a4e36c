import { within, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createBanner } from "../../src/ui/banner-part.tsx";
import { en } from "../../src/ui/texts/en.ts";
import { drawn, fakeGate } from "./fake-gate.ts";

// What it does is seen in browsers only; its timers would outlive the test.
vi.mock("../../src/ui/avoid.ts", () => ({ stayClear: () => () => undefined }));
afterEach(() => {
  document.querySelectorAll("soglasie-ui").forEach((host) => host.remove());
  document.body.innerHTML = "";
});

describe("banner", () => {
  it("is a region named by its heading, before the page's content, without a cross", () => {
    const gate = fakeGate();
    createBanner(gate).show();
    const region = within(drawn(gate)).getByRole("region", { name: "Можно собирать статистику?" });
    expect(document.documentElement.children[1]!.localName).toBe("soglasie-ui");
    expect(within(region).getAllByRole("button").map((button) => button.textContent)).toEqual(["Принять все", "Отклонить все", "Настроить"]);
    expect(within(drawn(gate)).queryByRole("dialog")).toBeNull();
  });

  it("names the operator and links the policy and the separate consent document", () => {
    const gate = fakeGate();
    createBanner(gate).show();
    const banner = within(drawn(gate));
    expect(banner.getByText(/ООО «Клиника»/)).toBeTruthy();
    expect(banner.getByRole("link", { name: "Политика" }).getAttribute("href")).toBe("/policy");
    expect(banner.getByRole("link", { name: "Текст согласия" }).getAttribute("href")).toBe("/consent");
  });

  it.each([
    ["Принять все", "accept"],
    ["Отклонить все", "reject"],
  ])("%s is one click, and says that it came from the banner", async (name, answer) => {
    const gate = fakeGate();
    createBanner(gate).show();
    await userEvent.click(within(drawn(gate)).getByRole("button", { name }));
    expect(within(drawn(gate)).queryByRole("region")).toBeNull();
    await waitFor(() => expect(gate.calls).toEqual([[answer, "b"]]));
  });

  it("comes back when the answer could not be taken", async () => {
    const gate = fakeGate(null, { call: async () => ({ decision: null, zone: null, gpc: false, mode: "known" }) });
    createBanner(gate).show();
    await userEvent.click(within(drawn(gate)).getByRole("button", { name: "Отклонить все" }));
    await waitFor(() => within(drawn(gate)).getByRole("region"));
  });

  it("is not shown to those who have answered", () => {
    const gate = fakeGate({ analytics: false });
    createBanner(gate).show();
    expect(within(drawn(gate)).queryByRole("region")).toBeNull();
  });

  it("leaves what was shown for the receipt", () => {
    const gate = fakeGate();
    createBanner(gate).show();
    expect(gate.shared.notice).toMatchObject({ id: "ru-bar", lang: "ru", texts: { title: "Можно собирать статистику?", accept: "Принять все", reject: "Отклонить все" } });
  });

  it("steals no focus, and gives it back after an answer", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    const gate = fakeGate();
    createBanner(gate).show();
    expect(document.activeElement).toBe(field);
    await userEvent.click(within(drawn(gate)).getByRole("button", { name: "Отклонить все" }));
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("speaks the page's language once its file is there", async () => {
    document.documentElement.lang = "en";
    const gate = fakeGate();
    Object.assign(gate.config, { languages: ["ru", "en"], texts: { en: { accept: "Accept everything" } } });
    gate.load = async (name) => {
      gate.loaded.push(name);
      gate.shared.texts = en;
    };
    createBanner(gate).show();
    await waitFor(() => within(drawn(gate)).getByRole("region", { name: "May we collect statistics?" }));
    within(drawn(gate)).getByRole("button", { name: "Accept everything" });
    expect(gate.loaded).toEqual(["lang-en"]);
    document.documentElement.lang = "";
  });

  it("comes back when the page's own code throws it out", async () => {
    const gate = fakeGate();
    createBanner(gate).show();
    const host = gate.shared.surface!.root.host;
    host.remove();
    await waitFor(() => expect(host.parentNode).toBe(document.documentElement));
    expect(host.nextElementSibling).toBe(document.body);
  });
});
