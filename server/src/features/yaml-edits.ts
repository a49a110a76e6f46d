import type { Position, TextEdit } from "vscode-languageserver-types";

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’-]*$/u;
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|[\d._-]*)$/i;

/**
 * Adds a value to the list after a key: `[a]` is lengthened, `a` made a list, and a list of lines gets
 * one more. `rest` is what stands behind the colon; nothing where its shape is not known.
 */
export function intoList(
  lines: readonly string[],
  line: number,
  rest: string,
  indent: number,
  value: string,
  lineEnd: string,
): TextEdit | undefined {
  const text = lines[line] as string;
  const start = text.length - rest.length;
  const flow = /^\[(.*)\](\s*(?:#.*)?)$/.exec(rest);
  if (flow) {
    const character = start + 1 + (flow[1] as string).trimEnd().length;
    return insertion({ line, character }, flow[1]?.trim() ? `, ${value}` : value);
  }
  if (rest === "" || rest.startsWith("#")) {
    const item = /^(\s*)-/.exec(lines[line + 1] ?? "")?.[1] ?? " ".repeat(indent + 2);
    return insertion({ line, character: text.length }, `${lineEnd}${item}- ${value}`);
  }
  if (/^[[{|>&*]/.test(rest) || rest.includes(" #")) return undefined;
  const range = { start: { line, character: start }, end: { line, character: text.length } };
  return { range, newText: `[${rest.trimEnd()}, ${value}]` };
}

/** The text as YAML reads it back: in quotes where it could be taken for something else. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !NOT_TEXT.test(text) && text === text.trim()
    ? text
    : JSON.stringify(text);
}

/** An edit that writes something at a place. */
export function insertion(at: Position, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

/** The line end of a file. */
export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
