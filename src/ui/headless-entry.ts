/** Loaded by `Soglasie.describe()`, for a site that draws its own interface. */
import { connect } from "../chunk.ts";
import { describe } from "./describe.ts";
import { pickLanguage } from "./language.ts";

connect("headless", (gate) => {
  gate.parts.headless = {
    async describe() {
      const lang = (gate.shared.lang = pickLanguage(gate.config));
      const wanted = [gate.load("vendors"), ...(lang === "ru" ? [] : [gate.load(`lang-${lang}`)])];
      // What does not come is left out: the vendors' facts, or the language, in whose place Russian stands.
      await Promise.all(wanted.map((one) => one.catch(() => undefined)));
      return describe(gate);
    },
  };
});
