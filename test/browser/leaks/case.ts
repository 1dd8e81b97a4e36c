/** One tag of the corpus. Types only. */

/** How the tag is in the page: pasted unchanged, marked as ours, started by us from the config, or something essential that must never be held. */
export type CaseClass = "pasted" | "marked" | "managed" | "control";

/** What shows that the tag is at work: its program ran, a request came, or only a connection is to be expected. */
export type Proof = "execution" | "request" | "connection";

export interface Case {
  /** Short name, unique on its page. */
  readonly name: string;
  readonly class: CaseClass;
  /** Third-party host; of this case alone, but for `path`. Empty: sends nothing by itself. */
  readonly host: string;
  /** Beginning of this case's paths, where two cases share the host. */
  readonly path?: string;
  /** Further hosts to which its program sends. */
  readonly also?: readonly string[];
  /** Markup, put into the page's body as it stands; empty for managed vendors. */
  readonly html: string;
  readonly proof: Proof;
  /**
   * Only the seal can stop it. `request`: what the parser and the preload scanner ask for before a script can act, requests and connections do
   * not count as leaks here; `all`: out of a script's reach altogether, so that execution does not count either.
   */
  readonly sealOnly?: "request" | "all";
  /** Inline code that runs once: what was held is dropped, so the tag works again on the next page only. */
  readonly once?: boolean;
  /** Sends nothing by itself; it writes this cookie or storage name. */
  readonly writes?: string;
  /** Cookie and storage names that are this case's; default: that of its technique. */
  readonly names?: RegExp;
  /** Expression that is true in a page where the vendor's own program has run. */
  readonly ran?: string;
  /** Calls that must arrive once after a grant: what → test of `host/path?query`, decoded. */
  readonly calls?: Readonly<Record<string, RegExp>>;
}

/** The levels at which a guarantee is given. */
export type Level = "connection" | "request" | "execution" | "cookie" | "storage";
