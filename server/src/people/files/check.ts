import { t } from "../../text/words";
import type { Entry, EntrySource } from "../entry";
import { MOST_PROBLEMS, type RegisterProblem, shortened } from "./problem";

/** Whether a portrait exists, by its path and the register that names it; nothing if unknown. */
export type PortraitExists = (portrait: string, uri: string) => boolean | undefined;

type Sourced = Entry & { readonly source: EntrySource };

/** So many entries are looked at before others may have their turn. */
const SLICE = 200;

/** What is wrong between the entries of all registers of an edition. */
export function registerProblems(
  entries: readonly Entry[],
  fileExists?: PortraitExists,
): RegisterProblem[] {
  const problems = [...problemsBetween(entries)].flat();
  return fileExists ? [...problems, ...missingPortraits(entries, fileExists)] : problems;
}

/** The same without the portraits, in slices; most of them are empty. */
export function* problemsBetween(entries: readonly Entry[]): Generator<RegisterProblem[]> {
  const sourced = sourcedOf(entries);
  const ids = new Map<string, Sourced>();
  const taken = new Set(sourced.map(({ id }) => id));
  const claims = new Map<string, Sourced>();
  let left = MOST_PROBLEMS;
  for (let at = 0; at < sourced.length && left > 0; at += SLICE) {
    const problems = sourced
      .slice(at, at + SLICE)
      .flatMap((entry) => [...duplicateId(entry, ids, taken), ...contestedNames(entry, claims)]);
    yield problems.slice(0, left);
    left -= problems.length;
  }
}

function sourcedOf(entries: readonly Entry[]): Sourced[] {
  return entries.filter((entry): entry is Sourced => entry.source !== undefined);
}

function* duplicateId(
  entry: Sourced,
  known: Map<string, Sourced>,
  taken: Set<string>,
): Generator<RegisterProblem> {
  const first = known.get(entry.id);
  if (!first) {
    known.set(entry.id, entry);
    return;
  }
  const { uri, idRange: range, range: whole } = entry.source;
  const message = shortened(
    t("The id “{0}” is that of {1}. Only the first entry with it is used.", entry.id, first.name),
  );
  const other = { uri: first.source.uri, range: first.source.idRange };
  const newText = freeId(entry.id, taken);
  taken.add(newText);
  const fixes = [{ title: t("Write “{0}”", newText), edits: [{ range, newText }] }];
  const problem = { uri, code: "duplicate-id", severity: "error", message, range } as const;
  yield { ...problem, other, fixes, entry: whole };
}

/** `sandell-2`, or whatever number is free. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function* contestedNames(entry: Sourced, claims: Map<string, Sourced>): Generator<RegisterProblem> {
  for (const form of new Set(fullNames(entry))) {
    const first = claims.get(form);
    if (!first) claims.set(form, entry);
    else if (first.id !== entry.id) yield contested(form, entry, first);
  }
}

function contested(form: string, { source }: Sourced, first: Sourced): RegisterProblem {
  const message = shortened(
    t(
      "“{0}” is a name of {1}, too. Where it stands alone, the text cannot say who is meant.",
      form,
      first.id,
    ),
  );
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

/** The paths of portraits, each with the register that names it; addresses are not tried. */
export function* portraitsIn(
  entries: readonly Entry[],
): Generator<{ readonly portrait: string; readonly source: EntrySource }> {
  for (const { portrait, source } of sourcedOf(entries))
    if (portrait && !ADDRESS.test(portrait)) yield { portrait, source };
}

/** Portraits that are certainly not there. */
export function* missingPortraits(
  entries: readonly Entry[],
  fileExists: PortraitExists,
): Generator<RegisterProblem> {
  for (const { portrait, source } of portraitsIn(entries)) {
    const { uri, portraitRange, idRange } = source;
    if (fileExists(portrait, uri) !== false) continue;
    const message = shortened(
      t("There is no image “{0}”. Check its name, or add the file.", portrait),
    );
    const range = portraitRange ?? idRange;
    yield { uri, code: "missing-portrait", severity: "warning", message, range };
  }
}
