import type { EditedText } from "../features/confirmed-edits";
import { namedPlaces } from "../features/named-places";
import { type NamingText, namingText } from "../features/naming-text";
import type { TitledDocument } from "../features/workspace-symbol";
import type { Frequency } from "../people/frequency";
import type { Known } from "../people/known";
import type { Document } from "../syntax/document";
import { archiveOf, archivesIn } from "./archives";
import { type Card, namingTextOf, titledOf, titleIn } from "./catalogue/card";
import type { Catalogue } from "./catalogue/catalogue";
import type { Corpus, CorpusDocument } from "./corpus";
import { canonicalUri, isSameFile } from "./files";
import { turn } from "./quiet";

/** How many texts are read before others get their turn. */
const SLICE = 8;

/** What is asked of those who hold the open texts. */
export interface OpenTexts {
  /** The open transcriptions as they are now, with the versions that the editor has. */
  transcriptions(): readonly EditedText[];
  /** Who is who in an open text, as far as is known. */
  known(uri: string, document: Document): Known | undefined;
  /** How often an open text surely names each entry. */
  sureIn(text: CorpusDocument): Promise<Frequency | undefined>;
}

/** A text whose namings are counted. */
export interface CountedText {
  readonly counts: Frequency;
  /** How often each entry is named so surely that it counts for other documents. */
  readonly sure: Frequency;
}

/**
 * All transcriptions of the workspace: those that are open as they stand in the editor, the others as
 * their files are. What the catalogue knows needs no text; whatever writes reads the text itself.
 */
export class WorkspaceTexts {
  constructor(
    private readonly open: OpenTexts,
    private readonly catalogue: Catalogue,
    private readonly corpus: Corpus,
  ) {}

  /** A transcription by its address. */
  async textAt(uri: string): Promise<CorpusDocument | undefined> {
    const open = this.open.transcriptions().find((one) => isSameFile(one.uri, uri));
    if (open) return open;
    const document = await this.corpus.document(uri);
    return document && { uri, document };
  }

  /** The addresses, in order, of the open transcriptions and of those that have a card among these. */
  addresses(cards: readonly Card[]): string[] {
    const { open, closed } = this.parted(cards);
    return [...open, ...closed].map(({ uri }) => uri).sort();
  }

  /** All transcriptions as texts. */
  async texts(isCancelled?: () => boolean): Promise<EditedText[]> {
    const { open, closed } = this.parted(await this.catalogue.titled());
    return [...open, ...(await this.read(closed, isCancelled))];
  }

  /** The transcriptions, as texts, of which a card says that they are wanted; open ones always. */
  async textsWhere(
    isWanted: (card: Card) => boolean,
    isCancelled?: () => boolean,
  ): Promise<EditedText[]> {
    const { open, closed } = this.parted(await this.catalogue.complete());
    return [...open, ...(await this.read(closed.filter(isWanted), isCancelled))];
  }

  /** Whom all transcriptions name. */
  async namingTexts(): Promise<NamingText[]> {
    const { open, closed } = this.parted(await this.catalogue.complete());
    const texts = open.flatMap(({ uri, document }) => {
      const known = this.open.known(uri, document);
      return known ? [namingText(uri, document, known)] : [];
    });
    for (const { uri, contents } of closed)
      if (contents?.names) texts.push(namingTextOf(uri, contents.names));
    return texts;
  }

  /** How often all transcriptions name each entry. */
  async countedTexts(): Promise<CountedText[]> {
    const { open, closed } = this.parted(await this.catalogue.completeInTime());
    const texts: CountedText[] = closed.flatMap(({ contents }) => contents?.names ?? []);
    for (const text of open) {
      const sure = await this.open.sureIn(text);
      const known = this.open.known(text.uri, text.document);
      if (sure && known) texts.push({ counts: known.recognised.counts, sure });
    }
    return texts;
  }

  /** Titles, and as far as the texts were read what can be looked for in them by name. */
  async titledTexts(isWhole: boolean): Promise<TitledDocument[]> {
    const cards = isWhole ? this.catalogue.complete() : this.catalogue.titled();
    const { open, closed } = this.parted(await cards);
    return [
      ...open.map(({ uri, document }) => {
        return { uri, title: titleIn(uri, document), places: namedPlaces(document) };
      }),
      ...closed.map(titledOf),
    ];
  }

  /** The archives that the transcriptions name, as far as they were read: nobody waits for these. */
  archives(): string[] {
    const { open, closed } = this.parted(this.catalogue.soFar());
    return archivesIn([
      ...open.map(({ document }) => archiveOf(document)),
      ...closed.map(({ contents }) => contents?.archive),
    ]);
  }

  private async read(
    cards: readonly Card[],
    isCancelled: () => boolean = () => false,
  ): Promise<EditedText[]> {
    const texts: EditedText[] = [];
    for (const { uri } of cards) {
      if (isCancelled()) break;
      const document = await this.corpus.document(uri);
      if (document) texts.push({ uri, document });
      if (texts.length % SLICE === 0) await turn();
    }
    return texts;
  }

  /** The open texts, and the cards of those that are not. */
  private parted(cards: readonly Card[]) {
    const open = this.own(this.open.transcriptions());
    const opened = new Set(open.map(({ uri }) => canonicalUri(uri)));
    return { open, closed: cards.filter(({ canonical }) => !opened.has(canonical)) };
  }

  /**
   * The open texts that belong to the workspace. Previews of changes and older versions are open under
   * schemes of their own: they say again what a document of the workspace says.
   */
  private own(opened: readonly EditedText[]): readonly EditedText[] {
    const { folders } = this.catalogue;
    const schemes = ["file", "untitled", ...folders.map(schemeOf)];
    return opened.filter(({ uri }) => folders.length === 0 || schemes.includes(schemeOf(uri)));
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(":")).toLowerCase();
}
