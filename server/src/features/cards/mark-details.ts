import type { BracketMark, MarkKind } from "../../syntax/nodes";
import { inlinesText } from "../../syntax/transcription-text";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import { quoted } from "./card";
import type { PlacedMark } from "./mark-card";
import { dateWords, extentWords, languageName, sentence } from "./words";

type Details = {
  readonly [Kind in MarkKind]?: (
    mark: Extract<BracketMark, { kind: Kind }>,
    placed: PlacedMark,
  ) => string | undefined;
};

const LONGEST = 80;

/** What a mark says of itself besides its kind, place and hand: one sentence for each kind. */
const DETAILS: Details = {
  substitution: (mark, placed) =>
    fromTo(mark, placed, (old, made) => t("{0} was replaced by {1}.", old, made)),
  expansion: (mark, placed) =>
    fromTo(mark, placed, (old, made) => t("{0} stands for {1}.", old, made)),
  gap: ({ extent }) => sentence(extentWords(extent)),
  space: ({ extent }) => sentence(extentWords(extent)),
  unclear: (mark, placed) =>
    mark.dividers ? alternatives(mark, mark.dividers, placed) : wordLine(mark, placed),
  sic: (mark, placed) =>
    mark.children.length > 0
      ? t("What was meant: {0}.", content(mark, placed))
      : wordLine(mark, placed),
  foreign: ({ language }) => t("In {0} ({1}).", languageName(language), `\`${language}\``),
  date: ({ when }) => sentence(dateWords(when)),
  reference: ({ target }) => t("To {0}.", quoted(target, LONGEST)),
  personName: ({ id }) =>
    id === "" ? undefined : t("In the register as {0}.", quoted(id, LONGEST)),
  identification: ({ id }) => t("In the register as {0}.", quoted(id, LONGEST)),
  lineBeginning: ({ number }) => t("Line {0}.", number),
};

/** The sentence for a mark, if there is more to say of it. */
export function markDetail(placed: PlacedMark): string | undefined {
  const detail = DETAILS[placed.mark.kind] as
    | ((mark: BracketMark, placed: PlacedMark) => string | undefined)
    | undefined;
  return detail?.(placed.mark, placed);
}

function content({ children }: BracketMark, { block }: PlacedMark): string {
  return quoted(inlinesText(block.text, children), LONGEST);
}

/** `“old” was replaced by “new”.` */
function fromTo(
  mark: BracketMark & { readonly arrow: Span },
  { block }: PlacedMark,
  say: (old: string, made: string) => string,
): string | undefined {
  const { arrow, children } = mark;
  if (arrow.start === arrow.end) return undefined;
  const before = children.filter(({ start }) => start < arrow.start);
  const after = children.filter(({ start }) => start >= arrow.end);
  const [old = "", made = ""] = [before, after].map((part) =>
    quoted(inlinesText(block.text, part), LONGEST),
  );
  return say(old, made);
}

function alternatives(mark: BracketMark, dividers: readonly Span[], { block }: PlacedMark): string {
  const edges = [mark.content.start, ...dividers.map(({ end }) => end)];
  const readings = edges.map((from, at) => {
    const to = dividers[at]?.start ?? mark.content.end;
    return quoted(block.text.slice(from, to), LONGEST);
  });
  return t("It can be read as {0}.", readings.join(t(" or ")));
}

function wordLine({ word }: { readonly word?: Span }, { block }: PlacedMark): string | undefined {
  return word && t("Said of {0}.", quoted(block.text.slice(word.start, word.end), LONGEST));
}
