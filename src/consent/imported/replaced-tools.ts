/**
 * What other consent tools leave in the browser, read back as answers by the tool's own category or service names. Pure.
 * Only answers that the visitor gave count: what a tool assumed ("implied", "wait") is no answer.
 */

/** Answers found in a replaced tool's record. */
export interface ToolAnswers {
  /** Answer by the tool's own name of a category or service. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** When the visitor answered, seconds since 1970; undefined where the tool does not say. */
  readonly time?: number | undefined;
}

/** A tool whose record can be read. */
export interface ReplacedTool {
  /** Cookies that hold its record; the first must be there. */
  readonly cookies: readonly string[];
  /** Reads the decoded values, in the order of `cookies`; null: no answer of the visitor in them. May throw on a damaged record. */
  read(values: readonly string[]): ToolAnswers | null;
}

/** vanilla-cookieconsent's record, as far as it is used here. */
interface VanillaRecord {
  readonly categories: readonly string[];
  readonly services?: Readonly<Record<string, unknown>>;
  readonly consentTimestamp?: string;
  readonly lastConsentTimestamp?: string;
}

const seconds = (time: unknown): number | undefined => {
  const at = Math.floor(new Date(time as string).getTime() / 1000);
  return at > 0 ? at : undefined;
};

/** `a:yes,b:no` or `a:true,b:false` as answers; other words are skipped. */
function pairs(text: string, between: RegExp, is: RegExp): Record<string, boolean> {
  const answers: Record<string, boolean> = {};
  for (const part of text.split(between)) {
    const [name, word] = part.split(is);
    if (name && /^(yes|true|allow|no|false|deny)$/.test(word!)) answers[name.trim()] = /^(yes|true|allow)$/.test(word!);
  }
  return answers;
}

/** By the names that the config uses. Sources: the packages themselves where they are on npm, else the vendors' pages for developers. */
export const REPLACED_TOOLS: Readonly<Record<string, ReplacedTool>> = {
  "vanilla-cookieconsent": {
    cookies: ["cc_cookie"],
    read([text]) {
      const { categories, services, lastConsentTimestamp, consentTimestamp } = JSON.parse(text!) as VanillaRecord;
      const answers: Record<string, boolean> = {};
      // A category that stands in `services` was offered; one that does not stand in `categories` was refused.
      for (const name of Object.keys(services || {})) answers[name] = false;
      for (const name of categories) answers[name] = true;
      return { answers, time: seconds(lastConsentTimestamp || consentTimestamp) };
    },
  },
  klaro: {
    cookies: ["klaro"],
    read: ([text]) => ({ answers: JSON.parse(text!) as Record<string, boolean> }),
  },
  tarteaucitron: {
    cookies: ["tarteaucitron"],
    read: ([text]) => ({ answers: pairs(text!, /!/, /=/) }),
  },
  cookiebot: {
    cookies: ["CookieConsent"],
    read([text]) {
      if (!/method:'explicit'/.test(text!)) return null;
      return { answers: pairs(text!.replace(/[{}]/g, ""), /,/, /:/), time: seconds(+(/utc:(\d+)/.exec(text!) || [])[1]!) };
    },
  },
  cookieyes: {
    cookies: ["cookieyes-consent"],
    read([text]) {
      if (!/action:yes/.test(text!)) return null;
      return { answers: pairs(text!, /,/, /:/), time: seconds(+(/lastRenewedDate:(\d+)/.exec(text!) || [])[1]!) };
    },
  },
  complianz: {
    cookies: ["cmplz_banner-status", "cmplz_preferences", "cmplz_statistics", "cmplz_marketing"],
    read([status, ...values]) {
      if (status !== "dismissed") return null;
      return { answers: pairs(["preferences", "statistics", "marketing"].map((name, i) => name + "=" + values[i]).join(), /,/, /=/) };
    },
  },
};
