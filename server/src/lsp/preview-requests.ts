import { type Position, RequestType } from "vscode-languageserver";
import { inferredImages } from "../analysis/inferred-images";
import { type Page, pageAt, structureOf } from "../analysis/structure";
import { isShown } from "../export/html/block-pieces";
import { type Extent, extentAround, followed, isAll, larger, rangeOf } from "../export/html/extent";
import { legend } from "../export/html/legend";
import { changesOf } from "../export/html/piece-changes";
import { shownIn } from "../export/html/pieces";
import { placeInView, positionOf } from "../export/html/places";
import type { Piece } from "../export/html/view";
import type { Known } from "../people/known";
import type { OpenDocument } from "../workspace/open-document";
import type {
  PlaceParams,
  Preview,
  PreviewParams,
  Scan,
  ShownPlace,
  SourceParams,
} from "./preview-protocol";
import { answer } from "./requests";
import type { Session } from "./session";

/** `recto/preview`: what a view shows, as a change to what it showed. */
const PREVIEW = new RequestType<PreviewParams, Preview | null, void>("recto/preview");
/** `recto/previewPlace`: the place in a view that shows a position. */
const PLACE = new RequestType<PlaceParams, ShownPlace, void>("recto/previewPlace");
/** `recto/previewSource`: the position that a place in a view shows. */
const SOURCE = new RequestType<SourceParams, Position | null, void>("recto/previewSource");

/** Answers are remembered for as many views: each is a list of pieces that the blocks keep anyway. */
const MOST_REMEMBERED = 12;
const TOP: Position = { line: 0, character: 0 };

/** What a preview shows of a view. */
interface Shown {
  readonly answer: number;
  readonly pieces: readonly Piece[];
  readonly extent: Extent;
}

/** Connects the preview with its requests. */
export function registerPreview(session: Session): void {
  const { connection } = session;
  const views = new ShownViews();
  connection.onRequest(
    PREVIEW,
    answer(session, null, (open, params: PreviewParams) =>
      views.next(open, params, session.known(open.uri, open.document)),
    ),
  );
  connection.onRequest(
    PLACE,
    answer(session, {}, (open, { view, position, scan: isWanted }: PlaceParams): ShownPlace => {
      const { uri, document } = open;
      const known = session.known(uri, document);
      const shows = (block: number) => isShown(document, block, view, known);
      const place = placeInView(document, shows, position);
      const scan = isWanted ? scanAt(session, open, position) : undefined;
      return { ...place, ...(scan && { scan }) };
    }),
  );
  connection.onRequest(
    SOURCE,
    answer(session, null, ({ document }, { key, ...at }) => positionOf(document, key, at) ?? null),
  );
}

/** What previews show, so that they are told of changes alone. */
class ShownViews {
  private readonly views = new Map<string, Shown>();
  private answers = 0;

  next(
    { uri, document }: OpenDocument,
    { view, has, near = TOP, more = false }: PreviewParams,
    known: Known | undefined,
  ): Preview {
    const name = `${view} ${uri}`;
    const last = this.views.get(name);
    const before = has !== undefined && last?.answer === has ? last : undefined;
    const kept = before ? followed(document, before.extent) : extentAround(document, near);
    const extent = before && more ? larger(kept) : kept;
    const range = rangeOf(document, extent);
    const pieces = shownIn(document, view, true, known, range);
    this.remember(name, { answer: ++this.answers, pieces, extent });
    return {
      answer: this.answers,
      changes: changesOf(before?.pieces ?? [], pieces),
      count: pieces.length,
      isWhole: isAll(document, range),
      ...(!before && { legend: legend(view) }),
    };
  }

  private remember(name: string, shown: Shown): void {
    this.views.delete(name);
    this.views.set(name, shown);
    for (const oldest of this.views.keys())
      if (this.views.size > MOST_REMEMBERED) this.views.delete(oldest);
  }
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
