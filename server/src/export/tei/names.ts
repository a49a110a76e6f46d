import type { Mention } from "../../people/mention";
import { type Inline, isMark } from "../../syntax/nodes";
import type { Span } from "../../text/span";

/** Inlines side by side, and who they name together. */
export interface NamedGroup {
  readonly mention?: Mention;
  readonly inlines: readonly Inline[];
}

/**
 * Divides inlines of one level so that each recognised name is a group of its own. A name that a
 * mark cuts through cannot be an element without overlapping it, and is left.
 */
export function groupedByNames(
  inlines: readonly Inline[],
  mentions: readonly Mention[],
  span: Span,
): readonly NamedGroup[] {
  const groups: NamedGroup[] = [];
  let rest = inlines;
  for (const mention of mentions) {
    if (mention.start < span.start || mention.end > span.end || rest.length === 0) continue;
    const found = divided(rest, mention);
    if (!found) continue;
    groups.push({ inlines: found.before }, { mention, inlines: found.named });
    rest = found.after;
  }
  return [...groups, { inlines: rest }];
}

function divided(inlines: readonly Inline[], { start, end }: Span) {
  const before: Inline[] = [];
  const named: Inline[] = [];
  const after: Inline[] = [];
  for (const inline of inlines) {
    if (inline.end <= start) before.push(inline);
    else if (inline.start >= end) after.push(inline);
    else if (start <= inline.start && inline.end <= end) named.push(inline);
    else if (inline.kind === "text") {
      if (inline.start < start) before.push({ ...inline, end: start });
      named.push({
        ...inline,
        start: Math.max(start, inline.start),
        end: Math.min(end, inline.end),
      });
      if (inline.end > end) after.push({ ...inline, start: end });
    } else if (isMark(inline) && holdsEdge(inline, start, end)) named.push(inline);
    else return undefined;
  }
  const isWhole = named.length > 1 || named.some(({ kind }) => kind === "text");
  return isWhole && named.every(({ kind }) => kind !== "comment")
    ? { before, named, after }
    : undefined;
}

/** `[A.] Name`: all words of the mark at the edge belong to the name, though not its brackets. */
function holdsEdge(mark: Extract<Inline, { children: unknown }>, start: number, end: number) {
  const first = mark.children[0]?.start ?? -1;
  const last = mark.children.at(-1)?.end ?? Number.POSITIVE_INFINITY;
  return start <= first && last <= end;
}
