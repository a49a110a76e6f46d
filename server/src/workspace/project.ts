import { CODES } from "../rules/codes";
import type { Severities, Severity } from "../rules/rule";
import {
  type Conventions,
  conventionsWith,
  defaultConventions,
  type Profile,
} from "../syntax/conventions";
import { LABELS } from "../syntax/data/labels";
import type { Position } from "../syntax/document";
import { type AddedLabels, foldedWords } from "../syntax/labels";
import { lastAtOrBefore, lineStarts } from "../text/lines";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { didYouMean } from "./nearest";
import { type Entry, readYaml, type Value } from "./yaml-values";

/** What a project's `recto.yaml` says. Paths are relative to its folder and written with `/`. */
export interface Project {
  /** The same object for the same profile and labels: what was parsed with it stays valid. */
  readonly conventions: Conventions;
  readonly severities: Severities;
  /** The registers of people, places and organisations. */
  readonly people: readonly string[];
  /** Folders in which scans are looked for besides that of the document. */
  readonly images: readonly string[];
}

/** What is wrong in a project file: an error where a value cannot be used. */
export interface ProjectProblem {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly severity: "error" | "warning";
  readonly message: string;
}

const PROFILES: readonly Profile[] = ["archive", "smithsonian", "fromthepage"];
const SEVERITIES: readonly (Severity | "off")[] = [
  "error",
  "warning",
  "information",
  "hint",
  "off",
];
/** What words can be added to: kinds of marks, and labels in their native spelling. */
const LABEL_NAMES: readonly string[] = [
  ...new Set(LABELS.flatMap(({ kind, en }) => (en[0] === undefined ? [kind] : [kind, en[0]]))),
];
/** The length of a label: descriptors are no longer than this. */
const MOST_WORDS = 6;

/** The keys of a project file, with what its values may be where that is a closed list. */
export const VOCABULARY = {
  keys: ["profile", "labels", "rules", "people", "images"],
  profiles: PROFILES,
  labels: LABEL_NAMES,
  codes: CODES,
  severities: SEVERITIES,
} as const;

/** Reads a project file. Never throws: what is wrong is reported, and the rest is used. */
export function readProject(text: string): { project: Project; problems: ProjectProblem[] } {
  const unmarked = text.replace(/^\ufeff/, "");
  const { root, problems } = readYaml(unmarked);
  const reader = new Reader(unmarked);
  for (const { span, message } of problems) reader.report(span, "error", message);
  const fields = new Map(reader.entries(root, example()).map((entry) => [entry.key, entry]));
  for (const { key, keySpan } of fields.values()) {
    if (!isOneOf(VOCABULARY.keys, key))
      reader.unknown(keySpan, t("There is no key “{0}”.", key), key, VOCABULARY.keys);
  }
  const profile = reader.profile(fields.get("profile"));
  const project = {
    conventions: conventionsOf(profile, reader.labels(fields.get("labels"))),
    severities: reader.severities(fields.get("rules")),
    people: reader.paths(fields.get("people")),
    images: reader.paths(fields.get("images")),
  };
  return { project, problems: reader.problems };
}

function example(): string {
  return t("A project file consists of keys with their values, as in “profile: archive”.");
}

class Reader {
  readonly problems: ProjectProblem[] = [];
  private readonly lines: readonly number[];

  constructor(text: string) {
    this.lines = lineStarts(text);
  }

  report({ start, end }: Span, severity: ProjectProblem["severity"], message: string): void {
    const range = { start: this.position(start), end: this.position(end) };
    this.problems.push({ range, severity, message });
  }

  unknown(span: Span, message: string, word: string, known: readonly string[]): void {
    const list = known.length <= 8 ? ` ${t("Known are {0}.", known.join(", "))}` : "";
    const hint = didYouMean(word, known) || list;
    this.report(span, "warning", `${message}${hint}`);
  }

  entries(value: Value, expected: string): readonly Entry[] {
    if (value.kind === "map") return value.entries;
    if (value.kind !== "empty") this.report(value, "error", expected);
    return [];
  }

