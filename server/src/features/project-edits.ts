import type { TextEdit } from "vscode-languageserver-types";
import { insertion, intoList, lineEndOf, scalar } from "./yaml-edits";

const LABELS = /^labels\s*:\s*(.*)$/;
const CHILD = /^(\s+)(?:"([^"]+)"|'([^']+)'|([^\s"'#][^:]*?))\s*:\s*(.*)$/;

/** Adds words to the labels of a project file; nothing where its shape is not known. */
export function addedLabel(text: string, name: string, words: string): TextEdit | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const lineEnd = lineEndOf(text);
  const row = `${scalar(name)}: [${scalar(words)}]`;
  const line = lines.findIndex((one) => LABELS.test(one));
  if (line < 0) return appended(lines, ["labels:", `  ${row}`, ""], lineEnd);
  const rest = (LABELS.exec(lines[line] as string)?.[1] ?? "").trimEnd();
  if (rest !== "" && !rest.startsWith("#")) return intoBraces(lines, line, rest, name, row);
  const children = childrenOf(lines, line);
  const child = children.find((one) => one.key === name);
  if (child)
    return intoList(lines, child.line, child.rest, child.indent.length, scalar(words), lineEnd);
  const indent = children[0]?.indent ?? "  ";
  const at = { line, character: (lines[line] as string).length };
  return insertion(at, `${lineEnd}${indent}${row}`);
}

/** A new project file that has only these words. */
export function newProject(name: string, words: string): string {
  return `labels:\n  ${scalar(name)}: [${scalar(words)}]\n`;
}

function appended(lines: readonly string[], added: readonly string[], lineEnd: string): TextEdit {
  const last = lines.length - 1;
  const before = lines[last] === "" ? [] : [""];
  const at = { line: last, character: lines[last]?.length ?? 0 };
  return insertion(at, [...before, ...added].join(lineEnd));
}

/** `labels: { stamp: [franking] }` gets one more; a kind that it has is not looked into. */
function intoBraces(
  lines: readonly string[],
  line: number,
  rest: string,
  name: string,
  row: string,
): TextEdit | undefined {
  const inner = /^\{(.*)\}$/.exec(rest)?.[1];
  if (inner === undefined || new RegExp(`(?:^|[,\\s"'])${name}["']?\\s*:`).test(inner))
    return undefined;
  const character = (lines[line] as string).indexOf("{") + 1;
  return insertion({ line, character }, inner.trim() === "" ? ` ${row} ` : ` ${row},`);
}

/** The keys one level below a key, with what stands behind their colons. */
function childrenOf(lines: readonly string[], from: number) {
  const children: { line: number; indent: string; key: string; rest: string }[] = [];
  for (let line = from + 1; line < lines.length; line++) {
    const text = lines[line] as string;
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    if (/^\S/.test(text)) break;
    const [, indent = "", double, single, plain, rest = ""] = CHILD.exec(text) ?? [];
    const key = double ?? single ?? plain;
    if (key !== undefined && indent === (children[0]?.indent ?? indent))
      children.push({ line, indent, key, rest });
  }
  return children;
}
