import {
  type ClientCapabilities,
  type Connection,
  DiagnosticSeverity,
  TextDocuments,
} from "vscode-languageserver";
import type { Facts, Severities } from "../rules/rule";
import { type FileSystem, KnownFiles, resolveUri } from "../workspace/files";
import { type Change, OpenDocument } from "../workspace/open-document";
import { type Effective, Projects } from "../workspace/projects";
import { defaultSettings } from "../workspace/settings";

/** The open documents of one client, and all that is known around them. */
export class Session {
  readonly documents: TextDocuments<OpenDocument>;
  readonly projects: Projects;
  client: ClientCapabilities = {};
  /** The client has said that it is ready for requests. */
  isReady = false;
  private settings = defaultSettings;
  private readonly known: KnownFiles;

  constructor(
    readonly connection: Connection,
    files: FileSystem,
    /** Called when answers given before may be wrong now. */
    private readonly onStale: () => void,
  ) {
    this.known = new KnownFiles(files, onStale);
    this.projects = new Projects(
      files,
      () => this.rereadAll(),
      (uri, problems) => this.showProblems(uri, problems),
    );
    this.documents = new TextDocuments<OpenDocument>({
      create: (uri, _language, version, text) =>
        new OpenDocument(uri, version, text, this.effective(uri).conventions),
      update: (open, changes, version) => open.update(changes as Change[], version),
    });
  }

  /** What the project of a document and the user's settings ask for. */
  effective(uri: string): Effective {
    return this.projects.of(uri, this.settings);
  }

  severities(uri: string): Severities {
    return this.effective(uri).severities;
  }

  /** What the rules need to know of a document. */
  facts({ uri, document }: OpenDocument): Facts {
    return { document, fileExists: (path) => this.imageExists(uri, path) };
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
  filesChanged(): void {
    this.known.forget();
    this.projects.reload();
  }

  private imageExists(uri: string, path: string): boolean | undefined {
    const known = this.imageUris(uri, path).map((candidate) => this.known.exists(candidate));
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
