import { joined, NOTHING, type Piece, wordsPiece } from "../piece";
import { elementsOf, hasLooseWords, type XmlElement, type XmlNode } from "../xml/tree";
import { EMPTY } from "./empty-elements";
import { MARKED } from "./marked-elements";
import { PAIRED, type Side } from "./paired-elements";
import type { TeiReading } from "./reading";
import { withSpans } from "./spans";

/** Elements whose content stands on lines of its own even within running text. */
const LINES: ReadonlySet<string> = new Set(
  "line zone p ab l lg item list row table head addrLine address div quote sp speaker stage postscript".split(
    " ",
  ),
);
/** Elements that are there for others: what they mean is said by those or by the lines. */
const UNSAID: ReadonlySet<string> = new Set(
  "line zone surface sourceDoc p ab l item row cell addrLine div text body front back opener closer group".split(
    " ",
  ),
);
/** What is about the text and no part of it; registers are read by themselves. */
export const APART: ReadonlySet<string> = new Set([
  "teiHeader",
  "listPerson",
  "listPlace",
  "listOrg",
  "facsimile",
  "standOff",
  "sourceDoc",
  "handNotes",
]);

/** The nodes as running text with marks. */
export function inlinePiece(nodes: readonly XmlNode[], reading: TeiReading): Piece {
  return joined(nodes.map((node) => nodePiece(node, reading)));
}

/** What an element holds, as running text with marks. */
export function contentPiece(element: XmlElement, reading: TeiReading): Piece {
  return inlinePiece(withSpans(element.children, reading), reading);
}

function nodePiece(node: XmlNode, reading: TeiReading): Piece {
  if (node.kind === "text") return wordsPiece(node.text.replace(/[ \t\r\n]+/g, " "));
  if (node.kind === "comment") {
    reading.comments.push(node.text);
    return NOTHING;
  }
  return node.kind === "element" ? elementPiece(node, reading) : NOTHING;
}

/** An element as a mark, or as the words in it. */
export function elementPiece(element: XmlElement, reading: TeiReading): Piece {
  const { name } = element;
  if (APART.has(name)) return NOTHING;
  const empty = Object.hasOwn(EMPTY, name) ? EMPTY[name]?.(element, reading) : undefined;
  if (empty) return empty;
  return Object.hasOwn(PAIRED, name) && !hasLooseWords(element)
    ? pairedPiece(element, reading)
    : markedPiece(element, contentPiece(element, reading), reading);
}

/** What is said in two ways: a change, an abbreviation and what it stands for. */
function pairedPiece(element: XmlElement, reading: TeiReading): Piece {
  const sides = elementsOf(element).map((side): Side => {
    const before = element.children[element.children.indexOf(side) - 1];
    const space = before?.kind === "text" ? wordsPiece(" ") : NOTHING;
    return { element: side, space, content: contentPiece(side, reading) };
  });
  const paired = PAIRED[element.name]?.(element, sides, reading);
  if (paired) return paired;
  reading.plain(element, "its parts one by one");
  return joined(sides.flatMap((side) => sidePieces(side, reading)));
}

/** One side as words of the text, after the space before it. */
export function sidePieces({ element, space, content }: Side, reading: TeiReading): Piece[] {
  return [space, markedPiece(element, content, reading)];
}

/** What an element holds, in its mark where it has one. */
function markedPiece(element: XmlElement, content: Piece, reading: TeiReading): Piece {
  const { name } = element;
  const marked = Object.hasOwn(MARKED, name)
    ? MARKED[name]?.(element, content, reading)
    : undefined;
  const piece = marked ?? content;
  if (!marked && !UNSAID.has(name))
    reading.plain(element, hasWords(content) ? "plain words" : "left out: it holds no words");
  return LINES.has(name) ? ownLines(piece) : piece;
}

function hasWords({ words }: Piece): boolean {
  return words.trim() !== "";
}

function ownLines(piece: Piece): Piece {
  return joined([emptyLine, piece, emptyLine]);
}

const emptyLine: Piece = { marked: "\n", plain: "\n", words: "" };
