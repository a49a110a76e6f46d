import type { Span } from "../../text/span";
import type { PageBreak } from "../nodes";
import { PAGE_NUMBER } from "../page-numbers";

const LONGEST = 2200;
const WORD = String.raw`(?:page|pg\.?|p\.|pp\.|fol\.|fols\.|ff?\.|folio|leaf|scan|л\.|лл\.|лист|с\.|стр\.|страница|s\.|seite|blatt|bl\.|feuillet|f°)`;
/** The shapes of a page mark on a line of its own: number, then cover, then image. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`^\[page\s+(?<number>${PAGE_NUMBER})\s*(?:\|\s*(?<image>\S[^\]]*?)\s*)?\]$`,
    "i",
  ),
  /^\[(?<cover>(?:front |back )?cover)\s*(?:\|\s*(?<image>\S[^\]]*?)\s*)?\]$/i,
  new RegExp(String.raw`^\[${WORD}\s*(?<number>${PAGE_NUMBER})\]$`, "i"),
  new RegExp(String.raw`^\(${WORD}\s*(?<number>${PAGE_NUMBER})\)$`, "i"),
  /^Original Scan(?:\s+(?<number>\d{1,6}[a-z]?))?$/,
  new RegExp(
    String.raw`^!\[(?:${WORD}\s*(?<number>${PAGE_NUMBER}))?[^\]]*\]\((?<image>[^()\s]+)\)$`,
    "i",
  ),
  /^\f+$/,
];
const MARKDOWN_IMAGE = /^!\[(?:page|p\.|scan|fol|leaf|seite|л\.|стр)/i;
const NATIVE = SHAPES[0] as RegExp;
const FORM_FEED = 12;

/** The page mark that a trimmed line is, if it is one. Offsets are those of `line`. */
export function pageLine(text: string, line: Span): PageBreak | undefined {
  if (!mayBePage(text.charCodeAt(line.start)) || line.end - line.start > LONGEST) return undefined;
  const written = text.slice(line.start, line.end);
  if (written.startsWith("!") && !MARKDOWN_IMAGE.test(written)) return undefined;
  for (const shape of SHAPES) {
    const groups = shape.exec(written);
    if (groups) return build(line, written, groups.groups ?? {});
  }
  return undefined;
}

/** Whether the line is `[page n]` itself, the one shape that may stand within a paragraph. */
export function isNativePage(text: string, line: Span): boolean {
  return (
    text[line.start] === "[" &&
    NATIVE.test(text.slice(line.start, Math.min(line.end, line.start + LONGEST)))
  );
}

function build(
  line: Span,
  written: string,
  groups: Readonly<Record<string, string | undefined>>,
): PageBreak {
  const { number, cover, image } = groups;
  const from = image === undefined ? 0 : written.lastIndexOf(image);
  const span = { start: line.start + from, end: line.start + from + (image?.length ?? 0) };
  return {
    kind: "pageBreak",
    start: line.start,
    end: line.end,
    descriptor: written,
    content: { start: line.end, end: line.end },
    children: [],
    ...(number && { number }),
    ...(cover && { cover: /^back/i.test(cover) ? ("back" as const) : ("front" as const) }),
    ...(image && { image: span }),
  };
}

function mayBePage(unit: number): boolean {
  return unit === 91 || unit === 40 || unit === 33 || unit === 79 || unit === FORM_FEED;
}
