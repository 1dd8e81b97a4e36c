/** The plain link in the flow after a page's end, for pages that carry no link of their own to the preferences. */
import { connect } from "../chunk.ts";
import { directionOf } from "./direction.ts";
import { pickLanguage } from "./language.ts";
import { linkWords } from "./texts/link-words.ts";

connect("link", ({ config }) => {
  const lang = pickLanguage(config);
  const line = document.createElement("p");
  const link = document.createElement("a");
  const own = (config.texts || {})[lang] as { readonly link?: string } | undefined;
  line.lang = lang;
  line.dir = directionOf(lang);
  line.style.textAlign = "center";
  link.href = "#";
  link.setAttribute("data-soglasie-open", "");
  link.textContent = (own && own.link) || linkWords[lang] || linkWords["en"]!;
  line.append(link);
  document.documentElement.append(line);
});
