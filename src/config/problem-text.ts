/** A sentence in both languages: what happened, where ({at}), and how to mend it ({line}: the exact line). */
export interface ProblemText {
  readonly ru: string;
  readonly en: string;
}
