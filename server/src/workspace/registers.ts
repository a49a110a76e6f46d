import { documentDate } from "../analysis/document-date";
import { registerPaths } from "../analysis/register-paths";
import type { RegisterProblem } from "../people/files/problem";
import type { ReadRegister } from "../people/files/read-register";
import { type Frequency, sureCounts } from "../people/frequency";
import type { Known } from "../people/known";
import { type Matcher, prepare } from "../people/matcher";
import { recognise } from "../people/recognise";
import { type Register, registerOf } from "../people/register";
import type { Document } from "../syntax/document";
import { type FileSystem, resolveUri } from "./files";
import type { Quiet } from "./quiet";
import { RegisterFiles } from "./register-files";
import { problemsOf } from "./register-problems";
import type { Unread } from "./register-reader";
import { folderOf, upwards } from "./upwards";

/** A register with what is needed to find its people in a text. */
interface Prepared {
  readonly register: Register;
  readonly matcher: Matcher;
}

/** A set of register files that belong together, and what has been read of them. */
interface Loaded {
  readonly uris: readonly string[];
  prepared: Prepared | undefined;
  isLoading: boolean;
  /** One of the files changed while they were read. */
  isStale: boolean;
  /** How often what is wrong in them was looked for. */
  round: number;
}

/** A transcription, and the registers that its project names. */
interface Text {
  readonly uri: string;
  readonly document: Document;
  readonly named: readonly string[];
}

/** What registers are told of the world, and what they tell it. */
export interface RegisterHost {
  readonly files: FileSystem;
  readonly quiet: Quiet;
  /** Reads a register file, as it stands in the editor if it is open there. */
  read(uri: string): Promise<ReadRegister | Unread>;
  /** The transcriptions that are open now. */
  open(): readonly Text[];
  /** A register was read, and names may be others than before. */
  onRead(): void;
  /** There is news of what is wrong in a register file. */
  onProblems(uri: string): void;
}

/** Names of registers that are looked for from the document's folder upwards. */
export const REGISTER_NAMES = ["people.yaml", "people.yml", "people.xml", "people.csv"];

/** Whether a file by its name is a register. */
export function isRegister(uri: string): boolean {
  return /(?:^|\/)[^/]*people[^/]*\.(?:ya?ml|xml|csv)$/i.test(uri);
}

/** Finds, reads and keeps the registers of the documents, in the background. */
export class Registers {
  /** The workspace folders; a register is looked for up to the one that holds the document. */
  folders: readonly string[] = [];
  private readonly sets = new Map<string, Loaded>();
  private readonly said: RegisterFiles;
  private readonly problems = new Map<string, readonly RegisterProblem[]>();
  private readonly texts = new Map<string, string>();
  private readonly nearest = new Map<string, Promise<string[]>>();
  private readonly found = new Map<string, readonly string[]>();
  /** Documents that still use what was read before: their names are looked for one by one. */
  private readonly held = new Map<string, { readonly set: Loaded; readonly prepared: Prepared }>();

