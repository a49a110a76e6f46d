import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { KnownRegister } from "../import/common-register";
import { FOREIGN } from "../import/foreign";
import type { ForeignFile, Imported, ReportRow } from "../import/imported";
import { firstLine, reasonOf } from "../node/reasons";
import type { Entry } from "../people/entry";
import { t } from "../text/words";
import type { Given } from "./arguments";
import type { Command } from "./command";
import { partsOf } from "./file-parts";
import { GrowingFile } from "./growing-file";
import { complain } from "./output";
import { Progress } from "./progress";
import { readBytes, readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

/** `recto import`: files of other tools as transcriptions, a register, and a report. */
export const importCommand: Command = {
  name: "import",
  parameters: "PATHS… --out DIR",
  summary: () => t("make transcriptions of the files of other tools"),
  options: [
    {
      name: "out",
      value: "DIR",
      help: () => t("the folder for what is written; made if there is none"),
    },
    {
      name: "shard",
      value: "K/N",
      help: () => t("only part K of N, to divide the work among machines"),
    },
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
    if (folder === undefined) throw new Trouble(t("say where to write: {0}", "--out DIR"));
    this.folder = folder;
  }

  async all(): Promise<number> {
    const { sources, troubles } = await sourcesOf(this.given, {
      wanted: FOREIGN,
      none: () => t("there are no files in this folder that can be imported"),
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

  private async one(named: Source): Promise<void> {
    const { readerOf } = await import("../import/readers");
    const source = rereadable(named);
    const path = this.pathOf(source.name);
    const written = new GrowingFile(join(this.folder, path));
    try {
      const file = fileOf(source);
      const reader = readerOf(file.name, beginningOf(source));
      if (!reader) return this.refuse(source.name, ` ${t("is of no kind that can be imported")}`);
      const read = await reader.read(file, (text) => written.write(text));
      if ("reason" in read) return this.refuse(source.name, read.reason);
      if (read.head !== undefined) written.finish(read.head);
      this.keep(source.name, reader.name, read, path);
    } catch (error) {
      if (error instanceof Trouble) return this.complain(error);
      this.refuse(source.name, ` ${firstLine(error)}`);
    } finally {
      written.discard();
    }
  }

  private refuse(file: string, reason: string): void {
    this.rows.push({ file, refused: reason.trim() });
    this.complain(new Trouble(`${file}:${reason}`));
  }

  private keep(file: string, kind: string, read: Imported, path: string): void {
    const { head, register = [], report } = read;
    const written = head === undefined ? {} : { written: path };
    this.registers.push(register);
    this.rows.push({ file, kind, ...written, unmarked: report });
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
      writeWholeFile(target, text);
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
  const { name, bytes } = source;
  return {
    name: basename(name),
    parts: () => (bytes ? [bytes] : partsOf(name)),
    bytes: () => bytes ?? readBytes(name),
    text: () => readSource(source).text,
  };
}

/** What comes through a pipe can be read only once. */
function rereadable(source: Source): Source {
  const { name, bytes } = source;
  const isFile = bytes ?? statSync(name, { throwIfNoEntry: false })?.isFile() ?? true;
  return isFile ? source : { name, bytes: readBytes(name) };
}

/** The first bytes of a file. */
function beginningOf({ name, bytes }: Source): Uint8Array {
  if (bytes) return bytes;
  for (const part of partsOf(name)) return part;
  return new Uint8Array();
}

function knownAt(path: string): KnownRegister | undefined {
  if (!existsSync(path)) return undefined;
  return { text: readSource({ name: path }).text, uri: pathToFileURL(resolve(path)).toString() };
}
