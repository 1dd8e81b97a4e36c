/** Stand-in for gtag.js: drains `dataLayer`, keeps `_ga` and `_ga_<ID>`, sends /g/collect, honours `ga-disable-<ID>` and consent. */
(function (w, d) {
  "use strict";
  var collect = "@{region1.google-analytics.com}/g/collect";
  var consent = { analytics_storage: "granted" };
  var streams = [];

  function readCookie(name) {
    var found = new RegExp("(?:^|; )" + name + "=([^;]*)").exec(d.cookie);
    return found ? found[1] : "";
  }

  function writeCookie(name, value) {
    var labels = location.hostname.split(".");
    for (var i = labels.length - 2; i >= -1; i--) {
      var domain = i < 0 ? "" : "; domain=" + labels.slice(i).join(".");
      d.cookie = name + "=" + value + "; path=/; max-age=63072000" + domain + (location.protocol === "https:" ? "; secure" : "");
      if (readCookie(name) === value) return;
    }
  }

  function client() {
    var id = readCookie("_ga").replace(/^GA1\.\d\./, "") || Math.round(Math.random() * 2e9) + "." + Math.round(Date.now() / 1000);
    if (!readCookie("_ga")) writeCookie("_ga", "GA1.1." + id);
    return id;
  }

  function send(id, name, params) {
    if (w["ga-disable-" + id]) return finish(params);
    var granted = consent.analytics_storage === "granted";
    var query = "?v=2&tid=" + id + "&en=" + encodeURIComponent(name) + "&gcs=G10" + (granted ? 1 : 0) + "&dl=" + encodeURIComponent(location.href);
    if (granted) {
      query += "&cid=" + client();
      var seconds = Math.round(Date.now() / 1000);
      writeCookie("_ga_" + id.replace(/^G-/, ""), "GS1.1." + seconds + ".1.1." + seconds + ".0.0.0");
    }
    var done = function () {
      finish(params);
    };
    w.fetch(collect + query, { method: "POST", mode: "no-cors", keepalive: true }).then(done, done);
  }

  function finish(params) {
    if (params && typeof params.event_callback === "function") params.event_callback();
  }

  function run(item) {
    var command = item && item[0];
    if (command === "consent") Object.assign(consent, item[2] || {});
    else if (command === "config") {
      if (streams.indexOf(item[1]) < 0) streams.push(item[1]);
      if (!item[2] || item[2].send_page_view !== false) send(item[1], "page_view", item[2]);
    } else if (command === "event") {
      var params = item[2] || {};
      (params.send_to ? [].concat(params.send_to) : streams).forEach(function (id) {
        send(id, item[1], params);
      });
    } else if (command === "get" && typeof item[3] === "function") item[3](client());
  }

  var layer = (w.dataLayer = w.dataLayer || []);
  var push = layer.push;
  layer.push = function () {
    var length = push.apply(layer, arguments);
    [].forEach.call(arguments, run);
    return length;
  };
  w.google_tag_data = w.google_tag_data || {};
  for (var i = 0; i < layer.length; i++) run(layer[i]);
})(window, document);
