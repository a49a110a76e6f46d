import type { Diagnostic } from "vscode-languageserver-types";
import { titleOf } from "../../analysis/front-matter";
import { pointers } from "../../analysis/keys/anchor-uses";
import { namedPlaces } from "../../features/named-places";
import type { NamingText } from "../../features/naming-text";
import type { NamedPlace, TitledDocument } from "../../features/workspace-symbol";
import type { Frequency } from "../../people/frequency";
import type { Register } from "../../people/register";
import type { Severities } from "../../rules/rule";
import type { Conventions } from "../../syntax/conventions";
import type { Document } from "../../syntax/document";
import { archiveOf } from "../archives";
import { canonicalUri, fileName } from "../files";
import { type KeptNamings, namingsIn, sharedText } from "./kept-namings";

/** What is kept of a transcription that is not open: neither its text nor its tree. */
export interface Card {
  readonly uri: string;
  /** The URI written in the one way in which others are compared with it. */
  readonly canonical: string;
  /** Tells one state of the file from another; nothing where only the client can tell. */
  readonly stamp: string | undefined;
  /** As its first lines give it; the name of the file where they give none. */
  readonly title: string;
  /** What only the whole text tells; nothing until it was read. */
  readonly contents: Contents | undefined;
}

/** What the whole text of a transcription tells. */
export interface Contents {
  /** By which it was read. */
  readonly conventions: Conventions;
  readonly places: readonly NamedPlace[];
  readonly archive: string | undefined;
  /** Whether it refers to paragraphs of other documents. */
  readonly refers: boolean;
  /** Nothing where the text has no register. */
  readonly names: Names | undefined;
  /** Nothing where nobody wants to know. */
  readonly findings?: Findings | undefined;
}

/** What the rules find in a text. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** By which they were graded. */
  readonly severities: Severities;
}

/** Where a register came from, to know it again. */
export interface RegisterSource {
  readonly uris: readonly string[];
  /** Whether the text itself says where. */
  readonly isOwn: boolean;
  /** Tells one state of the files from another; nothing where they are not as they were saved. */
  readonly state: string | undefined;
}

/** Whom a transcription names, by the register that was read then. */
export interface Names {
  readonly register: Register;
  readonly source: RegisterSource;
  readonly date: string | undefined;
  /** How often each entry is named, in the order of the first mentions. */
  readonly counts: Frequency;
  readonly namings: KeptNamings;
  /** How often each entry is named so surely that it counts for other documents. */
  readonly sure: Frequency;
  /** Whether what other documents say may decide a name that the text leaves open. */
  readonly isOpenQuestion: boolean;
}

/** Of a text that was not read yet. */
export function newCard(uri: string, title: string, stamp: string | undefined): Card {
  return { uri, canonical: canonicalUri(uri), stamp, title, contents: undefined };
}

/** The title that the beginning of a text gives, or the name of its file. */
export function titleIn(uri: string, beginning: Document): string {
  return shared(titleOf(beginning)) ?? fileName(uri);
}

function shared(text: string | undefined): string | undefined {
  return text === undefined ? undefined : sharedText(text);
}

/** What a text tells. */
export function contentsOf(
  document: Document,
  names: Names | undefined,
  findings?: Findings,
): Contents {
  return {
    findings,
    conventions: document.base,
    places: namedPlaces(document).map((place) => ({ ...place, name: sharedText(place.name) })),
    archive: shared(archiveOf(document)),
    refers: [...pointers(document)].some(([, { path, url }]) => path !== "" && !url),
    names,
  };
}

const namingTexts = new WeakMap<Names, NamingText>();

/** Whom a text names, as features ask for it: one object for as long as the names are the same. */
export function namingTextOf(uri: string, names: Names): NamingText {
  const known = namingTexts.get(names);
  if (known?.uri === uri) return known;
  const { register, date, counts, namings } = names;
  const made = { uri, register, date, counts, namingsOf: (id: string) => namingsIn(namings, id) };
  namingTexts.set(names, made);
  return made;
}

const titled = new WeakMap<Card, TitledDocument>();

/** A card as those who look for titles ask it: one object for as long as the card is the same. */
export function titledOf(card: Card): TitledDocument {
  const known = titled.get(card);
  if (known) return known;
  const { uri, title, contents } = card;
  const made = { uri, title, places: contents?.places ?? [] };
  titled.set(card, made);
  return made;
}
