/** Stand-in for Rambler Top-100. */
(function (w, d) {
  "use strict";
  function cookie(name, value) {
    d.cookie = name + "=" + value + "; path=/; max-age=31536000";
  }
  w.top100 = function (options) {
    cookie("top100_id", "t1." + options.project + "." + Math.round(Math.random() * 1e9));
    cookie("t3_sid_" + options.project, "s1." + Date.now());
    cookie("last_visit", Date.now());
    try {
      w.localStorage.setItem("top100_id", "t1." + options.project);
    } catch {
      // Storage may be blocked.
    }
    new Image().src = "@{kraken.rambler.ru}/cnt/?pid=" + options.project + "&url=" + encodeURIComponent(location.href);
  };
  var queue = w._top100q || [];
  w._top100q = { push: function (job) { job(); } };
  for (var i = 0; i < queue.length; i++) queue[i]();
})(window, document);
