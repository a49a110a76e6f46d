import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { unquoted } from "../text/yaml-quoted";
import { memoised } from "./memo";

/** A field of the front matter, in either spelling. Spans are relative to the block. */
export interface FrontField {
  /** As the language names it: `Citation`, `Original Language`. */
  readonly key: string;
  readonly block: number;
  readonly span: Span;
  readonly keySpan: Span;
  readonly value: Span;
  /** What the value says, without quotes and escapes of YAML. */
  readonly text: string;
}

/** YAML keys that stand for a field under another name. */
const YAML_NAMES: ReadonlyMap<string, string> = new Map([
  ["from", "Author"],
  ["to", "Recipient"],
  ["original language", "Original Language"],
  ["original-language", "Original Language"],
]);

/** The fields at the start of a document, in their order. */
export const frontFields = memoised((document: Document): readonly FrontField[] => {
  const fields: FrontField[] = [];
  for (const [index, block] of document.blocks.entries()) {
    if (block.phase === "body") break;
    if (block.kind === "field") fields.push(plainField(block, index));
    if (block.kind === "yaml") fields.push(...yamlFields(block, index));
  }
  return fields;
});

/** The value of a field, or nothing. */
export function fieldText(document: Document, key: string): string | undefined {
  return frontFields(document).find((field) => field.key === key)?.text;
}

/** The title: the title line or field, or a memorandum's subject. */
export function titleOf(document: Document): string | undefined {
  for (const block of document.blocks) {
    if (block.phase === "body") break;
    if (block.kind === "title") return block.text.slice(block.content.start, block.content.end);
  }
  return fieldText(document, "Title") ?? fieldText(document, "Subject");
}

function plainField(block: Extract<Block, { kind: "field" }>, index: number): FrontField {
  const { key, keySpan, value, content } = block;
  const text = block.text.slice(value.start, value.end);
  return { key, block: index, span: content, keySpan, value, text };
}

function yamlFields(block: Extract<Block, { kind: "yaml" }>, index: number): FrontField[] {
  return block.fields.map((field) => {
    const text = unquoted(block.text.slice(field.value.start, field.value.end).trim());
    const { keySpan, value, start, end } = field;
    return { key: yamlName(field.key), block: index, span: { start, end }, keySpan, value, text };
  });
}

function yamlName(key: string): string {
  return YAML_NAMES.get(key) ?? key.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
