import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { documentDate } from "../analysis/document-date";
import { fieldText } from "../analysis/front-matter";
import { firstLine } from "../node/reasons";
import { type Matcher, prepare } from "../people/matcher";
import type { Mention } from "../people/mention";
import { recognise } from "../people/recognise";
import { registerOf } from "../people/register";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { upwards } from "../workspace/upwards";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS } from "./command";
import { complain, write } from "./output";
import { convert } from "./people-convert";
import { Projects } from "./projects";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

const NAMES = ["people.yaml", "people.yml", "people.xml", "people.csv"];

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
    { name: "register", value: "FILE", help: "the register, or several divided by commas" },
    { name: "shard", value: "K/N", help: "only part K of N, to divide the work among machines" },
    ...READING_OPTIONS,
  ],
  run: (given) => (given.paths[0] === "convert" ? convert(given) : new Run(given).all()),
};

class Run {
  private readonly projects: Projects;
  private readonly matchers = new Map<string, Promise<Matcher>>();
  private readonly format: Writer;
  private failed = false;

  constructor(private readonly given: Given) {
    this.projects = new Projects(given.options.get("config"));
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
      const { conventions } = await this.projects.of(source.name);
      const document = parse(text, conventions);
      const matcher = await this.matcherOf(this.registersOf(source.name, document));
      const { mentions } = recognise(document, matcher, documentDate(document));
      write(
        this.format(
          source.name,
          mentions.map((mention) => row(document, mention)),
        ),
      );
    } catch (error) {
      this.complain(error);
    }
  }

  /** The registers given, else those of the front matter, else the nearest. */
  private registersOf(name: string, document: Document): string[] {
    const given = this.given.options.get("register");
    if (given !== undefined) return given.split(",");
    const folder = dirname(resolve(name));
    const inDocument = fieldText(document, "People");
    if (inDocument) return inDocument.split(/[,;]/).map((path) => join(folder, path.trim()));
    for (const candidate of upwards(folder)) {
      const found = NAMES.map((file) => join(candidate, file)).filter((path) => existsSync(path));
      if (found.length > 0) return found;
    }
    throw new Trouble(`${name}: no register such as people.yaml lies beside it or above it`);
  }

  private matcherOf(registers: readonly string[]): Promise<Matcher> {
    const key = registers.join("\n");
    const known = this.matchers.get(key) ?? this.prepare(registers);
    this.matchers.set(key, known);
    return known;
  }

  private async prepare(registers: readonly string[]): Promise<Matcher> {
    const { readRegister } = await import("../people/files/read-register");
    const lists = registers.map((name) => {
      const uri = pathToFileURL(resolve(name)).toString();
      const { entries, problems } = readRegister(readSource({ name }).text, uri);
      for (const { range, message } of problems) {
        complain(`${name}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
      }
      return entries;
    });
    return prepare(registerOf(lists));
  }

  private complain(error: unknown): void {
    this.failed = true;
    complain(firstLine(error));
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
