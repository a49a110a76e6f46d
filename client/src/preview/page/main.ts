import { editorHost, part } from "../../webview/page/host";
import type { FromPage, PageState, ToPage } from "../messages";
import { Cards } from "./cards";
import { placeOf } from "./places";
import { ScanPane } from "./scan-pane";
import { Scroll } from "./scroll";
import { TextView } from "./text-view";
import { timesOf } from "./times";
import { useWords } from "./words";

const host = editorHost<FromPage, PageState>();
useWords(document.body.dataset.words);
const state = stateOf(JSON.parse(document.body.dataset.state ?? "{}"));
const text = new TextView(part("text"), part("legend"));
const scroll = new Scroll(part("scroller"), text);
const cards = new Cards(part("card"), part("text"));
const scan = new ScanPane(part("scan"), state.look);
const facsimile = part("facsimile");

/** A file to be downloaded is kept so long, in milliseconds. */
const KEPT = 60_000;
/** Even a busy page wants the rest of a text, after so many milliseconds. */
const SOON = 500;

const send = (message: FromPage) => host.postMessage(message);

/** What the page was given, or where it has shown the same document before, what it kept. */
function stateOf(given: PageState): PageState {
  const kept = host.getState();
  return kept?.uri === given.uri ? kept : given;
}

function use(changes: Partial<PageState>): void {
  Object.assign(state, changes);
  host.setState(state);
  for (const button of document.querySelectorAll<HTMLElement>("[data-view]"))
    button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
  facsimile.setAttribute("aria-pressed", String(state.facsimile));
  scan.show(state.facsimile);
}

/** What the editor says, by its sort. */
const answers: { [Type in ToPage["type"]]: (message: Extract<ToPage, { type: Type }>) => void } = {
  change(change) {
    const times = timesOf(change);
    if (change.view !== state.view) return;
    cards.hide();
    const fits = scroll.keeping(() => text.change(change));
    if (!fits) return send({ type: "again" });
    times.placed();
    // What is typed comes in between.
    if (!change.isWhole) requestIdleCallback(() => send({ type: "more" }), { timeout: SOON });
  },
  scroll: ({ key, fraction }) => scroll.to(key, fraction),
  cursor: ({ key }) => scroll.reveal(text.mark(key)),
  card: ({ id, html }) => cards.show(id, html),
  scan: (shown) => scan.draw(shown),
  file: ({ name, html }) => download(name, html),
  empty: ({ message }) => text.say(message),
};

function download(name: string, html: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const answer = answers[data.type] as ((message: ToPage) => void) | undefined;
  answer?.(data);
});

document.querySelector(".views")?.addEventListener("click", ({ target }) => {
  const view = target instanceof HTMLElement && (target.dataset.view as PageState["view"]);
  if (!view || view === state.view) return;
  use({ view });
  send({ type: "view", view });
});

facsimile.addEventListener("click", () => {
  use({ facsimile: !state.facsimile });
  send({ type: "facsimile", shown: state.facsimile });
});

part("print").addEventListener("click", () => send({ type: "print" }));

part("text").addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link) {
    event.preventDefault();
    scroll.toNote(link.hash.slice(1));
    return;
  }
  // Words that are being selected are to be copied.
  if (getSelection()?.isCollapsed === false) return;
  const place = placeOf(event);
  if (place) send({ type: "click", ...place });
});

scroll.onRead = (place) => send({ type: "scrolled", ...place });
cards.onAsk = (id, place) => send({ type: "hover", id, ...place });
scan.onLook = (look) => use({ look });
scan.onAllow = (name) => send({ type: "allow", host: name });

use({});
send({ type: "ready" });
