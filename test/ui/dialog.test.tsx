import { cleanup, render, screen, within } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { Component, h } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Choice, GateHandle } from "../../src/contract.ts";
import { Dialog } from "../../src/ui/Dialog.tsx";
import type { Ground } from "../../src/ui/dialog-ground.ts";
import { switchesOf, type Switches } from "../../src/ui/switches.ts";
import { ruDialog } from "../../src/ui/texts/ru-dialog.ts";
import { fakeGate } from "./fake-gate.ts";

interface StageProps {
  readonly gate: GateHandle;
  readonly decide: (choice: Choice) => void;
  readonly need: Ground["need"];
}

/** Holds the switches as the dialog's own part does. */
class Stage extends Component<StageProps, Switches> {
  override state = switchesOf(this.props.gate);
  override render({ gate, decide, need }: StageProps) {
    return <Dialog ground={{ gate, lang: "ru", texts: ruDialog, later: {}, need }} switches={this.state} set={(next) => this.setState(next)} decide={decide} close={() => undefined} />;
  }
}

function show(gate: GateHandle) {
  const asked = { decide: vi.fn(), need: vi.fn() };
  render(<Stage gate={gate} {...asked} />);
  return asked;
}

const toggle = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("switch", { name });

afterEach(cleanup);

describe("dialog", () => {
  it("ticks nothing that was not ticked; essential is always on and says so", () => {
    show(fakeGate());
    expect(toggle("Удобство").checked).toBe(false);
    expect(toggle("Статистика").checked).toBe(false);
    expect(toggle(/^Необходимые/)).toMatchObject({ checked: true, disabled: true });
    expect(screen.queryByRole("switch", { name: "Реклама" })).toBeNull();
  });

  it("has advertising only where the site names such a vendor", () => {
    show(fakeGate(null, { categories: ["preferences", "analytics", "marketing"], vendors: [{ id: "vk-pixel", category: "marketing" }] }));
    expect(toggle("Реклама").checked).toBe(false);
  });

  it("shows the decision in force", () => {
    show(fakeGate({ analytics: true }));
    expect(toggle("Статистика").checked).toBe(true);
    expect(toggle("Удобство").checked).toBe(false);
  });

  it.each([
    ["Принять все", { categories: { preferences: true, analytics: true }, reset: true, source: "d", action: "accept_all" }],
    ["Отклонить все", { categories: { preferences: false, analytics: false }, reset: true, source: "d", action: "reject_all" }],
    ["Сохранить выбор", { categories: { preferences: false, analytics: true }, vendors: {}, reset: true, source: "d", action: "save" }],
  ])("%s", async (name, choice) => {
    const { decide } = show(fakeGate());
    await userEvent.click(toggle("Статистика"));
    await userEvent.click(screen.getByRole("button", { name }));
    expect(decide).toHaveBeenCalledWith(choice);
  });

  it("switches a single company, and the category takes its companies along", async () => {
    const { decide } = show(fakeGate());
    await userEvent.click(toggle("Статистика"));
    await userEvent.click(toggle("Google Analytics"));
    expect(toggle("Яндекс Метрика").checked).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Сохранить выбор" }));
    expect(decide.mock.lastCall![0]).toMatchObject({ categories: { analytics: true }, vendors: { "google-analytics-4": false } });
    await userEvent.click(toggle("Статистика"));
    expect(toggle("Google Analytics").checked).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Сохранить выбор" }));
    expect(decide.mock.lastCall![0]).toMatchObject({ categories: { analytics: false }, vendors: {} });
  });

  it("explains each switch to screen readers", () => {
    show(fakeGate());
    const about = toggle("Статистика").getAttribute("aria-describedby")!;
    expect(document.getElementById(about)!.textContent).toMatch(/^Счётчики и учёт звонков/);
  });

  it("offers withdrawal in one click once something is allowed", async () => {
    const { decide } = show(fakeGate({ analytics: true }));
    await userEvent.click(within(screen.getByText("Мои ответы").closest("details")!).getByRole("button", { name: "Отозвать согласие", hidden: true }));
    expect(decide).toHaveBeenCalledWith(expect.objectContaining({ source: "w", action: "withdraw", categories: { preferences: false, analytics: false } }));
  });

  it("offers no withdrawal where nothing was allowed", () => {
    show(fakeGate({ analytics: false }));
    expect(screen.queryByRole("button", { name: "Отозвать согласие" })).toBeNull();
  });

  it("says that counters never run here, inside a zone", () => {
    show(fakeGate(null, { zone: "/lk/*" }));
    expect(screen.getByText(/На этой странице счётчики и реклама выключены/)).toBeTruthy();
  });

  it("says why advertising is off under Global Privacy Control", () => {
    show(fakeGate(null, { gpc: true, categories: ["marketing"], vendors: [] }));
    expect(screen.getByText(/Global Privacy Control/)).toBeTruthy();
  });
});