  constructor(private readonly host: RegisterHost) {
    this.said = new RegisterFiles((uri) => host.read(uri));
  }

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
    const set = this.setOf(uri, document, named);
    const held = this.held.get(uri);
    const prepared = held && held.set === set ? held.prepared : set?.prepared;
    if (!prepared) return undefined;
    const date = documentDate(document);
    return {
      register: prepared.register,
      recognised: recognise(document, prepared.matcher, date, frequency),
      date,
    };
  }

  /** How often a document surely names each entry, as far as its registers have been read. */
  sureIn(uri: string, document: Document, named: readonly string[]): Frequency | undefined {
    const prepared = this.setOf(uri, document, named)?.prepared;
    return prepared && sureCounts(document, prepared.matcher, documentDate(document));
  }

  /** The text of a register in YAML as its file was last read. */
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

  /** What is wrong in a register file, as far as is known. */
  problemsIn(uri: string): readonly RegisterProblem[] {
    return this.problems.get(uri) ?? [];
  }

  /** The register files of which it is known what is wrong in them. */
  checkedUris(): string[] {
    return [...this.problems.keys()];
  }

  /** Reads registers again: those that changed, or all; what was read holds until then. */
  reload(changed?: readonly string[]): void {
    for (const uri of changed ?? this.uris()) this.said.forget(uri);
    this.nearest.clear();
    // What was found stays until it is found again: names do not vanish while a file is read.
    for (const folder of this.found.keys()) this.look(folder);
    for (const set of this.sets.values()) {
      if (!changed || set.uris.some((uri) => changed.includes(uri))) void this.load(set);
    }
  }

  /** Images came or went. */
  lookForPortraits(): void {
    for (const set of this.sets.values()) if (set.prepared) void this.lookForProblems(set);
  }

  private setOf(uri: string, document: Document, named: readonly string[]): Loaded | undefined {
    const uris = this.urisFor(uri, document, named);
    if (!uris || uris.length === 0) return undefined;
    const key = uris.join("\n");
    const known = this.sets.get(key);
    if (known) return known;
    const set: Loaded = { uris, prepared: undefined, isLoading: false, isStale: false, round: 0 };
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
      const before = this.found.get(folder);
      this.found.set(folder, uris);
      if (uris.join("\n") !== (before ?? []).join("\n")) this.host.onRead();
    });
  }

  private async nearestIn(folder: string): Promise<string[]> {
    const root = this.folders.find((one) => folder === one || folder.startsWith(`${one}/`));
    for (const candidate of root === undefined ? [folder] : upwards(folder, root)) {
      const uris = REGISTER_NAMES.map((name) => `${candidate}/${name}`);
      const exists = await Promise.all(uris.map((uri) => this.host.files.exists(uri)));
      const present = uris.filter((_, index) => exists[index]);
      if (present.length > 0) return present;
    }
    return [];
  }

  /** Reads the files of a set, and once more if one of them changes meanwhile. */
  private async load(set: Loaded): Promise<void> {
    set.isStale = true;
    if (set.isLoading) return;
    set.isLoading = true;
    while (set.isStale) {
      set.isStale = false;
      await this.loadOnce(set);
    }
    set.isLoading = false;
  }

  private async loadOnce(set: Loaded): Promise<void> {
    const files = await this.filesOf(set);
    const register = registerOf(files.map(({ entries }) => entries));
    await this.host.quiet.moment();
    await this.use(set, { register, matcher: prepare(register) });
    void this.keepTexts(set);
    void this.lookForProblems(set);
  }

  private filesOf({ uris }: Loaded): Promise<ReadRegister[]> {
    return Promise.all(uris.map((uri) => this.said.of(uri)));
  }

  /** Tells what is wrong, and more as it is found out; what is asked later goes before. */
  private async lookForProblems(set: Loaded): Promise<void> {
    const round = ++set.round;
    const files = await this.filesOf(set);
    const problems = files.flatMap((file) => file.problems);
    const entries = files.flatMap((file) => file.entries);
    for await (const more of problemsOf(entries, this.host.files)) {
      if (set.round !== round) return;
      problems.push(...more);
      this.tell(set, problems);
    }
  }

  /** Looks for the names in the open documents, one document at a time. */
  private async use(set: Loaded, prepared: Prepared): Promise<void> {
    const before = set.prepared;
    const uris = this.textsWith(set).map(({ uri }) => uri);
    if (before) for (const uri of uris) this.held.set(uri, { set, prepared: before });
    set.prepared = prepared;
    for (const uri of uris) {
      await this.host.quiet.moment();
      this.held.delete(uri);
      const text = this.textsWith(set).find((one) => one.uri === uri);
      if (text) this.known(uri, text.document, text.named);
    }
    this.host.onRead();
  }

  private textsWith(set: Loaded): Text[] {
    return this.host
      .open()
      .filter(({ uri, document, named }) => this.setOf(uri, document, named) === set);
  }

  private tell({ uris }: Loaded, problems: readonly RegisterProblem[]): void {
    for (const uri of uris) {
      const own = problems.filter((problem) => problem.uri === uri);
      this.problems.set(uri, own);
      this.host.onProblems(uri);
    }
  }

  /** Registers in YAML are written to: new entries, known misreadings. */
  private async keepTexts({ uris }: Loaded): Promise<void> {
    for (const uri of uris.filter((one) => /\.ya?ml$/i.test(one))) {
      const text = await this.host.files.read(uri);
      if (text === undefined) this.texts.delete(uri);
      else this.texts.set(uri, text);
    }
  }
}
