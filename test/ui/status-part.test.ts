/** Messages after an answer. */
import { within, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { GateHandle, StatusMessage } from "../../src/contract.ts";
import { createStatus } from "../../src/ui/status-part.tsx";
import { drawn, fakeGate } from "./fake-gate.ts";

afterEach(() => {
  // A message looks at the address twice a second until the page is left.
  dispatchEvent(new Event("pagehide"));
  document.querySelectorAll("soglasie-ui").forEach((host) => host.remove());
});

const announce = (gate: GateHandle, message: StatusMessage): void => createStatus(gate).say(message, () => () => undefined);

describe("messages", () => {
  it.each([
    ["refused", { kind: "refused" as const }, /^Хорошо: счётчики и реклама выключены/],
    ["saved", { kind: "saved" as const }, /^Ответ сохранён/],
    ["withdrawn", { kind: "withdrawn" as const, at: new Date(2026, 10, 21, 9, 5), left: [] }, /^Согласие отозвано 21 ноября 2026 г.*9:05: счётчики.*privacy@clinic\.example\.$/],
    ["withdrawn, some left", { kind: "withdrawn" as const, at: new Date(), left: ["a", "b"] }, /Не удалось удалить: a и b\.$/],
  ])("%s", async (_, message, text) => {
    const gate = fakeGate();
    announce(gate, message);
    const status = within(drawn(gate)).getByRole("status");
    expect(status.textContent).toBe("");
    await waitFor(() => expect(status.querySelector("p")!.textContent).toMatch(text));
  });

  it("stays until it is closed", async () => {
    const gate = fakeGate();
    announce(gate, { kind: "refused" });
    await userEvent.click(await within(drawn(gate)).findByRole("button", { name: "Закрыть" }));
    expect(within(drawn(gate)).getByRole("status").textContent).toBe("");
  });

  it("offers a reload after a withdrawal, unless the site does not want it", async () => {
    const gate = fakeGate();
    announce(gate, { kind: "withdrawn", at: new Date(), left: [] });
    await within(drawn(gate)).findByRole("button", { name: "Обновить страницу" });
    const other = fakeGate();
    Object.assign(other.config, { afterWithdrawal: "none" });
    announce(other, { kind: "withdrawn", at: new Date(), left: [] });
    await within(drawn(other)).findByRole("button", { name: "Закрыть" });
    expect(within(drawn(other)).queryByRole("button", { name: "Обновить страницу" })).toBeNull();
  });
});
