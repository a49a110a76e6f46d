import { type CancellationToken, l10n, type Range, type Uri, window } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { View } from "../../../server/src/export/html/view";
import { bytesOf } from "../../../server/src/lsp/base64";
import type { OfferedFormat, Wanted, Written } from "../../../server/src/lsp/export-protocol";

/** A transcription in a format, and what it has no place for. */
export interface Exported extends Pick<Written, "losses"> {
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
}

const OFFERED = new RequestType<object, OfferedFormat[], void>("recto/exportFormats");
const EXPORT = new RequestType<Wanted, Written | null, void>("recto/export");

export function askFormats(client: BaseLanguageClient): Promise<OfferedFormat[]> {
  return client.sendRequest(OFFERED, {});
}

/** A stretch of a text, or all of it; the view that is in front, where a format has several. */
interface Part {
  readonly range?: Range | undefined;
  readonly view?: View;
}

/** The transcription at an address, or a part of it; nothing where it cannot be read. */
export async function askExport(
  client: BaseLanguageClient,
  uri: Uri,
  format: OfferedFormat,
  { range, view }: Part = {},
  token?: CancellationToken,
): Promise<Exported | undefined> {
  const { asUri, asRange } = client.code2ProtocolConverter;
  const textDocument = { uri: asUri(uri) };
  const wanted: Wanted = {
    textDocument,
    format: format.name,
    ...(range && { range: asRange(range) }),
    ...(view && { view }),
  };
  const answer = await client.sendRequest(EXPORT, wanted, token);
  if (!answer) return undefined;
  const { text, base64 = "", losses } = answer;
  const bytes = text === undefined ? bytesOf(base64) : new TextEncoder().encode(text);
  return { bytes, text, losses };
}

/** Lets one choose among formats; a name that was given chooses by itself. */
export async function pickFormat(
  formats: readonly OfferedFormat[],
  title: string,
  given?: string,
): Promise<OfferedFormat | undefined> {
  if (given !== undefined) return formats.find(({ name }) => name === given);
  const items = formats.map((format) => ({
    label: format.title,
    description: `.${format.extension}`,
    format,
  }));
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("In which format?"),
    matchOnDescription: true,
  });
  return chosen?.format;
}
