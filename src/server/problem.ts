/** Every refusal the server can give, in one table: stable code → status and sentence. Sent as RFC 9457 problem+json. */

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Default `Retry-After` in seconds, where trying again can help. */
  readonly retryAfter?: number;
}

export const PROBLEMS = {
  "bad-json": { status: 400, title: "The body is not JSON" },
  "repeated-member": { status: 400, title: "A member name occurs twice in one JSON object" },
  "bad-receipt": { status: 400, title: "The receipt does not have the documented shape" },
  "bad-request": { status: 400, title: "The request does not have the documented shape" },
  "unauthorized": { status: 401, title: "The operator token is missing or wrong" },
  "unknown-site": { status: 403, title: "This server does not serve this site or this origin" },
  "not-found": { status: 404, title: "Not found" },
  "other-method": { status: 405, title: "This address takes another method, see Allow" },
  "request-timeout": { status: 408, title: "The request took too long to arrive" },
  "other-body": { status: 409, title: "A receipt with this id and another body is stored already" },
  "too-large": { status: 413, title: "The body is too large" },
  "unsupported-type": { status: 415, title: "The body must be JSON sent as application/json or text/plain, not compressed" },
  "too-many": { status: 429, title: "Too many receipts", retryAfter: 10 },
  "internal": { status: 500, title: "Internal error" },
  "not-in-tree": { status: 503, title: "The receipt is stored and not in the tree yet", retryAfter: 15 },
  "overloaded": { status: 503, title: "The queue is full, nothing was stored", retryAfter: 2 },
  "not-stored": { status: 503, title: "The store is not available, nothing was acknowledged", retryAfter: 5 },
  "closing": { status: 503, title: "The server is shutting down", retryAfter: 5 },
} as const satisfies Record<string, ProblemKind>;

/** Stable code of a problem; also the last part of its `type`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What goes over the wire. */
export interface ProblemBody {
  /** `urn:soglasie:problem:<code>`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** JSON pointer or value name that is at fault; never an echo of what was sent. */
  readonly detail?: string;
  /** `urn:soglasie:request:<id>`: the request id in the server's log. */
  readonly instance?: string;
}

/** Thrown by routes; the error handler turns it into problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  /** Seconds for `Retry-After`, or undefined. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail?: string, retryAfter?: number) {
    super(code);
    this.code = code;
    this.detail = detail;
    const kind: ProblemKind = PROBLEMS[code];
    this.retryAfter = retryAfter ?? kind.retryAfter;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The wire form; `requestId` is ours, never the client's. */
  body(requestId?: string): ProblemBody {
    return {
      type: `urn:soglasie:problem:${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.status,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(requestId === undefined ? {} : { instance: `urn:soglasie:request:${requestId}` }),
    };
  }
}
