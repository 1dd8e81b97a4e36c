/** The short way of judging addresses must say what the long way says, and must forget when a config brings hosts of its own. */
import { expect, test } from "vitest";
import { matchHost } from "../../src/catalogue/gate.ts";
import { heldName, heldUrl } from "../../src/gate/judge.ts";
import { permittedName } from "../../src/gate/permits.ts";
import { configure } from "../../src/gate/settings.ts";

const base = { site: "s", operator: { name: "Клиника", contacts: "a@b.ru", policyUrl: "/p", consentUrl: "/c" }, notice: { version: "1", effectiveDate: "2026-01-01" } };

test.each([
  "https://mc.yandex.ru/metrika/tag.js",
  "//mc.yandex.ru/metrika/tag.js?id=1",
  "HTTPS://MC.YANDEX.RU/metrika/tag.js",
  "https://mc.yandex.ru:443/metrika/tag.js",
  "https://user@mc.yandex.ru/metrika/tag.js",
  " https://mc.yandex.ru/x",
  "https://mc.yan\ndex.ru/x",
  "https:\\\\mc.yandex.ru\\x",
  "https://mc.yandex.ru",
  "https://mc.yandex.ru?x",
  "https://mc.yandex.ru#x",
  "https://yandex.ru/map-widget/v1/?um=1",
  "https://yandex.ru/x/../map-widget/v1/",
  "https://yandex.ru/./map-widget/v1/",
  "wss://mc.yandex.ru/solid.ws",
])("%j is a vendor's", (url) => {
  const { hostname, pathname, search } = new URL(url, location.href);
  expect(heldUrl(url)).toBe(matchHost(hostname, pathname + search));
  expect(heldUrl(url)).toBeTruthy();
});

test.each(["/metrika/tag.js", "tag.js", "#x", "", "data:,x", "https://code.partner.example/x.js", "https://mc.yandex.ru@partner.example/x.js", "https://clinic.example/x.js"])("%j is not", (url) => {
  expect(heldUrl(url)).toBeNull();
  expect(heldUrl(url)).toBeNull();
});

test.each([
  "https://mc.yandex.ru//code.partner.example/x.js",
  "http:mc.yandex.ru//code.partner.example/x.js",
  "\\\\mc.yandex.ru//code.partner.example/x.js",
  "https://code.partner.example@mc.yandex.ru/x.js",
  "https://code.partner.example:x@mc.yandex.ru/x.js",
  "https:\\\\mc.yandex.ru//code.partner.example/",
])("%j is a vendor's, although it names a host that was clean", (url) => {
  expect(heldUrl("https://code.partner.example/x.js")).toBeNull();
  expect(heldUrl(url)).toBeTruthy();
});

test("a host that was clean is held once a config names it, subdomains too, and names by pattern", () => {
  expect(heldUrl("https://stat.partner.example/x.js")).toBeNull();
  expect(heldUrl("https://a.partner-b.example/x.js")).toBeNull();
  expect(heldName("prt_id")).toBeNull();
  configure({ ...base, vendors: [{ id: "partner", name: "П", category: "analytics", hosts: ["partner.example"], cookies: ["prt_*", "exact.name"] }] } as never);
  expect(heldUrl("https://stat.partner.example/x.js")).toMatchObject({ vendor: 9999, category: 2 });
  expect(heldUrl("https://partner.example/x.js")).toMatchObject({ vendor: 9999 });
  // Twins: neither a longer word nor a dot that stands for anything.
  expect(heldUrl("https://notpartner.example/x.js")).toBeNull();
  expect(heldUrl("https://a.partner-b.example/x.js")).toBeNull();
  expect(heldName("prt_id")).toMatchObject({ vendor: 9999 });
  expect(heldName("exact.name")).toMatchObject({ vendor: 9999 });
  expect(heldName("exact-name")).toBeNull();
  expect(heldName("xprt_id")).toBeNull();
});

test("under strict every undeclared third party is held, each time it is asked, and the site's own never", () => {
  configure({ ...base, gate: { mode: "strict" } } as never);
  for (let i = 0; i < 2; i++) {
    expect(heldUrl("https://unheard.example/x.js")).toMatchObject({ vendor: -2 });
    expect(heldUrl("https://cdn.clinic.example/x.js")).toBeNull();
  }
});

test("a mistyped id lets nothing in; an essential vendor's hosts and a custom vendor called essential are let in", () => {
  const own = { id: "own", name: "Свой", category: "essential", hosts: ["own.example"] };
  configure({ ...base, vendors: [{ use: "yandex-metrica" }, { use: "yookassa", hosts: ["pay.example"] }, own] } as never);
  expect([permittedName("yandex-metrica"), permittedName("own"), permittedName("essential")]).toEqual([false, true, true]);
  expect(heldUrl("https://pay.example/x.js", true)).toBeNull();
  expect(heldUrl("https://own.example/x.js", true)).toBeNull();
});
