/** The chunk that classifies in the page: a page full of pictures is looked through once for all names, and not to its end. */
import { beforeAll, expect, test, vi } from "vitest";
import type { GateHandle } from "../../src/contract.ts";

const gate = { config: {}, vendors: [], held: [], parts: {} } as unknown as GateHandle;

beforeAll(async () => {
  vi.stubGlobal("__BUILD__", "b");
  vi.stubGlobal("Soglasie", { chunk: (_build: string, _name: string, start: (handle: GateHandle) => void) => start(gate) });
  performance.getEntriesByType = () => [];
  await import("../../src/catalogue/classify-entry.ts");
});

test("two hundred names, five thousand pictures", async () => {
  document.body.innerHTML = Array.from({ length: 5000 }, (_, i) => `<img src="https://photos.example/${i}.jpg">`).join("") + '<script type="x" src="https://mc.yandex.ru/metrika/tag.js"></script>';
  const looks = vi.spyOn(document, "querySelectorAll");
  const urls = vi.spyOn(globalThis, "URL");
  const classify = (): unknown[] => Array.from({ length: 200 }, (_, i) => gate.parts.classify!.classify({ name: `unbekannt_${i}` }));
  classify();
  expect(looks.mock.calls.length).toBe(2);
  expect(urls.mock.calls.length).toBeLessThanOrEqual(500);
  // A later task looks again: the page may have changed.
  await new Promise((done) => setTimeout(done, 5));
  classify();
  expect(looks.mock.calls.length).toBe(4);
  vi.restoreAllMocks();
});
