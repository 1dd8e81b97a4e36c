/** The dialog's parts that are drawn when opened: companies, what is on the device, answers. */
import { h, type VNode } from "preact";
import css from "../../styles/details.css?inline";
import { connect } from "../chunk.ts";
import { DeviceList } from "./DeviceList.tsx";
import type { Details, DetailsGround, Ground } from "./dialog-ground.ts";
import { History } from "./History.tsx";
import { adopt } from "./shared-preact.ts";
import { ruDetails } from "./texts/ru-details.ts";
import { VendorDetails } from "./VendorDetails.tsx";

connect("details", ({ shared, config }) => {
  adopt(shared.preact);
  shared.surface?.style(css);
  const worded = (ground: Ground): DetailsGround => ({ ...ground, texts: { ...ruDetails, ...shared.texts?.details, ...ground.texts, ...config.texts?.[ground.lang] } });
  // A switch that is moved draws the dialog anew; lists of hundreds stay as they were drawn.
  const still = (of: (ground: Ground) => unknown[], draw: (ground: DetailsGround) => VNode): ((ground: Ground) => VNode) => {
    let last: unknown[] = [];
    let drawn: VNode;
    return (ground) => {
      const now = of(ground);
      if (now.some((one, i) => one !== last[i])) drawn = draw(worded(ground));
      last = now;
      return drawn;
    };
  };
  const details: Details = {
    vendor: (ground, vendor, entry) => <VendorDetails ground={worded(ground)} vendor={vendor} entry={entry} />,
    device: still(({ later }) => [later.device], (ground) => <DeviceList ground={ground} />),
    history: still(({ later, gate }) => [later.receipts, gate.decision], (ground) => <History ground={ground} />),
  };
  shared.details = details;
});
