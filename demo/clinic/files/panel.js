/** The panel of the demo: reads Soglasie's public functions and the stand-ins' log; changes nothing by itself. */
(function (w, d) {
  "use strict";
  var panel = d.getElementById("panel");
  var logUrl = panel.getAttribute("data-log");
  var CATEGORY = { essential: "необходимые", preferences: "удобство", analytics: "статистика", marketing: "реклама" };
  var WHY = { operator: "так решил сайт", "exact name": "известное имя", pattern: "имя по образцу", shape: "похоже по виду", host: "по серверу", none: "не знаем" };
  var STATE = { held: "удержан", released: "работает", stopped: "остановлен", dropped: "отброшен", missed: "запрошен до ответа" };
  var KIND = { managed: "запускает Soglasie", cookie: "cookie", storage: "хранилище", img: "картинка", script: "скрипт", iframe: "кадр", call: "вызов" };
  /** Names that sites use themselves. */
  var SHARED = /^(last_visit|previousUrl)$/;
  var VISIBLE = 60;

  function byId(id) { return d.getElementById(id); }

  function row(cells, mark) {
    var line = d.createElement("tr");
    cells.forEach(function (text) {
      var cell = d.createElement("td");
      cell.textContent = text;
      line.appendChild(cell);
    });
    if (mark) line.className = mark;
    return line;
  }

  function fill(id, rows, empty) {
    var body = byId(id);
    body.textContent = "";
    (rows.length ? rows : [row([empty, "", ""], "none")]).forEach(function (line) { body.appendChild(line); });
  }

  function decisionText(decision) {
    if (!decision) return "ещё нет";
    var granted = Object.keys(decision.categories).filter(function (name) { return decision.categories[name]; });
    return granted.length ? "разрешено: " + granted.map(function (name) { return CATEGORY[name]; }).join(", ") : "всё отклонено";
  }

  /** As `diagnose()` says it; what was started and may not run any more is stopped. */
  function stateOf(tag) {
    return tag.state === "released" && !w.Soglasie.allows(tag.vendor || tag.category) ? "stopped" : tag.state;
  }

  /** Gives how many tags wait. */
  function showTags() {
    var seen = w.Soglasie.diagnose();
    var states = seen.tags.map(stateOf);
    var count = function (state) { return states.filter(function (one) { return one === state; }).length; };
    byId("p-decision").textContent = decisionText(seen.state.decision) + (seen.state.zone ? " · зона " + seen.state.zone : "");
    byId("p-held").textContent = count("held");
    byId("p-running").textContent = count("released");
    byId("p-stopped").textContent = count("stopped");
    byId("p-dropped").textContent = count("dropped");
    fill("p-tags", seen.tags.slice(-VISIBLE).map(function (tag, i) {
      var state = states.slice(-VISIBLE)[i];
      var what = tag.what.replace(/^https?:\/\//, "").replace(/\.localhost:\d+/, "") || "код в странице";
      return row([what, (tag.vendor || CATEGORY[tag.category]) + ", " + (KIND[tag.kind] || tag.kind), STATE[state] || state], state);
    }), "Пока ничего");
    return count("held");
  }

  /** Gives how many of them this page has caused: the log goes back to the demo's start. */
  function showLog(entries) {
    var here = entries.filter(function (entry) { return entry.time >= w.performance.timeOrigin; }).length;
    byId("p-requests").textContent = here;
    byId("p-all").textContent = entries.length > here ? "всего " + entries.length : "";
    fill("p-log", entries.slice(-VISIBLE).reverse().map(function (entry) {
      return row([new Date(entry.time).toLocaleTimeString("ru"), entry.host, entry.method + " " + entry.path]);
    }), "Ни одного запроса");
    return here;
  }

  function showCookies() {
    var names = d.cookie.split("; ").filter(Boolean).map(function (pair) { return pair.split("=")[0]; });
    byId("p-words").hidden = !names.some(function (name) { return SHARED.test(name); });
    return Promise.all(names.map(function (name) {
      return w.Soglasie.classifyCookie({ name: name, domain: location.hostname }).then(function (found) {
        var why = name === "soglasie" ? "ваш ответ" : (WHY[found.why] || found.why) + (found.vendor ? ", " + found.vendor : "");
        return row([name, CATEGORY[found.category] || "не знаем", why], found.category || "");
      });
    })).then(function (rows) { fill("p-cookies", rows, "Нет cookie"); });
  }

  function showReceipt() {
    return w.Soglasie.receipts().then(function (kept) {
      var last = kept[0];
      var place = byId("p-receipt");
      var decision = w.Soglasie.state.decision;
      if (!last && decision && !decision.unsent) place.textContent = "Отказ дошёл до сервера. Он не связан с устройством, поэтому и здесь от него ничего не осталось.";
      if (!last) return;
      place.textContent = "";
      var state = d.createElement("p");
      state.textContent = last.ack ? "Сервер подтвердил " + new Date(last.ack.recv).toLocaleTimeString("ru") + ", лист " + last.ack.leaf.slice(0, 16) + "…"
        : last.quarantined ? "Сервер отказал: " + last.quarantined : "Ждёт сервера: отправим, когда он ответит.";
      state.className = last.ack ? "good" : "wait";
      var text = d.createElement("pre");
      text.textContent = JSON.stringify(last.receipt, null, 1);
      place.appendChild(state);
      place.appendChild(text);
    });
  }

  function readLog() {
    return w.fetch(logUrl).then(function (answer) { return answer.json(); });
  }

  function refresh() {
    if (!w.Soglasie) {
      byId("strip-text").textContent = "файл Soglasie не загрузился";
      return Promise.resolve();
    }
    var held = showTags();
    return readLog().then(function (entries) {
      byId("strip-text").textContent = "тегов удержано " + held + " · запросов к компаниям " + showLog(entries);
    }).catch(function () {
      byId("strip-text").textContent = "подставные серверы не отвечают";
    });
  }

  /** Cookies and receipts load a part of Soglasie, so they are read only once the panel has been looked at. */
  var looking = false;
  function refreshAll() {
    return refresh().then(function () {
      return looking && w.Soglasie ? Promise.all([showCookies(), showReceipt()]) : null;
    }).catch(function (error) { console.warn(error); });
  }

  panel.addEventListener("click", function (event) {
    var what = event.target.getAttribute("data-try");
    if (what === "forget") w.forgetDemo(logUrl);
    else if (what && w.Soglasie) w.Soglasie[what]();
  });
  if (w.Soglasie) w.Soglasie.onChange(refreshAll);
  if (w.IntersectionObserver) {
    new IntersectionObserver(function (seen) {
      looking = seen[0].isIntersecting;
      if (looking) refreshAll();
    }).observe(panel);
  }
  (function again() {
    (d.hidden ? Promise.resolve() : refreshAll()).then(function () { setTimeout(again, 1500); });
  })();
})(window, document);
