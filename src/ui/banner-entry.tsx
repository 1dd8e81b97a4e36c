/** The banner's file: Preact for itself and for the files after it, the place where all is drawn, and the banner. */
import { Component, createRef, Fragment, h, render } from "preact";
import css from "../../styles/banner.css?inline";
import { connect } from "../chunk.ts";
import { createBanner } from "./banner-part.tsx";
import { createSurface } from "./surface.ts";

const { nonce } = document.currentScript as HTMLScriptElement;

connect("banner", (gate) => {
  const { shared } = gate;
  shared.preact = { h, render, Fragment, Component, createRef };
  shared.surface = createSurface(gate.config.theme, nonce);
  shared.surface.style(css);
  gate.parts.banner = createBanner(gate);
});
