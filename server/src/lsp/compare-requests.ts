import { type CancellationToken, RequestType } from "vscode-languageserver";
import { type Comparison, compare, shownDifferences } from "../features/compare";
import { type EditedText, inEditor } from "../features/confirmed-edits";
import { differenceNotes } from "../features/difference-notes";
import { type OtherTranscription, otherTranscriptions } from "../features/other-transcriptions";
import type { Notes, Pair, ShownComparison } from "./compare-protocol";
import type { Session } from "./session";

/** `recto/otherTranscriptions`: what a document may be compared with. */
const OTHERS = new RequestType<{ readonly uri: string }, OtherTranscription[], void>(
  "recto/otherTranscriptions",
);
/** `recto/compare`: null where the two have hardly a word in common, or one cannot be read. */
const COMPARE = new RequestType<Pair, ShownComparison | null, void>("recto/compare");
/** `recto/differenceNotes`: the differences as notes in the first of the two. */
const NOTES = new RequestType<Pair & { readonly siglum: string }, Notes | null, void>(
  "recto/differenceNotes",
);

/** Connects the comparison of transcriptions with its requests. */
export function registerComparison(session: Session): void {
  const { connection } = session;
  connection.onRequest(OTHERS, async ({ uri }, token) =>
    otherTranscriptions(uri, await session.workspace.texts(() => token.isCancellationRequested)),
  );
  connection.onRequest(COMPARE, async (pair, token) => {
    const compared = await comparisonOf(session, pair, token);
    if (!compared) return null;
    const { own, other, comparison } = compared;
    const { text, otherText } = comparison;
    const differences = shownDifferences(own.document, other.document, comparison);
    return { differences, text, otherText };
  });
  connection.onRequest(NOTES, async (params, token) => {
    const compared = await comparisonOf(session, params, token);
    return compared ? notesIn(compared.own, compared.comparison, params.siglum) : null;
  });
}

function notesIn({ uri, document, version }: EditedText, found: Comparison, siglum: string): Notes {
  const { edits, left } = differenceNotes(document, found.differences, siglum);
  const textDocument = { uri, version: version ?? null };
  const made = edits.map((edit) => inEditor(document, edit));
  const edit = { documentChanges: made.length > 0 ? [{ textDocument, edits: made }] : [] };
  return { edit, written: edits.length, left };
}

async function comparisonOf(session: Session, { uri, other }: Pair, token: CancellationToken) {
  const texts = await session.workspace.texts(() => token.isCancellationRequested);
  const own = texts.find((text) => text.uri === uri);
  const second = texts.find((text) => text.uri === other);
  if (!own || !second) return undefined;
  const { wordChanges } = await import("../features/word-diff");
  const comparison = compare(own.document, second.document, wordChanges);
  return comparison && { own, other: second, comparison };
}
