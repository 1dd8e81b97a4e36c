/**
 * How each requirement of WCAG 2.1 AA, which GOST R 52872-2019 follows point by point, is shown for what we draw; below it what WCAG 2.2 adds, and what
 * Russian rules for clinics' sites ask beyond: the version for people with low vision. A test holds the table against the tests it names.
 */

/** A test by its file below `test/` and the beginning of its title; or why the point does not apply. */
export type Shown = readonly [file: string, title: string];
export interface Requirement {
  /** Number in WCAG, and in the standard's section 5; `—`: beyond WCAG. */
  readonly point: string;
  readonly asks: string;
  readonly shown: readonly Shown[] | string;
}

const AXE: Shown = ["browser/ui/axe.test.ts", "every state"];
const ENGINES: Shown = ["browser/ui/engines-states.test.ts", "axe and contrast: banner, dialog, message, placeholders"];
const NO_MEDIA = "Nothing of ours plays sound or video.";
const PAGE = "The page's own business: we add no page.";

export const REQUIREMENTS: readonly Requirement[] = [
  { point: "1.1.1", asks: "text for what is no text", shown: [AXE, ["browser/ui/adjust.test.ts", "names begin with what is seen"]] },
  ...["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"].map((point) => ({ point, asks: "sound and video", shown: NO_MEDIA })),
  { point: "1.3.1", asks: "structure that programs can read", shown: [AXE, ENGINES] },
  { point: "1.3.2", asks: "a meaningful order", shown: [["browser/ui/layout.test.ts", "is first in reading order"], ["browser/ui/engines.test.ts", "Tab meets the banner first"]] },
  { point: "1.3.3", asks: "no instruction by shape or place alone", shown: [["ui/texts.test.ts", "%s calls the plain link by one name"]] },
  { point: "1.3.4", asks: "either orientation", shown: [["browser/ui/layout.test.ts", "%s, %s: every answer in view"]] },
  { point: "1.3.5", asks: "purpose of fields", shown: "We ask for no data about the visitor." },
  { point: "1.4.1", asks: "nothing by colour alone", shown: [["browser/ui/adjust.test.ts", "names begin with what is seen"]] },
  { point: "1.4.2", asks: "control of sound", shown: NO_MEDIA },
  { point: "1.4.3", asks: "contrast of text 4.5 : 1", shown: [AXE, ENGINES, ["browser/ui/axe.test.ts", "the twin"]] },
  { point: "1.4.4", asks: "text of 200 %", shown: [["browser/ui/layout.test.ts", "at 360×640 with text of 200 %"]] },
  { point: "1.4.5", asks: "no pictures of text", shown: [["browser/ui/adjust.test.ts", "names begin with what is seen"]] },
  { point: "1.4.10", asks: "reflow at 320 CSS pixels", shown: [["browser/ui/layout.test.ts", "a window of 1280×1024 magnified"]] },
  { point: "1.4.11", asks: "contrast of controls 3 : 1", shown: [AXE, ENGINES] },
  { point: "1.4.12", asks: "the reader's own spacing", shown: [["browser/ui/adjust.test.ts", "the spacing of WCAG 1.4.12 cuts nothing off"]] },
  { point: "1.4.13", asks: "what appears on hovering or focus", shown: [["browser/ui/adjust.test.ts", "names begin with what is seen"]] },
  { point: "2.1.1", asks: "everything by the keyboard", shown: [["browser/ui/engines.test.ts", "Enter refuses"], ["browser/ui/engines-states.test.ts", "Enter on a placeholder's button"], ["browser/ui/engines-states.test.ts", "a chat's button opens by the keyboard"]] },
  { point: "2.1.2", asks: "no trap for the keyboard", shown: [["browser/ui/engines.test.ts", "Escape closes the dialog"], ["browser/ui/engines.test.ts", "Tab does not leave the open dialog"]] },
  { point: "2.1.4", asks: "no shortcut of one letter", shown: [["browser/ui/adjust.test.ts", "a press that is taken back"]] },
  { point: "2.2.1", asks: "no time limit", shown: [["browser/ui/engines-states.test.ts", "the message stays while the page is read"], ["ui/status-part.test.ts", "stays until it is closed"]] },
  { point: "2.2.2", asks: "a stop for what moves", shown: [["browser/ui/layout.test.ts", "nothing that moves delays"]] },
  { point: "2.3.1", asks: "no flashes", shown: [["browser/ui/layout.test.ts", "nothing that moves delays"]] },
  { point: "2.4.1", asks: "a way past repeated blocks", shown: [["browser/ui/axe.test.ts", "every state"], ["browser/ui/layout.test.ts", "is first in reading order"]] },
  { point: "2.4.2", asks: "a page title", shown: PAGE },
  { point: "2.4.3", asks: "order of focus", shown: [["browser/ui/engines.test.ts", "Tab meets the banner first"], ["browser/ui/engines.test.ts", "Enter refuses"], ["browser/ui/keyboard.test.ts", "the dialog opens from the page's own link and the focus returns"]] },
  { point: "2.4.4", asks: "purpose of links", shown: [AXE, ["ui/placeholder.test.ts", "leads to the service's own page"]] },
  { point: "2.4.5", asks: "several ways to a page", shown: PAGE },
  { point: "2.4.6", asks: "headings and labels that say something", shown: [AXE, ["ui/dialog.test.tsx", "ticks nothing"]] },
  { point: "2.4.7", asks: "focus that is seen", shown: [["browser/ui/keyboard.test.ts", "the focus is always seen"]] },
  { point: "2.5.1", asks: "no gesture along a path", shown: "Every control takes a plain press." },
  { point: "2.5.2", asks: "a press can be taken back", shown: [["browser/ui/adjust.test.ts", "a press that is taken back"]] },
  { point: "2.5.3", asks: "names that begin with the label", shown: [["browser/ui/adjust.test.ts", "names begin with what is seen"]] },
  { point: "2.5.4", asks: "nothing by moving the device", shown: "Nothing of ours listens to motion." },
  { point: "3.1.1", asks: "the language of what is drawn", shown: [["browser/ui/languages.test.ts", "%s: banner, dialog, companies, messages, the plain link"]] },
  { point: "3.1.2", asks: "the language of parts", shown: [["browser/ui/languages.test.ts", "%s: banner, dialog, companies, messages, the plain link"]] },
  { point: "3.2.1", asks: "nothing happens on focus", shown: [["browser/ui/adjust.test.ts", "a press that is taken back"]] },
  { point: "3.2.2", asks: "nothing happens on setting a switch", shown: [["browser/ui/adjust.test.ts", "a press that is taken back"]] },
  { point: "3.2.3", asks: "the same place on every page", shown: [["browser/ui/layout.test.ts", "is first in reading order"]] },
  { point: "3.2.4", asks: "the same name for the same thing", shown: [["ui/texts.test.ts", "%s gives both answers the same weight in words"], ["ui/texts.test.ts", "%s calls the plain link by one name"]] },
  { point: "3.3.1", asks: "errors in words", shown: "Nothing can be entered wrongly." },
  { point: "3.3.2", asks: "labels of fields", shown: [AXE, ENGINES] },
  { point: "3.3.3", asks: "help with errors", shown: "Nothing can be entered wrongly." },
  { point: "3.3.4", asks: "answers that can be undone", shown: [["browser/ui/engines.test.ts", "one click on the page's link withdraws"]] },
  { point: "4.1.1", asks: "sound markup", shown: [AXE] },
  { point: "4.1.2", asks: "name, role, value", shown: [AXE, ENGINES, ["ui/dialog.test.tsx", "ticks nothing"]] },
  { point: "4.1.3", asks: "messages that are announced", shown: [["ui/status-part.test.ts", "messages"], ["browser/ui/engines.test.ts", "Enter refuses"]] },
  // What WCAG 2.2 adds.
  { point: "2.4.11", asks: "focus that is not covered", shown: [["browser/ui/engines-states.test.ts", "what Tab reaches in the page is never covered"]] },
  { point: "2.5.7", asks: "nothing by dragging alone", shown: "Nothing of ours is dragged." },
  { point: "2.5.8", asks: "targets of 24 CSS pixels", shown: [AXE, ENGINES, ["browser/ui/layout.test.ts", "are equal in size at"]] },
  { point: "3.2.6", asks: "help in the same place", shown: [["browser/ui/languages.test.ts", "own texts win in every part, and the link"]] },
  { point: "3.3.7", asks: "nothing asked twice", shown: [["browser/ui/isolation.test.ts", "a page from the back-forward cache asks once"]] },
  { point: "3.3.8", asks: "no riddle to sign in", shown: "We have nobody sign in." },
  // Beyond WCAG.
  { point: "—", asks: "the low-vision version is followed, on and off", shown: [["browser/ui/vision.test.ts", "%s: on and off again"], ["browser/ui/vision.test.ts", "by the cookie that the switch keeps"]] },
  { point: "—", asks: "its colours, size, spacing and font, nothing hidden", shown: [["browser/ui/adjust.test.ts", "the low-vision version's own size"], ["browser/ui/axe.test.ts", "low vision, ${theme}"]] },
  { point: "—", asks: "its switch is essential and never covered", shown: [["browser/ui/vision.test.ts", "the switch itself is essential"], ["browser/ui/layout.test.ts", "the low-vision switch at the bottom"]] },
  { point: "—", asks: "forced colours of the system", shown: [["browser/ui/axe.test.ts", "forced colours"]] },
  { point: "—", asks: "right to left", shown: [["browser/ui/engines-states.test.ts", "right to left"], ["browser/ui/layout.test.ts", "reads from right to left where the language does"]] },
];
