/**
 * Shared types of the whole project. Types only, no code, no imports of code.
 * Words are those of the field: category, vendor, decision, grant, zone, hold, release, notice, receipt, outbox.
 */
import type { CatalogueVendorConfig, SiteConfig } from "./config/types.ts";

/** What a visitor can toggle, and `essential`, which nobody can. `marketing` exists on a site only if a marketing vendor is named. */
export type Category = "essential" | "preferences" | "analytics" | "marketing";

/** A category that a visitor may refuse. */
export type OptionalCategory = Exclude<Category, "essential">;

/** Category as a number in packed tables: 0 essential, 1 preferences, 2 analytics, 3 marketing. */
export type CategoryIndex = 0 | 1 | 2 | 3;

/** Who made the decision, one letter in the cookie: banner, dialog, API, withdraw link, privacy signal, imported, placeholder. */
export type DecisionSource = "b" | "d" | "a" | "w" | "s" | "i" | "p";

/** What a visitor chose. */
export interface Decision {
  /** When, in whole seconds since 1970 (device clock). */
  readonly time: number;
  /** `notice.version` of the config in force at that moment. */
  readonly notice: string;
  /** Answer per optional category; a category that is absent was not offered and counts as refused. */
  readonly categories: Readonly<Partial<Record<OptionalCategory, boolean>>>;
  /** Answers that differ from the vendor's category, by vendor id; empty in the common case. */
  readonly vendors: Readonly<Record<string, boolean>>;
  readonly source: DecisionSource;
  /** True while a receipt of this or an earlier decision waits in the outbox; set means "load the SDK and send". */
  readonly unsent: boolean;
  /** True: given while the browser sent Global Privacy Control, so a grant of marketing outweighs the signal. */
  readonly gpc?: boolean;
}

/** A vendor of this site, in notice order (the order of `vendors` in the config). */
export interface SiteVendor {
  /** Catalogue id (`yandex-metrika`) or the id of a custom entry; never equal to a category name. */
  readonly id: string;
  readonly category: Category;
}

/** A choice that is to become a decision. */
export interface Choice {
  /** A category not named keeps its decision, or is refused if there is none. */
  readonly categories: Partial<Record<OptionalCategory, boolean>>;
  /** Vendor exceptions by id; a vendor not named keeps its exception. */
  readonly vendors?: Record<string, boolean>;
  /** True: drop every earlier vendor exception (accept all, reject all, withdraw). */
  readonly reset?: boolean;
  readonly source: DecisionSource;
  readonly action: ReceiptAction;
  /** When the visitor answered, seconds since 1970; default now. Only for an answer that was given elsewhere. */
  readonly time?: number;
  /** Who acted; default `self`. */
  readonly actor?: "self" | "representative";
}

/** How the visitor acted; goes into the receipt. What is in force its choices say: `accept_all` with none granted where the browser keeps no cookies. */
export type ReceiptAction = "accept_all" | "reject_all" | "save" | "withdraw";

/** State as `Soglasie.state` shows it. */
export interface State {
  /** null: no valid decision; only essential runs. */
  readonly decision: Decision | null;
  /** Pattern of the zone this page lies in, or null. */
  readonly zone: string | null;
  /** Global Privacy Control of this browser. */
  readonly gpc: boolean;
  /** `known`, `strict`, or `off` where the gate refused to start (two copies) and `closed` where the config is missing or bad. */
  readonly mode: "known" | "strict" | "off" | "closed";
}

/** One held tag, call or write, as `diagnose()` lists it. */
export interface HeldReport {
  /** Vendor id where known, else a number of the packed catalogue as text. */
  readonly vendor: string;
  readonly category: Category;
  /** Channel: `script`, `img`, `iframe`, `fetch`, `cookie` …; `managed`: Soglasie starts it itself. */
  readonly kind: string;
  /** URL without its query, or the name of a cookie or storage key; of a managed vendor its `id` in the config. Empty: a script without an address. */
  readonly what: string;
  /** `missed`: it got through without a grant; `passed`: a rehearsal would have held it. */
  readonly state: "held" | "released" | "dropped" | "missed" | "passed";
  /** Why, as the code of a problem; from the diagnose chunk. */
  readonly why?: string;
  /** `why` as a sentence with what would change it. */
  readonly text?: string;
}

