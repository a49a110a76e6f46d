import type { CancellationToken } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import { BEGINNING } from "../../../server/src/import/foreign";
import { base64Of } from "../base64";

/** The people, places and organisations that a file names, as the server passes them on. */
export type ReadRegister = readonly unknown[];

/** What was read of a file, or why nothing was. */
export interface ReadFile {
  readonly kind?: string;
  /** Nothing where the file is a register only. */
  readonly text?: string;
  readonly register?: ReadRegister;
  /** What had no mark. */
  readonly report?: readonly unknown[];
  readonly reason?: string;
}

interface Given {
  readonly name: string;
  readonly base64: string;
}
interface Registers {
  readonly registers: readonly ReadRegister[];
  readonly known?: { readonly text: string; readonly uri: string };
}

const KIND = new RequestType<Given, string | null, void>("recto/importKind");
const IMPORT = new RequestType<Given, ReadFile, void>("recto/import");
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
  registers: readonly ReadRegister[],
  known?: { readonly text: string; readonly uri: string },
): Promise<string | undefined> {
  const given = { registers, ...(known && { known }) };
  return (await client.sendRequest(REGISTER, given)) ?? undefined;
}
