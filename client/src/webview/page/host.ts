/** The editor, as a page of the extension sees it. */
interface Host<Message, State> {
  postMessage(message: Message): void;
  /** Keeps a state over a reload of the window. */
  setState(state: State): void;
  getState(): State | undefined;
}

declare function acquireVsCodeApi<Message, State>(): Host<Message, State>;

/** The editor, which may be had once. */
export function editorHost<Message, State>(): Host<Message, State> {
  return acquireVsCodeApi();
}

/** An element of the page that is always there. */
export function part<Name extends HTMLElement = HTMLElement>(id: string): Name {
  return document.getElementById(id) as Name;
}
