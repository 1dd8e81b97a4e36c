/** Preact, once a page, for the files that draw with it: the dialog. */
import { Component, h, render } from "preact";
import { connect } from "../chunk.ts";

connect("banner-preact", (gate) => {
  gate.shared.preact = { h, render, Component };
});
