import type { Exported, Format } from "../edition";
import { losses } from "../reading/losses";
import type { Passage, ReadNote, TablePassage } from "../reading/passage";
import { readingOf } from "../reading/reading";
import type { Run } from "../reading/run";
import { atLineStart } from "./escaped";
import { lineMarkdown, paragraphMarkdown } from "./lines";

/** CommonMark, with the footnotes, tables and struck words of GitHub's dialect. */
export const markdown: Format = {
  name: "markdown",
  extension: "md",
  mediaType: "text/markdown",
  title: "Markdown",
  export(edition): Exported {
    const { passages, notes } = readingOf(edition);
    const written = [...passages.map(passageMarkdown), ...notes.map(noteMarkdown)];
    const content = written.filter((one) => one !== "").join("\n\n");
    return { content: content === "" ? "" : `${content}\n`, losses: losses(edition) };
  },
};

const HEADINGS: Readonly<Partial<Record<Passage["kind"], string>>> = {
  title: "# ",
  section: "## ",
  heading: "### ",
};

function passageMarkdown(passage: Passage | TablePassage): string {
  if (passage.kind === "table") return tableMarkdown(passage);
  const heading = HEADINGS[passage.kind];
  if (!heading) return paragraphMarkdown(passage.runs);
  // A sign at the end of the line would be taken for the end of the heading.
  return heading + lineMarkdown(passage.runs).replaceAll("#", "\\#");
}

/** The first row is the head, since GitHub's tables have one. */
function tableMarkdown({ rows }: TablePassage): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => rowMarkdown(row, width));
  const rule = `|${" --- |".repeat(width)}`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function rowMarkdown(row: readonly (readonly Run[])[], width: number): string {
  const cells = Array.from({ length: width }, (_, at) => lineMarkdown(row[at] ?? []));
  return `| ${cells.join(" | ")} |`;
}

/** What parsers without footnotes would take for the definition of a link. */
const LINK_DEFINITION = /^\S*(?=\s*$|\s+["'(\\]|\s*\n)/;

/** Seen by no reader. */
const NOTHING = "<!-- -->";

function noteMarkdown({ number, runs }: ReadNote): string {
  const body = atLineStart(paragraphMarkdown(runs, "    "));
  const other = body.replace(
    LINK_DEFINITION,
    body === "" ? `${NOTHING} ${NOTHING}` : `$& ${NOTHING}`,
  );
  return `[^${number}]: ${other}`;
}
