import { teiElement } from "../../analysis/tei-element";
import { isSchemaDate } from "../../people/files/write-tei";
import type {
  BracketMark,
  MarkKind,
  PageBreak,
  Sic,
  Substitution,
  Supplied,
  Unclear,
} from "../../syntax/nodes";
import type { Span } from "../../text/span";
import { imageAddress, referenceAddress } from "./addresses";
import { inlineNodes, type Setting } from "./inlines";
import { byLines } from "./lines";
import { type Attributes, element, source, type TeiNode, words, wordsOf } from "./nodes";

type Builder<Mark extends BracketMark> = (
  into: TeiNode[],
  setting: Setting,
  mark: Mark,
  attributes: Attributes,
) => void;

/** Marks that are more than an element around their content. */
const BUILDERS: { readonly [Kind in MarkKind]?: Builder<Extract<BracketMark, { kind: Kind }>> } = {
  unclear: unclear,
  sic: sic,
  supplied: supplied,
  substitution: (into, setting, mark, attributes) => {
    const told = toldByParts(setting, mark);
    const sides = told ?? parts(setting, mark, ["del", "add"], [mark.arrow]);
    into.push(element("subst", attributes, sides));
  },
  expansion: (into, setting, mark) => {
    into.push(element("choice", {}, parts(setting, mark, ["abbr", "expan"], [mark.arrow])));
  },
  ditto: (into, setting, mark) => {
    into.push(element("choice", {}, [element("orig"), element("reg", {}, inside(setting, mark))]));
  },
  signature: (into, setting, mark, attributes) => {
    const signed: [string, Attributes] = setting.letter
      ? ["signed", attributes]
      : ["seg", { type: "signed", ...attributes }];
    into.push(element(...signed, inside(setting, mark)));
  },
  letterPart: (into, setting, mark, { hand }) => {
    const { type } = mark;
    const content = inside(setting, mark);
    if (setting.letter && type === "dateline") into.push(element("dateline", { hand }, content));
    else if (setting.letter && type === "salutation")
      into.push(element("salute", { hand }, content));
    else if (setting.letter && type === "address")
      into.push(element("address", {}, [element("addrLine", {}, content)]));
    else into.push(element("seg", { type, hand }, content));
  },
  heading: (into, setting, mark) => {
    into.push(element("label", { type: "heading" }, inside(setting, mark)));
  },
  verse: (into, setting, mark) => into.push(element("lg", {}, byLines("l", inside(setting, mark)))),
  list: (into, setting, mark) =>
    into.push(element("list", {}, byLines("item", inside(setting, mark)))),
  personName: (into, setting, mark) => {
    const { name, attributes } = mark.id
      ? setting.facts.name(mark.id)
      : { name: "persName", attributes: {} };
    into.push(element(name, attributes, inside(setting, mark)));
  },
  identification: (into, setting, mark) => {
    const { ref } = setting.facts.name(mark.id).attributes;
    into.push(element("note", { type: "identification", target: ref }, inside(setting, mark)));
  },
  noteReference: (into, setting, mark) => {
    const target = setting.facts.noteReference(setting.base + mark.start) ?? {};
    into.push(element("ref", { n: mark.key, ...target }, inside(setting, mark)));
  },
  anchor: (into, setting, mark) => {
    const attributes = setting.facts.anchor(setting.base + mark.start);
    into.push(element("anchor", attributes, inside(setting, mark)));
  },
  insertionPoint: (into, setting, mark) => {
    const place = setting.facts.insertionPlace(setting.base + mark.start);
    into.push(element("metamark", place ?? { function: "insertion" }, inside(setting, mark)));
  },
  reference: (into, setting, mark) => {
    const label = /^page (.+)$/.exec(mark.target)?.[1];
    const target =
      label === undefined ? referenceAddress(mark.target) : setting.facts.pageTarget(label);
    into.push(element("ref", { target: target || undefined }, inside(setting, mark)));
  },
  pageBreak: (into, setting, mark) => into.push(pageNode(setting, mark, true)),
};

/** A mark as TEI, behind the nodes before it on its level. */
export function markNodes(into: TeiNode[], setting: Setting, mark: BracketMark): void {
  const { facts, base, text } = setting;
  const { name, attributes } = teiElement(mark, text);
  const place =
    mark.kind === "insertionPoint" ? undefined : facts.insertionPlace(base + mark.start);
  if (place) into.push(element("metamark", place));
  const id = facts.insertion(base + mark.start);
  const upTo = facts.insertedUpTo(base + mark.start);
  const plain = pointing(setting, attributes);
  const resolved = { "xml:id": upTo ? undefined : id, ...plain };
  const build = BUILDERS[mark.kind] as Builder<BracketMark> | undefined;
  if (build) build(into, setting, mark, resolved);
  else into.push(element(name, resolved, inside(setting, mark)));
  if (!upTo) return;
  // Nobody marked where the inserted paragraphs end.
  const { place: where, hand, rend } = plain;
  into.push(
    element("addSpan", { "xml:id": id, place: where, hand, rend, spanTo: `#${upTo}`, cert: "low" }),
  );
}

