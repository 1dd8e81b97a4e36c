/** From a decision to an entry of the outbox, once for each decision, whichever page gets to it. */
import type { Choice, Decision, GateHandle } from "../contract.ts";
import { buildReceipt } from "./build.ts";
import { choicesOf, markOf } from "./choices.ts";
import { withLock } from "./lock.ts";
import type { Entry, Outbox } from "./outbox.ts";
import type { Stand } from "./stand.ts";
import type { PartWorld } from "./world.ts";

/** Keeps receipts of one page. */
export interface Keeper {
  /** What this page itself put and does not know to be sent: a page that is going away cannot ask IndexedDB. */
  unsent: readonly Entry[];
  /** Puts the receipt of a decision into the outbox, unless it is there. */
  keep(decision: Decision, choice: Choice): Promise<void>;
  /**
   * True when the decision in the cookie has its receipt. The page that made it may have gone before it could: then this page makes it, a
   * moment later, from what the cookie says.
   */
  complete(): Promise<boolean>;
}

/** Milliseconds that the tab which made a decision has for its receipt before another page makes it. */
const GRACE = 15000;

/** What the visitor must have done to come to this decision, where nobody is left to tell. */
function choiceOf(gate: GateHandle, decision: Decision): Choice {
  const { source } = decision;
  const answers = choicesOf(gate, decision);
  const granted = answers.filter((answer) => answer.g).length;
  const action = source === "w" ? "withdraw" : !granted ? "reject_all" : granted === answers.length ? "accept_all" : "save";
  return { categories: {}, source, action };
}

/** What a keeper works with. */
export interface KeeperParts {
  readonly gate: GateHandle;
  readonly outbox: Outbox;
  readonly stand: Pick<Stand, "overtaken">;
  readonly world: PartWorld;
  /** Called when it is time to look again. */
  readonly retry: () => void;
}

export function createKeeper({ gate, outbox, stand, world, retry }: KeeperParts): Keeper {
  const keeper: Keeper = {
    unsent: [],
    keep: (decision, choice) =>
      withLock(gate.config.site + "-chain", async () => {
        const { chain, mark } = await outbox.read();
        const next = markOf(gate, decision);
        if (mark === next) return; // another tab or the next page was quicker
        const made = await buildReceipt(gate, { decision, choice, chain }, world);
        keeper.unsent = keeper.unsent.concat(await outbox.add(made, next, decision));
      }),
    async complete() {
      const { decision } = gate;
      if (!decision || !decision.unsent) return true;
      const { mark, also, last } = await outbox.read();
      const own = markOf(gate, decision);
      if (mark === own || also.indexOf(own) >= 0 || stand.overtaken(last)) return true; // an overtaken cookie is no decision of anybody
      const young = decision.time * 1000 + GRACE - world.now();
      if (young > 0 && young <= GRACE) {
        world.later(retry, young);
        return false;
      }
      await keeper.keep(decision, choiceOf(gate, decision));
      return true;
    },
  };
  return keeper;
}
