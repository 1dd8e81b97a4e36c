/** Chunk that classifies cookies and storage keys in the page; loaded on demand. The config's vendors count as evidence, its custom entries win. */
import { connect } from "../chunk.ts";
import type { CustomVendorConfig } from "../config/types.ts";
import { classifyName, type Knowledge } from "./classify-name.ts";

connect("classify", (gate) => {
  const entries = (gate.config.vendors ?? []).filter((vendor): vendor is CustomVendorConfig => !("use" in vendor));
  const knowledge: Knowledge = { entries, vendors: gate.vendors.map((vendor) => vendor.id) };
  gate.parts.classify = { classify: (input) => classifyName(input, knowledge) };
});
