import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { KnownRegister } from "../import/common-register";
import type { ForeignFile, Imported, ReportRow } from "../import/imported";
import { firstLine, reasonOf } from "../node/reasons";
import type { Entry } from "../people/entry";
import type { Given } from "./arguments";
import type { Command } from "./command";
import { complain } from "./output";
import { Progress } from "./progress";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";

/** `recto import`: files of other tools as transcriptions, a register, and a report. */
export const importCommand: Command = {
  name: "import",
  parameters: "PATHS… --out DIR",
  summary: "make transcriptions of the files of other tools",
  options: [
    { name: "out", value: "DIR", help: "the folder for what is written; made if there is none" },
    { name: "shard", value: "K/N", help: "only part K of N, to divide the work among machines" },
  ],
  run: (given) => new Run(given).all(),
};

class Run {
  private readonly folder: string;
  private readonly rows: ReportRow[] = [];
  private readonly registers: (readonly Entry[])[] = [];
  private readonly taken = new Set<string>();
  private failed = false;

  constructor(private readonly given: Given) {
    const folder = given.options.get("out");
    if (folder === undefined) throw new Trouble("say where to write: --out DIR");
    this.folder = folder;
  }

  async all(): Promise<number> {
    const { FOREIGN } = await import("../import/readers");
    const { sources, troubles } = await sourcesOf(this.given, {
      wanted: FOREIGN,
      none: "there are no files in this folder that can be imported",
    });
    for (const trouble of troubles) this.complain(trouble);
    const progress = new Progress(sources.length);
    for (const source of sources) {
      await this.one(source);
      progress.step();
    }
    progress.clear();
    if (this.rows.some(({ refused }) => refused === undefined)) await this.writeCommon();
    return this.failed ? EXIT.unusable : EXIT.done;
  }

  private async one(source: Source): Promise<void> {
    const { readerOf } = await import("../import/readers");
    try {
      const file = fileOf(source);
      const reader = readerOf(file.name, file.bytes);
      if (!reader) return this.refuse(source.name, " is of no kind that can be imported");
      const read = await reader.read(file);
      if ("reason" in read) this.refuse(source.name, read.reason);
      else this.keep(source.name, reader.name, read);
    } catch (error) {
      if (error instanceof Trouble) return this.complain(error);
      this.refuse(source.name, ` ${firstLine(error)}`);
    }
  }

  private refuse(file: string, reason: string): void {
    this.rows.push({ file, refused: reason.trim() });
    this.complain(new Trouble(`${file}:${reason}`));
  }

  private keep(source: string, kind: string, { text, register = [], report }: Imported): void {
    const path = text === undefined ? undefined : this.pathOf(source);
    if (path !== undefined) this.write(path, text as string);
    this.registers.push(register);
    this.rows.push({ file: source, kind, ...(path && { written: path }), unmarked: report });
  }

  private async writeCommon(): Promise<void> {
    const { commonRegister } = await import("../import/common-register");
    const register = commonRegister(this.registers, knownAt(join(this.folder, "people.yaml")));
    if (register !== undefined) this.write("people.yaml", register);
    this.write("report.json", `${JSON.stringify(this.rows, undefined, 2)}\n`);
  }

  private write(path: string, text: string): void {
    const target = join(this.folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    } catch (error) {
      throw new Trouble(`${target}: ${reasonOf(error)}`);
    }
  }

  /** The path of the source, made one below the folder; no two sources have the same. */
  private pathOf(source: string): string {
    const parts = relative(process.cwd(), resolve(source)).split(sep);
    const inside = parts.filter((part) => part !== "..").join("/");
    const plain = `${inside.replace(/\.[^./]+$/, "")}.recto`;
    const path = this.taken.has(plain.toLowerCase()) ? `${inside}.recto` : plain;
    this.taken.add(path.toLowerCase());
    return path;
  }

  private complain(error: unknown): void {
    this.failed = true;
    complain(firstLine(error));
  }
}

function fileOf(source: Source): ForeignFile {
  const { name } = source;
  try {
    const bytes = source.bytes ?? readFileSync(name);
    return { name: basename(name), bytes, text: () => readSource({ name, bytes }).text };
  } catch (error) {
    throw new Trouble(`${name}: ${reasonOf(error)}`);
  }
}

function knownAt(path: string): KnownRegister | undefined {
  if (!existsSync(path)) return undefined;
  return { text: readSource({ name: path }).text, uri: pathToFileURL(resolve(path)).toString() };
}
