import type { FromPage, PageState } from "../messages";

interface Host {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
  getState(): PageState | undefined;
}

declare function acquireVsCodeApi(): Host;

/** The editor, which may be had once. */
export const host = acquireVsCodeApi();

/** An element of the page that is always there. */
export function part<Name extends HTMLElement = HTMLElement>(id: string): Name {
  return document.getElementById(id) as Name;
}
