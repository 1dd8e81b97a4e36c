import * as Sentry from "@sentry/browser";

window.events = [];
window.Sentry = Sentry;
Sentry.init({
  dsn: "https://0123456789abcdef@www.clinic.example/42",
  beforeSend(event) {
    window.events.push(event);
    return event;
  },
});
