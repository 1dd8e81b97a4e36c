import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { GateHandle, StoredReceipt } from "../../src/contract.ts";
import { readDevice, removeKept, type DeviceStores } from "../../src/ui/device.ts";
import { DeviceList } from "../../src/ui/DeviceList.tsx";
import type { DetailsGround } from "../../src/ui/dialog-ground.ts";
import { History } from "../../src/ui/History.tsx";
import { countryInWords, lifetimeInWords } from "../../src/ui/in-words.ts";
import { receiptInWords } from "../../src/ui/receipt-text.ts";
import { ruDetails } from "../../src/ui/texts/ru-details.ts";
import { ruDialog } from "../../src/ui/texts/ru-dialog.ts";
import { VendorDetails } from "../../src/ui/VendorDetails.tsx";
import { fakeGate, type FakeGate } from "./fake-gate.ts";

const texts = { ...ruDialog, ...ruDetails };
const ground = (later: DetailsGround["later"] = {}, more: Partial<GateHandle> = {}): DetailsGround => ({ gate: fakeGate(null, more), lang: "ru", texts, later, need: async () => undefined });

/** A receipt of a grant of statistics. */
function stored(change: Partial<StoredReceipt> = {}): StoredReceipt {
  return {
    receipt: {
      v: 1, id: "0193-aaaaaa", site: "demo", proof: "p", givenAt: "2026-11-21T09:05:00.000+03:00", action: "save", ui: "dialog", lang: "ru",
      notice: { id: "ru-dialog", version: "2026-11", hash: "ab".repeat(32) }, actor: "self", page: "/", gpc: false, sdk: "web/0.1.0",
      choices: [{ p: "preferences", g: false }, { p: "analytics", g: true }, { p: "vendor:yandex-metrika", g: true }],
    },
    secret: "s",
    ack: { id: "0193-aaaaaa", recv: "2026-11-21T06:05:01.000Z", leaf: "00", kid: "k", sig: "x" },
    quarantined: null,
    ...change,
  };
}

afterEach(cleanup);

describe("History", () => {
  it("lists answers with date, choice, version and number", () => {
    render(<History ground={ground({ receipts: [stored()] })} />);
    expect(screen.getByText(/21 ноября 2026/, { selector: "b" })).toBeTruthy();
    expect(screen.getByText("Разрешено: Статистика")).toBeTruthy();
    expect(screen.getByText(/редакция 2026-11/)).toBeTruthy();
    expect(screen.getByText(/Квитанция № 0193-aaaaaa, принята/)).toBeTruthy();
  });

  it.each([
    [{ ack: null }, /ждёт отправки/],
    [{ ack: null, quarantined: "unknown-site" }, /не принята сервером \(unknown-site\)/],
  ])("says where a receipt stands: %o", (change, text) => {
    render(<History ground={ground({ receipts: [stored(change)] })} />);
    expect(screen.getByText(text)).toBeTruthy();
  });

  it("copies the receipt as text", async () => {
    const user = userEvent.setup();
    const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    render(<History ground={ground({ receipts: [stored()] })} />);
    await user.click(screen.getByRole("button", { name: "Скопировать" }));
    expect(written.mock.lastCall![0]).toContain("— Яндекс Метрика: разрешено");
    await screen.findByRole("button", { name: "Скопировано" });
    expect(screen.getByRole("status").textContent).toBe("Скопировано");
  });

  it("names a company that is allowed where its category is not, and none that is refused in an allowed category", () => {
    const choices = [{ p: "preferences", g: false }, { p: "analytics", g: true }, { p: "vendor:yandex-metrika", g: true }, { p: "vendor:google-analytics-4", g: false }, { p: "vendor:yandex-maps", g: true }];
    render(<History ground={ground({ receipts: [stored({ receipt: { ...stored().receipt, choices } })] })} />);
    expect(screen.getByText("Разрешено: Яндекс Метрика и Яндекс Карты")).toBeTruthy();
  });

  it("tells the answer in force where its receipt is not kept here: a first refusal that the server has", () => {
    const time = Date.UTC(2026, 10, 21, 6, 5) / 1000;
    const decision = { time, notice: "2026-11", categories: { analytics: false }, vendors: {}, source: "b" as const, unsent: false };
    render(<History ground={ground({ receipts: [] }, { decision })} />);
    expect(screen.getByText(/21 ноября 2026/, { selector: "b" })).toBeTruthy();
    expect(screen.getByText("Отклонено всё, кроме необходимого")).toBeTruthy();
    expect(screen.queryByText("На этом устройстве ответов пока нет.")).toBeNull();
    cleanup();
    render(<History ground={ground({ receipts: [stored()] }, { decision: { ...decision, time: time + 60, vendors: { "yandex-maps": true } } })} />);
    expect(screen.getByText("Разрешено: Яндекс Карты")).toBeTruthy();
    expect(screen.getByText("Разрешено: Статистика")).toBeTruthy();
  });

  it("says that there are none", () => {
    render(<History ground={ground({ receipts: [] })} />);
    expect(screen.getByText("На этом устройстве ответов пока нет.")).toBeTruthy();
  });
});

