/** Chunk that classifies cookies and storage keys in the page; loaded on demand. The config's vendors count as evidence, its custom entries win. */
import { connect } from "../chunk.ts";
import { classifyCookie, type Knowledge } from "./classify-cookie.ts";
import type { OperatorEntry } from "./operator.ts";

connect("classify", (gate) => {
  const entries: OperatorEntry[] = (gate.config.vendors ?? []).filter((vendor) => !("use" in vendor));
  const knowledge: Knowledge = { entries, vendors: gate.vendors.map((vendor) => vendor.id) };
  gate.parts.classify = { classify: (input) => classifyCookie(input, knowledge) };
});
