import type { Range, SymbolKind } from "vscode-languageserver-types";
import type { Frequency } from "../../people/frequency";
import type { Card, Contents, Names } from "./card";
import type { KeptNamings } from "./kept-namings";

/** What was kept of a text when the program last ended. */
export interface SavedContents {
  /** By what the text was read, as `conventionsKey` says. */
  readonly reading: string;
  readonly places: readonly Contents["places"][number][];
  readonly archive: string | undefined;
  readonly refers: boolean;
  readonly names: SavedNames | undefined;
}

/** Whom a text named, without the register itself. */
export type SavedNames = Omit<Names, "register">;

interface Line {
  readonly stamp: string;
  readonly title: string;
  readonly contents: string;
}

/** The cards of an earlier session. Contents are read when they are asked for: titles come first. */
export class SavedCards {
  private readonly lines = new Map<string, Line>();
  readonly frequency: Frequency | undefined;

  /** Reads what `savedText` wrote; nothing is left of what another program wrote, or half of it. */
  constructor(text: string, program: string) {
    const [head = "", ...lines] = text.split("\n");
    const header = made(head, headerOf);
    if (header?.program !== program) return;
    this.frequency = header.frequency;
    for (const line of lines) {
      const [uri, stamp, title, contents] = line.split("\t");
      if (uri && stamp && title && contents) this.lines.set(uri, { stamp, title, contents });
    }
  }

  /** The title of a file that is as it was then. */
  title(uri: string, stamp: string | undefined): string | undefined {
    const line = this.lines.get(uri);
    return line && line.stamp === stamp ? made(line.title, String) : undefined;
  }

  /** The rest of it; only once, for it is known from then on. */
  take(uri: string, stamp: string | undefined): SavedContents | undefined {
    const line = this.lines.get(uri);
    this.lines.delete(uri);
    return line && line.stamp === stamp ? made(line.contents, revived) : undefined;
  }
}

/** The cards as one text, a line for each; those that nothing tells apart from later ones are left out. */
export function* savedText(
  cards: readonly Card[],
  by: { readonly program: string; readonly frequency: Frequency | undefined },
  savedOf: (contents: Contents) => SavedContents | undefined,
): Generator<string> {
  const { program, frequency } = by;
  yield JSON.stringify({ program, ...(frequency && { frequency: [...frequency] }) });
  for (const { uri, stamp, title, contents } of cards) {
    const saved = stamp && contents ? savedOf(contents) : undefined;
    if (saved) yield [uri, stamp, JSON.stringify(title), JSON.stringify(plainOf(saved))].join("\t");
  }
}

type Numbers = readonly (readonly [string, number])[];
type Box = readonly [line: number, character: number, endLine: number, endCharacter: number];

/** As it is written: lists are half as long as objects. */
interface Plain extends Omit<SavedContents, "places" | "names"> {
  readonly places: readonly (readonly [...Box, name: string, kind: SymbolKind])[];
  readonly names?: Omit<SavedNames, "counts" | "sure" | "namings"> & {
    readonly counts: Numbers;
    readonly sure: Numbers;
    readonly namings: Omit<KeptNamings, "places"> & { readonly places: readonly number[] };
  };
}

function plainOf({ places, names, ...rest }: SavedContents): Plain {
  const plain: Plain = {
    ...rest,
    places: places.map(({ name, kind, range }) => [...box(range), name, kind] as const),
  };
  if (!names) return plain;
  const { counts, sure, namings, ...found } = names;
  return {
    ...plain,
    names: {
      ...found,
      counts: [...counts],
      sure: [...sure],
      namings: { ...namings, places: [...namings.places] },
    },
  };
}

function box({ start, end }: Range): Box {
  return [start.line, start.character, end.line, end.character];
}

function revived({ places, names, ...rest }: Plain): SavedContents {
  const made = places.map(([line, character, endLine, endCharacter, name, kind]) => {
    return { name, kind, range: rangeOf([line, character, endLine, endCharacter]) };
  });
  if (!names) return { ...rest, places: made, names: undefined };
  const { counts, sure, namings, ...found } = names;
  const maps = {
    counts: new Map(counts),
    sure: new Map(sure),
    namings: { ...namings, places: Int32Array.from(namings.places) },
  };
  return { ...rest, places: made, names: { ...found, ...maps } };
}

function rangeOf([line, character, endLine, endCharacter]: Box): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

interface Header {
  readonly program: string;
  readonly frequency?: Numbers;
}

function headerOf({ program, frequency }: Header) {
  return { program, frequency: frequency && new Map(frequency) };
}

/** What is made of a line; nothing of one that was cut off or damaged. */
function made<Written, Value>(line: string, make: (written: Written) => Value): Value | undefined {
  try {
    return make(JSON.parse(line) as Written);
  } catch {
    return undefined;
  }
}