describe("receiptInWords", () => {
  it("tells everything that was answered", () => {
    expect(receiptInWords(ground(), stored()).split("\n")).toEqual([
      `Квитанция об ответе на сайте ${location.host}`,
      "Оператор: ООО «Клиника», Садовая, 1, privacy@clinic.example",
      expect.stringMatching(/^Дата и время: 21 ноября 2026/),
      "Разрешено: Статистика",
      "— Удобство: отклонено",
      "— Статистика: разрешено",
      "— Яндекс Метрика: разрешено",
      `Текст: ru-dialog, редакция 2026-11, SHA-256 ${"ab".repeat(32)}`,
      expect.stringMatching(/^Квитанция № 0193-aaaaaa, принята/),
    ]);
  });
});

describe("DeviceList", () => {
  const unknown = { category: null, vendor: null, confidence: 0, why: "none" } as const;
  const metrika = { category: "analytics", vendor: "yandex-metrika", confidence: 1, why: "exact name" } as const;

  it("names everything with store, lifetime, owner, category and purpose; the browser's own word on the lifetime beats the catalogue's", () => {
    const at = ground({
      device: [
        { name: "_ym_uid", store: "cookie", is: metrika },
        { name: "_ym_d", store: "cookie", ends: Date.UTC(2027, 10, 21, 6, 5), is: metrika },
        { name: "_ym_isad", store: "cookie", ends: null, is: metrika },
        { name: "soglasie", store: "cookie", is: unknown },
        { name: "soglasie-demo", store: "database", is: unknown },
        { name: "cart", store: "session", is: { ...unknown, category: "essential", why: "pattern" } },
        { name: "acme_visitor", store: "cookie", is: { ...unknown, category: "analytics", why: "shape" } },
        { name: "x", store: "local", is: unknown },
        { name: "files", store: "cache", is: unknown },
      ],
    });
    Object.assign(at.gate.parts, { classify: { row: () => ({ purpose: "Различает посетителей.", lifetime: "1 year", owner: "Имя из каталога" }) } });
    render(<DeviceList ground={at} />);
    expect(screen.getAllByRole("listitem").map((item) => item.firstChild!.textContent!.replace(/\u202f|\u00a0/g, " "))).toEqual([
      "_ym_uid (cookie, 1 год): Яндекс Метрика, статистика. Различает посетителей.",
      expect.stringMatching(/^_ym_d \(cookie, до 21 ноября 2027 г\..*\): Яндекс Метрика/),
      "_ym_isad (cookie, до закрытия браузера): Яндекс Метрика, статистика. Различает посетителей.",
      "soglasie (cookie, срок неизвестен): Этот сайт. Хранит ваш ответ.",
      "soglasie-demo (база данных сайта, пока вы не удалите): Этот сайт. Хранит ваши квитанции.",
      "cart (хранилище вкладки): необходимые. ",
      "acme_visitor (cookie, срок неизвестен): назначение неизвестно",
      "x (хранилище сайта, пока вы не удалите): назначение неизвестно",
      "files (кеш сайта, пока вы не удалите): назначение неизвестно",
    ]);
    expect(screen.getAllByRole("button", { name: /^Удалить: / })).toHaveLength(9);
  });

  it("takes what was baked for the site where the full catalogue is not there", () => {
    const at = ground({ device: [{ name: "_ym_uid", store: "cookie", is: metrika }] });
    at.gate.shared.facts = () => ({ company: "", country: "RU", does: "", cookies: [{ name: "_ym_*", purpose: "Различает посетителей.", lifetime: "1 year", host: "" }] });
    render(<DeviceList ground={at} />);
    expect(screen.getByRole("listitem").textContent).toContain("_ym_uid (cookie, 1 год): Яндекс Метрика, статистика. Различает посетителей.");
  });

  it("says that there is nothing", () => {
    render(<DeviceList ground={ground({ device: [] })} />);
    expect(screen.getByText(ruDetails.deviceEmpty)).toBeTruthy();
    expect(screen.getByText(ruDetails.deviceUnseen)).toBeTruthy();
  });
});

