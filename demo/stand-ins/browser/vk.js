/** Stand-in for VK's openapi.js: the retargeting pixel. Keeps nothing in the page; its server sets cookies of its own domain. */
(function (w) {
  "use strict";
  w.VK = w.VK || {};
  if (w.VK.Retargeting) return;
  var pixel = "";
  function send(event, more) {
    if (pixel) new Image().src = "@{self}/rtrg?p=" + pixel + "&event=" + event + (more || "");
  }
  w.VK.Retargeting = {
    Init: function (id) { pixel = id; },
    Hit: function () { send("hit"); },
    Event: function (name) { send(encodeURIComponent(name)); },
    Add: function (audience) { send("add", "&audience=" + audience); },
    ProductEvent: function (price, name) { send(encodeURIComponent(name), "&price=" + price); },
  };
  w.VK.Goal = function (name) { send("goal", "&name=" + encodeURIComponent(name)); };
  w.VK.init = function () {};
  if (typeof w.vkAsyncInit === "function") setTimeout(w.vkAsyncInit);
})(window);
