import type { Entry, EntrySource, SourceRange } from "../entry";
import type { RegisterProblem } from "./problem";
import type { ReadRegister } from "./read-register";

/** About so many characters make a part: the thread that takes it is busy for a millisecond. */
const LENGTH = 32_768;

/** Line and character of both ends. */
type Numbers = readonly [number, number, number, number];
/** An entry without its place, and the numbers of that: its range, its id, its name, its portrait. */
type Packed = readonly [Omit<Entry, "source">, readonly (Numbers | 0)[]];

interface Packet {
  readonly entries: readonly Packed[];
  readonly problems: readonly RegisterProblem[];
}

/** What a register says in parts of JSON, to be handed from one thread to another; at least one. */
export function* partsOf({ entries, problems }: ReadRegister): Generator<string> {
  let list: string[] = [];
  let length = 0;
  for (const entry of entries) {
    const json = JSON.stringify(packed(entry));
    list.push(json);
    length += json.length;
    if (length < LENGTH) continue;
    yield partOf(list, []);
    list = [];
    length = 0;
  }
  yield partOf(list, problems);
}

/** What one part says. */
export function readPart(json: string, uri: string): ReadRegister {
  const { entries, problems } = JSON.parse(json) as Packet;
  return { entries: entries.map((one) => unpacked(one, uri)), problems: [...problems] };
}

function partOf(entries: readonly string[], problems: readonly RegisterProblem[]): string {
  return `{"entries":[${entries.join(",")}],"problems":${JSON.stringify(problems)}}`;
}

function packed({ source, ...entry }: Entry): Packed {
  if (!source) return [entry, []];
  const { range, idRange, nameRange, portraitRange } = source;
  return [entry, [range, idRange, nameRange, portraitRange].map(numbersOf)];
}

function unpacked([entry, places]: Packed, uri: string): Entry {
  const [range, idRange, nameRange, portraitRange] = places.map(rangeOf);
  if (!range || !idRange) return entry;
  const source: EntrySource = {
    uri,
    range,
    idRange,
    ...(nameRange && { nameRange }),
    ...(portraitRange && { portraitRange }),
  };
  return { ...entry, source };
}

function numbersOf(range: SourceRange | undefined): Numbers | 0 {
  if (!range) return 0;
  const { start, end } = range;
  return [start.line, start.character, end.line, end.character];
}

function rangeOf(numbers: Numbers | 0): SourceRange | undefined {
  if (numbers === 0) return undefined;
  const [line, character, endLine, endCharacter] = numbers;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
