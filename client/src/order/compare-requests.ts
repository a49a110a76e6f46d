import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { OtherTranscription } from "../../../server/src/features/other-transcriptions";
import type { Notes, Pair, ShownComparison } from "../../../server/src/lsp/compare-protocol";

const OTHERS = new RequestType<{ uri: string }, OtherTranscription[], void>(
  "recto/otherTranscriptions",
);
const COMPARE = new RequestType<Pair, ShownComparison | null, void>("recto/compare");
const NOTES = new RequestType<Pair & { siglum: string }, Notes | null, void>(
  "recto/differenceNotes",
);

export function askOthers(client: BaseLanguageClient, uri: string): Promise<OtherTranscription[]> {
  return client.sendRequest(OTHERS, { uri });
}

export function askComparison(
  client: BaseLanguageClient,
  pair: Pair,
): Promise<ShownComparison | null> {
  return client.sendRequest(COMPARE, pair);
}

export function askNotes(
  client: BaseLanguageClient,
  pair: Pair,
  siglum: string,
): Promise<Notes | null> {
  return client.sendRequest(NOTES, { ...pair, siglum });
}
