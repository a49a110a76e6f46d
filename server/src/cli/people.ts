import { csvRows, MENTION_HEAD, type MentionRow, mentionRows } from "../export/mentions";
import type { RegisterProblem } from "../people/files/problem";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS, REGISTER_OPTION, SHARD_OPTION } from "./command";
import { complain, write } from "./output";
import { convert } from "./people-convert";
import { sort } from "./people-sort";
import { Transcriptions } from "./transcriptions";
import { Trouble } from "./trouble";

type Writer = (file: string, mentions: readonly MentionRow[]) => string;

const FORMATS: ReadonlyMap<string, Writer> = new Map([
  ["text", asText],
  ["json", (file, mentions) => `${JSON.stringify({ file, mentions })}\n`],
  ["csv", csvRows],
]);

/** What else can be done, by the first word. */
const OTHERS: ReadonlyMap<string, (given: Given) => Promise<number>> = new Map([
  ["convert", convert],
  ["sort", sort],
]);

/** `recto people`: who is named in transcriptions, by the register. */
export const people: Command = {
  name: "people",
  parameters: "[OPTIONS] PATHS… | people convert FROM TO | people sort FILE",
  summary: () => t("say who is named in transcriptions; convert or sort a register"),
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: [...FORMATS.keys()],
      help: () => t("text if not given"),
    },
    REGISTER_OPTION,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  run: (given) => (OTHERS.get(given.paths[0] ?? "") ?? named)(given),
};

async function named(given: Given): Promise<number> {
  const format = FORMATS.get(given.options.get("format") ?? "text") as Writer;
  if (format === csvRows) write(MENTION_HEAD);
  return new Transcriptions(given, sayProblems).each(({ file, document, known }) => {
    if (!known)
      throw new Trouble(t("{0}: no register such as people.yaml lies beside it or above it", file));
    write(format(file, mentionRows({ document, known })));
  });
}

function sayProblems(name: string, problems: readonly RegisterProblem[]): void {
  for (const { range, message } of problems) {
    complain(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
}

function asText(file: string, mentions: readonly MentionRow[]): string {
  return mentions
    .map(({ line, character, id, surface, why }) => {
      return `${file}:${line + 1}:${character + 1}: ${id} ${t("“{0}”", surface)} (${why})\n`;
    })
    .join("");
}
