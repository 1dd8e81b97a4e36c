/** The dialog's parts that are drawn when opened: companies, what is on the device, answers. */
import { h } from "preact";
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
  const details: Details = {
    vendor: (ground, vendor, entry) => <VendorDetails ground={worded(ground)} vendor={vendor} entry={entry} />,
    device: (ground) => <DeviceList ground={worded(ground)} />,
    history: (ground) => <History ground={worded(ground)} />,
  };
  shared.details = details;
});
