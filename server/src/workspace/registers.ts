import { fieldText } from "../analysis/front-matter";
import { registerPaths } from "../analysis/register-paths";
import type { Entry } from "../people/entry";
import { registerProblems } from "../people/files/check";
import type { RegisterProblem } from "../people/files/problem";
import { type Frequency, sureCounts } from "../people/frequency";
import type { Known } from "../people/known";
import { type Matcher, prepare } from "../people/matcher";
import { recognise } from "../people/recognise";
import { type Register, registerOf } from "../people/register";
import type { Document } from "../syntax/document";
import { type FileSystem, resolveUri } from "./files";
import { folderOf, upwards } from "./upwards";

/** What a register file says, and what is wrong with it. */
interface ReadFile {
  readonly entries: readonly Entry[];
  readonly problems: readonly RegisterProblem[];
}

/** Reads a register file. */
export type RegisterReader = (text: string, uri: string) => Promise<ReadFile>;

/** A register with what is needed to find its people in a text. */
interface Prepared {
  readonly register: Register;
  readonly matcher: Matcher;
}

/** A set of register files that belong together, and what has been read of them. */
interface Loaded {
  readonly uris: readonly string[];
  prepared: Prepared | undefined;
}

/** Names of registers that are looked for from the document's folder upwards. */
const NAMES = ["people.yaml", "people.yml", "people.xml", "people.csv"];

/** Whether a file by its name is a register. */
export function isRegister(uri: string): boolean {
  return /(?:^|\/)[^/]*people[^/]*\.(?:ya?ml|xml|csv)$/i.test(uri);
}

/** Finds, reads and keeps the registers of the documents, in the background. */
export class Registers {
  /** The workspace folders; a register is looked for up to the one that holds the document. */
  folders: readonly string[] = [];
  private readonly sets = new Map<string, Loaded>();
  private readonly texts = new Map<string, string>();
  private readonly nearest = new Map<string, Promise<string[]>>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(
    private readonly files: FileSystem,
    private readonly read: RegisterReader,
    /** Called when a register was read, and names may be others than before. */
    private readonly onRead: () => void,
    /** What is wrong in a register file, to be shown in it. */
    private readonly onProblems: (uri: string, problems: readonly RegisterProblem[]) => void,
  ) {}

  /**
   * Who is who in a document, as far as its registers have been read; `frequency` says how often the
   * documents of the workspace name each entry.
   */
  known(
    uri: string,
    document: Document,
    named: readonly string[],
    frequency?: Frequency,
  ): Known | undefined {
    const prepared = this.setOf(uri, document, named)?.prepared;
    if (!prepared) return undefined;
    const date = fieldText(document, "Date");
    return {
      register: prepared.register,
      recognised: recognise(document, prepared.matcher, date, frequency),
      date,
    };
  }

  /** How often a document surely names each entry, as far as its registers have been read. */
  sureIn(uri: string, document: Document, named: readonly string[]): Frequency | undefined {
    const prepared = this.setOf(uri, document, named)?.prepared;
    return prepared && sureCounts(document, prepared.matcher, fieldText(document, "Date"));
  }

  /** The text of a register file as it was last read. */
  text(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  /** All register files in use. */
  uris(): string[] {
    return [...new Set([...this.sets.values()].flatMap(({ uris }) => uris))];
  }

  /** The register that a file belongs to, merged with those beside it. */
  registerWith(uri: string): Register | undefined {
    const set = [...this.sets.values()].find(({ uris }) => uris.includes(uri));
    return set?.prepared?.register;
  }

  /** Reads the registers again; what was read holds until then. */
  reload(): void {
    this.nearest.clear();
    // What was found stays until it is found again: names do not vanish while a file is read.
    for (const folder of this.found.keys()) this.look(folder);
    for (const set of this.sets.values()) void this.load(set);
  }

  private setOf(uri: string, document: Document, named: readonly string[]): Loaded | undefined {
    const uris = this.urisFor(uri, document, named);
    if (!uris || uris.length === 0) return undefined;
    const key = uris.join("\n");
    const known = this.sets.get(key);
    if (known) return known;
    const set: Loaded = { uris, prepared: undefined };
    this.sets.set(key, set);
    void this.load(set);
    return set;
  }

  /** The front matter's registers, else the project's, else the nearest. */
  private urisFor(
    uri: string,
    document: Document,
    named: readonly string[],
  ): readonly string[] | undefined {
    const inDocument = registerPaths(document);
    if (inDocument.length > 0) return inDocument.flatMap(({ path }) => resolveUri(uri, path) ?? []);
    if (named.length > 0) return named;
    const folder = folderOf(uri);
    const found = this.found.get(folder);
    if (!found) this.look(folder);
    return found;
  }

  private look(folder: string): void {
    if (this.nearest.has(folder)) return;
    const looking = this.nearestIn(folder);
    this.nearest.set(folder, looking);
    void looking.then((uris) => {
      this.found.set(folder, uris);
      if (uris.length > 0) this.onRead();
    });
  }

  private async nearestIn(folder: string): Promise<string[]> {
    const root = this.folders.find((one) => folder === one || folder.startsWith(`${one}/`));
    for (const candidate of root === undefined ? [folder] : upwards(folder, root)) {
      const uris = NAMES.map((name) => `${candidate}/${name}`);
      const exists = await Promise.all(uris.map((uri) => this.files.exists(uri)));
      const present = uris.filter((_, index) => exists[index]);
      if (present.length > 0) return present;
    }
    return [];
  }

  private async load(set: Loaded): Promise<void> {
    const files = await Promise.all(set.uris.map((uri) => this.readFile(uri)));
    const lists = files.map(({ entries }) => entries);
    const problems = [...files.flatMap((file) => file.problems), ...registerProblems(lists.flat())];
    for (const uri of set.uris) {
      this.onProblems(
        uri,
        problems.filter((problem) => problem.uri === uri),
      );
    }
    const register = registerOf(lists);
    set.prepared = { register, matcher: prepare(register) };
    this.onRead();
  }

  private async readFile(uri: string): Promise<ReadFile> {
    const text = await this.files.read(uri);
    if (text === undefined) return { entries: [], problems: [] };
    this.texts.set(uri, text);
    return this.read(text, uri);
  }
}
