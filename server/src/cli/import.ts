import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ForeignFile, Imported, Unmarked } from "../import/imported";
import { mergeRegisters } from "../import/merge-registers";
import { firstLine, reasonOf } from "../node/reasons";
import type { Entry } from "../people/entry";
import type { Given } from "./arguments";
import type { Command } from "./command";
import { complain } from "./output";
import { Progress } from "./progress";
import { readSource, type Source, sourcesOf } from "./sources";
import { EXIT, Trouble } from "./trouble";
import { writeWholeFile } from "./whole-file";

/** As much of a file as is looked at to tell its kind. */
const HEAD = 8192;

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

/** What `report.json` says of one file. */
interface Row {
  readonly file: string;
  readonly kind: string;
  readonly written?: string;
  readonly unmarked: readonly Unmarked[];
}

class Run {
  private readonly folder: string;
  private readonly rows: Row[] = [];
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
    if (this.rows.length > 0) await this.writeCommon();
    return this.failed ? EXIT.unusable : EXIT.done;
  }

  private async one(source: Source): Promise<void> {
    const { readerOf } = await import("../import/readers");
    try {
      const file = fileOf(source);
      const head = new TextDecoder(encodingOf(file.bytes)).decode(file.bytes.subarray(0, HEAD));
      const reader = readerOf(file.name, head);
      if (!reader) throw new Trouble(`${source.name}: is of no kind that can be imported`);
      const read = await reader.read(file);
      if ("reason" in read) throw new Trouble(`${source.name}:${read.reason}`);
      this.keep(source.name, reader.name, read);
    } catch (error) {
      this.complain(
        error instanceof Trouble ? error : new Trouble(`${source.name}: ${firstLine(error)}`),
      );
    }
  }

  private keep(source: string, kind: string, { text, register = [], report }: Imported): void {
    const path = text === undefined ? undefined : this.pathOf(source);
    if (path !== undefined) this.write(path, text as string);
    this.registers.push(register);
    this.rows.push({ file: source, kind, ...(path && { written: path }), unmarked: report });
  }

  private async writeCommon(): Promise<void> {
    const { writeYaml } = await import("../people/files/write-yaml");
    const path = join(this.folder, "people.yaml");
    const known = existsSync(path) ? [await registerAt(path)] : [];
    const register = mergeRegisters([...known, ...this.registers]);
    if (register.length > 0) this.write("people.yaml", writeYaml(register));
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
  const { name } = source;
  try {
    const bytes = source.bytes ?? readFileSync(name);
    return { name: basename(name), bytes, text: () => readSource({ name, bytes }).text };
  } catch (error) {
    throw new Trouble(`${name}: ${reasonOf(error)}`);
  }
}

/** Enough to see the first element: XML readers look closer. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
    ? "utf-16be"
    : "utf-8";
}

async function registerAt(path: string): Promise<readonly Entry[]> {
  const { readRegister } = await import("../people/files/read-register");
  const { text } = readSource({ name: path });
  return readRegister(text, pathToFileURL(resolve(path)).toString()).entries;
}
