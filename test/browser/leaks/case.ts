/** One tag of the corpus. Types only. */

/** How the tag is in the page: pasted unchanged, marked as ours, or something essential that must never be held. */
export type CaseClass = "pasted" | "marked" | "control";

/** What shows that the tag is at work: its program ran, or only a request is to be expected. */
export type Proof = "execution" | "request";

export interface Case {
  /** Short name, unique. */
  readonly name: string;
  readonly class: CaseClass;
  /** Third-party host that belongs to this case alone. */
  readonly host: string;
  /** Markup, put into the page's body as it stands. */
  readonly html: string;
  readonly proof: Proof;
  /** A script cannot stop the request, only the seal can: requests do not count as leaks here, execution, cookies and storage do. */
  readonly sealOnly?: boolean;
  /** Inline code that runs once: what was held is dropped, so the tag works again on the next page only. */
  readonly once?: boolean;
  /** Sends nothing by itself; it writes this cookie or storage name. */
  readonly writes?: string;
}
