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

/** The transcriptions in the workspace folders, read when first asked for. */
export class Corpus {
  folders: readonly string[] = [];
  private readonly documents = new Map<string, Document>();
  private listing: Promise<readonly string[]> | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly conventionsOf: (uri: string) => Conventions,
  ) {}

  /** All transcriptions: open ones as they are in the editor, the others from their files. */
  async all(
    open: ReadonlyMap<string, Document>,
    isCancelled: () => boolean = () => false,
  ): Promise<CorpusDocument[]> {
    const known = new Set([...open.keys()].map(canonicalUri));
    const closed = (await this.list()).filter((uri) => !known.has(canonicalUri(uri)));
    const uris = [...open.keys()].filter((uri) => this.isOwn(uri)).concat(closed);
    const found: CorpusDocument[] = [];
    let read = 0;
    for (const uri of uris) {
      if (isCancelled()) break;
      const document = open.get(uri) ?? (await this.document(uri));
      if (document) found.push({ uri, document });
      if (++read % SLICE === 0) await new Promise((done) => setTimeout(done, 0));
    }
    return found;
  }

  /** A file changed, came or went. */
  forget(uri: string): void {
    for (const known of this.documents.keys()) {
      if (isSameFile(known, uri)) this.documents.delete(known);
    }
    this.listing = undefined;
  }

  /**
   * Previews of changes and older versions are open under schemes of their own: they say again what
   * a document of the workspace says.
   */
  private isOwn(uri: string): boolean {
    const schemes = ["file", "untitled", ...this.folders.map(schemeOf)];
    return this.folders.length === 0 || schemes.includes(schemeOf(uri));
  }

  private list(): Promise<readonly string[]> {
    this.listing ??= Promise.all(this.folders.map((folder) => this.files.list(folder))).then(
      (lists) => lists.flat(),
    );
    return this.listing;
  }

  /** The transcription in a file. */
  async document(uri: string): Promise<Document | undefined> {
    const conventions = this.conventionsOf(uri);
    const known = this.documents.get(uri);
    if (known?.base === conventions) return known;
    const text = await this.files.read(uri);
    if (text === undefined) return undefined;
    const document = parse(text, conventions);
    this.documents.set(uri, document);
    return document;
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(":")).toLowerCase();
}
