import {
  type CancellationToken,
  LSPErrorCodes,
  RequestType,
  ResponseError,
} from "vscode-languageserver";
import { readWhole } from "../import/whole";
import { t } from "../text/words";
import type { Quiet } from "../workspace/quiet";
import { bytesOf } from "./base64";
import type { GivenFile, ReadFile, Registers } from "./import-protocol";
import type { Session } from "./session";

/** `recto/importKind`: of which kind a file is, by its name and beginning; null where of none. */
const KIND = new RequestType<GivenFile, string | null, void>("recto/importKind");
/** `recto/import`: a file as a transcription, or why it cannot be one. */
const IMPORT = new RequestType<GivenFile, ReadFile, void>("recto/import");
/** `recto/importRegister`: the `people.yaml` of files imported together; null where there are no names. */
const REGISTER = new RequestType<Registers, string | null, void>("recto/importRegister");

/** Connects the readers of others' files with their requests. */
export function registerImport(session: Session): void {
  const { connection } = session;
  connection.onRequest(KIND, async ({ name, base64 }) => {
    const { readerOf } = await import("../import/readers");
    return readerOf(name, bytesOf(base64))?.name ?? null;
  });
  connection.onRequest(IMPORT, (given, token) => read(session, given, token));
  connection.onRequest(REGISTER, async ({ registers, known }) => {
    const { commonRegister } = await import("../import/common-register");
    return commonRegister(registers, known) ?? null;
  });
}

async function read(
  { quiet }: Session,
  { name, base64 }: GivenFile,
  token: CancellationToken,
): Promise<ReadFile> {
  const { readerOf } = await import("../import/readers");
  const bytes = bytesOf(base64);
  const reader = readerOf(name, bytes);
  if (!reader) return { reason: t("is of no kind that can be imported") };
  const file = {
    name,
    parts: () => slices(bytes, quiet, token),
    bytes: () => bytes,
    text: () => textOf(bytes),
  };
  try {
    const result = await readWhole(reader.read, file);
    return "reason" in result ? result : { ...result, kind: reader.name };
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    return { reason: (error as Error).message };
  }
}

/** So many bytes are read before others have their turn. */
const SLICE = 1 << 13;

/** The bytes, in moments in which nobody types, until somebody cancels the work. */
async function* slices(
  bytes: Uint8Array,
  quiet: Quiet,
  token: CancellationToken,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    await quiet.moment();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, t("The import was cancelled."));
    yield bytes.subarray(at, at + SLICE);
  }
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error("is not UTF-8; save it as UTF-8 and import it again");
  }
}
