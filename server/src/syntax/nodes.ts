import type { Span } from "../text/span";

/** Where on the page a mark stands. TEI `@place`. */
export type Place =
  | "above"
  | "below"
  | "top"
  | "bottom"
  | "left"
  | "right"
  | "margin"
  | "margin-left"
  | "margin-right"
  | "top-left"
  | "top-right"
  | "bottom-left"
  | "bottom-right"
  | "middle"
  | "opposite"
  | "overleaf"
  | "inline"
  | "end"
  | "envelope";

/** How much is meant: `2 words`, `3-4 letters`, `half a page`. TEI `@quantity`, `@unit`, … */
export interface Extent {
  readonly quantity?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** TEI's word for the unit: `char`, `word`, `line`, `page`, `paragraph`, `group` … */
  readonly unit?: string;
}

/** What stands between two brackets (or tags), whatever it means. Offsets are relative to the block. */
interface Mark<Kind extends string> extends Span {
  readonly kind: Kind;
  /** The words before the colon, as written; empty when there is no colon. */
  readonly descriptor: string;
  /** The part that is transcription; empty at the closing bracket where there is none. */
  readonly content: Span;
  readonly children: readonly Inline[];
  /** The closing bracket is missing: the mark runs to the end of its block. */
  readonly unclosed?: true;
  /** One bracket typed twice: `[[stamp: X]`. */
  readonly doubled?: true;
  /** The inner bracket of `[[X]` closes both. */
  readonly halfClosed?: true;
  /** The insertion that the descriptor or the content names: `N2`, `2` and `№2` are `2`. */
  readonly insertion?: string;
}

/** Who wrote, where, and how: what a descriptor says besides its label. */
interface Written {
  readonly place?: Place;
  /** The key of a hand: `h2`. TEI `@hand`. */
  readonly hand?: string;
}

