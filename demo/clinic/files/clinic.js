/** The clinic's own script: the region, and what a Tilda page keeps. Nothing here knows how Soglasie works inside. */
(function (w, d) {
  "use strict";
  var select = d.getElementById("region");
  var NAMES = { primer: "Пример", lesnoy: "Лесной", zarechny: "Заречный" };

  function show(region) {
    select.value = region;
    d.querySelectorAll("[data-region-text]").forEach(function (place) {
      place.textContent = "филиал: " + NAMES[region];
    });
  }

  function mayRemember() {
    return Boolean(w.Soglasie && w.Soglasie.allows("clinic-region"));
  }

  /** With the grant the region is kept in a cookie; without it, it lives in this page only. */
  function remember() {
    if (mayRemember()) d.cookie = "region=" + select.value + "; path=/; max-age=15552000; samesite=lax";
  }

  var kept = /(?:^|; )region=(\w+)/.exec(d.cookie);
  show(kept && NAMES[kept[1]] ? kept[1] : "primer");
  select.addEventListener("change", function () {
    show(select.value);
    remember();
  });
  if (w.Soglasie) w.Soglasie.onChange(remember);

  // Tilda's own statistics would set these on a Tilda page.
  d.cookie = "tildauid=" + Date.now() + "." + Math.round(Math.random() * 1e6) + "; path=/; max-age=31536000";
  d.cookie = "tildasid=" + Date.now() + "." + Math.round(Math.random() * 1e6) + "; path=/; max-age=1800";
  d.cookie = "previousUrl=" + encodeURIComponent(location.host + location.pathname) + "; path=/";
})(window, document);
