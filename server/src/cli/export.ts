import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Exported, Format } from "../export/edition";
import { FORMATS } from "../export/formats";
import { firstLine } from "../node/reasons";
import { parse } from "../syntax/parse";
import type { Given } from "./arguments";
import { type Command, READING_OPTIONS, REGISTER_OPTION } from "./command";
import { complain } from "./output";
import { Projects } from "./projects";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

const ENDING = /\.recto(?:\.txt)?$|\.[^.]+$/i;

/** `recto export`: transcriptions in the formats of others. */
export const exportCommand: Command = {
  name: "export",
  parameters: "FORMAT PATHS… --out DIR",
  summary: `write transcriptions as ${FORMATS.map(({ name }) => name).join(", ")}`,
  options: [
    { name: "out", value: "DIR", help: "the folder for what is written; made if there is none" },
    REGISTER_OPTION,
    { name: "shard", value: "K/N", help: "only part K of N, to divide the work among machines" },
    ...READING_OPTIONS,
  ],
  run: (given) => new Run(given).all(),
};

class Run {
  private readonly projects: Projects;
  private readonly registers: Registers;
  private readonly format: Format;
  private readonly folder: string;
  private failed = false;

  constructor(private readonly given: Given) {
    const [name = "", ...paths] = given.paths;
    const format = FORMATS.find((one) => one.name === name);
    const names = FORMATS.map((one) => one.name).join(", ");
    if (!format) throw new Trouble(`say in which format: ${names}; “${name}” is none`);
    const folder = given.options.get("out");
    if (folder === undefined) throw new Trouble("say where to write: --out DIR");
    this.format = format;
    this.folder = folder;
    this.given = { ...given, paths };
    this.projects = new Projects(given.options.get("config"));
    this.registers = new Registers(registersGiven(given), {
      // What is wrong in a register is said by `recto check`.
      onRead: () => {},
      onTrouble: (trouble) => this.complain(trouble),
    });
  }

  async all(): Promise<number> {
    const { sources, troubles } = await sourcesOf(this.given);
    for (const trouble of troubles) this.complain(trouble);
    for (const source of sources) await this.one(source);
    return this.failed || this.projects.failed ? EXIT.unusable : EXIT.done;
  }

  private async one(source: Source): Promise<void> {
    try {
      const { text } = readSource(source);
      const { conventions, people } = await this.projects.of(source.name);
      const document = parse(text, conventions);
      const knownIn = await this.registers.knowing(source.name, document, people);
      const name = basename(source.name).replace(ENDING, "");
      this.write(
        source.name,
        await this.format.export({ document, name, known: knownIn?.(document) }),
      );
    } catch (error) {
      this.complain(
        error instanceof Trouble ? error : new Trouble(`${source.name}: ${firstLine(error)}`),
      );
    }
  }

  private write(source: string, { content, losses = [] }: Exported): void {
    const path = join(this.folder, this.pathOf(source));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    for (const loss of losses) complain(`${source}: ${loss}`);
  }

  /** The path of the source, made one below the folder. */
  private pathOf(source: string): string {
    const parts = relative(process.cwd(), resolve(source)).split(sep);
    const inside = parts.filter((part) => part !== "..").join("/");
    return `${inside.replace(ENDING, "")}.${this.format.extension}`;
  }

  private complain(error: unknown): void {
    this.failed = true;
    complain(firstLine(error));
  }
}
