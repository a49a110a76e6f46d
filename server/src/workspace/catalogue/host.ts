import type { Frequency } from "../../people/frequency";
import type { Document } from "../../syntax/document";
import type { FileSystem } from "../files";
import type { Quiet } from "../quiet";
import type { Card, Contents, Findings, Names } from "./card";
import type { SavedCards, SavedContents } from "./saved-cards";

/** What the catalogue needs of those around it. */
export interface CatalogueHost {
  readonly files: FileSystem;
  readonly quiet: Quiet;
  /** The first questions of the session have been answered. */
  readonly settled?: Promise<void>;
  /** Whether somebody tells when files come, go or change. */
  isTold(): boolean;
  /** Tells whoever looks after the program what went wrong. */
  log(message: string): void;
  /** Reads a text by the conventions of its project. */
  parse(uri: string, text: string): Promise<Document>;
  /** Whom a text names; nothing where it has no register. */
  names(
    uri: string,
    document: Document,
    frequency: Frequency | undefined,
  ): Promise<Names | undefined>;
  /** What the rules find in a text; nothing when nobody wants to know. */
  check?(uri: string, document: Document): Findings | undefined;
  /** Parses what stands before the text itself, by whatever conventions are known. */
  parseFront(uri: string, text: string): Document;
  /** Whether a text would be read now by the same conventions, severities and register. */
  holds(uri: string, contents: Contents): boolean;
  /** What was kept from an earlier session. */
  restore?(): Promise<SavedCards>;
  /** What is still true of it. */
  revive?(uri: string, saved: SavedContents): Promise<Contents | undefined>;
  /** Keeps the cards for a later session. */
  save?(cards: readonly Card[], frequency: Frequency | undefined): Promise<void>;
  /** Texts are being read, from now on until the promise is kept. */
  onWork?(until: Promise<void>): void;
}
