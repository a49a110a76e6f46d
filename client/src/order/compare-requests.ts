import { type BaseLanguageClient, RequestType, type WorkspaceEdit } from "vscode-languageclient";

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Two transcriptions of one source, by the URIs that the server knows. */
export interface Pair {
  readonly uri: string;
  readonly other: string;
}

/** A document that another one may be compared with. */
export interface OtherTranscription {
  readonly uri: string;
  readonly title?: string;
  readonly citation?: string;
  readonly sameSource: boolean;
}

/** One place where two transcriptions differ. */
export interface Difference {
  readonly range: PlainRange;
  readonly otherRange: PlainRange;
  readonly words: string;
  readonly otherWords: string;
}

/** How two transcriptions differ in their words, and what is read in each. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly text: string;
  readonly otherText: string;
}

/** Notes on differences, to be written. */
export interface Notes {
  readonly edit: WorkspaceEdit;
  readonly written: number;
  readonly left: number;
}

const OTHERS = new RequestType<{ uri: string }, OtherTranscription[], void>(
  "recto/otherTranscriptions",
);
const COMPARE = new RequestType<Pair, Comparison | null, void>("recto/compare");
const NOTES = new RequestType<Pair & { siglum: string }, Notes | null, void>(
  "recto/differenceNotes",
);

export function askOthers(client: BaseLanguageClient, uri: string): Promise<OtherTranscription[]> {
  return client.sendRequest(OTHERS, { uri });
}

export function askComparison(client: BaseLanguageClient, pair: Pair): Promise<Comparison | null> {
  return client.sendRequest(COMPARE, pair);
}

export function askNotes(
  client: BaseLanguageClient,
  pair: Pair,
  siglum: string,
): Promise<Notes | null> {
  return client.sendRequest(NOTES, { ...pair, siglum });
}
