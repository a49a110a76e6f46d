import { commentBlock, type ImportedBlock } from "../front";
import { emptyMark, enclosed, joined, type Piece, readsAs, spelledBlock } from "../piece";
import { elementsOf, textOf, type XmlElement, type XmlNode } from "../xml/tree";
import { pageMark } from "./empty-elements";
import { blocksOf } from "./holders";
import { contentPiece, elementPiece, inlinePiece } from "./inlines";
import { isFootnote } from "./marked-elements";
import type { TeiReading } from "./reading";
import { withSpans } from "./spans";
import { isTable, rowsPiece } from "./tables";

/** Elements that hold blocks. */
export const HOLDERS: ReadonlySet<string> = new Set(
  "text body front back group div div0 div1 div2 div3 div4 div5 div6 div7 floatingText titlePage docTitle epigraph argument sp castList performance listBibl sourceDoc surfaceGrp surface".split(
    " ",
  ),
);
/** Elements that are a block wherever they stand. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p ab lg list table head opener closer postscript trailer byline titlePart docAuthor docDate docImprint speaker stage castItem".split(
    " ",
  ),
);
/** Elements that are a block beside blocks, and words in a paragraph. */
const LOOSE: ReadonlySet<string> = new Set(
  "zone graphic address signed salute dateline note fw figure quote cit q said pb cb milestone l stamp bibl formula anchor".split(
    " ",
  ),
);
const LETTER_PARTS: ReadonlySet<string> = new Set(
  "salute dateline signed address postscript".split(" "),
);
/** Whether an element that stands beside blocks is one. */
export function isBlock(element: XmlElement): boolean {
  const { name } = element;
  return HOLDERS.has(name) || BLOCKS.has(name) || LOOSE.has(name) || holdsBlocks(element);
}

/** An element that is a block, or holds some. */
export function block(element: XmlElement, reading: TeiReading): ImportedBlock[] {
  const { name } = element;
  if (HOLDERS.has(name)) return blocksOf(element, reading);
  if (name === "pb") return finished(pageMark(element, reading, false), reading);
  if (name === "table" && isTable(element)) return table(element, reading);
  if (name === "lg") return verse(element, reading);
  if (name === "opener" || name === "closer")
    return finished(letterLines(element, reading), reading);
  if (name === "p" || name === "ab")
    return paragraphs(withSpans(element.children, reading), reading);
  if (holdsBlocks(element) && name !== "note" && name !== "list") return blocksOf(element, reading);
  return finished(elementPiece(element, reading), reading);
}

/** Whether an element of any name has blocks in it. */
function holdsBlocks(element: XmlElement): boolean {
  return elementsOf(element).some(
    ({ name, ...child }) =>
      BLOCKS.has(name) || (name !== "note" && holdsBlocks({ name, ...child })),
  );
}

/** Running text, with the lists, verses and tables in it as blocks of their own. */
export function paragraphs(nodes: readonly XmlNode[], reading: TeiReading): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let run: XmlNode[] = [];
  const flush = () => {
    blocks.push(...running(run, reading));
    run = [];
  };
  for (const node of nodes) {
    const apart = node.kind === "element" && node.name !== "note" && standsApart(node);
    if (!apart) run.push(node);
    else {
      flush();
      blocks.push(...block(node, reading));
    }
  }
  flush();
  return blocks;
}

function standsApart(element: XmlElement): boolean {
  return BLOCKS.has(element.name) || HOLDERS.has(element.name) || holdsBlocks(element);
}

/** A paragraph; page marks at its edges stand before and after it. */
function running(nodes: readonly XmlNode[], reading: TeiReading): ImportedBlock[] {
  const isPage = (node: XmlNode) => node.kind === "element" && node.name === "pb";
  const says = (node: XmlNode) => !isPage(node) && textOf(node).trim() !== "";
  const first = nodes.findIndex((node) => says(node) || (node.kind === "element" && !isPage(node)));
  if (first < 0) return nodes.flatMap((node) => apart(node, reading));
  const before = nodes.slice(0, first).flatMap((node) => apart(node, reading));
  let last = nodes.length;
  while (last > first && (isPage(nodes[last - 1] as XmlNode) || isBlank(nodes[last - 1]))) last--;
  const inside = withFootnote(nodes.slice(first, last), reading);
  return [...before, ...inside, ...nodes.slice(last).flatMap((node) => apart(node, reading))];
}