/** Running text. TEI: character data, with `<lb>` at its line ends. */
export interface Text extends Span {
  readonly kind: "text";
}
/** `\[` or `\]`: a bracket that stands in the source. TEI: the character. */
export interface Escape extends Span {
  readonly kind: "escape";
}
/** `%% …`: a line for the transcribers alone, with its line end. TEI: an XML comment. */
export interface Comment extends Span {
  readonly kind: "comment";
}
/** Raised digits: a note's number where a body exists. TEI `<ref>` or `<hi rend="sup">`. */
export interface RaisedNumber extends Span {
  readonly kind: "raisedNumber";
  readonly key: string;
}
/** Words that a hand added to the text: `[handwritten: X]`. TEI `<add>`. */
export interface Addition extends Mark<"addition">, Written {
  readonly rend?: string;
}
/** Words struck out: `[deleted: X]`, `<s>X</s>`. TEI `<del>`. */
export interface Deletion extends Mark<"deletion">, Written {
  readonly rend?: string;
}
/** `[changed: old -> new]`; children before `arrow` are old. TEI `<subst>`. */
export interface Substitution extends Mark<"substitution">, Written {
  readonly arrow: Span;
  readonly rend?: string;
}
/** Another version's wording: `[in the draft: X]`. TEI `<note type="variant">`. */
export interface Variant extends Mark<"variant">, Written {}
/** Text that is not there to read: `[illegible: 2 words]`. TEI `<gap>`. */
export interface Gap extends Mark<"gap">, Written {
  readonly reason: string;
  readonly extent?: Extent;
}
/** Text that a damage makes hard to read: `[damaged: X]`. TEI `<damage>`. */
export interface Damage extends Mark<"damage">, Written {
  readonly agent?: string;
}
/** A doubtful reading: `[X?]`, `[[X]]`, `[A|B?]`, `word [?]`. TEI `<unclear>`, `<choice>`. */
export interface Unclear extends Mark<"unclear"> {
  /** The dividers of a choice of readings. */
  readonly dividers?: readonly Span[];
  /** The word before `[?]`. */
  readonly word?: Span;
}
/** What the editor supplied: `[to the]`. TEI `<supplied>`. */
export interface Supplied extends Mark<"supplied"> {
  /** A lone number, roman numeral or letter, which may refer to a note. */
  readonly possibleNote?: string;
  /** Looks like a name, which may identify somebody. */
  readonly possibleName?: true;
}
/** Room left empty: `[blank: day of month]`, `____`. TEI `<space>`. */
export interface Space extends Mark<"space"> {
  readonly extent?: Extent;
}
/** A note within the text: `[editor's note: X]`. TEI `<note>`. */
export interface Note extends Mark<"note">, Written {
  readonly type: string;
  readonly resp?: string;
}
/** What the page looks like: `[in the upper left corner]`. TEI `<note type="description">`. */
export interface Description extends Mark<"description">, Written {}
/** `[^1]`. TEI `<ref>`. */
export interface NoteReference extends Mark<"noteReference"> {
  readonly key: string;
}
/** `[stamp: X]`. TEI `<stamp>`. */
export interface Stamp extends Mark<"stamp">, Written {}
/** `[signed: X]`, `/s/ X`. TEI `<signed>` or `<seg type="signed">`. */
export interface Signature extends Mark<"signature">, Written {}
/** `[@id: X]`, `[@: X]`. TEI `<persName>`, `<placeName>` or `<orgName>`. */
export interface PersonName extends Mark<"personName"> {
  /** Empty in `[@: X]`: somebody whom the register does not have. */
  readonly id: string;
}
/** `[=@id]`: who the name before it is. TEI `<note type="identification">`. */
export interface Identification extends Mark<"identification"> {
  readonly id: string;
}
/** `[ru: X]`: words in another language. TEI `<foreign>`. */
export interface Foreign extends Mark<"foreign"> {
  readonly language: string;
}
/** `[expanded: CC -> Central Committee]`. TEI `<choice><abbr/><expan/></choice>`. */
export interface Expansion extends Mark<"expansion"> {
  readonly arrow: Span;
}
/** `[sic]`, `[sic: X]`: so in the source, and X what was meant. TEI `<sic>`, with `<corr>`. */
export interface Sic extends Mark<"sic"> {
  /** The word before it, of which it speaks. */
  readonly word?: Span;
}
/** `<u>X</u>`, `[underlined in red pencil: X]`. TEI `<hi>`. */
export interface Highlight extends Mark<"highlight">, Written {
  readonly rend: string;
}
/** From here on another hand writes: `[hand: h2]`. TEI `<handShift>`. */
export interface HandShift extends Mark<"handShift"> {
  readonly hand?: string;
}
/** What runs outside the text on each page: `[letterhead: X]`, `[folio: 13]`. TEI `<fw>`. */
export interface RunningMatter extends Mark<"runningMatter">, Written {
  readonly type: string;
}
/** A part of a letter: `[salutation: X]`. TEI `<opener>` and `<closer>` parts. */
export interface LetterPart extends Mark<"letterPart">, Written {
  readonly type: string;
}
/** `[heading: X]`. TEI `<head>` or `<label>`. */
export interface Heading extends Mark<"heading"> {}
/** `[verse:⏎…]`. TEI `<lg>`. */
export interface Verse extends Mark<"verse"> {}
/** `[list:⏎…]`. TEI `<list>`. */
export interface List extends Mark<"list"> {}
/** `[column]`. TEI `<cb>`. */
export interface ColumnBreak extends Mark<"columnBreak"> {}
/** `[line 5]`. TEI `<lb n="5">`. */
export interface LineBeginning extends Mark<"lineBeginning"> {
  readonly number: string;
}
/** `[#12]`: the name of a paragraph, the same in original and translation. TEI `@xml:id`. */
export interface Anchor extends Mark<"anchor"> {
  readonly id: string;
}
/** `[insert N1]`: where an insertion belongs. TEI `<metamark function="insertion">`. */
export interface InsertionPoint extends Mark<"insertionPoint"> {}
/** `[date 1956-09-21: 21 September]`. TEI `<date>`. */
export interface DateMark extends Mark<"date"> {
  readonly when: string;
}
/** `[see: doc.recto#12]`, `[to p. 3]`. TEI `<ref>`. */
export interface Reference extends Mark<"reference"> {
  readonly target: string;
}
/** `[ditto: X]`: what a ditto sign stands for. TEI `<choice><orig/><reg/></choice>`. */
export interface Ditto extends Mark<"ditto"> {}
/** A page mark: `[page 12r | scans/0012.jpg]`, as a block or within a paragraph. TEI `<pb>`. */
export interface PageBreak extends Mark<"pageBreak"> {
  /** The number as written (`12r`, `34 об.`), if there is one. */
  readonly number?: string;
  readonly cover?: "front" | "back";
  /** A path or an address. TEI `@facs`. */
  readonly image?: Span;
}

/** Everything that can stand between brackets. */
export type BracketMark =
  | Addition
  | Deletion
  | Substitution
  | Variant
  | Gap
  | Damage
  | Unclear
  | Supplied
  | Space
  | Note
  | Description
  | NoteReference
  | Stamp
  | Signature
  | PersonName
  | Identification
  | Foreign
  | Expansion
  | Sic
  | Highlight
  | HandShift
  | RunningMatter
  | LetterPart
  | Heading
  | Verse
  | List
  | ColumnBreak
  | LineBeginning
  | Anchor
  | InsertionPoint
  | DateMark
  | Reference
  | Ditto
  | PageBreak;

export type MarkKind = BracketMark["kind"];

/** A piece of a block's text. In order and together, the inlines of a block cover its content. */
export type Inline = Text | Escape | Comment | RaisedNumber | BracketMark;

/** Whether the inline is a mark with content, not plain text. */
export function isMark(inline: Inline): inline is BracketMark {
  return "children" in inline;
}
