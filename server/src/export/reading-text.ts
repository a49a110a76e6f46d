import { closedUp } from "../text/closed-up";
import type { Exported, Format } from "./edition";
import { losses } from "./reading/losses";
import type { Passage, TablePassage } from "./reading/passage";
import { readingOf } from "./reading/reading";
import type { Run } from "./reading/run";

/** Plain text as one reads it: what was struck out is gone, lines run on, notes stand at the end. */
export const readingText: Format = {
  name: "reading",
  extension: "reading.txt",
  mediaType: "text/plain",
  title: "Plain text for reading",
  export(edition): Exported {
    const { passages, notes } = readingOf(edition);
    const numbered = notes.map(({ number, runs }) => `[${number}] ${plain(runs)}`);
    const written = [...passages.map(passageText), ...numbered].filter((text) => text !== "");
    return { content: written.map((text) => `${text}\n`).join("\n"), losses: losses(edition) };
  },
};

function passageText(passage: Passage | TablePassage): string {
  if (passage.kind !== "table") return plain(passage.runs);
  return passage.rows.map((row) => row.map(plain).join("\t")).join("\n");
}

function plain(runs: readonly Run[]): string {
  let text = "";
  let isCut = false;
  for (const [at, run] of runs.entries()) {
    if (run.kind === "words" && run.looks.includes("deleted")) {
      isCut = true;
      continue;
    }
    const next = runText(run, at, runs);
    text = isCut ? closedUp(text, next) : text + next;
    isCut = false;
  }
  return text
    .replace(/[ \t]+(?=\n|$)/g, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function runText(run: Run, at: number, runs: readonly Run[]): string {
  if (run.kind === "noteNumber") return `[${run.number}]`;
  if (run.kind === "words") return run.text;
  // Two line ends in a row are a new paragraph within a mark.
  const isDouble = runs[at + 1]?.kind === "lineEnd" || runs[at - 1]?.kind === "lineEnd";
  return run.kept || isDouble ? "\n" : " ";
}
