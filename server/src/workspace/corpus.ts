import type { EditedText } from "../features/confirmed-edits";
import type { Conventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { canonicalUri, type FileSystem, isSameFile } from "./files";

/** A transcription of the workspace. */
export interface CorpusDocument {
  readonly uri: string;
  readonly document: Document;
}

/** How many documents are read before others get their turn. */
const SLICE = 8;
/** So many characters of texts are kept, those last asked for; a tree takes several times as much. */
const KEPT = 4_000_000;

/** The texts of transcriptions in the workspace folders, read when they are asked for. */
export class Corpus {
  folders: readonly string[] = [];
  /** In the order in which they were last asked for. */
  private readonly documents = new Map<string, Document>();
  private size = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly conventionsOf: (uri: string) => Conventions,
  ) {}

  /** All transcriptions: open ones as they are in the editor, the others from their files. */
  async all(
    opened: readonly EditedText[],
    isCancelled: () => boolean = () => false,
  ): Promise<EditedText[]> {
    const known = new Set(opened.map(({ uri }) => canonicalUri(uri)));
    const lists = await Promise.all(this.folders.map((folder) => this.files.list(folder)));
    const found = this.own(opened);
    let read = 0;
    for (const uri of lists.flat()) {
      if (isCancelled()) break;
      if (known.has(canonicalUri(uri))) continue;
      const document = await this.document(uri);
      if (document) found.push({ uri, document });
      if (++read % SLICE === 0) await new Promise((done) => setTimeout(done, 0));
    }
    return found;
  }

  /**
   * The open texts that belong to the workspace. Previews of changes and older versions are open under
   * schemes of their own: they say again what a document of the workspace says.
   */
  own<Text extends CorpusDocument>(opened: readonly Text[]): Text[] {
    const schemes = ["file", "untitled", ...this.folders.map(schemeOf)];
    return opened.filter(({ uri }) => this.folders.length === 0 || schemes.includes(schemeOf(uri)));
  }

  /** A file changed, came or went. */
  forget(uri: string): void {
    for (const known of this.documents.keys()) if (isSameFile(known, uri)) this.drop(known);
  }

  /** The transcription in a file. */
  async document(uri: string): Promise<Document | undefined> {
    const conventions = this.conventionsOf(uri);
    const known = this.documents.get(uri);
    const document = known?.base === conventions ? known : await this.read(uri, conventions);
    this.drop(uri);
    if (document) this.keep(uri, document);
    return document;
  }

  private async read(uri: string, conventions: Conventions): Promise<Document | undefined> {
    const text = await this.files.read(uri);
    return text === undefined ? undefined : parse(text, conventions);
  }

  private keep(uri: string, document: Document): void {
    this.documents.set(uri, document);
    this.size += document.length;
    for (const oldest of this.documents.keys()) {
      if (this.size <= KEPT || oldest === uri) return;
      this.drop(oldest);
    }
  }

  private drop(uri: string): void {
    this.size -= this.documents.get(uri)?.length ?? 0;
    this.documents.delete(uri);
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(":")).toLowerCase();
}
