import type { FoundLine } from "../../../../server/src/features/search";
import type { ListedDocument, TableLine } from "../messages";
import { inOrder, type Order } from "./order";

/** A line of the concordance, with its document. */
export interface Row extends FoundLine, Pick<ListedDocument, "uri" | "title" | "file"> {}

/** What was found in one document. */
interface InDocument {
  /** In how many places. */
  readonly found: number;
  /** The lines of these places, of very many not all. */
  readonly rows: readonly Row[];
}

/** What was found so far. */
export class Found {
  private readonly byDocument = new Map<string, InDocument>();

  /** In how many places. */
  get places(): number {
    return [...this.byDocument.values()].reduce((sum, { found }) => sum + found, 0);
  }

  /** Of how many places there are lines. */
  get lines(): number {
    return [...this.byDocument.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  }

  get documents(): number {
    return this.byDocument.size;
  }

  clear(): void {
    this.byDocument.clear();
  }

  add(documents: readonly ListedDocument[]): void {
    for (const document of documents) {
      const before = this.byDocument.get(document.uri)?.rows ?? [];
      const rows = [...before, ...rowsOf(document)];
      this.byDocument.set(document.uri, { found: document.found, rows });
    }
  }

  /** Puts what is found in a document now in the place of what was found there; false if it is the same. */
  replace(uri: string, documents: readonly ListedDocument[]): boolean {
    const now = new Found();
    now.add(documents);
    const [own] = now.byDocument.values();
    if (JSON.stringify(own) === JSON.stringify(this.byDocument.get(uri))) return false;
    if (own) this.byDocument.set(uri, own);
    else this.byDocument.delete(uri);
    return true;
  }

  rows(order: Order): readonly Row[] {
    return inOrder(
      [...this.byDocument.values()].flatMap(({ rows }) => rows),
      order,
    );
  }
}

function rowsOf({ uri, title, file, lines }: ListedDocument): Row[] {
  return lines.map((line) => ({ ...line, uri, title, file }));
}

/** A line for a table: the line in the file counts from 1. */
export function tableLine(row: Row): TableLine {
  const { file, range, place = "", title, before, words, after, id = "" } = row;
  return [file, String(range.start.line + 1), place, title, before, words, after, id];
}
