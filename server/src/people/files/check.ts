import type { Entry, EntrySource } from "../entry";
import type { RegisterProblem } from "./problem";

/** Whether a portrait exists, by its path and the register that names it; nothing if unknown. */
export type PortraitExists = (portrait: string, uri: string) => boolean | undefined;

type Sourced = Entry & { readonly source: EntrySource };

/** What is wrong between the entries of all registers of an edition. */
export function registerProblems(
  entries: readonly Entry[],
  fileExists?: PortraitExists,
): RegisterProblem[] {
  const sourced = entries.filter((entry): entry is Sourced => entry.source !== undefined);
  return [
    ...duplicateIds(sourced),
    ...contestedNames(sourced),
    ...(fileExists ? missingPortraits(sourced, fileExists) : []),
  ];
}

function* duplicateIds(entries: readonly Sourced[]): Generator<RegisterProblem> {
  const known = new Map<string, Sourced>();
  for (const entry of entries) {
    const first = known.get(entry.id);
    if (!first) {
      known.set(entry.id, entry);
      continue;
    }
    const { uri, idRange: range } = entry.source;
    const message = `The id “${entry.id}” is that of ${first.name}. Only the first entry with it is used.`;
    const other = { uri: first.source.uri, range: first.source.idRange };
    yield { uri, code: "duplicate-id", severity: "error", message, range, other };
  }
}

function* contestedNames(entries: readonly Sourced[]): Generator<RegisterProblem> {
  const claims = new Map<string, Sourced>();
  for (const entry of entries) {
    for (const form of new Set(fullNames(entry))) {
      const first = claims.get(form);
      if (!first) claims.set(form, entry);
      else if (first.id !== entry.id) yield contested(form, entry, first);
    }
  }
}

function contested(form: string, { source }: Sourced, first: Sourced): RegisterProblem {
  const message = `“${form}” is a name of ${first.id}, too. Where it stands alone, the text cannot say who is meant.`;
  return {
    uri: source.uri,
    code: "contested-name",
    severity: "warning",
    message,
    range: source.nameRange ?? source.idRange,
    other: { uri: first.source.uri, range: first.source.nameRange ?? first.source.idRange },
  };
}

/** The names that should lead to one entry: not surnames, which families share. */
function fullNames({ name, names }: Entry): string[] {
  const others = names
    .map(({ text }) => text)
    .filter((text) => /\p{L}[ \u00a0]+\S*\p{L}/u.test(text));
  return [name, ...others].map((text) => text.normalize("NFC"));
}

/** `https:`, `data:` and the like; one letter and a colon is a drive. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

function* missingPortraits(
  entries: readonly Sourced[],
  fileExists: PortraitExists,
): Generator<RegisterProblem> {
  for (const { portrait, source } of entries) {
    if (!portrait || ADDRESS.test(portrait)) continue;
    const { uri, portraitRange, idRange } = source;
    if (fileExists(portrait, uri) !== false) continue;
    const message = `There is no image “${portrait}”. Check its name, or add the file.`;
    const range = portraitRange ?? idRange;
    yield { uri, code: "missing-portrait", severity: "warning", message, range };
  }
}