/** A problem: stable code, JSON pointer into the config or other place; sentences live outside the gate. */
export interface Problem {
  /** Stable, e.g. `config-missing`; the table in README lists all. */
  readonly code: string;
  /** JSON pointer (`/vendors/0/id`), URL or name; may be empty. */
  readonly at: string;
}

/** Answer of `Soglasie.diagnose()`. */
export interface Diagnosis {
  readonly version: string;
  readonly build: string;
  readonly state: State;
  readonly problems: readonly Problem[];
  readonly tags: readonly HeldReport[];
  /** What the diagnose chunk has found beyond that; absent until it has arrived. */
  readonly findings?: readonly Finding[];
  /** Cookies and storage keys on this device: names, never values; absent until the catalogue has arrived. */
  readonly kept?: readonly KeptReport[];
}

/** Something that the people who run the site should know. */
export interface Finding extends Problem {
  /** `fault`: somebody should mend it; `note`: it works as it is set, but not everybody may know. */
  readonly level: "fault" | "note";
  /** What happened, where, and the exact line or attribute that changes it. */
  readonly text: string;
}

/** A cookie or storage key on this device. */
export interface KeptReport {
  readonly name: string;
  readonly store: "cookie" | "local" | "session";
  /** null: the catalogue does not know it. */
  readonly category: Category | null;
  readonly vendor: string | null;
}

/** What the full catalogue says of something that the gate knows by a short hash. */
export interface Confirmed {
  /** Catalogue id, or that of the config's own entry. */
  readonly vendor: string;
  readonly category: Category;
  /** The vendor collects outside Russia. */
  readonly foreign: boolean;
}

/** The full catalogue's answers, left by the confirm chunk; null: it does not know this host or name. */
export interface Confirm {
  url(url: string): Confirmed | null;
  name(name: string): Confirmed | null;
  /** Catalogue id of a packed vendor number, or null. */
  id(vendor: number): string | null;
  /** Cookies of a vendor by their exact names, and the foreign host each lives on; empty: this site. */
  cookies(vendor: string): readonly { readonly name: string; readonly host: string }[];
}

/** A receipt kept on this device, for "my choices". */
export interface StoredReceipt {
  readonly receipt: Receipt;
  /** base64url, 128 bits; shown as `Authorization: Bearer` to read the receipt back. */
  readonly secret: string;
  /** null until the server has acknowledged it. */
  readonly ack: Acknowledgement | null;
  /** Problem type with which the server refused it for good (400, 409, 413, 422), else null. */
  readonly quarantined: string | null;
}

/** One answer in a receipt. */
export interface ReceiptChoice {
  /** Category name, or `vendor:<id>`. */
  readonly p: string;
  readonly g: boolean;
}

/** The record of one decision as it is sent; canonical form is RFC 8785. */
export interface Receipt {
  readonly v: 1;
  /** UUIDv7, lower case; idempotency key; its time decides the partition. */
  readonly id: string;
  /** `site` of the config. */
  readonly site: string;
  /** base64url(SHA-256(secret)); kept out of leaf and exports. */
  readonly proof: string;
  /** Random per-site id (UUIDv4), minted at the first grant; absent in refusals before it. */
  readonly device?: string;
  /** Device time, ISO 8601 with milliseconds and offset. */
  readonly givenAt: string;
  readonly action: ReceiptAction;
  readonly ui: "banner" | "dialog" | "link" | "api" | "placeholder" | "signal" | "import";
  /** Language of the notice shown, BCP 47. */
  readonly lang: string;
  readonly notice: ReceiptNotice;
  /** All categories offered and all vendors, granted and refused; at most 128. */
  readonly choices: readonly ReceiptChoice[];
  readonly actor: "self" | "representative";
  /** Path only, no query, at most 256 characters; `/` inside a zone. */
  readonly page: string;
  /** Receipt before this one on the same device; absent where `device` is. */
  readonly prev?: string;
  /** Global Privacy Control was on. */
  readonly gpc: boolean;
  /** Pattern of the zone, absent outside zones. */
  readonly zone?: string;
  /** `web/<version>`. */
  readonly sdk: string;
}

