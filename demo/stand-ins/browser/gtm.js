/** Stand-in for a Tag Manager container: once started, it puts another vendor's counter into the page, as containers do. */
(function (w, d) {
  "use strict";
  w.google_tag_manager = w.google_tag_manager || { "GTM-DEMO123": {} };
  (w._top100q = w._top100q || []).push(function () {
    w.top100Counter = new w.top100({ project: 7654321 });
  });
  var script = d.createElement("script");
  script.async = true;
  script.src = "@{st.top100.ru}/top100/top100.js";
  d.head.appendChild(script);
  new Image().src = "@{www.googletagmanager.com}/a?id=GTM-DEMO123&v=3";
})(window, document);
