/** The interface in three engines, by their own keyboard and pointer: the same assertions for all. */
import { describe, expect, test } from "vitest";
import { ENGINES } from "../each-engine.ts";
import { briefly } from "../world.ts";
import { EYES, useEngine } from "./eye.ts";

const BODY = `<h1>Клиника</h1><p><a href="#a" id="first">Врачи</a> <a href="#c" data-soglasie-open id="open">Настройки cookie</a> <a href="#w" data-soglasie-withdraw id="withdraw">Отозвать</a></p>
<p style="height:300px">Приём ведут терапевты.</p><button id="chat" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Чат</button>`;
const MAP = `<h1>Контакты</h1><div id="here"></div><script>var f=document.createElement("iframe");f.title="Карта";f.width=600;f.height=400;f.src="https://yandex.ru/map-widget/v1/?um=1";here.append(f)</script>`;

describe.each(ENGINES)("%s", (_, launch) => {
  const eye = useEngine(launch);
  const { see, shows, press, click } = eye;
  const open = (body = BODY): Promise<void> => eye.open({ body });

  test("the banner: three equal answers, nothing covered, no focus taken", async () => {
    await open();
    expect(await see("document.activeElement === document.body")).toBe(true);
    const boxes = await see<[number, number, boolean][]>('[...root().querySelectorAll("section button")].map((one) => { const { width, height, bottom } = one.getBoundingClientRect(); return [width, height, bottom <= innerHeight]; })');
    expect(boxes).toHaveLength(3);
    for (const [width, height, inside] of boxes) expect([Math.abs(width - boxes[0]![0]) <= 1, height >= 48, inside]).toEqual([true, true, true]);
    await shows("document.elementFromPoint(innerWidth - 50, innerHeight - 50).id", "chat");
  });

  test("Tab meets the banner first, in reading order", async () => {
    await open();
    const order: string[] = [];
    while (order.length < 6) {
      await press("Tab");
      const name = await see<string>("focused()");
      // Firefox stops at a text that is longer than its place, so that the keyboard can scroll it.
      if (order.length > 0 || !name.startsWith("Можно")) order.push(name);
    }
    expect(order).toEqual(["Политика", "Текст согласия", "Принять все", "Отклонить все", "Настроить", "Врачи"]);
  });

  test("Enter refuses, the message is said and stays, the focus is where it was; so it is after closing the message", async () => {
    await open();
    await eye.visitor.run('document.getElementById("first").focus()');
    await press("Tab", 2, true);
    await shows("focused()", "Отклонить все");
    await press("Enter");
    await shows('status().startsWith("Хорошо: счётчики и реклама выключены")');
    await shows("[banner(), focused()]", ["", "Врачи"]);
    await shows('["preferences", "analytics"].map(Soglasie.allows)', [false, false]);
    await press("Tab", 1, true);
    await shows("focused()", "Закрыть");
    await press("Enter");
    await shows("status()", "");
    await shows("focused()", "Врачи");
  });

  test("Escape closes the dialog without an answer and gives the focus back", async () => {
    await open();
    await eye.visitor.run(`${EYES} root().querySelector("section button:last-child").focus()`);
    await press("Enter");
    await shows("dialog()", "Что разрешить сайту");
    await press("Escape");
    await shows("dialog()", "");
    await shows("focused()", "Настроить");
    await shows('[document.cookie.includes("soglasie="), banner() !== ""]', [false, true]);
  });

  test("the pointer opens the dialog and turns a switch by its name, the space bar turns it back and again, the answer is kept", async () => {
    await open();
    await click('named("Настроить")');
    await shows("dialog()", "Что разрешить сайту");
    const on = 'root().querySelector("#s-analytics").checked';
    await shows(on, false);
    await click('named("Статистика")');
    await shows(on, true);
    await eye.visitor.run(`${EYES} root().querySelector("#s-analytics").focus()`);
    await press(" ");
    await shows(on, false);
    await press(" ");
    await shows(on, true);
    await click('named("Сохранить выбор")');
    await shows('status().startsWith("Ответ сохранён")');
    await shows('["preferences", "analytics"].map(Soglasie.allows)', [false, true]);
  });

  test("Tab does not leave the open dialog", async () => {
    await open();
    await click('document.getElementById("open")');
    await shows("dialog()", "Что разрешить сайту");
    for (let i = 0; i < 14; i++) {
      await press("Tab");
      expect(await see('document.activeElement === document.body || root().querySelector("dialog").contains(root().activeElement)')).toBe(true);
    }
    await press("Escape");
    await shows("dialog()", "");
    await shows("document.activeElement.id", "open");
  });

  test("one click on the page's link withdraws, and says what was done", async () => {
    await open();
    await click('named("Принять все")');
    await shows('status().startsWith("Ответ сохранён")');
    await shows('Soglasie.allows("analytics")', true);
    await click('document.getElementById("withdraw")');
    await expect.poll(() => see("status()"), { timeout: 20_000 }).toMatch(/^Согласие отозвано .*20\d\d.*: счётчики остановлены.*privacy@clinic\.example\.$/);
    await shows('["preferences", "analytics"].map(Soglasie.allows)', [false, false]);
  });

  test("a placeholder loads its map once, by a click", async () => {
    await open(MAP);
    const button = '[...(document.querySelector("iframe").contentDocument?.querySelectorAll("button") ?? [])].find((one) => one.textContent === "Показать карту")';
    await shows(`!!${button}`);
    const reached = (): string[] => briefly(eye.world.log.entries.filter((entry) => entry.path.includes("map-widget")));
    expect(reached()).toEqual([]);
    const [x, y] = await see<[number, number]>(`middle(${button}, document.querySelector("iframe").getBoundingClientRect())`);
    await eye.visitor.hands!.click(x, y);
    await expect.poll(reached).toHaveLength(1);
    await shows('document.cookie.includes("soglasie=")', false);
  });
});
