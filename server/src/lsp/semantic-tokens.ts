import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { semanticTokens, semanticTokensDelta } from "../features/semantic-tokens";
import { answer } from "./requests";
import type { Session } from "./session";

/** What was last sent for a document, to say only what changed the next time. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Connects semantic tokens: whole, as a difference to the last answer, and for a range. */
export function registerSemanticTokens(session: Session): void {
  const { connection, documents } = session;
  const sent = new Map<string, Sent>();
  let count = 0;
  const keep = (uri: string, data: number[]): Sent => {
    const result = { resultId: String(++count), data };
    sent.set(uri, result);
    return result;
  };
  documents.onDidClose(({ document }) => sent.delete(document.uri));
  connection.languages.semanticTokens.on(
    answer(session, { data: [] as number[] } as SemanticTokens, ({ uri, document }) => {
      const { resultId, data } = keep(uri, semanticTokens(document, session.known(uri, document)));
      return { resultId, data: data as number[] };
    }),
  );
  connection.languages.semanticTokens.onRange(
    answer(session, { data: [] }, ({ uri, document }, { range }) => ({
      data: semanticTokens(document, session.known(uri, document), range),
    })),
  );
  connection.languages.semanticTokens.onDelta(
    answer(
      session,
      { data: [] } as SemanticTokens | SemanticTokensDelta,
      ({ uri, document }, { previousResultId }) => {
        const previous = sent.get(uri);
        const { resultId, data } = keep(
          uri,
          semanticTokens(document, session.known(uri, document)),
        );
        if (previous?.resultId !== previousResultId) return { resultId, data: data as number[] };
        return { resultId, edits: semanticTokensDelta(previous.data, data) };
      },
    ),
  );
}
