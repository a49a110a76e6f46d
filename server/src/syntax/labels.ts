import {
  type Agent,
  LABEL_LANGUAGES,
  LABELS,
  type LabelLanguage,
  type LabelRow,
} from "./data/labels";
import { LANGUAGES } from "./data/words";
import type { MarkKind } from "./nodes";

/** A label phrase with what it means and how it ranks against others. */
export interface Label {
  readonly kind: MarkKind;
  readonly value?: string | undefined;
  readonly agent: Agent;
  readonly phrase: readonly string[];
  /** The language of the phrase; a project's own labels have none. */
  readonly language?: LabelLanguage | undefined;
  readonly alone: boolean;
  /** Smaller goes first where two phrases of one length compete. */
  readonly rank: number;
}

/** The label dictionary: phrases by their first word, longest first. */
export interface Labels {
  readonly byFirstWord: ReadonlyMap<string, readonly Label[]>;
  /** Single words of labels, to recognise misspelt ones. */
  readonly words: ReadonlySet<string>;
  /** Codes of languages that may stand before a colon: `[ru: text]`. */
  readonly languages: ReadonlySet<string>;
}

/** Label words that a project adds, by the kind they stand for (`addition: [pencilled in]`). */
export type AddedLabels = Readonly<Record<string, readonly string[]>>;

/** Builds the dictionary of the language with a project's additions. */
export function labelDictionary(added: AddedLabels = {}): Labels {
  const labels = [...LABELS.flatMap(labelsOfRow), ...addedLabels(added)];
  const byFirstWord = new Map<string, Label[]>();
  for (const label of labels.sort((a, b) => b.phrase.length - a.phrase.length || a.rank - b.rank)) {
    const first = label.phrase[0] as string;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), label]);
  }
  const words = new Set(labels.flatMap(({ phrase }) => (phrase.length === 1 ? phrase : [])));
  return { byFirstWord, words, languages: new Set(Object.keys(LANGUAGES)) };
}

/**
 * The words of a label or descriptor, folded for comparison: lower case, one kind of apostrophe,
 * no commas; `left-hand` says no more than `left`.
 */
export function foldedWords(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/(left|right)[- ]hand(?![a-z])/g, "$1");
  return folded.split(/[\s,;()"“”«»]+/).filter((word) => word !== "");
}

/** The label in these words: the longest phrase, then the one of the highest rank. */
export function findLabel(words: readonly string[], labels: Labels): Label | undefined {
  let best: Label | undefined;
  for (let at = 0; at < words.length; at++) {
    const label = labelAt(words, at, labels);
    if (label && (!best || beats(label, best))) best = label;
  }
  return best;
}

/** The name under which a project adds words that mean the same: `handwritten`, `crossed out`. */
export function labelName({ rank, kind }: Label): string {
  return LABELS[rank]?.en[0] ?? kind;
}

function labelAt(words: readonly string[], at: number, labels: Labels): Label | undefined {
  return labels.byFirstWord
    .get(words[at] as string)
    ?.find(
      ({ phrase, alone }) =>
        phrase.every((word, index) => words[at + index] === word) &&
        (!alone || phrase.length === words.length),
    );
}

function beats(label: Label, other: Label): boolean {
  const longer = label.phrase.length - other.phrase.length;
  return longer > 0 || (longer === 0 && label.rank < other.rank);
}

function labelsOfRow(row: LabelRow, rank: number): Label[] {
  return LABEL_LANGUAGES.flatMap((language) =>
    (row[language] ?? []).map((phrase) => ({ ...label(row, rank, phrase), language })),
  );
}

function label(row: LabelRow, rank: number, phrase: string): Label {
  const { kind, value, agent } = row;
  return { kind, value, agent, phrase: foldedWords(phrase), alone: row.alone ?? false, rank };
}

function addedLabels(added: AddedLabels): Label[] {
  return Object.entries(added).flatMap(([name, phrases]) => {
    const rank = LABELS.findIndex((row) => row.kind === name || row.en[0] === name);
    const row = LABELS[rank];
    return row ? phrases.filter((text) => text.trim()).map((text) => label(row, rank, text)) : [];
  });
}
