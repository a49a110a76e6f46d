import type { Hover, Range } from "vscode-languageserver-types";
import type { Entry } from "../people/entry";
import type { Register } from "../people/register";
import type { Position } from "../syntax/document";
import { markdown } from "./cards/card";
import { type Around, entryCard } from "./cards/person-card";
import { entryAt } from "./references";

/** An entry, and the words that name it in the register's file. */
interface NamedEntry {
  readonly entry: Entry;
  readonly range: Range;
}

/** `textDocument/hover` in a register: the card that a reader sees, on the id and on every form. */
export function registerHover(
  register: Register,
  uri: string,
  position: Position,
  line: string,
  around: Around,
): Hover | undefined {
  const named = namedEntryAt(register, uri, position, line);
  if (!named) return undefined;
  const value = markdown(entryCard(named.entry, around));
  return { contents: { kind: "markdown", value }, range: named.range };
}

/** The entry whose id, name or form stands at a position; `line` is the text of that line. */
export function namedEntryAt(
  register: Register,
  uri: string,
  position: Position,
  line: string,
): NamedEntry | undefined {
  const entry = entryAt(register, uri, position);
  if (!entry) return undefined;
  const { idRange } = entry.source ?? {};
  if (idRange && isIn(position, idRange)) return { entry, range: idRange };
  const { name, names, misread, surname, forename } = entry;
  const forms = [name, ...names.map(({ text }) => text), ...misread, surname, forename]
    .filter((form) => form !== undefined)
    .sort((a, b) => b.length - a.length);
  for (const form of forms) {
    const start = startAround(line, form, position.character);
    if (start === undefined) continue;
    const from = { line: position.line, character: start };
    return { entry, range: { start: from, end: { ...from, character: start + form.length } } };
  }
  return undefined;
}

/** Where in the line a form begins that stands around a column. */
function startAround(line: string, form: string, column: number): number | undefined {
  if (form === "") return undefined;
  const start = line.indexOf(form, Math.max(0, column - form.length));
  return start >= 0 && start <= column ? start : undefined;
}

function isIn({ line, character }: Position, { start, end }: Range): boolean {
  return line === start.line && character >= start.character && character <= end.character;
}
