/**
 * Stands for "preact" in the dialog's and placeholders' files: the banner's file, loaded before them, left its copy with the gate.
 * The hidden property of `window.Soglasie` is the same object as `gate.shared`.
 */
import type * as Preact from "preact";

type Kept = Pick<typeof Preact, "h" | "render" | "Fragment" | "Component" | "createRef">;

const { h, render, Fragment, Component, createRef } = (window as unknown as { Soglasie: { shared: { preact: Kept } } }).Soglasie.shared.preact;

export { Component, createRef, Fragment, h, render };
