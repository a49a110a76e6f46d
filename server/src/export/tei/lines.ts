import { element, isEmptySpace, source, type TeiNode } from "./nodes";

const LINE = /[^\r\n]*(?:\r\n?|\n|$)/g;
const BLANK_LINES = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/;

/** One element for each written line; the line end is the last character of its line. */
export function byLines(name: string, nodes: readonly TeiNode[]): readonly TeiNode[] {
  const lines: TeiNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind !== "words") {
      lines.at(-1)?.push(node);
      continue;
    }
    for (const [line] of node.text.matchAll(LINE)) {
      if (line === "") continue;
      lines.at(-1)?.push({ kind: "words", text: line });
      if (/[\r\n]$/.test(line)) lines.push([]);
    }
  }
  const last = lines.at(-1) as TeiNode[];
  const trailing = lines.length > 1 && last.every(isEmptySpace) ? last : [];
  const written = trailing === last ? lines.slice(0, -1) : lines;
  return [...written.map((line) => element(name, {}, line)), ...hidden(trailing)];
}

/** Paragraphs that blank lines part, and the blank lines between them. */
export function byBlankLines(nodes: readonly TeiNode[]): readonly (readonly TeiNode[] | string)[] {
  const parts: (TeiNode[] | string)[] = [[]];
  for (const node of nodes) {
    let rest = node.kind === "words" ? node.text : "";
    for (let found = BLANK_LINES.exec(rest); found; found = BLANK_LINES.exec(rest)) {
      const before = rest.slice(0, found.index);
      if (before) (parts.at(-1) as TeiNode[]).push({ kind: "words", text: before });
      parts.push(found[0], []);
      rest = rest.slice(found.index + found[0].length);
    }
    if (node.kind !== "words") (parts.at(-1) as TeiNode[]).push(node);
    else if (rest) (parts.at(-1) as TeiNode[]).push({ kind: "words", text: rest });
  }
  return parts;
}

/** Words that are spaces only, kept beside the text. */
function hidden(nodes: readonly TeiNode[]): readonly TeiNode[] {
  return nodes.flatMap((node) => (node.kind === "words" ? source(node.text) : [node]));
}
