import { mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { addressOf } from "../export/address";
import type { Edition, Exported, Format } from "../export/edition";
import { withoutEnding } from "../export/ending";
import { FORMATS } from "../export/formats";
import { firstLine, reasonOf } from "../node/reasons";
import { findings } from "../rules/run";
import { parse } from "../syntax/parse";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { beginningOf } from "./beginning";
import { type Command, READING_OPTIONS, REGISTER_OPTION, SHARD_OPTION } from "./command";
import { Interruption } from "./interruption";
import { KeptFiles } from "./kept-files";
import { complain } from "./output";
import { Progress } from "./progress";
import { fileFinder, Projects, pathFinder } from "./projects";
import { Registers, registersGiven } from "./registers";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

const NAMES = FORMATS.map(({ name }) => name).join(", ");
/** Formats that have words of this program, and are read by other ones. */
const FOR_PROGRAMS = ["jsonl", "iiif"];

/** `recto export`: transcriptions in the formats of others. */
export const exportCommand: Command = {
  name: "export",
  parameters: "FORMAT PATHS… --out DIR",
  summary: () => t("write transcriptions as {0}", NAMES),
  options: [
    {
      name: "out",
      value: "DIR",
      help: () => t("the folder for what is written; made if there is none"),
    },
    {
      name: "base",
      value: "URL",
      help: () =>
        t("the address under which the folder will be published, for formats with addresses"),
    },
    REGISTER_OPTION,
    SHARD_OPTION,
    ...READING_OPTIONS,
  ],
  isForPrograms: ({ paths: [format = ""] }) => FOR_PROGRAMS.includes(format),
  run: (given) => new Run(given).all(),
};

class Run {
  private readonly projects: Projects;
  private readonly registers: Registers;
  private readonly format: Format;
  private readonly folder: string;
  /** Ends in a slash. */
  private readonly base: string | undefined;
  private failed = false;
  private kept = new KeptFiles([]);

  constructor(private readonly given: Given) {
    const [name = "", ...paths] = given.paths;
    const format = FORMATS.find((one) => one.name === name);
    if (!format) throw new Trouble(t("say in which format: {0}; “{1}” is none", NAMES, name));
    const folder = given.options.get("out");
    if (folder === undefined) throw new Trouble(t("say where to write: {0}", "--out DIR"));
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new Trouble(t("{0}: is a file; --out takes a folder", folder));
    this.format = format;
    this.folder = folder;
    this.base = baseOf(given.options.get("base"));
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
    this.kept = new KeptFiles(sources.map(({ name }) => name));
    const stopped = await this.each(sources);
    return stopped ?? this.code();
  }

  /** All sources one by one; the exit code if somebody stopped it. */
  private async each(sources: readonly Source[]): Promise<number | undefined> {
    const progress = new Progress(sources.length);
    const interruption = new Interruption();
    let stopped: number | undefined;
    for (const [at, source] of sources.entries()) {
      progress.step();
      await this.one(source, progress);
      stopped = await interruption.code();
      if (stopped === undefined) continue;
      progress.clear();
      complain(t("stopped: {0} of {1} are done", at + 1, sources.length));
      break;
    }
    interruption.end();
    progress.clear();
    return stopped;
  }

  private code(): number {
    return this.failed || this.projects.failed ? EXIT.unusable : EXIT.done;
  }

  private async one(source: Source, progress: Progress): Promise<void> {
    try {
      const exported = await this.format.export(await this.edition(source));
      if (exported.losses?.length) progress.clear();
      this.write(source.name, exported);
    } catch (error) {
      progress.clear();
      this.complain(
        error instanceof Trouble ? error : new Trouble(`${source.name}: ${firstLine(error)}`),
      );
    }
  }

  private async edition(source: Source): Promise<Edition> {
    const { text, encoding, marked } = readSource(source);
    const effective = await this.projects.of(source.name);
    const document = parse(text, effective.conventions);
    const knownIn = await this.registers.knowing(source.name, document, effective.people);
    const known = knownIn?.(document);
    const pathOf = pathFinder(source.name, effective.images);
    const fileExists = fileFinder(source.name, effective.images);
    return {
      document,
      marked,
      known,
      name: withoutEnding(basename(source.name)),
      file: source.name,
      findings: () => findings({ document, known, fileExists, encoding }, effective.severities),
      image: async (path) => beginningOf(pathOf(path)),
      address: this.addressOf(source.name),
    };
  }

  private addressOf(source: string): string | undefined {
    if (this.base === undefined) return undefined;
    const path = this.pathOf(source).slice(0, -this.format.extension.length - 1);
    return this.base + path.split("/").map(addressOf).join("/");
  }

  private write(source: string, { content, losses = [] }: Exported): void {
    const path = join(this.folder, this.pathOf(source));
    try {
      // A transcription is never lost to what is made of it, nor one export to another.
      this.kept.guard(path, source);
      mkdirSync(dirname(path), { recursive: true });
      writeWholeFile(path, content);
      this.kept.keep(path, source);
    } catch (error) {
      if (error instanceof Trouble) throw error;
      throw new Trouble(t("{0}: not written, since {1} {2}", source, path, reasonOf(error)));
    }
    for (const loss of losses) complain(`${source}: ${loss}`);
  }

  /** The path of the source, made one below the folder. */
  private pathOf(source: string): string {
    const parts = relative(process.cwd(), resolve(source)).split(sep);
    const inside = parts.filter((part) => part !== "..").join("/");
    return `${withoutEnding(inside)}.${this.format.extension}`;
  }

  private complain(error: unknown): void {
    this.failed = true;
    complain(firstLine(error));
  }
}

function baseOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (!/^https?:/i.test(given) || !URL.canParse(given))
    throw new Trouble(
      t("--base takes an address such as https://archive.example/letters, not {0}", given),
    );
  return `${given.replace(/\/+$/, "")}/`;
}
