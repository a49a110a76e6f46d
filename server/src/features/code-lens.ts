import type { CodeLens } from "vscode-languageserver-types";
import type { Register } from "../people/register";
import { counted, t } from "../text/words";
import type { Counts } from "./cards/person-card";

/** What the client runs to show where somebody is named; its arguments are a URI and a position. */
export const SHOW_MENTIONS = "recto.showMentions";

/** `textDocument/codeLens`: on each entry of a register's file, how often it is named. */
export function codeLenses(
  register: Register,
  uri: string,
  counts: (id: string) => Counts | undefined,
): CodeLens[] {
  return register.entries.flatMap(({ id, source }) => {
    const count = counts(id);
    if (source?.uri !== uri || !count) return [];
    const { start } = source.idRange;
    const command = { title: titleOf(count), command: SHOW_MENTIONS, arguments: [uri, start] };
    return [{ range: source.idRange, command }];
  });
}

function titleOf({ mentions, documents }: Counts): string {
  if (mentions === 0) return t("named nowhere yet");
  const within = counted(documents, "1 document", "{0} documents");
  return mentions === 1
    ? t("named once in {0}", within)
    : t("named {0} times in {1}", mentions, within);
}
