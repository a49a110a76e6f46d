import type { Block } from "../../syntax/blocks";
import { kindName } from "../../syntax/data/kinds";
import { type BracketMark, type Inline, isMark } from "../../syntax/nodes";
import { closedUp } from "../../text/closed-up";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import { attributes, escaped } from "./escape";
import { isFootnote } from "./footnotes";
import { lineEndsOf } from "./line-ends";
import { HIGHLIGHTS, OUTSIDE_TEXT, WAYS, type Way } from "./mark-ways";
import { type NamedSpan, titleOfNamed } from "./people";
import { shaped } from "./shapes";
import type { Manner, Surroundings } from "./view";

const LINE_END = /\r\n?|\n/g;
/** Marks whose lines are lines on purpose. */
const LINED: ReadonlySet<string> = new Set([
  "verse",
  "list",
  "stamp",
  "runningMatter",
  "letterPart",
  "signature",
  "description",
]);

/** Renders the inlines of one block. Everything that comes from the text passes `escaped`. */
export class InlineWriter {
  /** Inside of this many marks whose lines stay as they are. */
  private lined = 0;
  private inName = 0;
  private readonly names: readonly NamedSpan[];

  constructor(
    readonly block: Block,
    readonly manner: Manner,
    readonly around: Surroundings,
    /** In the text of a footnote, notes are text. */
    private readonly inFootnote = false,
  ) {
    this.names = namedIn(around);
  }

  write(inlines: readonly Inline[]): string {
    let html = "";
    let isCut = false;
    for (const inline of inlines) {
      const own = this.inline(inline);
      html = isCut ? closedUp(html, own) : html + own;
      isCut = own === "" && isMark(inline);
    }
    return html;
  }

  /** The inlines in a part of the block, such as a cell; text is cut at its ends. */
  writePart(inlines: readonly Inline[], { start, end }: Span): string {
    const within: Inline[] = [];
    for (const inline of inlines) {
      if (inline.end <= start || inline.start >= end) continue;
      const cut = { start: Math.max(start, inline.start), end: Math.min(end, inline.end) };
      within.push(inline.kind === "text" ? { ...inline, ...cut } : inline);
    }
    return this.write(within);
  }

  /** A stretch of the block as text, with names and line ends. */
  text({ start, end }: Span): string {
    let html = "";
    let at = start;
    for (const name of this.inName > 0 ? [] : this.names) {
      if (name.end <= at) continue;
      if (name.start >= end) break;
      const from = Math.max(at, name.start);
      const to = Math.min(end, name.end);
      html +=
        this.plain(at, from) + this.named(name, this.plain(from, to), { start: from, end: to });
      at = to;
    }
    return html + this.plain(at, end);
  }

  /** An element around a mark; what it is stands in its class, what was written about it in its title. */
  element(mark: BracketMark, html: string, more: ElementWords = {}): string {
    const { tag = "span", title = titleOf(mark), classes = [], ...others } = more;
    const { start, end, content } = mark;
    const written = attributes({
      class: [mark.kind, ...classes, ...handClasses(mark)].join(" "),
      ...(this.manner.places
        ? { "data-s": `${start} ${content.start} ${end}` }
        : { title: title || undefined }),
      ...others,
    });
    return `<${tag}${written}>${html}</${tag}>`;
  }

  private inline(inline: Inline): string {
    if (isMark(inline)) return this.mark(inline);
    const number = this.around.numbers?.get(inline.start);
    if (inline.kind === "comment") return "";
    if (inline.kind === "escape")
      return escaped(this.block.text.slice(inline.start + 1, inline.end));
    return number !== undefined && inline.kind === "raisedNumber"
      ? noteSign(number)
      : this.text(inline);
  }

  private mark(mark: BracketMark): string {
    const page = this.around.pages?.get(mark.start);
    if (page !== undefined) return this.element(mark, escaped(`|${page}|`), { classes: ["turn"] });
    const number = this.inFootnote ? undefined : this.around.numbers?.get(mark.start);
    if (number !== undefined) return noteSign(number);
    if (!this.inFootnote && isFootnote(mark)) return "";
    if (LINED.has(mark.kind)) this.lined++;
    if (mark.kind === "personName") this.inName++;
    const html = shaped(this, mark) ?? this.surrounded(mark);
    if (mark.kind === "personName") this.inName--;
    if (LINED.has(mark.kind)) this.lined--;
    return html;
  }

