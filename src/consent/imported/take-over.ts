/** Takes over a decision that the visitor made in a tool which stood here before: once, only where the config asks for it. */
import Cookies from "js-cookie";
import type { GateHandle, ImportPart } from "../../contract.ts";
import { choiceOf } from "./choice-of.ts";
import { REPLACED_TOOLS } from "./replaced-tools.ts";

type Jar = Pick<typeof Cookies, "get" | "remove">;

/** Days in seconds. */
const DAY = 86400;

/** The part that the SDK calls before anybody is asked. A record that is missing, damaged, too old or about nothing of ours is no decision. */
export function importPart(gate: GateHandle, jar: Jar = Cookies, now: () => number = () => Date.now() / 1000): ImportPart {
  return {
    async take() {
      const { importDecision, languages = ["ru"], lifetime = {}, notice } = gate.config;
      const tool = importDecision && REPLACED_TOOLS[importDecision.from];
      if (!tool || gate.decision) return false;
      const [first, ...others] = tool.cookies;
      const cookies = [importDecision.cookie || first!, ...others];
      const values = cookies.map((name) => jar.get(name) || "");
      if (!values[0]) return false;
      try {
        const found = tool.read(values);
        const choice = found && choiceOf(found, { categories: gate.categories, vendors: gate.vendors, names: importDecision.names || {}, gpc: gate.gpc });
        if (!choice) return false;
        const { time } = found;
        const granted = Object.values(choice.categories).concat(Object.values(choice.vendors || {})).some(Boolean);
        if (time && (time > now() + 3600 || time + ((granted ? lifetime.granted : lifetime.refused) || 180) * DAY < now())) return false;
        // Nothing of ours was read: the receipt names the tool, and its hash stands for the very record that was found.
        gate.shared.notice = { id: `${languages[0]!}-import`, lang: languages[0]!, texts: { tool: importDecision.from, record: values.join("\n"), notice: notice.version } };
        await gate.call("decide", time ? { ...choice, time } : choice);
      } catch {
        return false;
      }
      if (gate.decision) cookies.forEach((name) => forget(name, jar));
      return !!gate.decision;
    },
  };
}

/** The replaced tool's record goes, so that it is not read again when our decision ends; on this host and every parent domain. */
function forget(name: string, jar: Jar): void {
  jar.remove(name);
  const labels = location.hostname.split(".");
  for (let i = 0; i < labels.length - 1; i++) jar.remove(name, { domain: labels.slice(i).join(".") });
}
