import type { Edition, Exported, Format } from "./edition";
import { fileOf, mentionRows, unknownNames } from "./mentions";

/** A line for each mention, and then for each finding. */
export const jsonLines: Format = {
  name: "jsonl",
  extension: "jsonl",
  mediaType: "application/jsonl",
  title: "Names and findings (JSON Lines)",
  export(edition): Exported {
    const file = fileOf(edition);
    const mentions = mentionRows(edition).map((row) => ({ type: "mention", file, ...row }));
    const lines = [...mentions, ...findingRows(edition, file)];
    const content = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    return { content, losses: unknownNames(edition) };
  },
};

function findingRows({ document, findings }: Edition, file: string) {
  return (findings?.() ?? []).map(({ span, code, severity, message }) => {
    const { start, end } = span;
    const { line, character } = document.positionAt(start);
    return { type: "finding", file, start, end, line, character, code, severity, message };
  });
}
