import type { BracketMark, Extent, Gap, Inline, MarkKind, Unclear } from "../../syntax/nodes";
import type { Span } from "../../text/span";
import { escaped } from "./escape";
import type { InlineWriter } from "./inlines";

type Shape<Mark> = (writer: InlineWriter, mark: Mark) => string;

type Shapes = {
  readonly [Kind in MarkKind]?: Shape<Extract<BracketMark, { kind: Kind }>>;
};

/** The marks that are more than an element around their words. */
const SHAPES: Shapes = {
  substitution: (writer, mark) => {
    // Without an arrow, the parts say themselves what was deleted and what added.
    if (mark.arrow.start === mark.arrow.end)
      return writer.element(mark, writer.write(mark.children));
    const [old, made] = divided(writer, mark.children, mark.arrow);
    if (writer.manner.view === "reading") return writer.element(mark, made, { tag: "ins" });
    return writer.element(mark, `<del>${old}</del><ins>\\${made}/</ins>`);
  },
  expansion: (writer, mark) => {
    const [short, long] = divided(writer, mark.children, mark.arrow);
    const isReading = writer.manner.view === "reading";
    const [shown, other] = isReading ? [long, short] : [short, long];
    const signs = isReading ? "" : ` <span class="expanded">(${other})</span>`;
    return writer.element(mark, `${shown}${signs}`, isReading ? { title: strip(other) } : {});
  },
  gap: (writer, mark) => {
    const words = gapWords(mark);
    const isShort = writer.manner.view === "reading";
    return writer.element(mark, escaped(isShort ? "[…]" : `[${words}]`), { title: words });
  },
  space: (writer, mark) => {
    const { text } = writer.block;
    const title = text.slice(mark.start, mark.end).replace(/^\[|\]$/g, "");
    return writer.element(mark, "⎵⎵⎵", { title: title.startsWith("_") ? "left blank" : title });
  },
  unclear: (writer, mark) =>
    writer.element(
      mark,
      mark.dividers ? choices(writer, mark, mark.dividers) : doubtful(writer, mark),
    ),
  sic: (writer, mark) => {
    const corrected = writer.write(mark.children);
    return writer.element(mark, corrected === "" ? "[sic]" : `[<i>recte</i> ${corrected}]`);
  },
  identification: (writer, { id, ...mark }) => {
    const name = writer.around.known?.register.byId.get(id)?.name ?? id;
    return writer.element({ id, ...mark }, escaped(`[${name}]`), { "data-person": id });
  },
  date: (writer, mark) =>
    writer.element(mark, writer.write(mark.children), {
      tag: /^-?\d{4}(-\d\d){0,2}$/.test(mark.when) ? "time" : "span",
      ...(/^\d{4}(-\d\d){0,2}$/.test(mark.when) && { datetime: mark.when }),
      title: mark.when,
    }),
  ditto: (writer, mark) =>
    writer.manner.view === "reading"
      ? writer.element(mark, writer.write(mark.children))
      : writer.element(mark, `″ <span class="expanded">(${writer.write(mark.children)})</span>`),
  lineBeginning: (writer, mark) =>
    writer.manner.view === "reading" ? "" : writer.element(mark, escaped(mark.number)),
  insertionPoint: (writer, mark) => writer.element(mark, escaped(`‸${mark.insertion ?? ""}`)),
  noteReference: (writer, mark) => writer.element(mark, escaped(mark.key)),
};

/** The HTML of such a mark; nothing for all others. */
export function shaped(writer: InlineWriter, mark: BracketMark): string | undefined {
  const shape = SHAPES[mark.kind] as Shape<BracketMark> | undefined;
  return shape?.(writer, mark);
}

function divided(writer: InlineWriter, children: readonly Inline[], arrow: Span): [string, string] {
  if (arrow.start === arrow.end) return ["", writer.write(children)];
  const before = children.filter(({ start }) => start < arrow.start);
  const after = children.filter(({ start }) => start >= arrow.end);
  return [writer.write(before).trim(), writer.write(after).trim()];
}

function doubtful(writer: InlineWriter, mark: Unclear): string {
  return `${writer.write(mark.children)}<sup class="doubt">(?)</sup>`;
}

/** `lost (or last?)`: all readings, the likeliest first. */
function choices(writer: InlineWriter, mark: Unclear, dividers: readonly Span[]): string {
  const edges = [mark.content.start, ...dividers.map(({ end }) => end)];
  const [first = "", ...others] = edges.map((start, at) => {
    const end = dividers[at]?.start ?? mark.content.end;
    return writer.writePart(mark.children, { start, end }).trim();
  });
  return `${first} <span class="others">(or ${others.join(", ")}?)</span>`;
}

/** `2 words illegible`, `1 line redacted`, `illegible`. */
function gapWords({ reason, extent }: Gap): string {
  const amount = extent && amountOf(extent);
  const why = reason === "torn" ? "lost by a tear" : reason;
  return amount ? `${amount} ${why}` : why;
}

const UNITS: Readonly<Record<string, string>> = { char: "letter", chars: "letter", leaf: "leaf" };

function amountOf({ quantity, atLeast, atMost, unit = "" }: Extent): string | undefined {
  const number =
    quantity ??
    (atLeast !== undefined && atMost !== undefined ? `${atLeast}–${atMost}` : undefined);
  if (number === undefined) return unit || undefined;
  const name = UNITS[unit] ?? unit;
  const many = name === "leaf" ? "leaves" : name && `${name}s`;
  return `${number} ${number === 1 ? name : many}`.trim();
}

function strip(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#96;/g, "`")
    .replace(/&amp;/g, "&");
}
