import type { TextEdit } from "vscode-languageserver-types";
import type { EntrySource } from "../people/entry";
import type { Register } from "../people/register";
import { insertion, intoList, lineEndOf, scalar } from "./yaml-edits";

/** A new entry, as far as the text tells. */
export interface Skeleton {
  readonly id: string;
  readonly name: string;
  /** Other forms, by language or script. */
  readonly names: readonly { readonly text: string; readonly language: string }[];
}

/** Adds an entry after the last one of a register in YAML, written as its neighbours are. */
export function addedEntry(
  text: string,
  uri: string,
  register: Register,
  skeleton: Skeleton,
): TextEdit {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lastEntry(register, uri);
  if (!last) return firstEntry(lines, text, skeleton);
  const indent = /^(\s*)-/.exec(lines[last.range.start.line] ?? "")?.[1] ?? "  ";
  const line = endOf(lines, last);
  const at = { line, character: lines[line]?.length ?? 0 };
  const before = isSpaced(lines, last) ? ["", ""] : [""];
  return insertion(at, [...before, ...entryLines(skeleton, indent)].join(lineEndOf(text)));
}

/** The text of a register that has only this entry. */
export function newRegister(skeleton: Skeleton): string {
  return `${["people:", ...entryLines(skeleton, "  ")].join("\n")}\n`;
}

/** Adds a misreading to an entry of a register in YAML; nothing where its shape is not known. */
export function addedMisreading(
  text: string,
  source: EntrySource,
  misreading: string,
): TextEdit | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const { idRange, range } = source;
  const idLine = lines[idRange.start.line] ?? "";
  const value = scalar(misreading);
  if (/^\s*(?:-\s*)?\{/.test(idLine)) return insertion(idRange.end, `, misread: [${value}]`);
  const indent = /^(\s*(?:-\s+)?)id\s*:/.exec(idLine)?.[1]?.length;
  if (indent === undefined) return undefined;
  const key = new RegExp(`^(?: {${indent}}|.{0,${indent}}-\\s+)misread\\s*:\\s*(.*)$`);
  const last = Math.min(range.end.line, lines.length - 1);
  for (let line = range.start.line; line <= last; line++) {
    const rest = key.exec(lines[line] ?? "")?.[1];
    if (rest !== undefined) return intoList(lines, line, rest, indent, value, lineEndOf(text));
  }
  const at = { line: idRange.end.line, character: idLine.length };
  return insertion(at, `${lineEndOf(text)}${" ".repeat(indent)}misread: [${value}]`);
}

function firstEntry(lines: readonly string[], text: string, skeleton: Skeleton): TextEdit {
  const lineEnd = lineEndOf(text);
  const entry = entryLines(skeleton, "  ");
  const line = lines.findIndex((one) => /^people\s*:\s*(?:\[\s*\])?\s*(?:#.*)?$/.test(one));
  if (line >= 0) {
    const end = { line, character: lines[line]?.length ?? 0 };
    const newText = ["people:", ...entry].join(lineEnd);
    return { range: { start: { line, character: 0 }, end }, newText };
  }
  const last = lines.length - 1;
  const at = { line: last, character: lines[last]?.length ?? 0 };
  const before = lines[last] === "" ? [] : [""];
  return insertion(at, [...before, "people:", ...entry, ""].join(lineEnd));
}

function entryLines({ id, name, names }: Skeleton, indent: string): string[] {
  const inner = `${indent}  `;
  const lines = [`${indent}- id: ${scalar(id)}`, `${inner}name: ${scalar(name)}`];
  if (names.length === 0) return lines;
  const languages = [...new Set(names.map(({ language }) => language))];
  const rows = languages.map((language) => {
    const forms = names
      .filter((form) => form.language === language)
      .map(({ text }) => scalar(text));
    return `${inner}  ${language}: ${forms.length === 1 ? forms[0] : `[${forms.join(", ")}]`}`;
  });
  return [...lines, `${inner}names:`, ...rows];
}

function lastEntry(register: Register, uri: string): EntrySource | undefined {
  let last: EntrySource | undefined;
  for (const { source } of register.entries) {
    if (source?.uri !== uri) continue;
    if (!last || source.range.end.line > last.range.end.line) last = source;
  }
  return last;
}

/** The last line of an entry that says something. */
function endOf(lines: readonly string[], { range: { start, end } }: EntrySource): number {
  let line = Math.min(end.character === 0 ? end.line - 1 : end.line, lines.length - 1);
  while (line > start.line && /^\s*(?:#.*)?$/.test(lines[line] ?? "")) line--;
  return line;
}

/** Whether a blank line stands between the entries. */
function isSpaced(lines: readonly string[], { range: { start } }: EntrySource): boolean {
  return start.line > 0 && (lines[start.line - 1] ?? "x").trim() === "";
}
