import type { EntryType } from "../../people/entry";
import { LANGUAGES } from "../../syntax/data/words";
import type { MarkKind } from "../../syntax/nodes";
import { emptyMark, enclosed, joined, type Piece, readsAs } from "../piece";
import type { XmlElement } from "../xml/tree";
import { shortLanguage } from "./data/languages";
import { DELETION_LABELS, HIGHLIGHT_TAGS, PLACE_PHRASES, RUNNING_LABELS } from "./data/places";
import { address } from "./empty-elements";
import type { TeiReading } from "./reading";

type Marked = (element: XmlElement, content: Piece, reading: TeiReading) => Piece | undefined;

/** Elements with words in them, and the marks they become; nothing where they stay plain words. */
export const MARKED: Readonly<Record<string, Marked>> = {
  add: (element, content, reading) => labelled("added", "addition", element, content, reading),
  del: deletion,
  sic: (_, content) => joined([content, emptyMark("[sic]")]),
  ex: (_, content) => supplied(content),
  supplied: (_, content) => supplied(content),
  unclear: (_, content) => unclear(content),
  damage: (_, content) => checked("damage", content, "[damaged: "),
  hi: highlight,
  emph: highlight,
  foreign,
  date: dateMark,
  note,
  ref: reference,
  figDesc: (_, content) => checked("description", content, "[description: "),
  stamp: (element, content, reading) => labelled("stamp", "stamp", element, content, reading),
  signed: (element, content, reading) => labelled("signed", "signature", element, content, reading),
  salute: (_, content) => checked("letterPart", content, "[salutation: "),
  dateline: (_, content) => checked("letterPart", content, "[dateline: "),
  address: (_, content) => checked("letterPart", content, "[address: "),
  postscript: (_, content) => checked("letterPart", content, "[postscript: "),
  head: (_, content) => checked("heading", content, "[heading: "),
  lg: (_, content) => checked("verse", content, "[verse:\n"),
  list: (_, content) => checked("list", content, "[list:\n"),
  fw: (element, content, reading) => {
    const type = element.attributes.type?.toLowerCase().replace(/[^a-z]/g, "") ?? "";
    const label = RUNNING_LABELS[type] ?? "running head";
    return labelled(label, "runningMatter", element, content, reading);
  },
  seg: (element, content, reading) => {
    const { type } = element.attributes;
    if (type === "signed") return labelled("signed", "signature", element, content, reading);
    if (type === "letterhead")
      return labelled("letterhead", "runningMatter", element, content, reading);
    return undefined;
  },
  persName: (element, content, reading) => named("person", element, content, reading),
  placeName: (element, content, reading) => named("place", element, content, reading),
  geogName: (element, content, reading) => named("place", element, content, reading),
  settlement: (element, content, reading) => named("place", element, content, reading),
  country: (element, content, reading) => named("place", element, content, reading),
  orgName: (element, content, reading) => named("organisation", element, content, reading),
  name: (element, content, reading) => namedByType(element, content, reading),
  rs: (element, content, reading) => namedByType(element, content, reading),
};

/** Content in a mark, where it is read as that mark; else nothing. */
function checked(kind: MarkKind, content: Piece, open: string, close = "]"): Piece | undefined {
  if (content.marked.trim() === "") return undefined;
  const piece = enclosed(open, content, close);
  return readsAs(piece.marked, kind) ? piece : undefined;
}

/** A label with what the element says of place and hand. */
function labelled(
  label: string,
  kind: MarkKind,
  element: XmlElement,
  content: Piece,
  reading: TeiReading,
): Piece | undefined {
  const place = placeWords(element, reading);
  const hand = reading.hand(element.attributes.hand);
  const descriptor = `${label}${place ? ` ${place}` : ""}${hand ? `, ${hand}` : ""}`;
  return checked(kind, content, `[${descriptor}: `) ?? checked(kind, content, `[${label}: `);
}

/** Where on the page, in words; what has none is told. */
export function placeWords(element: XmlElement, reading: TeiReading): string {
  const place = element.attributes.place?.trim().toLowerCase();
  if (!place) return "";
  const phrase =
    PLACE_PHRASES[place] ??
    place
      .split(/\s+/)
      .map((word) => PLACE_PHRASES[word])
      .find(Boolean);
  if (phrase) return phrase;
  reading.unmarked.add(
    `${element.name}@place=${place.slice(0, 40)}`,
    "the mark without a place",
    element,
  );
  return "";
}

function deletion(element: XmlElement, content: Piece, reading: TeiReading): Piece | undefined {
  const rend = (element.attributes.rend ?? element.attributes.type ?? "").toLowerCase();
  const label = DELETION_LABELS[rend] ?? "deleted";
  return labelled(label, "deletion", element, content, reading);
}

