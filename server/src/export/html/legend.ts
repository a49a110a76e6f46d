import { tableWord } from "../../text/words";
import type { View } from "./view";

/** A sign of a view and what it means. */
interface Sign {
  /** The class of the marks that have it. */
  readonly of: string;
  readonly sample: string;
  readonly meaning: string;
  readonly views: readonly View[];
}

const READING: readonly View[] = ["reading", "parallel"];
const DIPLOMATIC: readonly View[] = ["diplomatic"];
const ALL: readonly View[] = [...READING, ...DIPLOMATIC];

/** All signs. The samples are HTML of this program, not of a text. */
// biome-ignore format: a table reads better in columns
export const SIGNS: readonly Sign[] = [
  { of: "addition", sample: '<ins class="addition">words</ins>', meaning: "added on the page", views: READING },
  { of: "addition", sample: '<ins class="addition">\\words/</ins>', meaning: "added on the page", views: DIPLOMATIC },
  { of: "deletion", sample: '<del class="deletion">words</del>', meaning: "struck out, rubbed out or written over", views: DIPLOMATIC },
  { of: "substitution", sample: '<ins class="substitution">words</ins>', meaning: "written in place of others", views: READING },
  { of: "substitution", sample: '<span class="substitution"><del>words</del><ins>\\others/</ins></span>', meaning: "replaced by others", views: DIPLOMATIC },
  { of: "unclear", sample: '<span class="unclear">word<sup class="doubt">(?)</sup></span>', meaning: "a doubtful reading", views: ALL },
  { of: "gap", sample: '<span class="gap">[…]</span>', meaning: "cannot be read, or is not there", views: ALL },
  { of: "damage", sample: '<span class="damage">⸢words⸣</span>', meaning: "on a damaged part of the page", views: DIPLOMATIC },
  { of: "supplied", sample: '<span class="supplied">[words]</span>', meaning: "supplied by the editor", views: ALL },
  { of: "description", sample: '<span class="description">[words]</span>', meaning: "what the page looks like, in the editor’s words", views: ALL },
  { of: "space", sample: '<span class="space">⎵⎵⎵</span>', meaning: "left blank in the source", views: ALL },
  { of: "sic", sample: '<span class="sic">[sic]</span>', meaning: "so in the source; after <i>recte</i>, what was meant", views: ALL },
  { of: "identification", sample: '<span class="identification">[name]</span>', meaning: "who is meant", views: ALL },
  { of: "person", sample: '<span class="person">Name</span>', meaning: "a person, place or organisation of the register", views: ALL },
  { of: "foreign", sample: '<span class="foreign">words</span>', meaning: "in another language", views: ALL },
  { of: "expansion", sample: '<span class="expansion">words</span>', meaning: "an abbreviation, written out", views: ALL },
  { of: "ditto", sample: "″", meaning: "a ditto sign, and what it stands for", views: DIPLOMATIC },
  { of: "stamp", sample: '<span class="stamp">words</span>', meaning: "a stamp", views: ALL },
  { of: "runningMatter", sample: '<span class="runningMatter">words</span>', meaning: "outside the text on the page", views: ALL },
  { of: "handShift", sample: '<span class="handShift">✍ h2</span>', meaning: "from here on another hand writes", views: DIPLOMATIC },
  { of: "insertionPoint", sample: '<span class="insertionPoint">‸1</span>', meaning: "here an insertion belongs", views: ALL },
  { of: "lineBeginning", sample: '<span class="lineBeginning">5</span>', meaning: "the number of the line", views: DIPLOMATIC },
  { of: "turn", sample: '<span class="turn">|Page 2|</span>', meaning: "a page begins", views: ALL },
  { of: "noteSign", sample: '<span class="noteSign">1</span>', meaning: "a note at the end", views: ALL },
];

/** The signs of a view; those alone whose marks occur, where it is known which do. */
export function legend(view: View, occurs: (of: string) => boolean = () => true): string {
  const rows = SIGNS.filter(({ of, views }) => views.includes(view) && occurs(of));
  const written = rows.map(
    ({ sample, meaning }) => `<dt>${sample}</dt><dd>${tableWord(meaning)}</dd>`,
  );
  return `<dl class="legend">${written.join("\n")}</dl>`;
}
