import {
  type ClientCapabilities,
  type Connection,
  DiagnosticSeverity,
  TextDocuments,
} from "vscode-languageserver";
import type { Around } from "../features/cards/person-card";
import type { EditedText } from "../features/edits";
import type { RegisterFiles } from "../features/people-actions";
import type { NamingText } from "../features/references";
import type { Known } from "../people/known";
import type { Facts, Severities } from "../rules/rule";
import type { Document } from "../syntax/document";
import { Corpus } from "../workspace/corpus";
import { Edition } from "../workspace/edition";
import { type FileSystem, KnownFiles, resolveUri } from "../workspace/files";
import { type Change, OpenDocument } from "../workspace/open-document";
import { type Effective, Projects } from "../workspace/projects";
import { isRegister, Registers } from "../workspace/registers";
import { defaultSettings } from "../workspace/settings";
import { folderOf, PROJECT_FILE } from "../workspace/upwards";

/** The open documents of one client, and all that is known around them. */
export class Session {
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  readonly registers: Registers;
  readonly corpus: Corpus;
  readonly edition: Edition;
  client: ClientCapabilities = {};
  /** The client has said that it is ready for requests. */
  isReady = false;
  private settings = defaultSettings;
  private readonly existing: KnownFiles;

  constructor(
    readonly connection: Connection,
    files: FileSystem,
    /** Called when answers given before may be wrong now. */
    private readonly onStale: () => void,
  ) {
    this.existing = new KnownFiles(files, onStale);
    this.projects = new Projects(
      files,
      () => this.rereadAll(),
      (uri, problems) => this.showProblems(uri, problems),
    );
    this.registers = new Registers(
      files,
      (text, uri) => this.readRegister(text, uri),
      () => this.peopleChanged(),
      (uri, problems) => this.showProblems(uri, problems),
    );
    this.corpus = new Corpus(files, (uri) => this.effective(uri).conventions);
    this.edition = new Edition(() => this.namingTexts(), onStale);
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

  get showsNameHints(): boolean {
    return this.settings.nameHints;
  }

  severities(uri: string): Severities {
    return this.effective(uri).severities;
  }

  /** What the rules need to know of a document. */
  facts(open: OpenDocument): Facts {
    const { uri, document } = open;
    const known = this.known(uri, document);
    return { document, fileExists: (path) => this.imageExists(uri, path), known };
  }

  /** Who is who in a document, as far as its registers have been read. */
  known(uri: string, document: Document): Known | undefined {
    return this.registers.known(uri, document, this.effective(uri).people);
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
    const text = (one: string) => this.openText(one) ?? this.registers.text(one);
    return { uri: inUse ?? `${folderOf(uri)}/people.yaml`, text };
  }

  /** All transcriptions of the workspace with those they name. */
  async namingTexts(isCancelled?: () => boolean): Promise<NamingText[]> {
    const texts = await this.texts(isCancelled);
    return texts.flatMap(({ uri, document }) => {
      const known = this.known(uri, document);
      return known ? [{ uri, document, known }] : [];
    });
  }

  /** All transcriptions of the workspace: open ones as they are in the editor, with their version. */
  async texts(isCancelled?: () => boolean): Promise<EditedText[]> {
    const open = new Map(
      this.transcriptions().map(({ uri, document }) => [uri, document] as const),
    );
    const texts = await this.corpus.all(open, isCancelled);
    return texts.map((text) => ({ ...text, version: this.documents.get(text.uri)?.version }));
  }

  /** The open transcriptions, without the registers that are open beside them. */
  transcriptions(): OpenDocument[] {
    return this.documents.all().filter(({ languageId }) => languageId === "recto");
  }

  /** The workspace folders, as the client names them. */
  useFolders(folders: readonly string[]): void {
    this.projects.folders = folders;
    this.registers.folders = folders;
    this.corpus.folders = folders;
  }

  /** Where an image that a document names may be: beside it, or in the project's folders. */
  imageUris(uri: string, path: string): string[] {
    const folders = this.effective(uri).images.map((folder) => `${folder}/x`);
    return [uri, ...folders].flatMap((base) => resolveUri(base, path) ?? []);
  }

  useSettings(settings: typeof defaultSettings): void {
    this.settings = settings;
    this.rereadAll();
  }

  /** Files came, went or changed outside the editor. */
  filesChanged(uris: readonly string[]): void {
    this.existing.forget();
    for (const uri of uris) this.corpus.forget(uri);
    this.edition.forget();
    if (uris.some((uri) => uri.endsWith(PROJECT_FILE))) this.projects.reload();
    if (uris.some(isRegister)) this.registers.reload();
  }

  /** A register that is open in the editor holds as it stands there, saved or not. */
  private async readRegister(text: string, uri: string) {
    const { readRegister } = await import("../people/files/read-register");
    return readRegister(this.openText(uri) ?? text, uri);
  }

  private openText(uri: string): string | undefined {
    return this.documents.get(uri)?.document.text;
  }

  private peopleChanged(): void {
    this.edition.forget();
    this.onStale();
    if (this.isReady) void this.connection.sendNotification("recto/peopleChanged");
  }

  private imageExists(uri: string, path: string): boolean | undefined {
    const known = this.imageUris(uri, path).map((candidate) => this.existing.exists(candidate));
    if (known.includes(true)) return true;
    return known.length === 0 || known.includes(undefined) ? undefined : false;
  }

  private rereadAll(): void {
    for (const open of this.documents.all()) open.reread(this.effective(open.uri).conventions);
    this.onStale();
  }

  private showProblems(
    uri: string,
    problems: Parameters<ConstructorParameters<typeof Projects>[2]>[1],
  ): void {
    const diagnostics = problems.map(({ range, message, severity }) => ({
      range,
      message,
      source: "recto",
      severity: severity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    }));
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
