import { csvRows, MENTION_HEAD, type MentionRow, mentionRows } from "../export/mentions";
import { firstLine } from "../node/reasons";
import type { RegisterProblem } from "../people/files/problem";
import { parse } from "../syntax/parse";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS, REGISTER_OPTION } from "./command";
import { complain, write } from "./output";
import { convert } from "./people-convert";
import { Projects } from "./projects";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

type Writer = (file: string, mentions: readonly MentionRow[]) => string;

const FORMATS: ReadonlyMap<string, Writer> = new Map([
  ["text", asText],
  ["json", (file, mentions) => `${JSON.stringify({ file, mentions })}\n`],
  ["csv", csvRows],
]);

/** `recto people`: who is named in transcriptions, by the register. */
export const people: Command = {
  name: "people",
  parameters: "[OPTIONS] PATHS… | people convert FROM TO",
  summary: "say who is named in transcriptions, or convert a register",
  options: [
    { name: "format", value: "FORMAT", choices: [...FORMATS.keys()], help: "text if not given" },
    REGISTER_OPTION,
    { name: "shard", value: "K/N", help: "only part K of N, to divide the work among machines" },
    ...READING_OPTIONS,
  ],
  run: (given) => (given.paths[0] === "convert" ? convert(given) : new Run(given).all()),
};

class Run {
  private readonly projects: Projects;
  private readonly registers: Registers;
  private readonly format: Writer;
  private failed = false;

  constructor(private readonly given: Given) {
    this.projects = new Projects(given.options.get("config"));
    this.registers = new Registers(registersGiven(given), {
      onRead: sayProblems,
      onTrouble: (trouble) => this.complain(trouble),
    });
    this.format = FORMATS.get(given.options.get("format") ?? "text") as Writer;
  }

  async all(): Promise<number> {
    const { sources, troubles } = await sourcesOf(this.given);
    for (const trouble of troubles) this.complain(trouble);
    if (this.format === csvRows) write(MENTION_HEAD);
    for (const source of sources) await this.one(source);
    return this.failed || this.projects.failed ? EXIT.unusable : EXIT.done;
  }

  private async one(source: Source): Promise<void> {
    try {
      const { text } = readSource(source);
      const { conventions, people } = await this.projects.of(source.name);
      const document = parse(text, conventions);
      const knownIn = await this.registers.knowing(source.name, document, people);
      if (!knownIn) throw withoutRegister(source);
      const rows = mentionRows({ document, known: knownIn(document) });
      write(this.format(source.name, rows));
    } catch (error) {
      this.complain(error);
    }
  }

  private complain(error: unknown): void {
    this.failed = true;
    complain(firstLine(error));
  }
}

function withoutRegister({ name }: Source): Trouble {
  return new Trouble(`${name}: no register such as people.yaml lies beside it or above it`);
}

function sayProblems(name: string, problems: readonly RegisterProblem[]): void {
  for (const { range, message } of problems) {
    complain(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
  }
}

function asText(file: string, mentions: readonly MentionRow[]): string {
  return mentions
    .map(({ line, character, id, surface, why }) => {
      return `${file}:${line + 1}:${character + 1}: ${id} “${surface}” (${why})\n`;
    })
    .join("");
}
