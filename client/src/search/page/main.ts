import { editorHost, part } from "../../webview/page/host";
import type { FromPage, PageState, Search, ToPage } from "../messages";
import { Found, type Row, tableLine } from "./found";
import type { Order } from "./order";
import { drawRow } from "./row";
import { RowList } from "./row-list";
import { numbered, statusOf } from "./status";
import { useWords, word } from "./words";

useWords(document.body.dataset.words);
const host = editorHost<FromPage, PageState>();
const [query, scope] = [part<HTMLInputElement>("query"), part<HTMLSelectElement>("scope")];
const order = part<HTMLSelectElement>("order");
const found = new Found();
const list = new RowList<Row>(part("list"), {
  draw: drawRow,
  open: ({ uri, range, source }, stays) => send({ type: "open", uri, range, source, stays }),
});

/** While lines come, they are put in order no more often than this, in milliseconds. */
const PAUSE = 200;

let search: Search = { query: "", scope: "workspace" };
let name: string | undefined;
/** What was last asked for on this page. */
let asked: Search | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

const send = (message: FromPage) => host.postMessage(message);
const orderNow = () => order.value as Order;
const keep = () => host.setState({ search, order: orderNow() });

function showRows(): void {
  clearTimeout(waiting);
  waiting = undefined;
  list.show(found.rows(orderNow()));
}

function say(words: string): void {
  part("status").textContent = words;
}

const counts = () => statusOf({ search, name, found });

function run(isRunning: boolean): void {
  part("running").hidden = !isRunning;
  const isEmpty = found.lines === 0;
  for (const id of ["copy", "save"]) part<HTMLButtonElement>(id).disabled = isRunning || isEmpty;
}

function end(): void {
  showRows();
  run(false);
}

/** What the editor says, by its sort. */
const answers: { [Type in ToPage["type"]]: (message: Extract<ToPage, { type: Type }>) => void } = {
  begin(message) {
    ({ search, name } = message);
    // What was asked for here stands here already, and somebody may be typing the next.
    if (search.query !== asked?.query || search.scope !== asked.scope)
      [query.value, scope.value] = [search.query, search.scope];
    found.clear();
    list.clear();
    part("hint").hidden = true;
    part("progress").removeAttribute("value");
    part("read").textContent = "";
    say("");
    run(true);
    keep();
  },
  found({ documents, read, all }) {
    const [progress, { lines }] = [part<HTMLProgressElement>("progress"), found];
    [progress.max, progress.value] = [all, read];
    part("read").textContent = word("reading", numbered(read), numbered(all));
    found.add(documents);
    if (lines === 0) showRows();
    else waiting ??= setTimeout(showRows, PAUSE);
  },
  end() {
    end();
    say(counts());
  },
  broken({ message = word("stopped") }) {
    end();
    say(found.lines > 0 ? `${message} ${counts()}` : message);
  },
  again({ uri, documents }) {
    if (!found.replace(uri, documents)) return;
    end();
    say(counts());
  },
};

addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const answer = answers[data.type] as ((message: ToPage) => void) | undefined;
  answer?.(data);
});

function begin(): void {
  const where = scope.value as Search["scope"];
  asked = { query: query.value, scope: where };
  send({ type: "search", search: asked });
}

query.addEventListener("keydown", (event) => {
  // While a word is being composed, Enter ends it.
  if (event.key === "Enter" && !event.isComposing) begin();
  if (event.key !== "ArrowDown") return;
  part("list").focus();
  // Else the list, which has the focus by now, would scroll.
  event.preventDefault();
});
scope.addEventListener("change", () => query.value.trim() !== "" && begin());
order.addEventListener("change", () => {
  keep();
  showRows();
});
part("stop").addEventListener("click", () => send({ type: "stop" }));
for (const type of ["copy", "save"] as const)
  part(type).addEventListener("click", () =>
    send({ type, lines: found.rows(orderNow()).map(tableLine) }),
  );
// Whoever goes to the view wants to type, or to go on in the list.
addEventListener("focus", () => {
  if (document.activeElement === document.body) part(found.lines > 0 ? "list" : "query").focus();
});

const kept = host.getState();
order.value = kept?.order ?? "document";
run(false);
send({ type: "ready", ...(kept && { search: kept.search }) });
