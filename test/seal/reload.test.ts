import { beforeEach, describe, expect, it, vi } from "vitest";
import { carried, carry } from "../../src/seal/carry.ts";
import { closeSeal, isSealedAgainst } from "../../src/seal/metas.ts";
import { reasonToStay, reloadOnce } from "../../src/seal/reload.ts";
import { fakeGate } from "../tags/fake-gate.ts";

const CATEGORIES = { categories: ["preferences", "analytics"], vendors: [{ id: "yandex-metrika", category: "analytics" }] };
const gateWith = (granted: string[], part: object = {}) => fakeGate(granted, [], { ...CATEGORIES, ...part });
const SHUT = '<meta http-equiv="x" content="default-src \'self\'" data-soglasie-seal>';
const OPEN = `<script type="soglasie/off">${SHUT}<script type="soglasie/end"></script>`;
const body = (html: string): void => void (document.body.innerHTML = html);

beforeEach(() => {
  document.head.innerHTML = "";
  body("");
  sessionStorage.clear();
});

describe("reasonToStay", () => {
  it("is empty on an untouched page", () => {
    body('<input value="a"><input type=checkbox checked><input type=hidden><select><option>1</option><option selected>2</option></select><textarea>x</textarea>');
    expect(reasonToStay()).toBe("");
  });

  it.each(["input", "textarea", "select"])("finds a touched %s", (name) => {
    body("<input value='a'><textarea>x</textarea><select><option>1</option><option>2</option></select>");
    (document.querySelector(name) as HTMLInputElement).value = "2";
    expect(reasonToStay()).toBe("form");
  });

  it("finds an open dialog that can be seen", () => {
    body("<dialog open></dialog>");
    expect(reasonToStay()).toBe("");
    document.querySelector("dialog")!.getClientRects = () => [{}] as unknown as DOMRectList;
    expect(reasonToStay()).toBe("dialog");
  });

  it("finds what plays, but no silent loop", () => {
    body("<video></video>");
    const video = document.querySelector("video")!;
    Object.defineProperties(video, { paused: { value: false }, ended: { value: false } });
    expect(reasonToStay()).toBe("media");
    video.muted = video.loop = true;
    expect(reasonToStay()).toBe("");
  });
});

describe("the seal of this document", () => {
  it("is shut against what is granted, by category or by one vendor", () => {
    document.head.innerHTML = OPEN + SHUT;
    expect(isSealedAgainst(gateWith([]))).toBe(false);
    expect(isSealedAgainst(gateWith(["preferences"]))).toBe(false);
    expect(isSealedAgainst(gateWith(["analytics"]))).toBe(true);
    expect(isSealedAgainst(gateWith(["yandex-metrika"]))).toBe(true);
  });

  it("is closed again with the very policy, once, for what is granted no more", () => {
    document.head.innerHTML = OPEN + SHUT;
    closeSeal(gateWith(["preferences"]));
    expect(document.querySelectorAll("meta[http-equiv='Content-Security-Policy']")).toHaveLength(0);
    const gate = gateWith([]);
    closeSeal(gate);
    closeSeal(gate);
    const [meta, more] = document.querySelectorAll<HTMLMetaElement>("meta[http-equiv='Content-Security-Policy']");
    expect([meta!.content, more]).toEqual(["default-src 'self'", undefined]);
    expect(isSealedAgainst(gateWith(["preferences"]))).toBe(true);
  });
});

describe("reloadOnce", () => {
  it("reloads once, after the receipt is kept, and reports a second need", async () => {
    document.head.innerHTML = SHUT + SHUT;
    const problem = vi.fn();
    const page = { reload: vi.fn() };
    const gate = gateWith(["analytics"], { problem });
    let keep = (): void => undefined;
    const done = reloadOnce(gate, new Promise<void>((resolve) => (keep = resolve)), page);
    expect(page.reload).not.toHaveBeenCalled();
    keep();
    await done;
    expect(page.reload).toHaveBeenCalledOnce();
    await reloadOnce(gate, Promise.resolve(), page);
    expect(page.reload).toHaveBeenCalledOnce();
    expect(problem).toHaveBeenCalledWith("seal-stuck", "/");
  });

  it("does not reload where the attempt cannot be noted", async () => {
    document.head.innerHTML = SHUT + SHUT;
    const page = { reload: vi.fn() };
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("blocked");
    });
    await reloadOnce(gateWith(["analytics"]), Promise.resolve(), page);
    vi.restoreAllMocks();
    expect(page.reload).not.toHaveBeenCalled();
  });
});

describe("carry", () => {
  it("keeps and forgets, and says where it cannot", () => {
    expect([carry("post", "1"), carried("post"), carry("post", null), carried("post")]).toEqual([true, "1", true, null]);
    const blocked = (): never => {
      throw new Error("blocked");
    };
    expect([carry("post", "1", blocked), carried("post", blocked)]).toEqual([false, null]);
  });
});
