import { type ClientCapabilities, type Connection, TextDocuments } from "vscode-languageserver";
import type { Around } from "../features/cards/person-card";
import type { RegisterFiles } from "../features/people-actions";
import type { RegisterProblem } from "../people/files/problem";
import type { Known } from "../people/known";
import type { Facts, Severities } from "../rules/rule";
import type { Document } from "../syntax/document";
import { Catalogue } from "../workspace/catalogue/catalogue";
import { Corpus, type CorpusDocument } from "../workspace/corpus";
import { Edition } from "../workspace/edition";
import { type FileSystem, resolveUri } from "../workspace/files";
import { Images } from "../workspace/images";
import { type Change, OpenDocument } from "../workspace/open-document";
import { type Effective, Projects } from "../workspace/projects";
import { Quiet, turn } from "../workspace/quiet";
import { isRegister } from "../workspace/register-places";
import { RegisterReader, type RegisterThreads } from "../workspace/register-reader";
import { Registers } from "../workspace/registers";
import { isImage } from "../workspace/scans";
import { defaultSettings, type Settings } from "../workspace/settings";
import { folderOf, PROJECT_FILE } from "../workspace/upwards";
import { WorkspaceTexts } from "../workspace/workspace-texts";
import { catalogueHost } from "./catalogue-host";
import { OpenRegisters } from "./open-registers";
import type { Storage } from "./platform";
import { showProjectProblems, showRegisterProblems } from "./shown-problems";

/** So long after the start the first questions have been answered, in milliseconds. */
const SETTLED = 1000;

/** The open documents of one client, and all that is known around them. */
export class Session {
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly registers: Registers;
  readonly corpus: Corpus;
  readonly catalogue: Catalogue;
  /** All transcriptions, open or not. */
  readonly workspace: WorkspaceTexts;
  readonly edition: Edition;
  readonly images: Images;
  /** When somebody types. */
  readonly quiet = new Quiet();
  client: ClientCapabilities = {};
  /** The language of the editor's own words, as a code. */
  locale: string | undefined;
  /** Where something is kept from one session to the next. */
  storage: Storage | undefined;
  /** The client has said that it is ready for requests. */
  isReady = false;
  private settings: Settings = defaultSettings;
  private readonly openRegisters: OpenRegisters;
  /** The first questions have been answered: what can wait until then begins. */
  readonly settled = turn(SETTLED);

  constructor(
    readonly connection: Connection,
    readonly files: FileSystem,
    threads: RegisterThreads,
    /** Called when answers given before may be wrong now. */
    private readonly onStale: () => void,
    /** Called when many texts are read, with a promise that is kept when they have been. */
    onWork: (until: Promise<void>) => void,
  ) {
    const folders = {
      images: (uri: string) => this.effective(uri).images,
      workspace: () => this.folders,
    };
    this.images = new Images(files, folders, onStale);
    this.projects = new Projects(
      files,
      () => this.rereadAll(),
      (uri, problems) => showProjectProblems(this, uri, problems),
    );
    const reader = new RegisterReader(threads, {
      textOf: (uri) => files.read(uri),
      readHere: async (text, uri) => {
        const { readRegister } = await import("../people/files/read-register");
        return readRegister(text, uri);
      },
      log: (message) => connection.console.warn(message),
    });
    this.openRegisters = new OpenRegisters(reader, (uri) => this.documents.get(uri)?.document);
    this.registers = new Registers({
      files,
      quiet: this.quiet,
      read: (uri) => this.openRegisters.read(uri),
      stamp: (uri) => (this.documents.get(uri) ? undefined : files.stamp?.(uri)),
      open: () => this.namingDocuments(),
      frequency: () => this.edition.frequency,
      onRead: () => this.peopleChanged(),
      onProblems: (uri) => showRegisterProblems(this, uri),
    });
    this.corpus = new Corpus(files, (uri) => this.effective(uri).conventions);
    this.catalogue = new Catalogue(catalogueHost(this, () => this.storage, onWork));
    this.workspace = new WorkspaceTexts(
      {
        transcriptions: () =>
          this.transcriptions().map(({ uri, document, version }) => ({ uri, document, version })),
        known: (uri, document) => this.known(uri, document),
        sureIn: ({ uri, document }) =>
          this.registers.sureIn(uri, document, this.effective(uri).people),
      },
      this.catalogue,
      this.corpus,
    );
    this.edition = new Edition(
      () => this.workspace.countedTexts(),
      async (numbers) => {
        this.catalogue.decideBy(numbers);
        await this.registers.decideBy(numbers);
      },
      onStale,
      (steps) => this.quiet.work(steps),
    );
    this.documents = new TextDocuments<OpenDocument>({
      create: (uri, language, version, text) =>
        new OpenDocument(uri, language, version, text, this.effective(uri).conventions),
      update: (open, changes, version) => open.update(changes as Change[], version),
    });
  }

