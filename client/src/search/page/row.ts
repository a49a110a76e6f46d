import type { Row } from "./found";
import { word } from "./words";

/**
 * A row of the concordance: title and page, then the line, whose words stand under those of the other rows.
 * A line in a script that runs from right to left is turned as a whole. All of it is text, never HTML.
 */
export function drawRow(row: Row): HTMLElement {
  const { title, file, place, range, before, words, after } = row;
  const element = span("row", where(row), line(row));
  const number = range.start.line + 1;
  element.title = `${title}\n${[place, `${file}:${number}`].filter(Boolean).join("\n")}`;
  const spot = [title, place, word("line", number)].filter(Boolean).join(", ");
  element.ariaLabel = `${before}${words}${after}, ${spot}`;
  return element;
}

function where({ title, place = "" }: Row): HTMLElement {
  const name = document.createElement("bdi");
  name.className = "title";
  name.textContent = title;
  return span("where", name, span("place", place));
}

function line({ before, words, after }: Row): HTMLElement {
  // What is in a `bdi` does not say in which direction the line runs: the words do.
  const left = document.createElement("bdi");
  left.textContent = before;
  const found = document.createElement("b");
  found.textContent = words;
  const element = span("line", span("before", left), span("rest", found, after));
  element.dir = "auto";
  return element;
}

function span(name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.append(...content);
  return element;
}
