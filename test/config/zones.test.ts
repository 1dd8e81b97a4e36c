// @vitest-environment jsdom
/** The built-in zones against the addresses of clinics' sites; a zone too many costs figures, one too few a patient's secret. */
import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/config/defaults.ts";
import { zoneOf } from "../../src/gate/zone.ts";

const zoned = (path: string): boolean => zoneOf(path, DEFAULTS.zones) !== null;

const ZONES = `/lk /lk/ /LK/ /lk/login /lk.php /en/lk /ru/lk/analizy /msk/ru/lk/ /cabinet /cabinet/visits/12 /kabinet/ /kabinet-pacienta/ /kabinet-patsienta /lichnyj-kabinet/ /lichnyy-kabinet
/lichniy-kabinet/ /lichnyi_kabinet /personal /personal/order /personal/order/make/ /personal/cart/ /en/personal/ /account /accounts/login/ /my-account/ /my-account/orders/ /en/account/ /my /my/visits
/patient /patient/12 /pacient/ /results /results/12345 /en/results/ /rezultaty/ /rezultaty-analizov/ /rezultaty_analizov/ /analizy/rezultaty/ /analizy/rezultaty-onlajn/ /telemed/room/ /telemedicine/
/telemedicina/consult/1 /online-konsultaciya/12 /pay /pay/123 /payment /payment/ok /oplata/ /checkout /checkout/ /basket/order /basket/order/ /cart/checkout/ /order/ /order/confirm
/zapis/shag-2/ /zapis-na-priem/step-3 /zapis-na-priem/step2/ /online-zapis/step/4 /booking/confirm /appointment/confirm/`;

const NONE = `/ /en/ /zapis /zapis/ /zapis-na-priem/ /zapis-na-priem/stomatolog/ /online-zapis/ /booking/ /appointment/ /uslugi/ /uslugi/analizy/ /analizy/ /analizy/krov/ /rezultaty-lecheniya/ /rezultaty-rabot/
/rezultaty-do-i-posle/ /vrachi/ /vrachi/ivanov-ivan/ /vrachi/stepanov-petr/ /ceny/ /akcii/ /kabinet-uzi/ /kabinet-fizioterapii/ /cabinet-uzi/ /uslugi/kabinet-uzi/ /procedurnyj-kabinet/ /pacientam/
/pacientam/pamyatka/ /patients/ /patientam/ /patsientam/dms/ /personal-data/ /personalnye-dannye/ /personalnyj-podhod/ /about/personal/ /lichnyj-vrach/ /uslugi/telemedicina/ /mytishchi/ /discount/
/otzyvy/spasibo-vracham/ /blog/shag-za-shagom/ /o-klinike/ /news/otkrytie-kabineta/`;

const missed = (paths: string, wanted: boolean): string[] => paths.split(/\s+/).filter((path) => zoned(path) !== wanted);

test("accounts, results, telemedicine, payment and the steps of a booking are zones", () => {
  expect(missed(ZONES, true)).toEqual([]);
});

test("where advertisements land and what everybody reads is none", () => {
  expect(missed(NONE, false)).toEqual([]);
});

test.each([
  ["/lk/*", "/lk", true],
  ["/lk/*", "/en/lk/x", true],
  ["/lk/*", "/lkx/", false],
  ["/lk", "/lk/", true],
  ["/lk", "/lk/x", false],
  ["/zapis/spasibo/", "/zapis/spasibo", true],
  ["/", "/uslugi/", false],
  ["/lk/*", "/blog/lk/x", false],
])("the pattern %s and the path %s: %s", (pattern, path, wanted) => {
  expect(zoneOf(path, [pattern]) !== null).toBe(wanted);
});