/** A page mark: `@break` says that a word goes on over the turn of the page. */
export function pageNode(setting: Setting, mark: PageBreak, inText = false): TeiNode {
  const { facts, text, base } = setting;
  const { number, cover, image } = mark;
  const isLetter = (at: number) => /^[\p{L}\p{M}]$/u.test(text[at] ?? "");
  const attributes = {
    n: number,
    type: cover && `${cover}-cover`,
    facs: image && imageAddress(text.slice(image.start, image.end)),
    break: inText && isLetter(mark.start - 1) && isLetter(mark.end) ? "no" : undefined,
    "xml:id": facts.pageId(base + mark.start),
  };
  return element("pb", attributes, source(text.slice(mark.start, mark.end)));
}

/** All of a mark: its brackets and label as source, and its content. */
function inside(setting: Setting, mark: BracketMark): readonly TeiNode[] {
  return inlineNodes(innerOf(setting), mark, mark.children);
}

/** Parts of a letter stand in its opener or closer itself, not further in. */
function innerOf(setting: Setting): Setting {
  return setting.letter ? { ...setting, letter: false } : setting;
}

/** Elements that share the content of a mark, divided before each of the dividers. */
function parts(
  setting: Setting,
  { start, end, children }: BracketMark,
  names: readonly string[],
  dividers: readonly Span[],
): readonly TeiNode[] {
  const edges = [start, ...dividers.map((divider) => divider.start), end];
  return names.map((name, at) => {
    const span = { start: edges[at] ?? end, end: edges[at + 1] ?? end };
    const own = children.filter((child) => child.start >= span.start && child.end <= span.end);
    return element(name, {}, inlineNodes(innerOf(setting), span, own));
  });
}

/** `[changed: [added: X] [deleted: Y]]`: the parts say themselves what they are, in their order. */
function toldByParts(setting: Setting, mark: Substitution): readonly TeiNode[] | undefined {
  if (mark.arrow.start !== mark.arrow.end) return undefined;
  const nodes = inside(setting, mark).flatMap((node) =>
    // White space between the parts is none of their words.
    node.kind === "words" && node.text.trim() === "" ? source(node.text) : [node],
  );
  const told = nodes.filter((node) => node.kind !== "source");
  const names = told.map((node) => (node.kind === "element" ? node.name : ""));
  const isWhole = names.every((name) => name === "add" || name === "del");
  return isWhole && names.includes("add") && names.includes("del") ? nodes : undefined;
}

function unclear(into: TeiNode[], setting: Setting, mark: Unclear): void {
  if (mark.dividers && mark.dividers.length > 0) {
    const names = ["unclear", ...mark.dividers.map(() => "unclear")];
    into.push(element("choice", {}, parts(setting, mark, names, mark.dividers)));
  } else aboutWord(into, setting, mark, "unclear");
}

function sic(into: TeiNode[], setting: Setting, mark: Sic): void {
  if (mark.children.length === 0) {
    aboutWord(into, setting, mark, "sic");
    return;
  }
  const word = (mark.word && takeWord(into, setting.text.slice(mark.word.start, mark.start))) ?? [];
  const corrected = element("corr", {}, inside(setting, mark));
  into.push(element("choice", {}, [element("sic", {}, word), corrected]));
}

/** `word [?]`, `word [sic]`: the element is around the word, the sign is kept behind it. */
function aboutWord(into: TeiNode[], setting: Setting, mark: Unclear | Sic, name: string): void {
  const before = mark.word && takeWord(into, setting.text.slice(mark.word.start, mark.start));
  if (before) {
    const [word, ...space] = before;
    into.push(element(name, {}, [word as TeiNode]), ...space, ...inside(setting, mark));
  } else into.push(element(name, {}, inside(setting, mark)));
}

/** The last word before a mark, taken from the nodes before it, and the space after the word. */
function takeWord(into: TeiNode[], written: string): readonly TeiNode[] | undefined {
  const word = written.trimEnd();
  const space = written.slice(word.length);
  const last = into.at(-1);
  if (last?.kind === "words" && last.text.endsWith(written)) {
    into.splice(-1, 1, ...words(last.text.slice(0, -written.length)));
    return [...words(word), ...words(space)];
  }
  const name = space === "" ? last : into.at(-2);
  const isSpace = space === "" || (last?.kind === "words" && last.text === space);
  if (!isSpace || name?.kind !== "element" || wordsOf([name]) !== word) return undefined;
  into.splice(space === "" ? -1 : -2);
  return [name, ...words(space)];
}

function supplied(into: TeiNode[], setting: Setting, mark: Supplied): void {
  const { facts, base } = setting;
  const offset = base + mark.start;
  const reference = mark.possibleNote === undefined ? undefined : facts.noteReference(offset);
  const page = facts.seriesPage(offset);
  const content = inside(setting, mark);
  if (reference) into.push(element("ref", reference, content));
  else if (page !== undefined) {
    into.push(element("pb", { n: page, "xml:id": facts.pageId(offset) }));
    into.push(element("fw", { type: "pageNum" }, content));
  } else into.push(element("supplied", {}, content));
}

/** Attributes whose pointers lead to something, and whose values the schema knows. */
function pointing({ facts }: Setting, attributes: Attributes): Attributes {
  const entries = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined) return [name, value];
    if (name === "hand" || name === "new") return [name, facts.hand(value.replace(/^#/, ""))];
    if (name === "resp") return [name, facts.answering(value.replace(/^#/, ""))];
    if (DATES.has(name) && !isSchemaDate(value)) return [`${name}-custom`, value];
    return [name, value];
  });
  return Object.fromEntries(entries);
}

const DATES: ReadonlySet<string> = new Set(["when", "from", "to", "notBefore", "notAfter"]);
