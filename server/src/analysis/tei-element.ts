import type { BracketMark, Extent, MarkKind } from "../syntax/nodes";
import { dateAttributes } from "./tei-date";

/** The TEI P5 element that a mark becomes. */
export interface TeiElement {
  readonly name: string;
  /** In the order in which they are written; values are not escaped yet. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements that share the content between them: `<subst><del/><add/></subst>`. */
  readonly parts: readonly string[];
  /** Never has content: `<gap/>`. */
  readonly empty: boolean;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type MarkOf<Kind extends MarkKind> = Extract<BracketMark, { kind: Kind }>;

/** How one kind of mark is written in TEI; `text` is that of the mark's block. */
interface Row<Mark extends BracketMark> {
  readonly name: string | ((mark: Mark) => string);
  readonly attributes?: (mark: Mark, text: string) => Attributes;
  readonly parts?: readonly string[] | ((mark: Mark) => readonly string[]);
  readonly empty?: true;
}

const LETTER_PARTS: Readonly<Record<string, string>> = {
  dateline: "dateline",
  salutation: "salute",
  postscript: "postscript",
  address: "address",
};

/** One row for each kind of mark; the attributes are those of `docs` and of the TEI Guidelines. */
const ROWS: { readonly [Kind in MarkKind]: Row<MarkOf<Kind>> } = {
  addition: {
    name: "add",
    attributes: ({ place, hand, rend }) => ({ place, hand: pointer(hand), rend }),
  },
  deletion: { name: "del", attributes: ({ hand, rend }) => ({ hand: pointer(hand), rend }) },
  substitution: {
    name: "subst",
    attributes: ({ hand, rend }) => ({
      hand: pointer(hand),
      rend: rend === "changed" ? undefined : rend,
    }),
    parts: changeParts,
  },
  variant: { name: "note", attributes: (mark) => ({ type: "variant", ...written(mark) }) },
  gap: {
    name: "gap",
    attributes: ({ reason, extent }) => ({ reason, ...measure(extent) }),
    empty: true,
  },
  damage: { name: "damage", attributes: ({ agent, hand }) => ({ agent, hand: pointer(hand) }) },
  unclear: {
    name: ({ dividers }) => (dividers ? "choice" : "unclear"),
    parts: ({ dividers }) => (dividers ? ["unclear", ...dividers.map(() => "unclear")] : []),
  },
  supplied: { name: "supplied" },
  space: { name: "space", attributes: ({ extent }) => measure(extent), empty: true },
  note: {
    name: "note",
    attributes: (mark) => ({
      type: mark.type,
      resp: pointer(mark.resp ?? responsible(mark.type)),
      ...written(mark),
    }),
  },
  description: { name: "note", attributes: (mark) => ({ type: "description", ...written(mark) }) },
  noteReference: { name: "ref", attributes: ({ key }) => ({ target: `#${xmlId("note", key)}` }) },
  stamp: { name: "stamp", attributes: written },
  signature: { name: "signed", attributes: ({ hand }) => ({ hand: pointer(hand) }) },
  personName: { name: "persName", attributes: ({ id }) => ({ ref: pointer(id) }) },
  identification: {
    name: "note",
    attributes: ({ id }) => ({ type: "identification", target: pointer(id) }),
  },
  foreign: { name: "foreign", attributes: ({ language }) => ({ "xml:lang": language }) },
  expansion: { name: "choice", parts: ["abbr", "expan"] },
  sic: {
    name: ({ children }) => (children.length > 0 ? "choice" : "sic"),
    parts: ({ children }) => (children.length > 0 ? ["sic", "corr"] : []),
  },
  highlight: { name: "hi", attributes: ({ rend, hand }) => ({ rend, hand: pointer(hand) }) },
  handShift: { name: "handShift", attributes: ({ hand }) => ({ new: pointer(hand) }), empty: true },
  runningMatter: { name: "fw", attributes: (mark) => ({ type: mark.type, ...written(mark) }) },
  letterPart: {
    name: ({ type }) => LETTER_PARTS[type] ?? "ab",
    attributes: ({ type, hand }) => ({
      type: LETTER_PARTS[type] ? undefined : type,
      hand: pointer(hand),
    }),
  },
  heading: { name: "head" },
  verse: { name: "lg" },
  list: { name: "list" },
  columnBreak: { name: "cb", empty: true },
  lineBeginning: { name: "lb", attributes: ({ number }) => ({ n: number }), empty: true },
  anchor: { name: "p", attributes: ({ id }) => ({ "xml:id": id }) },
  insertionPoint: {
    name: "metamark",
    attributes: ({ insertion }) => ({
      function: "insertion",
      target: insertion && `#${xmlId("insertion", insertion)}`,
    }),
    empty: true,
  },
  date: { name: "date", attributes: ({ when }) => dateAttributes(when) },
  reference: { name: "ref", attributes: ({ target }) => ({ target: referenceTarget(target) }) },
  ditto: { name: "choice", parts: ["orig", "reg"] },
  pageBreak: {
    name: "pb",
    attributes: ({ number, cover, image }, text) => ({
      n: number,
      type: cover && `${cover}-cover`,
      facs: image && text.slice(image.start, image.end).replace(/\s/g, "%20"),
    }),
    empty: true,
  },
};

/** The element of a mark, whose spans count in `text`. */
export function teiElement<Mark extends BracketMark>(mark: Mark, text: string): TeiElement {
  const { name, attributes, parts, empty } = ROWS[mark.kind] as Row<Mark>;
  return {
    name: typeof name === "string" ? name : name(mark),
    attributes: present(attributes?.(mark, text) ?? {}),
    parts: typeof parts === "function" ? parts(mark) : (parts ?? []),
    empty: empty ?? false,
  };
}

/** An identifier that XML accepts, made of a prefix and of a key as people type it. */
export function xmlId(prefix: string, key: string): string {
  return `${prefix}-${key.replace(/[^\p{L}\p{N}_.-]/gu, "_")}`;
}

/** The id of an anchored paragraph: `o-12` in the original, `t-12` in the translation. */
export function anchorId(section: string, id: string): string {
  return xmlId(section[0] ?? "p", id);
}

function written({ place, hand }: { place?: string; hand?: string }): Attributes {
  return { place, hand: pointer(hand) };
}

function measure(extent: Extent | undefined): Attributes {
  const { quantity, atLeast, atMost, unit } = extent ?? {};
  return { quantity, atLeast, atMost, unit };
}

function pointer(id: string | undefined): string | undefined {
  return id ? `#${id}` : undefined;
}

function responsible(type: string): string | undefined {
  return type === "translator" || type === "editor" ? type : undefined;
}

function referenceTarget(target: string): string {
  const page = /^page (.+)$/.exec(target)?.[1];
  return page ? `#${xmlId("page", page)}` : target.replace(/\s/g, "%20");
}

function present(attributes: Attributes): Record<string, string> {
  const named = Object.entries(attributes).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  return Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
}

/** Without an arrow, marks within the mark may say what was deleted and what added. */
function changeParts({ arrow, children }: MarkOf<"substitution">): readonly string[] {
  const told = children.flatMap(({ kind }) =>
    kind === "addition" ? ["add"] : kind === "deletion" ? ["del"] : [],
  );
  const isTold = arrow.start === arrow.end && new Set(told).size === 2;
  return isTold ? told : ["del", "add"];
}
