import type { Frequency } from "../../people/frequency";
import type { Steps } from "../../people/steps";
import { canonicalUri, fileName } from "../files";
import { Backlog } from "./backlog";
import { type Card, contentsOf, newCard, titleIn } from "./card";
import type { CatalogueHost } from "./host";
import { Keeping } from "./keeping";
import { News } from "./news";
import { Pause } from "./pause";
import type { SavedCards } from "./saved-cards";

/** So many bytes of a file give its title. */
const BEGINNING = 1536;
/** The stamps of files that are to be read again whatever they are by then. */
const CHANGED = "changed";
const UNREADABLE = "unreadable";

/**
 * What is known of all transcriptions in the workspace folders, one card for each, renewed in the
 * background: first the titles, which need only the beginnings of the files, then pages, headings and
 * names. An answer waits for what it is made of.
 */
export class Catalogue {
  folders: readonly string[] = [];
  /** When some card is another. */
  readonly news = new News();
  private readonly cards = new Map<string, Card>();
  private sorted: readonly Card[] | undefined;
  private readonly untitled = new Backlog((uri, error) => this.giveUp(uri, error));
  private readonly unread = new Backlog((uri, error) => this.giveUp(uri, error));
  /** Nobody has looked since then which files there are. */
  private isOutdated = true;
  private listing: Promise<void> | undefined;
  private isWorking = false;
  private readonly pause = new Pause();
  private frequency: Frequency | undefined;
  private saved: SavedCards | undefined;
  private readonly keeping: Keeping;

  constructor(private readonly host: CatalogueHost) {
    const { save } = host;
    const keep = save && (() => save(this.inOrder(), this.frequency));
    this.keeping = new Keeping(keep, () => this.isWorking);
  }

  /** How many texts there are, and how many of them are still to be read. */
  get progress(): { readonly all: number; readonly left: number } {
    return { all: this.cards.size, left: this.unread.size };
  }

  /** All cards, with their titles; what only the whole text tells may still be missing. */
  async titled(): Promise<readonly Card[]> {
    await this.listed();
    await this.untitled.empty();
    return this.inOrder();
  }

  /** All cards with all that they tell; goes on with work that was stopped. */
  complete(): Promise<readonly Card[]> {
    this.pause.end();
    return this.whole();
  }

  /** The same for what nobody asked for: it neither begins the work at once nor goes on with it. */
  async completeInTime(): Promise<readonly Card[]> {
    await this.host.settled;
    return this.whole();
  }

  /** All cards as they are now, whatever is missing. */
  soFar(): readonly Card[] {
    return this.inOrder();
  }

  /** Reads no more texts until somebody asks for what they tell. */
  stop(): void {
    this.pause.begin();
  }

  /** Files came, went or changed; others may have, unnoticed. */
  review(changed: readonly string[]): void {
    const those = new Set(changed.map(canonicalUri));
    for (const card of this.cards.values())
      if (those.has(card.canonical)) this.put({ ...card, stamp: CHANGED });
    this.isOutdated = true;
    this.listing ??= this.list();
  }

  /** Registers or projects are others: what was read by the old ones holds until it is read again. */
  readAgain(): void {
    for (const { uri, contents } of this.cards.values())
      if (contents && !this.host.holds(uri, contents)) this.unread.add(uri);
    this.work();
  }

  /** Decides what texts leave open by how often all of them name each entry. */
  decideBy(frequency: Frequency): void {
    this.frequency = frequency;
    for (const { uri, contents } of this.cards.values())
      if (contents?.names?.isOpenQuestion) this.unread.add(uri);
    this.work();
  }

  private async whole(): Promise<readonly Card[]> {
    await this.titled();
    await this.unread.empty();
    return this.inOrder();
  }

  private inOrder(): readonly Card[] {
    this.sorted ??= [...this.cards.values()].sort((one, two) => (one.uri < two.uri ? -1 : 1));
    return this.sorted;
  }

  private put(card: Card): void {
    this.cards.set(card.uri, card);
    this.changed();
  }

  private changed(): void {
    this.sorted = undefined;
    this.news.tell();
  }

  /** Waits until it is known which files there are. */
  private async listed(): Promise<void> {
    if (!this.host.isTold()) this.isOutdated = true;
    if (this.isOutdated) this.listing ??= this.list();
    await this.listing;
  }