  profile(entry: Entry | undefined): Profile {
    const profile = entry && this.choice(entry.value, PROFILES, () => t("This is no profile."));
    return profile ?? defaultConventions.profile;
  }

  severities(entry: Entry | undefined): Severities {
    if (!entry) return {};
    const expected = t("Write a finding and how much it matters, as in “page-order: off”.");
    const known = this.entries(entry.value, expected).flatMap(({ key, keySpan, value }) => {
      if (!isOneOf(VOCABULARY.codes, key)) {
        this.unknown(keySpan, t("There is no finding “{0}”.", key), key, VOCABULARY.codes);
        return [];
      }
      const severity = this.choice(value, SEVERITIES, () => t("This is no severity."));
      return severity === undefined ? [] : [[key, severity] as const];
    });
    return Object.fromEntries(known);
  }

  labels(entry: Entry | undefined): AddedLabels {
    if (!entry) return {};
    const expected = t("Write a kind of mark and the words for it, as in “stamp: [franking]”.");
    const known = this.entries(entry.value, expected).flatMap(({ key, keySpan, value }) => {
      if (isOneOf(LABEL_NAMES, key)) return [[key, this.labelWords(value)] as const];
      this.unknown(keySpan, t("There is no kind of mark “{0}”.", key), key, LABEL_NAMES);
      return [];
    });
    return Object.fromEntries(known);
  }

  paths(entry: Entry | undefined): string[] {
    if (!entry) return [];
    return this.texts(entry.value, t("a path")).flatMap(({ text, ...span }) => {
      const path = text
        .trim()
        .replace(/\\/g, "/")
        .replace(/(?<=[^/])\/+$/, "");
      if (path === "") this.report(span, "error", t("This path is empty."));
      return path === "" ? [] : [path];
    });
  }

  private labelWords(value: Value): string[] {
    return this.texts(value, t("the words for this mark")).flatMap(({ text, ...span }) => {
      const problem = labelProblem(text);
      if (problem) this.report(span, "error", problem);
      return problem ? [] : [text.trim()];
    });
  }

  private choice<Word extends string>(value: Value, known: readonly Word[], none: () => string) {
    if (value.kind === "empty") return undefined;
    if (value.kind === "text" && isOneOf(known, value.text)) return value.text;
    const list = t("It is one of {0}.", known.join(", "));
    const written = value.kind === "text" ? value.text : undefined;
    const message =
      written === undefined
        ? `${none()} ${list}`
        : `${t("“{0}” is not known here.", written)}${didYouMean(written, known) || ` ${list}`}`;
    this.report(value, "error", message);
    return undefined;
  }

  /** A list of texts; a single one is a list, too. */
  private texts(value: Value, what: string): Extract<Value, { kind: "text" }>[] {
    const items = value.kind === "list" ? value.items : [value];
    return items.flatMap((item) => {
      if (item.kind === "text") return [item];
      if (item.kind !== "empty" || value.kind === "list")
        this.report(
          item,
          "error",
          t("Here should be {0}. Put numbers, yes and no in quotes.", what),
        );
      return [];
    });
  }

  private position(offset: number): Position {
    const line = lastAtOrBefore(this.lines, offset);
    return { line, character: offset - (this.lines[line] as number) };
  }
}

function labelProblem(text: string): string | undefined {
  const words = foldedWords(text);
  if (words.length === 0) return t("A label needs at least one word.");
  if (/[[\]:：]/.test(text))
    return t("A label is the words before the colon, without “:”, “[” and “]”.");
  if (words.length > MOST_WORDS) return t("A label has at most {0} words.", MOST_WORDS);
  return undefined;
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

/** As many different conventions as a session is likely to meet; the oldest go. */
const MOST_KEPT = 32;
const kept = new Map<string, Conventions>();

function conventionsOf(profile: Profile, labels: AddedLabels): Conventions {
  const added = Object.entries(labels).filter(([, words]) => words.length > 0);
  if (profile === defaultConventions.profile && added.length === 0) return defaultConventions;
  const key = JSON.stringify([profile, added]);
  const conventions = kept.get(key) ?? conventionsWith(profile, labels);
  kept.delete(key);
  kept.set(key, conventions);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return conventions;
}
