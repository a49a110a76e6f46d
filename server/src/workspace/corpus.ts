import type { Conventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { type FileSystem, isSameFile } from "./files";

/** A transcription of the workspace. */
export interface CorpusDocument {
  readonly uri: string;
  readonly document: Document;
}

/** So many characters of texts are kept, those last asked for; a tree takes several times as much. */
const KEPT = 4_000_000;

interface Kept {
  readonly document: Document;
  /** Tells one state of the file from another; nothing where only the client can tell. */
  readonly stamp: string | undefined;
}

/** The texts of transcriptions that are not open, read when they are asked for. */
export class Corpus {
  /** In the order in which they were last asked for. */
  private readonly documents = new Map<string, Kept>();
  private size = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly conventionsOf: (uri: string) => Conventions,
  ) {}

  /** A file changed, came or went. */
  forget(uri: string): void {
    for (const known of this.documents.keys()) if (isSameFile(known, uri)) this.drop(known);
  }

  /** The transcription in a file. */
  async document(uri: string): Promise<Document | undefined> {
    const conventions = this.conventionsOf(uri);
    const stamp = this.files.stamp?.(uri);
    const known = this.documents.get(uri);
    const isSame = known?.stamp === stamp && known?.document.base === conventions;
    const document = isSame ? known?.document : await this.read(uri, conventions);
    this.drop(uri);
    if (document) this.keep(uri, { document, stamp });
    return document;
  }

  private async read(uri: string, conventions: Conventions): Promise<Document | undefined> {
    const text = await this.files.read(uri);
    return text === undefined ? undefined : parse(text, conventions);
  }

  private keep(uri: string, kept: Kept): void {
    this.documents.set(uri, kept);
    this.size += kept.document.length;
    for (const oldest of this.documents.keys()) {
      if (this.size <= KEPT || oldest === uri) return;
      this.drop(oldest);
    }
  }

  private drop(uri: string): void {
    this.size -= this.documents.get(uri)?.document.length ?? 0;
    this.documents.delete(uri);
  }
}