  private async list(): Promise<void> {
    const { files, quiet } = this.host;
    this.saved ??= await this.host.restore?.();
    this.frequency ??= this.saved?.frequency;
    while (this.isOutdated) {
      this.isOutdated = false;
      const lists = await Promise.all(this.folders.map((folder) => files.list(folder)));
      await quiet.work(this.comparing(new Set(lists.flat())));
    }
    this.listing = undefined;
    this.work();
  }

  private *comparing(present: ReadonlySet<string>): Steps<void> {
    for (const uri of this.cards.keys()) if (!present.has(uri)) this.remove(uri);
    for (const uri of present) {
      const card = this.cards.get(uri);
      const stamp = this.host.files.stamp?.(uri);
      const title = card ? undefined : this.saved?.title(uri, stamp);
      if (title !== undefined) this.put(newCard(uri, title, stamp));
      else if (!card) this.put(newCard(uri, fileName(uri), stamp));
      if (!card || card.stamp !== stamp) {
        if (title === undefined) this.untitled.add(uri);
        this.unread.add(uri);
      }
      yield;
    }
  }

  private remove(uri: string): void {
    this.cards.delete(uri);
    this.changed();
    this.untitled.drop(uri);
    this.unread.drop(uri);
  }

  private work(): void {
    if (this.isWorking) return;
    this.isWorking = true;
    const worked = this.workThrough().finally(() => {
      this.isWorking = false;
      if (this.untitled.size + this.unread.size > 0) this.work();
    });
    this.host.onWork?.(worked);
    void worked.then(() => this.keeping.whenIdle());
  }

  /** What was kept of a text, as far as it is still true. */
  private async isRevived(uri: string, stamp: string | undefined): Promise<boolean> {
    const kept = this.saved?.take(uri, stamp);
    const contents = kept && (await this.host.revive?.(uri, kept));
    const card = this.cards.get(uri);
    if (!contents || !card || card.stamp !== stamp) return false;
    this.put({ ...card, contents });
    return true;
  }

  private async workThrough(): Promise<void> {
    await this.giveTitles();
    await this.unread.workThrough(async (uri) => {
      if (this.untitled.size > 0) await this.giveTitles();
      await this.pause.over;
      await this.read(uri);
    });
  }

  private giveTitles(): Promise<void> {
    return this.host.quiet.work(this.untitled.steps((uri) => this.giveTitle(uri)));
  }

  private giveUp(uri: string, error: unknown): void {
    const { files, log } = this.host;
    log(`${uri} was not read: ${error instanceof Error ? error.stack : error}`);
    const card = this.cards.get(uri);
    if (card) this.put({ ...card, stamp: files.stamp?.(uri), contents: undefined });
  }

  /** The title from the beginning of the file; where only the client reads files, its name. */
  private giveTitle(uri: string): void {
    const { files, parseFront } = this.host;
    const card = this.cards.get(uri);
    if (!card) return;
    const isNew = card.stamp !== CHANGED && !card.contents;
    const stamp = isNew ? card.stamp : files.stamp?.(uri);
    const beginning = files.textAtOnce?.(uri, BEGINNING) ?? "";
    const lines = beginning.slice(0, beginning.lastIndexOf("\n") + 1);
    this.put({ ...card, stamp, title: titleIn(uri, parseFront(uri, lines)) });
  }

  private async read(uri: string): Promise<void> {
    const { files, names } = this.host;
    const stamp = files.stamp?.(uri);
    if (await this.isRevived(uri, stamp)) return;
    this.keeping.note();
    const text = files.textAtOnce?.(uri) ?? (await files.read(uri));
    const document = await this.host.parse(uri, text ?? "");
    const found = await names(uri, document, this.frequency);
    const card = this.cards.get(uri);
    // Gone meanwhile, or changed once more: then its turn comes again.
    if (!card || card.stamp === CHANGED) return;
    if (text === undefined)
      this.put({ ...card, stamp: UNREADABLE, contents: contentsOf(document, undefined) });
    else
      this.put({
        ...card,
        stamp,
        title: titleIn(uri, document),
        contents: contentsOf(document, found, this.host.check?.(uri, document)),
      });
  }
}