  private surrounded(mark: BracketMark): string {
    const way: Way = WAYS[mark.kind]?.[this.manner.view] ?? {};
    if (way.hidden || this.isOutside(mark)) return "";
    const words = mark.children.length > 0 ? this.write(mark.children) : this.wordsOf(mark);
    const [before, after] = way.signs ?? ["", ""];
    const html = `${leadOf(mark)}${escaped(before)}${words}${escaped(after)}`;
    return this.element(mark, html, {
      tag: tagOf(mark) ?? way.element,
      classes: classesOf(mark),
      ...(mark.kind === "foreign" && { lang: mark.language }),
      ...(mark.kind === "personName" && {
        title: titleOfNamed([mark.id], this.around.known),
        ...(mark.id !== "" && { "data-person": mark.id }),
      }),
    });
  }

  /** `[photograph]`, `[signature]`: a mark without content is its own words. */
  private wordsOf(mark: BracketMark): string {
    if (mark.kind === "columnBreak") return "";
    if (mark.kind === "handShift") return escaped(mark.hand ?? t("another hand"));
    if (mark.kind === "reference") return escaped(mark.target);
    if (mark.kind === "personName")
      return escaped(this.around.known?.register.byId.get(mark.id)?.name ?? mark.id);
    const { text } = this.block;
    const inside = text
      .slice(mark.start, mark.end)
      .replace(/^\[+|\]+$/g, "")
      .replace(/:\s*$/, "");
    return mark.kind === "stamp" || mark.kind === "signature"
      ? escaped(`[${inside}]`)
      : escaped(inside);
  }

  private isOutside(mark: BracketMark): boolean {
    const { view } = this.manner;
    return view === "reading" && mark.kind === "runningMatter" && OUTSIDE_TEXT.has(mark.type);
  }

  private named({ ids }: NamedSpan, html: string, span: Span): string {
    const { places } = this.manner;
    const title = places ? undefined : titleOfNamed(ids, this.around.known);
    return `<span${attributes({
      class: ids.length > 1 ? "person ambiguous" : "person",
      "data-person": ids.length === 1 ? ids[0] : undefined,
      ...(places ? { "data-s": `${span.start} ${span.start} ${span.end}` } : { title }),
    })}>${html}</span>`;
  }

  private plain(start: number, end: number): string {
    const text = this.block.text.slice(start, end);
    if (!text.includes("\n") && !text.includes("\r")) return escaped(text);
    let html = "";
    let from = 0;
    for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
      const what = this.lineEnd(start + index);
      html += escaped(text.slice(from, what === "joined" ? index - 1 : index));
      html += what === "break" ? "<br>\n" : what === "space" ? "\n" : "";
      from = index + lineEnd.length;
    }
    return html + escaped(text.slice(from));
  }

  private lineEnd(offset: number) {
    if (this.manner.view === "diplomatic" || this.lined > 0) return "break";
    return lineEndsOf(this.block).get(offset) ?? "break";
  }
}

/** What an element has besides its class. */
export interface ElementWords {
  readonly tag?: string | undefined;
  readonly title?: string;
  readonly classes?: readonly string[];
  readonly lang?: string;
  readonly datetime?: string;
  readonly "data-person"?: string;
}

function noteSign(number: number): string {
  const [note, id] = number < 0 ? [-number, ""] : [number, ` id="sign-${number}"`];
  return `<a class="noteSign" role="doc-noteref"${id} href="#note-${note}">${note}</a>`;
}

function titleOf(mark: BracketMark): string {
  return mark.descriptor.replace(/\s+/g, " ").trim() || kindName(mark);
}

/** Who speaks in a note, or where another wording stands: `Translator’s note: `, `In the draft: `. */
function leadOf(mark: BracketMark): string {
  if (!isFootnote(mark) || (mark.kind === "note" && mark.type === "note")) return "";
  const said = mark.kind === "variant" ? titleOf(mark) : kindName(mark);
  return `<i class="lead">${escaped(said.slice(0, 1).toUpperCase() + said.slice(1))}:</i> `;
}

function tagOf(mark: BracketMark): string | undefined {
  if (mark.kind !== "highlight") return undefined;
  return HIGHLIGHTS[mark.rend.split(" ")[0] ?? ""] ?? "em";
}

function classesOf(mark: BracketMark): string[] {
  const type = "type" in mark ? mark.type : "rend" in mark ? mark.rend : undefined;
  const place = "place" in mark && mark.place ? [`place-${mark.place}`] : [];
  return [...(type ? [type.replace(/[^\w-]+/g, "-")] : []), ...place];
}

function handClasses(mark: BracketMark): string[] {
  return "hand" in mark && mark.hand ? ["hand"] : [];
}

/** Who is named in the block, in order and one at a time. */
function namedIn({ names }: Surroundings): NamedSpan[] {
  if (!names) return [];
  const all = [
    ...names.mentions.map(({ start, end, id }) => ({ start, end, ids: [id] })),
    ...names.ambiguities.map(({ start, end, ids }) => ({ start, end, ids })),
  ].sort((one, two) => one.start - two.start || two.end - one.end);
  let end = 0;
  return all.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}
