import type { Block } from "../../server/src/syntax/blocks";
import type { Document } from "../../server/src/syntax/document";
import { type BracketMark, type Extent, type Inline, isMark } from "../../server/src/syntax/nodes";
import type { Span } from "../../server/src/text/span";

/** What every mark has, or what its children show; all else is printed as an attribute. */
const SHOWN_OTHERWISE = new Set([
  "kind",
  "start",
  "end",
  "descriptor",
  "content",
  "children",
  "arrow",
  "dividers",
]);
/** Attributes that are the mark's own subject: their value stands without a name. */
const SUBJECT = new Set(["rend", "type", "reason", "id", "language", "when", "key"]);
/** What blocks have in common, and the spans that only say where something stands. */
const NOT_OF_BLOCK = new Set([
  "kind",
  "text",
  "lineEnds",
  "content",
  "phase",
  "keySpan",
  "value",
  "fields",
  "mark",
  "rest",
  "page",
  "rows",
  "memory",
]);

/**
 * A document as an indented outline, one line to a block or mark. A mark with nothing but text in
 * it has the text behind it; `⏎` is a line end, `␍` a lone CR.
 */
export function outline(document: Document): string {
  return document.blocks.flatMap((block) => blockLines(document, block)).join("\n");
}

function blockLines(document: Document, block: Block): string[] {
  const name = `${block.kind}${listed(blockAttributes(block))}`;
  if (block.kind === "yaml") {
    return [
      name,
      ...block.fields.map(({ key, value }) => `  ${key}: ${quoted(block.text, value)}`),
    ];
  }
  if (block.kind === "comment") return [`${name} ${quoted(block.text, block.content)}`];
  if (block.kind === "table") return [name, ...block.rows.map((row) => `  ${cells(block, row)}`)];
  return withChildren(name, block.text, document.inlines(block));
}

function cells(block: Block, row: readonly Span[]): string {
  return row.map((cell) => quoted(block.text, cell)).join(" ");
}

function blockAttributes(block: Block): string[] {
  if (block.kind === "page") return markAttributes(block.text, block.page);
  return Object.entries(block).flatMap(([name, value]) =>
    NOT_OF_BLOCK.has(name) ? [] : attribute(block.text, name, value),
  );
}

/** The inlines as lines: texts quoted, marks by name. */
function inlineLines(text: string, inlines: readonly Inline[], arrow?: Span): string[] {
  const lines = inlines.flatMap((inline) => {
    const before = arrow && inline.start === arrow.end ? ["->"] : [];
    return [...before, ...linesOf(text, inline)];
  });
  return arrow && !lines.includes("->") ? [...lines, "->"] : lines;
}

function linesOf(text: string, inline: Inline): string[] {
  if (inline.kind === "text") return [quoted(text, inline)];
  if (!isMark(inline)) return [`${inline.kind} ${quoted(text, inline)}`];
  const name = `${inline.kind}${listed(markAttributes(text, inline))}`;
  return withChildren(name, text, inline.children, "arrow" in inline ? inline.arrow : undefined);
}

function withChildren(
  name: string,
  text: string,
  inlines: readonly Inline[],
  arrow?: Span,
): string[] {
  const lines = inlineLines(text, inlines, arrow);
  if (lines.length === 1 && inlines[0]?.kind === "text") return [`${name} ${lines[0]}`];
  return [name, ...lines.map((line) => `  ${line}`)];
}

function markAttributes(text: string, mark: BracketMark): string[] {
  return Object.entries(mark).flatMap(([name, value]) =>
    SHOWN_OTHERWISE.has(name) ? [] : attribute(text, name, value),
  );
}

function attribute(text: string, name: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (value === true) return [name];
  if (typeof value === "string") return [SUBJECT.has(name) ? value : `${name}=${value}`];
  if (name === "extent") return [extent(value as Extent)];
  return [`${name}=${quoted(text, value as Span)}`];
}

function extent({ quantity, atLeast, atMost, unit }: Extent): string {
  const limited = atLeast !== undefined || atMost !== undefined;
  const amount = limited ? `${atLeast ?? ""}-${atMost ?? ""}` : quantity;
  return [amount, unit].filter((part) => part !== undefined).join(" ");
}

function listed(attributes: readonly string[]): string {
  return attributes.length > 0 ? `(${attributes.join(", ")})` : "";
}

function quoted(text: string, { start, end }: Span): string {
  return `"${visible(text.slice(start, end))}"`;
}

/** Line ends and other invisible characters made visible. */
function visible(text: string): string {
  return text
    .replace(/\r\n/g, "␍␊")
    .replace(/\n/g, "⏎")
    .replace(/\r/g, "␍")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (unit) => {
      return `‹${unit.charCodeAt(0).toString(16).toUpperCase()}›`;
    });
}

/** The text that `visible` characters stand for: `␍`, `␊`, and `‹2028›` for U+2028. */
export function fromVisible(text: string): string {
  return text
    .replace(/␍/g, "\r")
    .replace(/␊/g, "\n")
    .replace(/‹([0-9A-F]+)›/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}