/** A note at the foot with which a paragraph ends follows it; any other stays where it stands. */
function withFootnote(nodes: readonly XmlNode[], reading: TeiReading): ImportedBlock[] {
  const at = nodes.findLastIndex((node) => !isBlank(node));
  const note = nodes[at];
  if (at < 1 || note?.kind !== "element" || note.name !== "note" || !isFootnote(note))
    return finished(inlinePiece(nodes, reading), reading);
  const key = reading.nextNote();
  const text = inlinePiece(nodes.slice(0, at), reading);
  const body = contentPiece(note, reading);
  const oneLiner = { ...body, marked: body.marked.replace(/\s+/g, " ") };
  return [
    ...finished(joined([text, emptyMark(`[^${key}]`)]), reading),
    ...finished(joined([emptyMark(`[^${key}]: `), oneLiner]), reading),
  ];
}

function apart(node: XmlNode, reading: TeiReading): ImportedBlock[] {
  if (node.kind === "comment") return [commentBlock(node.text)];
  if (node.kind !== "element") return [];
  return finished(
    node.name === "pb" ? pageMark(node, reading, false) : elementPiece(node, reading),
    reading,
  );
}

function isBlank(node: XmlNode | undefined): boolean {
  return node?.kind === "text" && node.text.trim() === "";
}

/** Each part of a letter's head or foot on its line. */
function letterLines(element: XmlElement, reading: TeiReading): Piece {
  const nodes = element.children.flatMap((node): readonly XmlNode[] =>
    node.kind === "element" && LETTER_PARTS.has(node.name) ? [LINE_END, node, LINE_END] : [node],
  );
  return joined(nodes.map((node) => (node === LINE_END ? LINE : inlinePiece([node], reading))));
}

const LINE_END: XmlNode = { kind: "text", text: "\n", line: 0, column: 0 };
const LINE: Piece = { marked: "\n", plain: "\n", words: "" };

/** Stanzas are verses of their own; a group of them has no mark. */
function verse(element: XmlElement, reading: TeiReading): ImportedBlock[] {
  const groups = elementsOf(element).some(({ name }) => BLOCKS.has(name) || name === "pb");
  if (!groups) return finished(elementPiece(element, reading), reading);
  if (elementsOf(element, "lg").length > 0) reading.plain(element, "its stanzas one by one");
  return versesOf(withSpans(element.children, reading), reading);
}

function versesOf(nodes: readonly XmlNode[], reading: TeiReading): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let lines: XmlNode[] = [];
  const flush = () => {
    const piece = inlinePiece(lines, reading);
    const marked = enclosed("[verse:\n", piece);
    const isVerse = lines.some((node) => node.kind === "element" && node.name === "l");
    blocks.push(...finished(isVerse && readsAs(marked.marked, "verse") ? marked : piece, reading));
    lines = [];
  };
  for (const node of nodes) {
    if (node.kind === "element" && (BLOCKS.has(node.name) || node.name === "pb")) {
      flush();
      blocks.push(...block(node, reading));
    } else lines.push(node);
  }
  flush();
  return blocks;
}

/** Rows that follow each other are a table; page marks and captions between them stand alone. */
function table(element: XmlElement, reading: TeiReading): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let rows: XmlElement[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push(...finished(rowsPiece(rows, element, reading), reading));
    rows = [];
  };
  for (const child of elementsOf(element)) {
    if (child.name === "row") rows.push(child);
    else {
      flush();
      blocks.push(...block(child, reading));
    }
  }
  flush();
  return blocks;
}

const DIVIDED_AFTER_SIGN = /([-\u2010\u2011\u2e17\u00ac=])\s*\[line \d+\]/g;

/** A page mark before all words, but within marks. */
const PAGE_FIRST = /^((?:\s|\[[\p{L}@][^[\]:]{0,80}: |<[a-z]{1,3}>)*)(\[page [^[\]]*\])/u;

/** The block as it is written, after the comments that were found in it. */
export function finished(piece: Piece, reading: TeiReading): ImportedBlock[] {
  const comments = reading.comments.map(commentBlock);
  reading.comments = [];
  const marked = piece.marked.replace(DIVIDED_AFTER_SIGN, "$1\n");
  if (marked.trim() === "") return comments;
  const [leading, before = "", page = ""] = PAGE_FIRST.exec(marked) ?? [];
  if (leading && before.trim() !== "") {
    const rest = { ...piece, marked: before + marked.slice(leading.length) };
    return [...comments, { text: page, words: "" }, ...finished(rest, reading)];
  }
  const { text, marksKept, kept } = spelledBlock({ ...piece, marked });
  if (!marksKept)
    reading.unmarked.add("paragraph", "plain words: its marks would be read otherwise");
  if (!kept) reading.unmarked.add("paragraph", "words that look like a mark of the language");
  return [...comments, { text, words: piece.words }];
}