const SIMPLE = /^\s*[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ,.'’-]{0,60}\s*$/u;

function unclear(content: Piece): Piece | undefined {
  const short = SIMPLE.test(content.marked) ? checked("unclear", content, "[[", "]]") : undefined;
  return short ?? checked("unclear", content, "[unclear: ");
}

/** In plain brackets where those cannot be taken for a note or a name. */
function supplied(content: Piece): Piece | undefined {
  const isPlain = /^\s*\p{Ll}[\p{Ll} ]{1,30}\s*$/u.test(content.marked);
  const short = isPlain ? checked("supplied", content, "[") : undefined;
  return short ?? checked("supplied", content, "[supplied: ");
}

function highlight(element: XmlElement, content: Piece, reading: TeiReading): Piece | undefined {
  const rend = (element.attributes.rend ?? element.attributes.rendition ?? "").replace(/^#/, "");
  const tag = HIGHLIGHT_TAGS[rend.toLowerCase()];
  // Within brackets, tags hold no marks.
  if (tag && !element.attributes.hand && !content.marked.includes("[")) {
    const piece = checked("highlight", content, `<${tag}>`, `</${tag}>`);
    if (piece) return piece;
  }
  const words = rend
    .replace(/[^\p{L}\p{N} -]/gu, " ")
    .trim()
    .slice(0, 40);
  const label = tag === "u" ? "underlined" : `highlighted${words ? `, ${words}` : ""}`;
  return (
    labelled(label, "highlight", element, content, reading) ??
    labelled("highlighted", "highlight", element, content, reading)
  );
}

function foreign(element: XmlElement, content: Piece): Piece | undefined {
  const language = shortLanguage(element.attributes["xml:lang"]);
  return Object.hasOwn(LANGUAGES, language)
    ? checked("foreign", content, `[${language}: `)
    : undefined;
}

const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
/** No year at all: ISO 8601-2 writes what is not known as X. */
const UNKNOWN = "XXXX";

function dateMark(element: XmlElement, content: Piece, reading: TeiReading): Piece | undefined {
  const { when, "when-iso": iso, notBefore, notAfter, from, to } = element.attributes;
  const ends = [notBefore ?? from, notAfter ?? to].map((end) => end ?? "..");
  const interval = ends.some((end) => end !== "..") ? ends.join("/") : undefined;
  const given = when ?? iso ?? interval;
  const isDate = given?.split("/").every((day) => day === ".." || DAY.test(day));
  if (given && !isDate)
    reading.unmarked.add(
      `date of the form ${given.slice(0, 40)}`,
      "a date without a value",
      element,
    );
  return checked("date", content, `[date ${isDate ? given : UNKNOWN}: `);
}

/** Notes stand where they stand in the file. */
function note(element: XmlElement, content: Piece, reading: TeiReading): Piece | undefined {
  const { type = "" } = element.attributes;
  if (isFootnote(element)) return checked("note", content, "[footnote: ");
  const isEditor = /editor|comment|textconst|archiv|critic|translat/i.test(type);
  return labelled(isEditor ? "editor's note" : "note", "note", element, content, reading);
}

/** Whether a note stands at the foot of the page or at the end. */
export function isFootnote({ attributes: { type = "", place = "" } }: XmlElement): boolean {
  return /^(?:foot|bottom|end)/i.test(place) || /^(?:footnote|endnote)$/i.test(type);
}

function reference(element: XmlElement, content: Piece): Piece | undefined {
  const target = address(element.attributes.target);
  return target ? joined([content, emptyMark(`[see: ${target}]`)]) : undefined;
}

const TYPES: readonly (readonly [RegExp, EntryType])[] = [
  [/^pers/i, "person"],
  [/^(?:place|geog|ort)/i, "place"],
  [/^org/i, "organisation"],
];

function namedByType(element: XmlElement, content: Piece, reading: TeiReading): Piece | undefined {
  const type = TYPES.find(([pattern]) => pattern.test(element.attributes.type ?? ""))?.[1];
  return type && named(type, element, content, reading);
}

/** `@ref` and its kin name an entry; a person without one is `[@: …]`. */
function named(
  type: EntryType,
  element: XmlElement,
  content: Piece,
  reading: TeiReading,
): Piece | undefined {
  const { ref, key, corresp } = element.attributes;
  const pointer = (ref || key || corresp)?.trim();
  if (!pointer) return type === "person" ? checked("personName", content, "[@: ") : undefined;
  if (/\s/.test(pointer))
    reading.unmarked.add(`${element.name}@ref`, "the first of several", element);
  const surface = content.words.trim();
  if (surface === "") return undefined;
  return checked("personName", content, `[@${reading.name({ surface, type, pointer })}: `);
}
