import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/config/defaults.ts";
import { zoneOf } from "../../src/gate/zone.ts";

const zoned = (path: string): boolean => zoneOf(path, DEFAULTS.zones) !== null;

test.each(["/lk/", "/lk", "/cabinet/login", "/lichnyj-kabinet/", "/personal/orders/", "/account", "/patient/12", "/results/", "/rezultaty-analizov/", "/telemed/room", "/telemedicine/", "/payment/ok", "/checkout/"])("%s lies in a built-in zone", (path) => {
  expect(zoned(path)).toBe(true);
});

test.each(["/", "/zapis/", "/zapis-na-priem/", "/online-zapis/", "/uslugi/analizy/", "/vrachi/", "/ceny/", "/oplata", "/o-klinike/"])("%s does not: advertisements land there or nothing private is seen", (path) => {
  expect(zoned(path)).toBe(false);
});
