import { isLineEnd, lineAt } from "../text/lines";
import type { Span } from "../text/span";
import type { Block } from "./blocks";
import { type Brackets, pairBrackets } from "./bracket-stack";
import { decide } from "./brackets/decide";
import { signatureAt, signatureOf } from "./brackets/signature";
import type { Conventions } from "./conventions";
import { opensMark } from "./descriptor";
import { factNumber } from "./memory";
import type { BracketMark, Inline } from "./nodes";
import { plainMark } from "./plain-marks";
import { isPlainText } from "./plain-text";
import { foldTags } from "./tags";

/** Brackets nested deeper than this are text: nobody writes them, and trees stay shallow. */
const DEEPEST = 40;
const OPEN = 91;
const BACKSLASH = 92;

const INLINES = factNumber();

/** The inlines of a block, parsed when first asked for and kept with it. */
export function inlinesOf(block: Block, conventions: Conventions): readonly Inline[] {
  return block.memory.recall(INLINES, conventions, () => {
    const parts = partsOf(block);
    const [first] = parts;
    if (first && parts.length === 1) return parseInlines(block.text, first, conventions);
    return parts.flatMap((part) => parseInlines(block.text, part, conventions));
  });
}

/** Parses one stretch of a block's text. Never fails: what is no mark is text. */
function parseInlines(text: string, span: Span, conventions: Conventions): readonly Inline[] {
  if (span.start >= span.end) return [];
  if (isPlainText(text, span)) return [{ kind: "text", ...span }];
  const brackets = pairBrackets(text, span.start, span.end, conventions.labels);
  return new InlineParser(text, brackets, conventions).parse(span, 0);
}

/** The stretches of a block in which marks may stand. */
function partsOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case "blank":
    case "comment":
    case "page":
      return [];
    case "field":
      return [block.value];
    case "yaml":
      return [];
    case "section":
      return [block.rest];
    case "noteBody":
      return [{ start: block.mark.end, end: block.content.end }];
    case "table":
      return block.rows.flat();
    default:
      return [block.content];
  }
}

class InlineParser {
  constructor(
    private readonly text: string,
    private readonly brackets: Brackets,
    private readonly conventions: Conventions,
  ) {}

  parse(span: Span, depth: number): Inline[] {
    const inlines: Inline[] = [];
    let textStart = span.start;
    for (let at = span.start; at < span.end; ) {
      const found = this.at(at, span, depth);
      if (!found) {
        at++;
        continue;
      }
      if (textStart < found.start)
        inlines.push({ kind: "text", start: textStart, end: found.start });
      inlines.push(found);
      at = textStart = found.end;
    }
    if (textStart < span.end) inlines.push({ kind: "text", start: textStart, end: span.end });
    return foldTags(this.text, inlines);
  }

  private at(at: number, span: Span, depth: number): Inline | undefined {
    const unit = this.text.charCodeAt(at);
    if (unit === OPEN) return this.bracketAt(at, span, depth);
    if (unit === BACKSLASH) return this.escapeAt(at);
    return this.lineStartAt(at, unit, span) ?? plainMark(this.text, at, unit, span);
  }

  private lineStartAt(at: number, unit: number, span: Span): Inline | undefined {
    const starts = unit === 37 || unit === 47 || unit === 40 || unit === 0x43f;
    if (!starts || !this.isLineStart(at)) return undefined;
    if (!this.text.startsWith("%%", at)) return signatureAt(this.text, at, span);
    return { kind: "comment", start: at, end: Math.min(lineAt(this.text, at).next, span.end) };
  }

  private isLineStart(at: number): boolean {
    return at === 0 || isLineEnd(this.text.charCodeAt(at - 1));
  }

  private escapeAt(at: number): Inline | undefined {
    const next = this.text[at + 1];
    return next === "[" || next === "]" ? { kind: "escape", start: at, end: at + 2 } : undefined;
  }

  private bracketAt(at: number, span: Span, depth: number): Inline | undefined {
    if (depth >= DEEPEST) return undefined;
    const closer = this.brackets.closers.get(at);
    if (closer === undefined || closer >= span.end) return this.unclosed(at, span, depth);
    if (this.brackets.halfClosed.has(at)) return this.halfClosed(at, closer, depth);
    const mark = this.decide(at, closer + 1, { start: at + 1, end: closer }, depth);
    return mark && (signatureOf(this.text, mark, span) ?? mark);
  }

  private decide(start: number, end: number, inner: Span, depth: number): BracketMark | undefined {
    const { text, conventions, brackets } = this;
    const twice = brackets.closers.get(inner.start) === inner.end - 1;
    const parse = (span: Span) => this.parse(span, depth + 1);
    const mark = decide({ text, start, end, inner, twice, conventions, parse });
    return mark === "text" ? undefined : mark;
  }

  /** `[[X]` inside a bracket: its one closer closes both. */
  private halfClosed(at: number, closer: number, depth: number): Inline {
    const content = { start: at + 2, end: closer };
    const mark = this.decide(at + 1, closer + 1, content, depth);
    if (mark && mark.kind !== "supplied") return { ...mark, start: at, halfClosed: true };
    // Parsed once, not twice: marks of this kind nest, and each level would double the work.
    const children = mark?.children ?? this.parse(content, depth + 1);
    const base = { start: at, end: closer + 1, descriptor: "", content, children };
    return { ...base, kind: "unclear", halfClosed: true };
  }

  /** A bracket without its closer: one typed twice, a labelled one that never closes, or text. */
  private unclosed(at: number, span: Span, depth: number): Inline | undefined {
    const { text, brackets } = this;
    const { labels } = this.conventions;
    const inner = brackets.closers.get(at + 1);
    if (depth === 0 && inner !== undefined && opensMark(text, at + 1, inner, labels)) {
      const mark = this.decide(at + 1, inner + 1, { start: at + 2, end: inner }, depth);
      return mark && { ...mark, start: at, doubled: true };
    }
    if (brackets.closers.has(at) || !opensMark(text, at, span.end, labels)) return undefined;
    const mark = this.decide(at, span.end, { start: at + 1, end: span.end }, depth);
    return mark && { ...(HOLDS_NO_TEXT.has(mark.kind) ? cutShort(mark) : mark), unclosed: true };
  }
}

/** Marks whose content is no transcription: what follows one that never closes must not be lost. */
const HOLDS_NO_TEXT: ReadonlySet<BracketMark["kind"]> = new Set(["gap", "space", "handShift"]);

/** The mark up to its colon; the words after it are text again. */
function cutShort(mark: BracketMark): BracketMark {
  const end = mark.content.start;
  return { ...mark, end, content: { start: end, end } };
}