describe("readDevice, removeKept", () => {
  const names = async (gate: FakeGate, stores: DeviceStores = {}) => (await readDevice(gate, stores)).map(({ name, store, ends }) => [name, store, ends]);

  it("lists cookies with their end where the browser tells it, keys, databases and caches", async () => {
    localStorage.setItem("one", "1");
    sessionStorage.setItem("two", "2");
    const gate = fakeGate(null, { natives: { getCookie: () => "a=1; b=2=3; novalue", fetch } });
    const stores = {
      cookieStore: { getAll: async () => [{ name: "a", value: "1", expires: 5 }, { name: "b", value: "2=3", expires: null }] },
      indexedDB: { databases: async () => [{ name: "base" }] } as unknown as IDBFactory,
      caches: { keys: async () => ["files"] } as unknown as CacheStorage,
    };
    expect(await names(gate, stores)).toEqual([["a", "cookie", 5], ["b", "cookie", null], ["novalue", "cookie", undefined], ["one", "local", undefined], ["two", "session", undefined], ["base", "database", undefined], ["files", "cache", undefined]]);
    expect((await names(gate)).map(([name]) => name)).toEqual(["a", "b", "novalue", "one", "two"]);
    localStorage.clear();
    sessionStorage.clear();
  });

  it("a store that throws counts as empty, a database that is in use as not deleted", async () => {
    const blocked = { databases: () => Promise.reject(new Error("blocked")), deleteDatabase: () => { const request = {} as IDBOpenDBRequest; setTimeout(() => request.onblocked!({} as IDBVersionChangeEvent)); return request; } } as unknown as IDBFactory;
    const gate = fakeGate();
    expect(await names(gate, { indexedDB: blocked })).toEqual([]);
    expect(await removeKept(gate, { name: "base", store: "database", is: { category: null, vendor: null, confidence: 0, why: "none" } }, { indexedDB: blocked })).toBe(false);
  });
});

describe("VendorDetails", () => {
  it("tells company, country, purpose, cookies and lifetimes", () => {
    const at = ground();
    at.gate.shared.facts = () => ({ company: "Google LLC", country: "US", does: "Считает посетителей.", cookies: [{ name: "_ga", purpose: "Различает посетителей.", lifetime: "2 years", host: "" }] });
    render(<VendorDetails ground={at} vendor={{ id: "google-analytics-4", category: "analytics" }} entry={{ use: "google-analytics-4", crossBorder: { number: "77", date: "2026-01-01" } }} />);
    expect(screen.getByText("Считает посетителей.").parentElement!.textContent).toMatch(/Считает посетителей\. Google LLC, Соединенные Штаты, за пределами России/);
    expect(screen.getByText("Передача за границу: уведомление № 77 от 2026-01-01.")).toBeTruthy();
    expect(screen.getByRole("listitem", { hidden: true }).textContent).toBe("_ga (2 года). Различает посетителей.");
  });

  it("takes a custom entry from the config", () => {
    render(<VendorDetails ground={ground()} vendor={{ id: "our", category: "analytics" }} entry={{ id: "our", name: "Наш", company: "ООО «Наш»", category: "analytics", cookies: ["our_*"] }} />);
    // Whatever way the language around it reads, its quotation marks stand where they belong.
    expect(screen.getByText(/ООО «Наш», Россия/).localName).toBe("bdi");
    expect(screen.getByRole("listitem", { hidden: true }).textContent).toMatch(/^our_\*/);
  });
});

describe("in words", () => {
  it.each([
    ["RU", "Россия"],
    ["self", "на сервере сайта"],
    ["??", "??, за пределами России"],
  ])("country %s", (code, words) => expect(countryInWords(code, "ru", texts)).toBe(words));

  it.each([
    ["1 year", "1 год"],
    ["30 minutes", "30 минут"],
    ["session", "до закрытия браузера"],
    ["permanent", "пока вы не удалите"],
    ["unknown", "срок неизвестен"],
  ])("lifetime %s", (lifetime, words) => expect(lifetimeInWords(lifetime, "ru", texts)).toBe(words));
});
