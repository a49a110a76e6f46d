import { documentDate } from "../analysis/document-date";
import { type FoundInDocument, foundLines, type SearchPart } from "../features/search";
import type { Known } from "../people/known";
import { recognising } from "../people/recognise";
import { finding, idsSought } from "../search/find";
import type { Query } from "../search/query";
import { titleIn } from "./catalogue/card";
import type { CorpusDocument } from "./corpus";
import type { Edition } from "./edition";
import type { Effective, Projects } from "./projects";
import type { Quiet } from "./quiet";
import type { Registers } from "./registers";
import type { WorkspaceTexts } from "./workspace-texts";

/** What a search needs to know of the texts. */
export interface SearchedTexts {
  readonly workspace: WorkspaceTexts;
  readonly registers: Registers;
  readonly projects: Projects;
  readonly edition: Edition;
  readonly quiet: Quiet;
  effective(uri: string): Effective;
}

/** So many lines are told at once: more would take too long to be written in one go. */
const ENOUGH = 100;
/** So often it is told how far a search is, in milliseconds. */
const INTERVAL = 100;

/** A search through texts, one after the other, in slices so short that nobody notices them. */
export class TextSearch {
  /** How many places were found, and in how many documents. */
  found = 0;
  inDocuments = 0;
  private shown = 0;
  /** What is told next, and how many lines that are. */
  private gathered: FoundInDocument[] = [];
  private waiting = 0;

  /** @param most Of more places than these no lines are made; they are counted. */
  constructor(
    private readonly texts: SearchedTexts,
    private readonly query: Query,
    private readonly most: number,
    private readonly isCancelled: () => boolean,
  ) {}

  /** Searches the texts with these addresses, in this order, and tells part by part what was found. */
  async *run(uris: readonly string[]): AsyncGenerator<SearchPart> {
    const all = uris.length;
    let due = performance.now() + INTERVAL;
    for (const [read, uri] of uris.entries()) {
      for await (const found of this.inText(uri)) {
        this.gathered.push(found);
        this.waiting += found.lines.length;
        if (this.waiting >= ENOUGH) yield this.part(read, all);
      }
      if (this.isCancelled()) return;
      if (performance.now() < due) continue;
      yield this.part(read + 1, all);
      due = performance.now() + INTERVAL;
    }
    yield this.part(all, all);
  }

  private part(read: number, all: number): SearchPart {
    const documents = this.gathered;
    this.gathered = [];
    this.waiting = 0;
    return { documents, read, all };
  }

  private async *inText(uri: string): AsyncGenerator<FoundInDocument> {
    await this.texts.projects.known([uri]);
    const text = await this.texts.workspace.textAt(uri);
    if (!text) return;
    const { document } = text;
    const { quiet } = this.texts;
    const hits = await quiet.work(finding(document, this.query, await this.knownIn(text)));
    if (hits.length === 0) return;
    this.found += hits.length;
    this.inDocuments++;
    const whole = { uri: text.uri, title: titleIn(uri, document), found: hits.length };
    const shown = hits.slice(0, this.most - this.shown);
    this.shown += shown.length;
    let told = 0;
    do {
      const piece = shown.slice(told, told + ENOUGH);
      yield { ...whole, lines: await quiet.work(foundLines(document, piece)) };
      told += ENOUGH;
    } while (told < shown.length && !this.isCancelled());
  }

  /** Who is who in a text, where the query means somebody: for words alone nobody needs to know. */
  private async knownIn({ uri, document }: CorpusDocument): Promise<Known | undefined> {
    const { registers, edition, quiet } = this.texts;
    const { people } = this.texts.effective(uri);
    const prepared = await registers.read(uri, document, people);
    if (!prepared || idsSought(this.query, prepared.register).length === 0) return undefined;
    const { register, matcher } = prepared;
    const date = documentDate(document);
    const setting = { date, frequency: edition.frequency };
    const recognised = await quiet.work(recognising(document, matcher, setting, false));
    return { register, recognised, date };
  }
}
