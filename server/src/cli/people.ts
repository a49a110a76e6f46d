import { firstLine } from "../node/reasons";
import type { RegisterProblem } from "../people/files/problem";
import type { Mention } from "../people/mention";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS, REGISTER_OPTION } from "./command";
import { complain, write } from "./output";
import { convert } from "./people-convert";
import { Projects } from "./projects";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

type Writer = (file: string, mentions: readonly Row[]) => string;

/** A mention with its place, as the formats give it. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly character: number;
  readonly id: string;
  readonly surface: string;
  readonly why: Mention["why"];
  readonly confidence: number;
}

const FORMATS: ReadonlyMap<string, Writer> = new Map([
  ["text", asText],
  ["json", (file, mentions) => `${JSON.stringify({ file, mentions })}\n`],
  ["csv", asCsv],
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
    if (this.format === asCsv) write("file,start,end,line,character,id,surface,why,confidence\n");
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
      const rows = knownIn(document).recognised.mentions.map((mention) => row(document, mention));
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

function row(document: Document, mention: Mention): Row {
  const { start, end, id, surface, why, confidence } = mention;
  const { line, character } = document.positionAt(start);
  return { start, end, line, character, id, surface, why, confidence };
}

function asText(file: string, mentions: readonly Row[]): string {
  return mentions
    .map(({ line, character, id, surface, why }) => {
      return `${file}:${line + 1}:${character + 1}: ${id} “${surface}” (${why})\n`;
    })
    .join("");
}

function asCsv(file: string, mentions: readonly Row[]): string {
  return mentions
    .map((mention) => `${[file, ...Object.values(mention)].map(cell).join(",")}\n`)
    .join("");
}

/** A cell as RFC 4180 has it. */
function cell(value: unknown): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
