import { emptyMark, NOTHING, type Piece, readsAs } from "../piece";
import { textOf, type XmlElement } from "../xml/tree";
import { GAP_LABELS, UNIT_NAMES, UNIT_WORDS } from "./data/places";
import type { TeiReading } from "./reading";

type Empty = (element: XmlElement, reading: TeiReading) => Piece | undefined;

/** Elements that hold no words of the source, and what they become; nothing where they hold some. */
export const EMPTY: Readonly<Record<string, Empty>> = {
  lb: lineBeginning,
  pb: (element, reading) => pageMark(element, reading, true),
  cb: () => emptyMark("[column]"),
  gap,
  space,
  handShift: ({ attributes, ...element }, reading) => {
    const key = reading.hand(attributes.new ?? attributes.scribe ?? attributes.hand);
    if (key) return emptyMark(`[hand: ${key}]`);
    reading.plain({ attributes, ...element }, "left out: it names no hand");
    return NOTHING;
  },
  anchor: silent,
  ptr: (element, reading) => {
    const target = address(element.attributes.target);
    return target ? emptyMark(`[see: ${target}]`) : silent(element, reading);
  },
  graphic: commented,
  milestone: commented,
};

/** A page mark. A number that cannot be one, or is missing, is counted. */
export function pageMark(element: XmlElement, reading: TeiReading, within: boolean): Piece {
  const counted = String(reading.nextPage());
  const { n, facs, type } = element.attributes;
  const given = n?.replace(/[[\]|]/g, "").trim();
  const image = reading.image(facs)?.replace(/\s/g, "%20").replace(/[[\]]/g, encodeURIComponent);
  const spelled = (number: string) => `[page ${number}${image ? ` | ${image}` : ""}]`;
  const number = given && readsAs(spelled(given), "pageBreak") ? given : counted;
  if (number !== given)
    reading.plain(element, "its number was counted, because it has none that fits");
  else if (type) reading.unmarked.add(`pb@type=${type}`, "the page mark alone", element);
  const text = spelled(number);
  const undivided = element.attributes.break === "no" || within;
  return {
    marked: undivided ? text : `\n${text}\n`,
    plain: within ? text : `\n${text}\n`,
    words: "",
  };
}

/** A new line. Where it divides a word without a sign, the word stays whole around a line mark. */
function lineBeginning({ attributes }: XmlElement, reading: TeiReading): Piece {
  const count = reading.nextLine();
  if (attributes.break !== "no") return { marked: "\n", plain: "\n", words: "\n" };
  const number = /^\d{1,5}$/.test(attributes.n ?? "") ? attributes.n : count;
  return { marked: `${DIVIDED}${number}]`, plain: "", words: "" };
}

/** A line mark within a word; after a hyphen it becomes a line end, when the line is known. */
const DIVIDED = "[line ";

function gap(element: XmlElement, reading: TeiReading): Piece | undefined {
  const { reason = "", agent = "" } = element.attributes;
  if (textOf(element).trim() !== "") return undefined;
  const label = GAP_LABELS.find(([words]) => words.test(`${reason} ${agent}`))?.[1] ?? "gap";
  const extent = extentWords(element);
  if (reason && label === "gap")
    reading.unmarked.add(`gap@reason=${reason}`, "a gap without reason", element);
  const text = `[${label}${extent ? `: ${extent}` : ""}]`;
  return emptyMark(readsAs(text, "gap") ? text : "[gap]");
}

function space(element: XmlElement, reading: TeiReading): Piece | undefined {
  if (textOf(element).trim() !== "") return undefined;
  const extent = extentWords(element);
  const text = `[blank${extent ? `: ${extent}` : ""}]`;
  if (readsAs(text, "space")) return emptyMark(text);
  reading.plain(element, "a blank without extent");
  return emptyMark("[blank]");
}

/** `2 words`, `3-4 letters`, from whichever attributes say it. */
function extentWords({ attributes }: XmlElement): string {
  const { quantity, atLeast, atMost, extent = "" } = attributes;
  const free = /^(\d{1,4}(?:\s*[-–]\s*\d{1,4})?)\s*([\p{L}]*)/u.exec(extent.trim());
  const amount = quantity ?? range(atLeast, atMost) ?? free?.[1];
  const given = (attributes.unit ?? free?.[2] ?? "").toLowerCase();
  const unit = UNIT_WORDS[UNIT_NAMES[given] ?? given];
  if (!amount || !/^[\d.]+(?:\s*[-–]\s*\d+)?$/.test(amount)) return unit?.[1] ?? "";
  return unit ? `${amount} ${amount === "1" ? unit[0] : unit[1]}` : "";
}

function range(atLeast: string | undefined, atMost: string | undefined): string | undefined {
  if (!atLeast || !atMost) return atLeast ?? atMost;
  return atLeast === atMost ? atLeast : `${atLeast}-${atMost}`;
}

function silent(element: XmlElement, reading: TeiReading): Piece | undefined {
  if (textOf(element).trim() !== "") return undefined;
  reading.plain(element, "left out: it holds no words");
  return NOTHING;
}

/** What the page shows besides words, as a comment before the paragraph. */
function commented(element: XmlElement, reading: TeiReading): Piece | undefined {
  if (textOf(element).trim() !== "") return undefined;
  const { unit, rend, url, n } = element.attributes;
  reading.comments.push([element.name, unit, n, rend, url].filter(Boolean).join(" "));
  reading.plain(element, "a comment before the paragraph");
  return NOTHING;
}

/** An address or pointer as a mark can hold it. */
export function address(target: string | undefined): string | undefined {
  const first = target?.trim().split(/\s+/)[0];
  const written = first?.replace(/[[\]]/g, encodeURIComponent);
  return written && readsAs(`[see: ${written}]`, "reference") && !sayWords(written)
    ? written
    : undefined;
}

/** Only what looks like an address or a place in a file is no text. */
function sayWords(target: string): boolean {
  return !/[/#]/.test(target);
}
