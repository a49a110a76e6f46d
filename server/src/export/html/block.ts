import type { Block, SectionMark, Table, YamlFrontMatter } from "../../syntax/blocks";
import { type BracketMark, type Inline, isMark } from "../../syntax/nodes";
import { spokenLanguage, t } from "../../text/words";
import { attributes, escaped } from "./escape";
import { InlineWriter } from "./inlines";
import type { Manner, Surroundings } from "./view";

/** Fields for programs and for the desk; a reader has no use for them. */
const HIDDEN_FIELDS = /^(?:images|people|brackets|recto|hands|contents|rules|labels)$/i;
const SECTION_NAMES = {
  original: () => t("Original"),
  translation: () => t("Translation"),
  attachment: () => t("Attachment"),
  enclosure: () => t("Enclosure"),
} as const;
/** A paragraph that is nothing but such a mark takes its shape. */
const BLOCK_MARKS: ReadonlySet<BracketMark["kind"]> = new Set<BracketMark["kind"]>([
  "letterPart",
  "stamp",
  "signature",
  "description",
  "runningMatter",
  "verse",
  "list",
  "note",
  "addition",
  "supplied",
]);

/**
 * The HTML of one block: a pure function of the block, its inlines and its surroundings. Nothing
 * where the view shows nothing of it.
 */
export function blockHtml(
  block: Block,
  inlines: readonly Inline[],
  manner: Manner,
  around: Surroundings,
): string {
  const heading = around.heading ? sectionHeading(around.heading, around.language) : "";
  return heading + own(block, inlines, new InlineWriter(block, manner, around));
}

/** `Original (ru)`, `Attachment: Protocol`. */
export function sectionTitle({
  type,
  language,
  name,
}: Pick<SectionMark, "type" | "language" | "name">): string {
  if (language) return `${SECTION_NAMES[type]()} (${language})`;
  return name ? `${SECTION_NAMES[type]()}: ${name}` : SECTION_NAMES[type]();
}

function own(block: Block, inlines: readonly Inline[], writer: InlineWriter): string {
  switch (block.kind) {
    case "blank":
    case "comment":
      return "";
    case "title":
      return `<h1 dir="auto">${writer.write(inlines)}</h1>`;
    case "field":
      return field(block.key, writer.write(inlines));
    case "yaml":
      return yaml(block);
    case "section":
      return section(block, inlines, writer);
    case "page":
      return pageTurn(writer.around.pages?.get(block.page.start));
    case "noteBody":
      return isAtEnd(writer) ? "" : paragraph(inlines, writer, [`${escaped(block.key)}. `]);
    case "table":
      return table(block, inlines, writer);
    default:
      return paragraph(inlines, writer);
  }
}

function isAtEnd({ around }: InlineWriter): boolean {
  return around.bodiesFrom === 0;
}

function field(key: string, html: string): string {
  if (HIDDEN_FIELDS.test(key) || html.trim() === "") return "";
  return `<p class="field" dir="auto"><b>${escaped(key)}</b> ${html}</p>`;
}

function yaml({ text, fields }: YamlFrontMatter): string {
  const written = fields.map(({ key, value }) => {
    const words = text
      .slice(value.start, value.end)
      .trim()
      .replace(/^(["'])(.*)\1$/s, "$2");
    if (key === "title") return `<h1 dir="auto">${escaped(words)}</h1>`;
    return field(key.slice(0, 1).toUpperCase() + key.slice(1), escaped(words));
  });
  return written.join("\n");
}

function section(block: SectionMark, inlines: readonly Inline[], writer: InlineWriter): string {
  const by = block.language && block.name ? `, ${block.name}` : "";
  const rest = inlines.length > 0 ? paragraph(inlines, writer) : "";
  return sectionHeading(`${sectionTitle(block)}${by}`, undefined) + rest;
}

function sectionHeading(title: string, language: string | undefined): string {
  return `<h2 dir="auto"${attributes({ lang: language && spokenLanguage() })}>${escaped(title)}</h2>`;
}

function pageTurn(name = t("Page")): string {
  return `<div class="pageTurn" role="doc-pagebreak" aria-label="${escaped(name)}"><span>${escaped(name)}</span></div>`;
}

function table({ rows }: Table, inlines: readonly Inline[], writer: InlineWriter): string {
  const written = rows.map((row, at) => {
    const cell = at === 0 ? "th" : "td";
    const scope = at === 0 ? ' scope="col"' : "";
    const cells = row.map(
      (span) => `<${cell}${scope} dir="auto">${writer.writePart(inlines, span)}</${cell}>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table${language(writer)}>${written.join("\n")}</table>`;
}

function paragraph(
  inlines: readonly Inline[],
  writer: InlineWriter,
  before: readonly string[] = [],
): string {
  const { bodiesFrom, pages } = writer.around;
  const span = { start: 0, end: bodiesFrom ?? writer.block.text.length };
  const html = trimmed(writer.writePart(inlines, span));
  if (html === "") return "";
  const only = onlyMark(writer.block.text, inlines);
  const isWhole = only && !pages?.has(only.start);
  if (isWhole && only.kind === "heading") return `<h3 dir="auto"${language(writer)}>${html}</h3>`;
  const kind =
    isWhole && BLOCK_MARKS.has(only.kind) ? attributes({ class: `${only.kind}-block` }) : "";
  return `<p dir="auto"${kind}${language(writer)}>${before.join("")}${html}</p>`;
}

function language({ around }: InlineWriter): string {
  return attributes({ lang: around.language });
}

/** The mark that a block consists of, anchors and spaces aside. */
function onlyMark(text: string, inlines: readonly Inline[]): BracketMark | undefined {
  const marks = inlines.filter(isMark).filter(({ kind }) => kind !== "anchor");
  const [mark] = marks;
  if (!mark || marks.length > 1) return undefined;
  const rest = inlines.filter((inline) => !isMark(inline) && inline.kind !== "comment");
  return rest.every(({ start, end }) => text.slice(start, end).trim() === "") ? mark : undefined;
}

function trimmed(html: string): string {
  return html.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, "");
}
