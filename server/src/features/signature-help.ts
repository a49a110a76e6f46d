import type { ParameterInformation, SignatureHelp } from "vscode-languageserver-types";
import { handList } from "../analysis/hand-list";
import { KINDS } from "../syntax/data/kinds";
import type { Document, Position } from "../syntax/document";
import { findLabel, foldedWords, type Label } from "../syntax/labels";
import { sectionLine } from "../syntax/lines/section-line";
import { t, tableWord } from "../text/words";
import { type OpenBracket, openBracketAt } from "./completion/open-bracket";
import { PLACE_PHRASES } from "./data/place-phrases";
import { type Part, SHAPES, type Shape, shapeOf } from "./data/signatures";
import { spellingLanguages } from "./mark-spelling";

/** Why the help is asked for: a key that was typed, or somebody's wish. */
export interface HelpAsked {
  /** The character that was typed, if one was the reason. */
  readonly typed?: string | undefined;
  /** The help is on the screen already. */
  readonly shown: boolean;
}

const COLON = /[:：]/;
const ARROW = /->|→|⇒/;
const MOST_SHOWN = 4;
/** What opens the help while somebody types a descriptor. */
export const SIGNATURE_TRIGGERS: readonly string[] = [" ", ",", ":", "|", ">"];

/** `textDocument/signatureHelp`: which parts the mark can have that is being written. */
export function signatureHelp(
  document: Document,
  position: Position,
  asked: HelpAsked,
): SignatureHelp | undefined {
  const offset = document.offsetAt(position);
  const bracket = openBracketAt(document, offset);
  const shape = bracket && shapeAt(document, bracket, asked);
  if (!bracket || !shape || !isWanted(bracket.head, asked)) return undefined;
  const active = activePart(bracket.head, shape);
  return {
    signatures: [signature(document, offset, shape)],
    activeSignature: 0,
    activeParameter: active,
  };
}

/** Within the text of a mark the help stays where it is shown, and does not come by itself. */
function isWanted(head: string, { typed, shown }: HelpAsked): boolean {
  return typed === undefined || shown || !COLON.test(head) || /(?:[:：]|->)$/.test(head);
}

function shapeAt(
  document: Document,
  { head, first }: OpenBracket,
  asked: HelpAsked,
): Shape | undefined {
  const [descriptor = ""] = head.split(COLON);
  if (/^(?:page|(?:front |back )?cover)(?:\s|$)/i.test(descriptor)) return SHAPES.page;
  if (/^date(?:\s|$)/i.test(descriptor)) return SHAPES.date;
  if (head.startsWith("@")) return SHAPES.person;
  const section = first ? sectionOf(descriptor.trim()) : undefined;
  if (section) return section;
  const { labels } = document.conventions;
  if (labels.languages.has(descriptor) && head !== descriptor) return SHAPES.foreign;
  const words = foldedWords(descriptor);
  const label = findLabel(words, labels);
  if (!label) return undefined;
  // `[with the stamp` may become supplied text: nobody asked, and the label does not begin it.
  const begins = label.phrase.every((word, at) => words[at] === word);
  return begins || asked.typed === undefined ? labelShape(label) : undefined;
}

function sectionOf(word: string): Shape | undefined {
  const written = `[${word}: x]`;
  const line = /^\p{L}+$/u.test(word) && sectionLine(written, { start: 0, end: written.length });
  if (!line) return undefined;
  const isText = line.type === "original" || line.type === "translation";
  return { ...(isText ? SHAPES.section : SHAPES.enclosure), label: word };
}

function labelShape({ kind, phrase }: Label): Shape {
  return { ...shapeOf(kind), label: phrase.join(" "), meaning: KINDS[kind].meaning };
}

/** Which part the cursor is in: the signs that have been typed say so. */
function activePart(head: string, { parts }: Shape): number {
  const colon = head.search(COLON);
  const after = parts.findIndex(({ before }) => before === ": ");
  if (colon >= 0 && after >= 0) {
    const rest = head.slice(colon + 1);
    const next = parts[after + 1]?.before;
    const passed = next === " -> " ? ARROW.test(rest) : next === ", " && rest.includes(",");
    return after + (passed ? 1 : 0);
  }
  const bar = parts.findIndex(({ before }) => before === " | ");
  if (bar >= 0 && head.includes("|")) return bar;
  const comma = parts.findIndex(({ before }) => before === ", ");
  if (comma >= 0 && (after < 0 || comma < after) && /,|\sh\d*$/.test(head)) return comma;
  const place = parts.findIndex(({ before }) => before === " ");
  return place >= 0 && /\s/.test(head) ? place : 0;
}

function signature(document: Document, offset: number, { label, meaning, parts }: Shape) {
  let text = "[";
  const parameters = parts.map((part, at): ParameterInformation => {
    text += part.before;
    const start = text.length;
    text += at === 0 ? label : tableWord(part.name);
    const documentation = (part.says && tableWord(part.says)) || partText(document, offset, part);
    return { label: [start, text.length], ...(documentation && { documentation }) };
  });
  return {
    label: `${text}]`,
    ...(meaning && { documentation: `${tableWord(meaning)}.` }),
    parameters,
  };
}

/** What stands in a part in this document, or could stand there. */
function partText(document: Document, offset: number, { name }: Part): string {
  if (name === "hand") {
    const hands = [...handList(document).values()].slice(0, MOST_SHOWN);
    const listed = hands.map(({ key, description }) => `${key} = ${description}`).join("; ");
    return listed || t("The key of a hand that the front matter lists under “Hands:”, such as h1.");
  }
  if (name !== "place") return "";
  const [language = "en"] = spellingLanguages(document, offset, undefined);
  const phrases = PLACE_PHRASES[language].slice(0, MOST_SHOWN).map(([, phrase]) => phrase);
  return t("Where it stands: {0} …", phrases.join(", "));
}
