import type { CancellationToken } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import { BEGINNING } from "../../../server/src/import/foreign";
import { base64Of } from "../../../server/src/lsp/base64";
import type { GivenFile, ReadFile, Registers } from "../../../server/src/lsp/import-protocol";

const KIND = new RequestType<GivenFile, string | null, void>("recto/importKind");
const IMPORT = new RequestType<GivenFile, ReadFile, void>("recto/import");
const REGISTER = new RequestType<Registers, string | null, void>("recto/importRegister");

/** The kind of a file, by its name and its first bytes: `TEI`; nothing where of none. */
export async function askKind(
  client: BaseLanguageClient,
  name: string,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const base64 = base64Of(bytes.subarray(0, BEGINNING));
  return (await client.sendRequest(KIND, { name, base64 })) ?? undefined;
}

/** A file as a transcription. */
export function askImport(
  client: BaseLanguageClient,
  name: string,
  bytes: Uint8Array,
  token: CancellationToken,
): Promise<ReadFile> {
  return client.sendRequest(IMPORT, { name, base64: base64Of(bytes) }, token);
}

/** One `people.yaml` of all registers; nothing where there are no names. */
export async function askRegister(
  client: BaseLanguageClient,
  registers: Registers["registers"],
  known?: Registers["known"],
): Promise<string | undefined> {
  const given = { registers, ...(known && { known }) };
  return (await client.sendRequest(REGISTER, given)) ?? undefined;
}
