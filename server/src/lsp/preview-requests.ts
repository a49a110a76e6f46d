import { type Position, RequestType } from "vscode-languageserver";
import { inferredImages } from "../analysis/inferred-images";
import { type Page, pageAt, structureOf } from "../analysis/structure";
import { legend } from "../export/html/legend";
import { blockPieces, shownIn } from "../export/html/pieces";
import { type PlaceInView, placeInView, positionOf } from "../export/html/places";
import type { Piece, View } from "../export/html/view";
import type { OpenDocument } from "../workspace/open-document";
import { answer } from "./requests";
import type { Session } from "./session";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** A view of a document; `has` is the answer that the preview shows, if it shows one. */
interface ViewOfDocument extends OfDocument {
  readonly view: View;
  readonly has?: number;
}

/** What a view shows now: `pieces` stand in the place of `removed` ones from `from` on. */
interface Preview {
  readonly answer: number;
  readonly from: number;
  readonly removed: number;
  readonly pieces: readonly Piece[];
  /** How many pieces there are then. */
  readonly count: number;
  /** The signs of the view; with an answer that begins anew. */
  readonly legend?: string;
}

/** Where in a view a position is shown, and the scan of its page. */
interface ShownPlace extends Partial<PlaceInView> {
  readonly scan?: Scan;
}

/** A scan as the document names it, and where it was found. */
interface Scan {
  readonly path: string;
  readonly page?: string;
  /** Counts from 0 in the document: a list of images has them in this order. */
  readonly number: number;
  readonly uri?: string;
  readonly state: "found" | "missing" | "unknown" | "web";
}

/** `recto/preview`: what a view shows, as a change to what it showed. */
const PREVIEW = new RequestType<ViewOfDocument, Preview | null, void>("recto/preview");
/** `recto/previewPlace`: the place in a view that shows a position. */
const PLACE = new RequestType<
  OfDocument & { readonly view: View; readonly position: Position; readonly scan: boolean },
  ShownPlace,
  void
>("recto/previewPlace");
/** `recto/previewSource`: the position that a place in a view shows. */
const SOURCE = new RequestType<
  OfDocument & { readonly key: string; readonly fraction?: number; readonly offset?: number },
  Position | null,
  void
>("recto/previewSource");

/** Answers are remembered for as many views: each is a list of pieces that the blocks keep anyway. */
const MOST_REMEMBERED = 12;

/** Connects the preview with its requests. */
export function registerPreview(session: Session): void {
  const { connection } = session;
  const previews = new Map<string, { answer: number; pieces: readonly Piece[] }>();
  let answers = 0;
  connection.onRequest(
    PREVIEW,
    answer(session, null, (open, { view, has }: ViewOfDocument): Preview => {
      const name = `${view} ${open.uri}`;
      const before = previews.get(name);
      const pieces = shown(session, open, view);
      const isKnown = has !== undefined && before?.answer === has;
      previews.delete(name);
      previews.set(name, { answer: ++answers, pieces });
      for (const oldest of previews.keys())
        if (previews.size > MOST_REMEMBERED) previews.delete(oldest);
      const change = changeOf(isKnown ? before.pieces : [], pieces);
      return { answer: answers, ...change, ...(!isKnown && { legend: legend(view) }) };
    }),
  );
  connection.onRequest(
    PLACE,
    answer(session, {}, (open, { view, position, scan: isWanted }): ShownPlace => {
      const { uri, document } = open;
      const manner = {
        view: view === "diplomatic" ? "diplomatic" : "reading",
        places: true,
      } as const;
      const pieces = blockPieces(document, manner, session.known(uri, document));
      const place = placeInView(document, (block) => pieces[block]?.html !== "", position);
      const scan = isWanted ? scanAt(session, open, position) : undefined;
      return { ...place, ...(scan && { scan }) };
    }),
  );
  connection.onRequest(
    SOURCE,
    answer(session, null, ({ document }, { key, ...at }) => positionOf(document, key, at) ?? null),
  );
}

function shown(session: Session, { uri, document }: OpenDocument, view: View) {
  return shownIn(document, view, true, session.known(uri, document));
}

/** The one stretch of pieces that changed. */
function changeOf(before: readonly Piece[], after: readonly Piece[]) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let kept = 0;
  while (kept < most - from && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  const pieces = after.slice(from, after.length - kept);
  return { from, removed: before.length - kept - from, pieces, count: after.length };
}

function scanAt(session: Session, { uri, document }: OpenDocument, position: Position) {
  // Before the first page, the first is the one to look at.
  const page = pageAt(document, document.offsetAt(position)) ?? structureOf(document).pages[0];
  if (!page) return undefined;
  const path = page.image?.path ?? inferredImages(document).get(page);
  return path === undefined ? undefined : scanOf(session, uri, page, path);
}

function scanOf(session: Session, uri: string, { label, ordinal }: Page, path: string): Scan {
  const found = session.images.find(uri, path);
  return { path, number: ordinal - 1, ...(label && { page: label }), ...found };
}