  /** What the project of a document and the user's settings ask for. */
  effective(uri: string): Effective {
    return this.projects.of(uri, this.settings);
  }

  /** What the user wants to see in the text beside the text. */
  get shows(): Pick<Settings, "nameHints" | "pageHints" | "pageLenses" | "allFindings"> {
    return this.settings;
  }

  severities(uri: string): Severities {
    return this.effective(uri).severities;
  }

  /** What the rules need to know of a document. */
  facts({ uri, document }: CorpusDocument): Facts {
    const known = this.known(uri, document);
    return { document, fileExists: (path) => this.images.exists(uri, path), known };
  }

  /** Waits until all is read that says who is who in a document, and how it is to be read. */
  async whenKnown(uri: string, document: Document): Promise<void> {
    await this.projects.known([uri]);
    await this.registers.read(uri, document, this.effective(uri).people);
  }

  /** Who is who in a document, as far as its registers have been read. */
  known(uri: string, document: Document): Known | undefined {
    const { people } = this.effective(uri);
    const isOpen = this.documents.get(uri)?.document === document;
    return this.registers.known(uri, document, people, this.edition.frequency, isOpen);
  }

  /** Pictures and numbers for the card of a person. */
  around(): Around {
    return {
      portraitUri: ({ portrait, source }) =>
        portrait && source && !/^[a-z]+:/i.test(portrait)
          ? resolveUri(source.uri, portrait)
          : undefined,
      inWorkspace: (id) => this.edition.countsOf(id),
    };
  }

  /** Where new entries of the register of a document go, and what stands there. */
  registerFiles({ uri }: OpenDocument): RegisterFiles {
    const inUse = this.registers.uris().find((one) => /\.ya?ml$/i.test(one));
    const text = (one: string) => this.openText(one) ?? this.registers.reports.text(one);
    return { uri: inUse ?? `${folderOf(uri)}/people.yaml`, text };
  }

  /** The open transcriptions, without the registers that are open beside them. */
  transcriptions(): OpenDocument[] {
    return this.documents.all().filter(({ languageId }) => languageId === "recto");
  }

  /** The workspace folders, as the client names them. */
  useFolders(folders: readonly string[]): void {
    this.projects.folders = folders;
    this.registers.places.folders = folders;
    this.catalogue.folders = folders;
  }

  get folders(): readonly string[] {
    return this.catalogue.folders;
  }

  /** Whether the client tells which files come, go and change. */
  get isToldOfFiles(): boolean {
    return this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  useSettings(settings: Settings): void {
    this.settings = settings;
    this.rereadAll();
  }

  /** Files came, went or changed outside the editor. */
  filesChanged(uris: readonly string[]): void {
    this.images.forget();
    for (const uri of uris) this.corpus.forget(uri);
    this.catalogue.review(uris);
    this.edition.forget();
    if (uris.some((uri) => uri.endsWith(PROJECT_FILE))) this.projects.reload();
    const registers = uris.filter((uri) => isRegister(uri) || this.registers.uris().includes(uri));
    if (registers.length > 0) void this.registers.reload(registers);
    if (uris.some(isImage)) this.registers.lookForPortraits();
  }

  private namingDocuments() {
    return this.transcriptions().map(({ uri, document }) => {
      return { uri, document, named: this.effective(uri).people };
    });
  }

  /** What is wrong in a register that is open as it was when that was found out. */
  problemsNow(uri: string): readonly RegisterProblem[] {
    return this.openRegisters.isAsRead(uri) ? this.registers.reports.problemsIn(uri) : [];
  }

  /** Reads registers that were typed in since, before their places are written to. */
  readStaleRegisters(): Promise<void> {
    return this.registers.reload(this.openRegisters.stale());
  }

  private openText(uri: string): string | undefined {
    return this.documents.get(uri)?.document.text;
  }

  private peopleChanged(): void {
    this.catalogue.readAgain();
    this.edition.startAnew();
    this.onStale();
    if (this.isReady) void this.connection.sendNotification("recto/peopleChanged");
  }

  private rereadAll(): void {
    for (const open of this.documents.all()) open.reread(this.effective(open.uri).conventions);
    this.catalogue.readAgain();
    for (const uri of this.registers.reports.checkedUris()) showRegisterProblems(this, uri);
    this.onStale();
  }
}
