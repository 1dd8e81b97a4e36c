/**
 * Stand-in for Metrika's tag.js. Drains `ym.a`, keeps the visitor's number in a cookie on the widest domain it can and a copy in
 * localStorage, restores one from the other, honours `disableYaCounter<ID>` and `destruct`, and runs callbacks after the hit. Every request tells when it
 * was made (`et`, ms) and on which page (`at`): requests arrive late, and in any order.
 */
(function (w, d) {
  "use strict";
  if (w.Ya && w.Ya._metrika && w.Ya._metrika.standIn) return;
  var home = "@{self}";
  var counters = {};
  var YEAR = 31536000;

  function readCookie(name) {
    var found = new RegExp("(?:^|; )" + name + "=([^;]*)").exec(d.cookie);
    return found ? found[1] : "";
  }

  /** Widest domain first: the browser refuses the ones that are too wide. */
  function writeCookie(name, value, seconds) {
    var labels = location.hostname.split(".");
    for (var i = labels.length - 2; i >= -1; i--) {
      var domain = i < 0 ? "" : "; domain=." + labels.slice(i).join(".");
      d.cookie = name + "=" + value + "; path=/; max-age=" + seconds + domain + (location.protocol === "https:" ? "; secure; samesite=none" : "");
      if (readCookie(name) === String(value)) return;
    }
  }

  function keep(storage, key, value) {
    try { w[storage].setItem(key, value); } catch { /* Storage may be blocked; the cookie is enough. */ }
  }

  function stored(key) {
    try {
      return w.localStorage.getItem(key) || "";
    } catch {
      return "";
    }
  }

  function visitor() {
    var uid = readCookie("_ym_uid") || stored("_ym_uid").replace(/"/g, "") || String(Math.round(Date.now() / 1000)) + Math.floor(1e8 + Math.random() * 9e8);
    if (readCookie("_ym_uid") !== uid) writeCookie("_ym_uid", uid, YEAR);
    if (!readCookie("_ym_d")) writeCookie("_ym_d", Math.round(Date.now() / 1000), YEAR);
    keep("localStorage", "_ym_uid", '"' + uid + '"');
    return uid;
  }

  function made() {
    return "&et=" + Date.now() + "&at=" + encodeURIComponent(location.pathname);
  }

  function send(path, query, then) {
    var pairs = Object.keys(query).map(function (key) {
      return key + "=" + encodeURIComponent(query[key]);
    });
    var done = function () {
      if (then) then();
    };
    w.fetch(home + path + "?" + pairs.join("&") + made(), { credentials: "include", keepalive: true }).then(done, done);
  }

  function hit(counter, query, then) {
    query["browser-info"] = "u:" + visitor();
    send("/watch/" + counter.id, query, then);
  }

  var methods = {
    hit: function (counter, url, options) {
      hit(counter, { "page-url": url || location.href, "page-ref": d.referrer }, options && options.callback);
    },
    reachGoal: function (counter, goal, params, callback) {
      var context = arguments[4];
      var then = typeof params === "function" ? params : callback;
      hit(counter, { "page-url": "goal://" + location.hostname + "/" + goal, "page-ref": location.href }, then && then.bind(context || callback));
    },
    params: function (counter, value) {
      hit(counter, { "site-info": JSON.stringify(value), "page-url": location.href });
    },
    notBounce: function (counter, options) {
      hit(counter, { nb: 1, "page-url": location.href }, options && options.callback);
    },
    getClientID: function (counter, callback) {
      if (callback) callback(visitor());
      return visitor();
    },
    extLink: function (counter, url) { hit(counter, { "page-url": url, ln: 1 }); },
    destruct: function (counter) {
      counter.timers.forEach(clearInterval);
      d.removeEventListener("click", counter.onClick, true);
      delete counters[counter.id];
      delete w["yaCounter" + counter.id];
    },
  };

  function init(id, options) {
    if (w["disableYaCounter" + id] || (w.Ya && w.Ya.disableMetrica) || counters[id]) return;
    var counter = { id: id, timers: [], onClick: null };
    counters[id] = counter;
    var face = {};
    Object.keys(methods).forEach(function (name) {
      face[name] = methods[name].bind(null, counter);
    });
    w["yaCounter" + id] = face;
    visitor();
    writeCookie("_ym_isad", 2, 72000);
    keep("localStorage", "_ym" + id + "_lsid", String(Math.random()).slice(2));
    keep("localStorage", "_ym" + id + "_reqNum", "1");
    keep("sessionStorage", "__ym_tab_guid", "stand-in");
    if (!options.defer) methods.hit(counter);
    counter.timers.push(setInterval(visitor, 300));
    if (options.webvisor) webvisor(counter);
    if (options.clickmap) clickMap(counter);
    d.dispatchEvent(new Event("yacounter" + id + "inited"));
  }

  function webvisor(counter) {
    writeCookie("_ym_visorc", "w", 1800);
    keep("localStorage", "_ym_wv2rf:" + counter.id + ":0", "1");
    var part = 0;
    counter.timers.push(setInterval(function () {
      navigator.sendBeacon(home + "/webvisor/" + counter.id + "?wv-part=" + ++part + made(), location.href);
    }, 800));
  }

  function clickMap(counter) {
    counter.onClick = function (event) {
      new Image().src = home + "/clmap/" + counter.id + "?pointer-click=" + event.clientX + ":" + event.clientY + made();
    };
    d.addEventListener("click", counter.onClick, true);
  }

  function ym(id, method) {
    var rest = [].slice.call(arguments, 2);
    if (method === "init") return init(id, rest[0] || {});
    var counter = counters[id];
    return counter && methods[method] ? methods[method].apply(null, [counter].concat(rest)) : undefined;
  }

  var waiting = (w.ym && w.ym.a) || [];
  ym.a = [];
  ym.l = w.ym && w.ym.l;
  w.ym = ym;
  w.Ya = w.Ya || {};
  w.Ya._metrika = { standIn: true };
  w.Ya.Metrika = w.Ya.Metrika2 = function (options) {
    init(options.id, options);
    return w["yaCounter" + options.id];
  };
  for (var i = 0; i < waiting.length; i++) ym.apply(null, waiting[i]);
  ["yandex_metrika_callbacks", "yandex_metrika_callbacks2"].forEach(function (name) {
    var queue = w[name] || [];
    w[name] = { push: function (callback) { callback(); } };
    for (var k = 0; k < queue.length; k++) queue[k]();
  });
})(window, document);
