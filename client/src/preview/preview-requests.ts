import { RequestType } from "vscode-languageclient";
import type {
  PlaceParams,
  Preview,
  PreviewParams,
  ShownPlace,
  SourceParams,
} from "../../../server/src/lsp/preview-protocol";
import type { Showing } from "./showing";

type Position = PlaceParams["position"];
/** Whose view is asked about. */
type Asking = Pick<Showing, "client" | "document" | "state">;

const PREVIEW = new RequestType<PreviewParams, Preview | null, void>("recto/preview");
const PLACE = new RequestType<PlaceParams, ShownPlace, void>("recto/previewPlace");
const SOURCE = new RequestType<SourceParams, Position | null, void>("recto/previewSource");

/** What a view shows now, as a change to the answer that the preview has. */
export function askPreview(
  asking: Asking,
  { has, more, near }: { has: number | undefined; more: boolean; near: Position },
): Promise<Preview | null> {
  const { line, character } = near;
  const params = {
    ...ofDocument(asking),
    view: asking.state.view,
    more,
    near: { line, character },
  };
  return asking.client.sendRequest(PREVIEW, { ...params, ...(has !== undefined && { has }) });
}

/** The place in a view that shows a position, and perhaps the scan of its page. */
export function askPlace(
  asking: Asking,
  { line, character }: Position,
  scan = false,
): Promise<ShownPlace> {
  const params = { ...ofDocument(asking), view: asking.state.view, scan };
  return asking.client.sendRequest(PLACE, { ...params, position: { line, character } });
}

/** The position in the text that a place in a view shows. */
export function askSource(
  asking: Asking,
  place: Omit<SourceParams, "textDocument">,
): Promise<Position | null> {
  return asking.client.sendRequest(SOURCE, { ...ofDocument(asking), ...place });
}

function ofDocument({ client, document }: Asking) {
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } };
}
