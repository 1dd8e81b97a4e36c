/** "Забыть всё": the demo as on its first visit. A real site has no such button; receipts and the device's number stay until the visitor deletes them. */
(function (w, d) {
  "use strict";

  function deleted(name) {
    return new Promise(function (done) {
      var asked = w.indexedDB.deleteDatabase(name);
      // Blocked: this page has it open, and lets go of it as it reloads.
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
  }

  function forgetReceipts() {
    if (!w.indexedDB || !w.indexedDB.databases) return null;
    return w.indexedDB.databases().then(function (found) {
      return Promise.all(found.map(function (one) { return deleted(one.name); }));
    });
  }

  /** Empties what the page can reach and the stand-ins' log at `logUrl`, then loads the page anew. */
  w.forgetDemo = function (logUrl) {
    d.cookie.split("; ").forEach(function (pair) {
      d.cookie = pair.split("=")[0] + "=; path=/; max-age=0";
    });
    w.localStorage.clear();
    w.sessionStorage.clear();
    Promise.all([w.fetch(logUrl, { method: "DELETE" }), forgetReceipts()]).catch(function () {}).then(function () { location.reload(); });
  };
})(window, document);
