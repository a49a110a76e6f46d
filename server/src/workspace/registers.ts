import { documentDate } from "../analysis/document-date";
import type { ReadRegister } from "../people/files/read-register";
import { countingSure, type Frequency } from "../people/frequency";
import type { Known } from "../people/known";
import { preparing } from "../people/matcher";
import { recognise } from "../people/recognise";
import { merging, type Register } from "../people/register";
import { defaultConventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import type { Names, RegisterSource } from "./catalogue/card";
import { findingNames } from "./catalogue/find-names";
import { findNames } from "./find-names";
import { RegisterFiles } from "./register-files";
import type { RegisterHost, Text } from "./register-host";
import { RegisterPlaces } from "./register-places";
import { RegisterReports } from "./register-reports";
import { type Prepared, RegisterSet } from "./register-set";

/** A text that says nothing of its registers. */
const NO_TEXT = parse("", defaultConventions);

/** What a document uses until its turn comes; nothing before the first reading. */
interface Held {
  readonly set: RegisterSet;
  readonly prepared: Prepared | undefined;
}

/** Finds, reads and keeps the registers of the documents, in the background. */
export class Registers {
  private readonly sets = new Map<string, RegisterSet>();
  /** Where registers are looked for. */
  readonly places: RegisterPlaces;
  /** What is wrong in them. */
  readonly reports: RegisterReports;
  private readonly said: RegisterFiles;
  /** Documents that still use what was read before: their names are looked for one by one. */
  private readonly held = new Map<string, Held>();

  constructor(private readonly host: RegisterHost) {
    this.said = new RegisterFiles((uri) => host.read(uri));
    this.reports = new RegisterReports(host);
    this.places = new RegisterPlaces(host.files, () => this.found());
  }

  /**
   * Who is who in a document, as far as its registers have been read; `frequency` says how often the
   * documents of the workspace name each entry, `isOpen` that somebody may write in it.
   */
  known(
    uri: string,
    document: Document,
    named: readonly string[],
    frequency?: Frequency,
    isOpen = false,
  ): Known | undefined {
    const set = this.setOf(uri, document, named);
    const held = this.held.get(uri);
    const prepared = held && held.set === set ? held.prepared : set?.prepared;
    if (!prepared) return undefined;
    const date = documentDate(document);
    return {
      register: prepared.register,
      recognised: recognise(document, prepared.matcher, date, frequency, isOpen),
      date,
    };
  }

  /** By what the people in a document are found, once its registers have been found and read. */
  async read(
    uri: string,
    document: Document,
    named: readonly string[],
  ): Promise<Prepared | undefined> {
    await this.places.looked(uri, document, named);
    const set = this.setOf(uri, document, named);
    await set?.loaded();
    return set?.prepared;
  }

  /** How often a document surely names each entry, as far as its registers have been read. */
  async sureIn(
    uri: string,
    document: Document,
    named: readonly string[],
  ): Promise<Frequency | undefined> {
    const prepared = this.setOf(uri, document, named)?.prepared;
    return (
      prepared &&
      this.host.quiet.work(countingSure(document, prepared.matcher, documentDate(document)))
    );
  }

  /** Whom a text names that nobody is writing in; waits for its registers. */
  async namesIn(
    uri: string,
    document: Document,
    named: readonly string[],
    frequency: Frequency | undefined,
  ): Promise<Names | undefined> {
    const prepared = await this.read(uri, document, named);
    return prepared && this.host.quiet.work(findingNames(document, prepared, frequency));
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

  /** The register of a text as it is now, known by where it comes from; waits until it was read. */
  async again(
    uri: string,
    { uris, isOwn, state }: RegisterSource,
    named: readonly string[],
  ): Promise<Register | undefined> {
    if (state === undefined) return undefined;
    if (!isOwn) await this.places.looked(uri, NO_TEXT, named);
    const now = isOwn ? uris : this.places.urisFor(uri, NO_TEXT, named);
    if (now?.join("\n") !== uris.join("\n")) return undefined;
    const set = this.setOfAll(uris);
    await set.loaded();
    return set.prepared?.state === state ? set.prepared.register : undefined;
  }

  /** Whether a text that names no register itself has none. */
  async isNoneFor(uri: string, named: readonly string[]): Promise<boolean> {
    await this.places.looked(uri, NO_TEXT, named);
    return this.places.urisFor(uri, NO_TEXT, named)?.length === 0;
  }

  /** All registers that were read. */
  all(): Register[] {
    return [...this.sets.values()].flatMap(({ prepared }) => prepared?.register ?? []);
  }

  /** Reads registers again: those that changed, or all; what was read holds until then. */
  async reload(changed?: readonly string[]): Promise<void> {
    for (const uri of changed ?? this.uris()) this.said.forget(uri);
    this.places.lookAgain();
    const sets = [...this.sets.values()].filter(
      ({ uris }) => !changed || uris.some((uri) => changed.includes(uri)),
    );
    await Promise.all(sets.map((set) => set.load()));
  }

  /** Images came or went. */
  lookForPortraits(): void {
    for (const set of this.sets.values()) if (set.prepared) void this.lookForProblems(set);
  }

  private setOf(
    uri: string,
    document: Document,
    named: readonly string[],
  ): RegisterSet | undefined {
    const uris = this.places.urisFor(uri, document, named);
    return uris && uris.length > 0 ? this.setOfAll(uris) : undefined;
  }

  private setOfAll(uris: readonly string[]): RegisterSet {
    const key = uris.join("\n");
    const known = this.sets.get(key);
    if (known) return known;
    const set = new RegisterSet(uris, (one) => this.readSet(one));
    this.sets.set(key, set);
    void set.load();
    return set;
  }

  private async readSet(set: RegisterSet): Promise<void> {
    const { uris } = set;
    const state = this.stateOf(uris);
    const files = await this.filesOf(set);
    const { quiet } = this.host;
    const register = await quiet.work(merging(files.map(({ entries }) => entries)));
    const matcher = await quiet.work(preparing(register));
    await this.use(set, { register, matcher, uris, state });
    void this.reports.keepTexts(uris);
    void this.lookForProblems(set);
  }

  private stateOf(uris: readonly string[]): string | undefined {
    const stamps = uris.map((uri) => this.host.stamp(uri));
    return stamps.includes(undefined) ? undefined : stamps.join("\n");
  }

  private async lookForProblems(set: RegisterSet): Promise<void> {
    await this.reports.lookFor(set.uris, await this.filesOf(set));
  }

  private filesOf({ uris }: RegisterSet): Promise<ReadRegister[]> {
    return Promise.all(uris.map((uri) => this.said.of(uri)));
  }

  /** Looks for the names in the open documents, one document at a time. */
  private async use(set: RegisterSet, prepared: Prepared): Promise<void> {
    const before = set.prepared;
    const uris = this.textsWith(set).map(({ uri }) => uri);
    for (const uri of uris) this.held.set(uri, { set, prepared: before });
    set.prepared = prepared;
    for (const uri of uris) {
      await this.findNames(prepared, this.host.frequency(), () => this.textWith(set, uri));
      this.held.delete(uri);
    }
    this.host.onRead();
  }

  /** Decides the names in the open documents by these numbers, so that asking for them costs little. */
  async decideBy(frequency: Frequency): Promise<void> {
    for (const { uri } of this.host.open()) {
      const text = () => this.host.open().find((one) => one.uri === uri);
      const { document, named = [] } = text() ?? {};
      const prepared = document && this.setOf(uri, document, named)?.prepared;
      if (prepared) await this.findNames(prepared, frequency, text);
    }
  }

  private findNames(
    { matcher }: Prepared,
    frequency: Frequency | undefined,
    text: () => Text | undefined,
  ): Promise<void> {
    return findNames(() => text()?.document, { matcher, frequency, quiet: this.host.quiet });
  }

  /** Registers that were found are read at once, not when somebody asks the next time. */
  private found(): void {
    for (const { uri, document, named } of this.host.open()) this.setOf(uri, document, named);
    this.host.onRead();
  }

  private textsWith(set: RegisterSet): Text[] {
    return this.host
      .open()
      .filter(({ uri, document, named }) => this.setOf(uri, document, named) === set);
  }

  private textWith(set: RegisterSet, uri: string): Text | undefined {
    return this.textsWith(set).find((text) => text.uri === uri);
  }
}