/** What was shown: id of the variant, its version, SHA-256 (64 hex) of its canonical form. */
export interface ReceiptNotice {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** The server's signed promise to have the receipt in its tree within 60 seconds. */
export interface Acknowledgement {
  readonly id: string;
  /** Server time, ISO 8601 UTC. */
  readonly recv: string;
  /** Leaf hash, 64 hex digits. */
  readonly leaf: string;
  /** Key id of `sig`. */
  readonly kid: string;
  /** Ed25519 over `id|recv|leaf`, alone or together with all of its commit; form in `server/acknowledge.ts`; base64url, at most 700 characters. */
  readonly sig: string;
}

/** `window.Soglasie`, and what the npm module exports. Promises settle after the save, never wait for the network, never reject. */
export interface SoglasieApi {
  readonly version: string;
  readonly state: State;
  /** May this category or vendor run here and now? Unknown names: false. */
  allows(categoryOrVendor: string): boolean;
  /** Calls back in a microtask at once when a decision is known, then on every change. Returns the unsubscribe function. */
  onChange(listener: (state: State) => void): () => void;
  diagnose(): Diagnosis;
  accept(): Promise<State>;
  reject(): Promise<State>;
  /** `{analytics: true, vendors: {"yandex-metrika": false}}`; a category not named keeps its answer. */
  save(choice: SaveChoice): Promise<State>;
  /** Refuses everything that is not essential, stops and cleans up what runs. */
  withdraw(): Promise<State>;
  /** Opens the preferences dialog. */
  open(): Promise<void>;
  /** Receipts kept on this device, the newest first. */
  receipts(): Promise<readonly StoredReceipt[]>;
  classifyCookie(input: CookieInput): Promise<CookieClass>;
  /** All that our own interface would show, for a site that draws its own (`layout: "none"`); null where its file does not come. */
  describe(): Promise<SiteDescription | null>;
}

/** What a site needs to draw its own interface. */
export interface SiteDescription {
  /** Language chosen from the config, the page and the browser. */
  readonly lang: string;
  /** Which way it reads. */
  readonly dir: "ltr" | "rtl";
  /**
   * Texts of banner, dialog, lists and placeholders by key; `title` and `text` are this site's question, `text` one sentence a line. Names in braces are
   * the site's to fill: `{names}` with names joined by `comma` and `and`, `{name}`, `{date}`; `{one|many}` is the form for one name or several.
   */
  readonly texts: Readonly<Record<string, string>>;
  /** Essential first, then the optional categories that this site offers. */
  readonly categories: readonly DescribedCategory[];
  /** Cookies and storage keys on this device that scripts can see: names, never values. */
  device(): Promise<readonly DeviceEntry[]>;
  /** Held frames and widgets of this page as they stand now; frames come and go, so ask again. "Always" is `save({ vendors: { [vendor]: true } })`. */
  places(): readonly ShownPlace[];
  /** A receipt in words, one fact a line. */
  inWords(receipt: StoredReceipt): string;
  /** Say what the visitor sees before each answer: the next receipt names it, as `<lang>-own` or `<lang>-own-<variant>` with the hash of these texts. */
  shown(texts: Readonly<Record<string, string>>, variant?: string): void;
}

/** A category as the visitor meets it. */
export interface DescribedCategory {
  readonly id: Category;
  readonly name: string;
  readonly text: string;
  readonly granted: boolean;
  /** In the order of the config. `facts` are missing where nothing is known of it. */
  readonly vendors: readonly { readonly id: string; readonly name: string; readonly granted: boolean; readonly facts?: DescribedFacts }[];
}

/** What is known of a vendor, with country and lifetimes also in the visitor's language. */
export interface DescribedFacts extends VendorFacts {
  /** `Россия`, or a country that is said to be abroad. */
  readonly countryName: string;
  readonly cookies: readonly (VendorFacts["cookies"][number] & {
    /** `2 года`, `до закрытия браузера` … */
    readonly lasts: string;
  })[];
}

/** A cookie or storage key on this device. */
export interface DeviceEntry {
  readonly name: string;
  readonly store: "cookie" | "local" | "session" | "database" | "cache";
  readonly is: CookieClass;
  /** When it ends, in milliseconds since 1970; null: with the session; undefined: the browser does not say. */
  readonly ends?: number | null | undefined;
  /** Deletes it; false: it is still there. */
  remove(): Promise<boolean>;
}

/** A held frame or widget, for a placeholder. */
export interface ShownPlace {
  readonly element: HTMLElement;
  readonly kind: "map" | "video" | "chat" | "booking" | "other";
  /** Vendor's id in the config; empty where the config does not name it. */
  readonly vendor: string;
  /** What the service is called; its host where it is not known. */
  readonly name: string;
  /** Who would receive data, and why it is held, in a sentence. */
  readonly text: string;
  /** The same thing on the service's own site; empty for a widget's script where the service has no such page. */
  readonly outside: string;
  /** The site never loads it, whatever the answer. */
  readonly forbidden: boolean;
  /** Loads it once, without changing the decision; nothing where it is forbidden. */
  show(): void;
}

/** Argument of `save`. */
export interface SaveChoice {
  readonly preferences?: boolean;
  readonly analytics?: boolean;
  readonly marketing?: boolean;
  readonly vendors?: Record<string, boolean>;
}

/** A cookie or storage key to classify. */
export interface CookieInput {
  readonly name: string;
  /** Domain attribute or host, if known. */
  readonly domain?: string;
  readonly value?: string;
  /** Lifetime in seconds; 0 or absent: session or unknown. */
  readonly maxAgeSeconds?: number;
}

/** Classification of a cookie, storage key or URL. `category: null`: abstained. */
export interface CookieClass {
  readonly category: Category | null;
  /** Vendor id, or null. */
  readonly vendor: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: "operator" | "exact name" | "pattern" | "shape" | "host" | "none";
}

/** A tag that the gate holds; the SDK releases it. */
export interface HeldTag {
  readonly vendor: number;
  readonly category: CategoryIndex;
  /** The vendor collects abroad. */
  readonly foreign: boolean;
  readonly kind: string;
  readonly what: string;
  /** Carries the tag out, once; resolves when a script that must keep order has run. */
  release(): void | Promise<void>;
  state: "held" | "released" | "dropped";
  /** The element in its place, where the tag is one. */
  readonly element?: Element;
}

/** Chunks that the gate can load, each one file beside the gate. */
export type ChunkName = "sdk" | "tags" | "banner" | "dialog" | "receipt" | "diagnose" | "classify" | "status" | "placeholder" | "on-request" | "link" | "stop" | "google" | "recipes" | "seal" | "cut" | "fence" | "names" | "phones" | "mask" | "goal" | "headless" | "import" | "rehearse" | "confirm" | "debug" | "banner-preact" | "details" | "vendors" | "vision" | `lang-${string}`;

/** What the gate hands to the chunks; not public, not stable. */
export interface GateHandle {
  readonly api: SoglasieApi;
  readonly build: string;
  readonly config: SiteConfig;
  /** Vendors of the config, in notice order. */
  readonly vendors: readonly SiteVendor[];
  /** Optional categories this site offers, in order. */
  readonly categories: readonly OptionalCategory[];
  /** Decision in force, read back from the cookie, or null. */
  decision: Decision | null;
  readonly zone: string | null;
  /** The first pattern that a path of this site matches, or null; by default those of the site's zones. */
  zoneOf(path: string, patterns?: readonly string[]): string | null;
  readonly gpc: boolean;
  /** Held tags in document order per vendor. */
  readonly held: HeldTag[];
  /** Numbers of vendors that the visitor has used on this page (a captcha's form, a booking button): they may run without an answer. */
  readonly used: Record<number, unknown>;
  /** Our own script element; one that stands nowhere (and is async) where the browser does not say. */
  readonly own: HTMLScriptElement;
  /** Puts stand-ins in the place of functions whose vendors may not run any more. */
  restub(): void;
  /** Stand-ins for the globals of held vendors: queues (`ym`, `dataLayer`, `_tmr`), and objects that make way for their vendors' real ones. */
  readonly stubs: StandIn[];
  readonly mode: State["mode"];
  /** Something was granted at some time on this page: vendors may run. */
  readonly ran: boolean;
  /** Values that chunks share: `preact` (banner for dialog), `notice` (ui for receipt) … */
  readonly shared: SharedParts;
  /** Puts a decision in force for all judgements from now on and tells listeners; `quiet`: only the judgements change. Does not save, does not release. */
  apply(decision: Decision | null, quiet?: boolean): void;
  /** Calls a public function that lives in the SDK, loading it first; never rejects. */
  call(name: string, argument?: unknown): Promise<unknown>;
  /** May this vendor or category run here and now? */
  permits(vendorOrCategory: string): boolean;
  /** Calls back after each tag that is held from now on, so that what is granted already can be released. */
  onHold(listener: () => void): void;
  /** Id of a packed vendor number. */
  idOf(vendor: number): string;
  /** May this held tag run now? */
  permitsTag(tag: HeldTag): boolean;
  /** The hit that holds back a cookie or storage key of this name now, or null. */
  heldName(name: string): { readonly vendor: number; readonly category: CategoryIndex } | null;
  /** The hit that holds back a request to this URL now, or null; `tag`: a request by an element, which may also wait for the visitor's own act. */
  heldUrl(url: string, tag?: boolean): { readonly vendor: number; readonly category: CategoryIndex; readonly foreign?: boolean } | null;
  /** Text or URL as a trusted value where the page requires Trusted Types, else the text itself. */
  trusted(kind: "createHTML" | "createScriptURL" | "createScript", text: string): string;
  /** Loads a chunk once; rejects only inside the SDK, never into the page. */
  load(name: ChunkName): Promise<void>;
  /** Reports a problem: console line, `diagnose()` and `soglasie:error`. */
  problem(code: string, at?: string): void;
  /** Unpatched natives for our own use: storage, cookie and network calls that must not be judged. */
  readonly natives: GateNatives;
  /** Filled in by each chunk when it starts. */
  readonly parts: ChunkParts;
}

/** A stand-in for a held vendor's global object. */
export interface StandIn {
  readonly name: string;
  /** Ids of the vendors that use this global. */
  readonly vendors: readonly string[];
  /** What stands at `window[name]` now; undefined for a queue, which stays where it is. */
  readonly value: unknown;
  /** Calls taken so far: names from the global on, arguments. */
  readonly calls: (readonly [path: readonly string[], args: unknown[]])[];
}

/** Natives kept before patching. */
export interface GateNatives {
  getCookie(): string;
  readonly fetch: typeof globalThis extends { fetch: infer F } ? F : never;
}

/** Sources of a content security policy. */
export interface OpenSources {
  /** Of what is essential, or waits for the visitor's own act. */
  readonly always: readonly string[];
  /** Of the config's other vendors, by id. */
  readonly vendors: Readonly<Record<string, readonly string[]>>;
  /** Frames may lead on to any host: a payment's, to the visitor's bank. */
  readonly anyFrame: boolean;
}

/** Things one chunk leaves for another. */
export interface SharedParts {
  /** Preact's exports, left by the banner-preact chunk for the dialog chunk. */
  preact?: unknown;
  /** Settles when the tags chunk has all that this site's vendors need before they start, and has set its part. Rejects when some of it did not come. */
  ready?: Promise<unknown>;
  /** Somebody has called `diagnose()`: the chunk says all it finds, not only what is wrong. */
  asked?: unknown;
  /** The full catalogue, left by the confirm chunk. */
  confirm?: Confirm;
  /** What a withdrawal leaves open on the network, left by the cut chunk. */
  open?: OpenSources;
  /** A rehearsal runs on this page: what would have been held, in the order in which it was seen. */
  rehearsed?: HeldReport[];
  /** The notice as it was last shown: id, language and resolved texts; left by the ui for the receipt. */
  notice?: ShownNotice;
  /** Where the interface is drawn, left by the banner chunk for dialog and placeholders. */
  surface?: UiSurface;
  /** The page's own version for people with low vision is on: settles when the interface can be drawn in its look. */
  vision?: Promise<unknown> | undefined;
  /** Language in use, two letters. */
  lang?: string;
  /** Forms whose captcha this site never loads, with the captcha's name; left by the on-request chunk. */
  unsendable?: () => readonly { readonly place: HTMLElement; readonly name: string }[];
  /** Ends what the visitor has let in once; left by whoever let it in, for an answer that changes nothing else. */
  onceOver?: (() => void) | undefined;
  /** The dialog's parts that are drawn only when opened; left by the details chunk. */
  details?: unknown;
  /** Facts on a vendor in Russian (`ru`) or English (anything else), or undefined if the catalogue does not have it. */
  facts?: (vendor: string, lang: string) => VendorFacts | undefined;
  /** Texts of the language in use where it is not Russian, left by `soglasie.lang-<code>.js`. */
  texts?: UiTexts;
}

/** The shadow root that holds all we draw. */
export interface UiSurface {
  readonly root: ShadowRoot;
  /** Adds a style sheet to the root. */
  style(css: string): void;
  /** Adds a box above the page's own content, of a class of its own and a language. */
  layer(name: string, lang: string): HTMLElement;
}

/** What the catalogue says of one vendor, for the visitor; left by the vendors chunk. */
export interface VendorFacts {
  readonly company: string;
  /** ISO 3166-1 alpha-2, `EU`, or `self` for software on the site's own server. */
  readonly country: string;
  /** What it does, in the language asked for. */
  readonly does: string;
  readonly cookies: readonly {
    /** Name, or a pattern with `*`. */
    readonly name: string;
    readonly purpose: string;
    /** `2 years`, `30 minutes`, `session`, `permanent`, `unknown`. */
    readonly lifetime: string;
    /** Foreign host it lives on; empty: this site. */
    readonly host: string;
  }[];
}

/** Texts of one language by the file that shows them; keys as in `src/ui/texts/ru-*.ts`. */
export interface UiTexts {
  readonly banner: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<string, string>>;
  readonly dialog: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string>>;
  readonly placeholder: Readonly<Record<string, string>>;
}

/** The notice on screen when the visitor decided. */
export interface ShownNotice {
  /** Variant: `<lang>-<layout>`. */
  readonly id: string;
  readonly lang: string;
  /** Every text shown, resolved, by key. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What each chunk registers; the gate calls these once both sides are there. */
export interface ChunkParts {
  sdk?: SdkPart;
  banner?: BannerPart;
  status?: StatusPart;
  dialog?: DialogPart;
  receipt?: ReceiptPart;
  diagnose?: DiagnosePart;
  headless?: HeadlessPart;
  import?: ImportPart;
  classify?: ClassifyPart;
  tags?: TagsPart;
  stop?: StopPart;
  google?: GooglePart;
  recipes?: Readonly<Record<string, Recipe>>;
  seal?: SealPart;
  fence?: FencePart;
  phones?: PhonesPart;
  mask?: MaskPart;
  goal?: GoalPart;
}

/** What only a site with an interface of its own needs. */
export interface HeadlessPart {
  describe(): Promise<SiteDescription>;
}

/** Takes over a decision made in a replaced tool, once. */
export interface ImportPart {
  /** True: a decision came of it. */
  take(): Promise<boolean>;
}

export interface SdkPart extends Pick<SoglasieApi, "accept" | "reject" | "save" | "withdraw" | "open" | "receipts" | "classifyCookie" | "describe"> {
  /** Carries out a choice: narrow, save, widen, release, clean up, receipt. */
  decide(choice: Choice): Promise<State>;
  /** Takes over a replaced tool's decision if the config asks for it, once a page; settles when nothing more can come of it. */
  takeOver(): Promise<unknown>;
  /** A decision made elsewhere (other tab) came into force: release or stop what changed. */
  follow(): void;
  /** Nothing is unsent any more: clears the flag in the cookie. */
  sent(): void;
  /** Deletes a cookie by its name, on every parent domain and path it can be on; false: it is still there. */
  erase(name: string): boolean;
  /** Puts a decision made before in force again and into the cookie: an answer that came late had brought an older one back. */
  restore(decision: Decision): void;
}

export interface BannerPart {
  show(): void;
  hide(): void;
  /** A status message (after a refusal, after a withdrawal), announced and shown until closed. */
  announce(message: StatusMessage): void;
}

/** The messages after an answer: a file of its own, which nobody needs before. */
export interface StatusPart {
  /** Shows and announces a message in the place of the one before; `stayClear` keeps its box clear of the page's own controls until it is called back. */
  say(message: StatusMessage, stayClear: (box: HTMLElement) => () => void): void;
}

/** What to tell the visitor after an answer. */
export type StatusMessage =
  | { readonly kind: "refused" }
  | { readonly kind: "accepted" }
  | { readonly kind: "saved" }
  /** The browser kept no cookie: nothing was granted, and the next page asks again. */
  | { readonly kind: "unkept" }
  | { readonly kind: "withdrawn"; readonly at: Date; readonly left: readonly string[] };

export interface DialogPart {
  open(): void;
}

export interface ReceiptPart {
  /** Puts the receipt of a decision into the outbox, then sends. Resolves once it is in the outbox. */
  record(decision: Decision, choice: Choice): Promise<void>;
  /** Sends what waits. Resolves true when nothing is left unsent. */
  flush(): Promise<boolean>;
  list(): Promise<readonly StoredReceipt[]>;
}

export interface DiagnosePart {
  /** Sentences for the codes: what happened, where, how to mend. */
  explain(problems: readonly Problem[]): readonly string[];
  /** The whole of `diagnose()`, once the full catalogue is there; says nothing in the console. */
  report(): Promise<Diagnosis>;
}

export interface ClassifyPart {
  classify(input: CookieInput): CookieClass;
  /** What the catalogue says of a name of this vendor, in Russian (`ru`) or English; missing in a file that was baked for one site. */
  row?(name: string, vendor: string, lang: string): (Pick<VendorFacts["cookies"][number], "purpose" | "lifetime"> & { readonly owner: string }) | undefined;
}

export interface TagsPart {
  /**
   * Starts and releases everything that is granted now and has not run yet, in order. `kept`: the visitor decided just now in this tab, and the
   * promise settles when the receipt is kept; under the seal the page may then be loaded again.
   */
  widen(kept?: Promise<unknown>): Promise<void>;
  /** Options with which each Metrika counter was started, by its number. */
  readonly counters: ReadonlyMap<string, unknown>;
  /** What the page has opened since the chunk came (sockets, event sources, workers), with the address. */
  readonly opened: Map<object, readonly [url: string | URL, stack: Error]>;
  /** What runs in the place of a marked script, with the tag as the site wrote it. */
  readonly done: WeakMap<Element, Element>;
}

/**
 * How one managed vendor is started: prepares its queue on `globals` (the window), gives the loader's address and what to do when it has run.
 * May throw: that vendor does not start.
 */
export type Recipe = (vendor: CatalogueVendorConfig & { readonly id: string }, globals: Record<string, unknown>, gate: GateHandle) => readonly [src: string, loaded?: () => void];

/** The addresses that a counter may see. */
export interface Arrival {
  /** Any address, cut; empty where it cannot be read as one. */
  clean(address: unknown): string;
  /** This page with the visit's campaign. */
  url(): string;
  /** Where the visitor came from. */
  referrer(): string;
}

/** What only a site with a Google tag needs. */
export interface GooglePart {
  /** Recipes of Google's vendors. */
  readonly recipes: Readonly<Record<string, Recipe>>;
  /** Stands between the page and `dataLayer`; called again, tells what may run now. */
  tame(arrival: Arrival): void;
}

/** What only a withdrawal needs; fetched ahead, at idle, where managed or marked vendors run. */
export interface StopPart {
  /** Stops what runs and may not run now: switches, connections, frames, network; restores what it changed. */
  stop(): void;
  /** Opens the switches of what may run again. */
  again(): void;
}

/** What only sealed pages and strict sites need. */
export interface SealPart {
  /** First address and referrer of the visit where the page before kept them for this one, else null. */
  readonly arrival: readonly [url: string, referrer: string] | null;
  /** True: this document's seal keeps shut what is granted; where `kept` is given the page may be loaded again. */
  waits(kept?: Promise<unknown>): boolean;
  /** Closes the parts of the seal whose grant is gone; on a strict site shuts the network to all that is not declared and granted. `late`: something was stopped before this part came. */
  close(late?: boolean): void;
}

/** What only a withdrawal on an open page needs. */
export interface FencePart {
  /** Shuts scripts of these vendors (ids) and categories by a policy, until the next load. */
  shut(names: ReadonlySet<string>): void;
}

/** The clinic's numbers around call tracking. */
export interface PhonesPart {
  /** Remembers the numbers on the page before a call tracker runs. */
  keep(): void;
  /** Puts them back, and shows the clinic's own where a held tracker leaves a gap. */
  restore(): void;
}

/** Only for sites whose config names session replay. */
export interface MaskPart {
  /** Masks every field that is there and every one that comes. */
  mask(): void;
}

/** Only for sites whose config names a zone's goal. */
export interface GoalPart {
  /** Notes the zone in which the page lies now. */
  note(): void;
  /** Delivers the goal of the zone that the visitor has left, once a page. */
  deliver(): void;
}

declare global {
  interface Window {
    /** What the script tag puts there; undefined where it has not arrived. */
    Soglasie?: SoglasieApi;
    /** The config of a site that bakes none in; set before the tag. Nobody has checked it yet. */
    soglasieConfig?: unknown;
  }
  interface DocumentEventMap {
    "soglasie:ready": Event & { readonly detail: State };
    "soglasie:change": Event & { readonly detail: State };
    "soglasie:error": Event & { readonly detail: Problem };
  }
  // Programs without the DOM's types (a receipt server) read this file too; where the DOM's types are, these add nothing to them.
  interface Event {}
  interface Element {}
  interface HTMLElement {}
  interface HTMLScriptElement {}
  interface ShadowRoot {}
  interface URL {}
}
