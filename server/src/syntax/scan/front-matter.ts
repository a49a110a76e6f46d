import type { Span } from "../../text/span";
import type { YamlField } from "../blocks";
import { type FieldLine, fieldLine, MEMO_KEYS } from "../lines/field-line";
import { type LineReader, LOOK_AHEAD, type TrimmedLine } from "./line-reader";

/** Fields whose value runs to the next key; any other has one paragraph. */
const LONG_FIELDS: ReadonlySet<string> = new Set(["Citation", "Summary"]);
const YAML_FENCE = /^---\s*$/;
const YAML_END = /^(?:---|\.\.\.)\s*$/;
const YAML_KEY = /^([\p{L}][\p{L}\p{N} _-]{0,40}):(?=\s|$)/u;
/** How many lines a YAML block may have. */
export const LONGEST_YAML = 200;

/** A field as far as it reaches: the key, the value, and the end of its last line. */
export interface FoundField {
  readonly line: FieldLine;
  readonly value: Span;
  readonly next: number;
}

/** Whether the keys that begin at `line` are those of front matter and not of a memorandum. */
export function opensFrontMatter(reader: LineReader, line: TrimmedLine): boolean {
  const first = fieldLine(reader.text, line.written);
  if (!first || first.known === "strong") return first !== undefined;
  const keys = keysAhead(reader, line);
  if (keys.some(isMemo)) return false;
  if (first.known === "weak") return keys.some(({ known }, at) => at > 0 && known !== undefined);
  return keys[1]?.known === "strong";
}

/** The field of the front matter that begins at `line`, if one does. */
export function fieldAt(reader: LineReader, line: TrimmedLine): FoundField | undefined {
  const field = fieldLine(reader.text, line.written);
  if (!field || (!field.known && !knownKeyFollows(reader, line, field))) return undefined;
  return { line: field, ...valueAfter(reader, line, field) };
}

/** A YAML block from `---` to `---` at the start of the document. */
export function yamlAt(reader: LineReader, first: TrimmedLine) {
  if (!YAML_FENCE.test(reader.text.slice(first.start, Math.min(first.end, first.start + 8))))
    return undefined;
  const fields: YamlField[] = [];
  let line = reader.line(first.next);
  for (let count = 0; line && count < LONGEST_YAML; count++, line = reader.line(line.next)) {
    const written = reader.text.slice(line.start, Math.min(line.end, line.start + 60));
    if (YAML_END.test(written)) return { fields, end: line.end, next: line.next };
    addYamlLine(fields, line, YAML_KEY.exec(written)?.[0]);
  }
  return undefined;
}

function addYamlLine(fields: YamlField[], line: TrimmedLine, mark: string | undefined): void {
  const last = fields.at(-1);
  if (mark !== undefined) {
    const keySpan = { start: line.start, end: line.start + mark.length };
    const value = { start: Math.min(keySpan.end + 1, line.end), end: line.written.end };
    const key = mark.slice(0, -1).toLowerCase();
    const start = Math.min(value.start, value.end);
    fields.push({
      key,
      keySpan,
      value: { start, end: value.end },
      start: line.start,
      end: line.end,
    });
  } else if (last && line.written.start < line.written.end) {
    const value = { start: last.value.start, end: line.written.end };
    fields[fields.length - 1] = { ...last, value, end: line.end };
  }
}

function valueAfter(reader: LineReader, line: TrimmedLine, field: FieldLine) {
  const anything = field.key === "Contents";
  const sameLine = field.value.start < field.value.end;
  const from = sameLine ? line : reader.writtenAhead(line.next);
  const missing = !from || (!sameLine && !anything && endsValue(reader, from));
  if (missing)
    return { value: { start: line.written.end, end: line.written.end }, next: line.next };
  const start = sameLine ? field.value.start : from.written.start;
  let last = lastOfParagraph(reader, from);
  while (LONG_FIELDS.has(field.key)) {
    const following = reader.writtenAhead(last.next);
    if (!following || endsValue(reader, following) || !keyAhead(reader, following)) break;
    last = lastOfParagraph(reader, following);
  }
  return { value: { start, end: last.written.end }, next: last.next };
}

function lastOfParagraph(reader: LineReader, first: TrimmedLine): TrimmedLine {
  let last = first;
  for (let line = reader.line(last.next); line; line = reader.line(line.next)) {
    if (reader.isBlank(line) || endsValue(reader, line)) break;
    last = line;
  }
  return last;
}

function endsValue(reader: LineReader, line: TrimmedLine): boolean {
  const field = fieldLine(reader.text, line.written);
  if (!field) return reader.divides(line);
  return field.known !== undefined || knownKeyFollows(reader, line, field);
}

/** Whether a known key follows, before a memorandum, a page or a section begins. */
function keyAhead(reader: LineReader, from: TrimmedLine): boolean {
  let line: TrimmedLine | undefined = from;
  for (let count = 0; line && count < LOOK_AHEAD; count++, line = reader.line(line.next)) {
    const field = fieldLine(reader.text, line.written);
    if (field?.known) return true;
    if (isMemo(field) || reader.divides(line)) return false;
  }
  return false;
}

function isMemo(field: FieldLine | undefined): boolean {
  return field !== undefined && MEMO_KEYS.has(field.key.toLowerCase());
}

/** An unknown key is a field only among known ones: `TO:` after the last field is body. */
function knownKeyFollows(reader: LineReader, line: TrimmedLine, field: FieldLine): boolean {
  if (isMemo(field)) return false;
  return keysAhead(reader, line)[1]?.known !== undefined;
}

function keysAhead(reader: LineReader, from: TrimmedLine): FieldLine[] {
  const keys: FieldLine[] = [];
  let line: TrimmedLine | undefined = from;
  for (let count = 0; line && count < LOOK_AHEAD; count++, line = reader.line(line.next)) {
    const field = fieldLine(reader.text, line.written);
    if (field) keys.push(field);
    else if (reader.divides(line)) break;
  }
  return keys;
}
