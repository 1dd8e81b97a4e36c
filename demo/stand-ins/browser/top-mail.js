/** Stand-in for Top.Mail.Ru's code.js: drains `_tmr`, keeps its visitor's number in cookies and a copy in localStorage. */
(function (w, d) {
  "use strict";
  var home = "@{self}";
  var requests = 0;

  function readCookie(name) {
    var found = new RegExp("(?:^|; )" + name + "=([^;]*)").exec(d.cookie);
    return found ? found[1] : "";
  }

  function keep(name, value) {
    var labels = location.hostname.split(".");
    for (var i = labels.length - 2; i >= -1; i--) {
      d.cookie = name + "=" + value + "; path=/; max-age=31536000" + (i < 0 ? "" : "; domain=." + labels.slice(i).join("."));
      if (readCookie(name) === String(value)) break;
    }
  }

  function copy(key, value) {
    try {
      if (value) w.localStorage.setItem(key, value);
      return w.localStorage.getItem(key) || "";
    } catch {
      return "";
    }
  }

  function visitor() {
    var id = readCookie("tmr_lvid") || copy("tmr_lvid") || Math.random().toString(16).slice(2) + Date.now().toString(16);
    keep("tmr_lvid", id);
    keep("tmr_lvidTS", readCookie("tmr_lvidTS") || copy("tmr_lvidTS") || Date.now());
    keep("tmr_reqNum", ++requests);
    keep("tmr_detect", "0%7C" + Date.now());
    keep("domain_sid", "stand-in%3A" + id);
    copy("tmr_lvid", id);
    copy("tmr_lvidTS", readCookie("tmr_lvidTS"));
    copy("tmr_reqNum", String(requests));
    return id;
  }

  function run(job) {
    if (!job || !job.id || job.type === "deleteUserID") return;
    var goal = job.goal ? ";e=RG%3A" + encodeURIComponent(job.goal) : "";
    new Image().src = home + (job.goal ? "/tracker" : "/counter") + "?js=13;id=" + job.id + ";type=" + job.type + goal + ";lvid=" + visitor() + ";_=" + Math.random();
  }

  var queue = w._tmr || [];
  w._tmr = { push: run };
  for (var i = 0; i < queue.length; i++) run(queue[i]);
})(window, document);
