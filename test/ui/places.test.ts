import { describe, expect, it } from "vitest";
import { outsideOf, placeOf } from "../../src/ui/places.ts";

describe("placeOf", () => {
  it.each([
    ["https://yandex.ru/map-widget/v1/?um=constructor%3Aabc", "yandex-maps", "map", "https://yandex.ru/maps/?um=constructor%3Aabc"],
    ["https://api-maps.yandex.ru/services/constructor/1.0/js/?um=1", "yandex-maps", "map", "https://yandex.ru/maps/"],
    ["https://widgets.2gis.com/widget?type=firmsonmap", "2gis", "map", "https://2gis.ru/"],
    ["https://www.youtube-nocookie.com/embed/dQw4w9?rel=0", "youtube", "video", "https://www.youtube.com/watch?v=dQw4w9"],
    ["https://rutube.ru/play/embed/abc123/", "rutube", "video", "https://rutube.ru/video/abc123/"],
    ["https://vk.com/video_ext.php?oid=-1&id=2&hash=3", "vk-video", "video", "https://vkvideo.ru/video-1_2"],
    ["https://code.jivosite.com/widget/abc", "jivo", "chat", ""],
    ["https://widget.medflex.ru/doctor/1", "medflex", "booking", ""],
  ])("%s", (address, id, kind, outside) => {
    const url = new URL(address);
    const place = placeOf(url);
    expect([place.id, place.kind, outsideOf(place, url, true)]).toEqual([id, kind, outside]);
  });

  it("leads to a frame's own address where the service has no page, and nowhere for its script", () => {
    const url = new URL("https://widget.medflex.ru/doctor/1");
    expect([false, true].map((script) => outsideOf(placeOf(url), url, script))).toEqual([url.href, ""]);
  });

  it("believes the site's mark where the address says nothing, and the address where both speak", () => {
    expect(placeOf(new URL("https://maps-proxy.example/map-widget/"), "yandex-maps")).toMatchObject({ kind: "map", who: "Яндекс" });
    expect(placeOf(new URL("https://rutube.ru/play/embed/1/"), "yandex-maps")).toMatchObject({ id: "rutube" });
    expect(placeOf(new URL("https://frames.example/x"), "preferences").kind).toBe("other");
  });

  it("calls the unknown by their host", () => {
    expect(placeOf(new URL("https://frames.example/x"))).toMatchObject({ id: "frames.example", kind: "other", who: "frames.example" });
  });
});
