import { type CancellationToken, RequestType } from "vscode-languageserver";
import type { KnownRegister } from "../import/common-register";
import type { ForeignFile, Imported, Refused } from "../import/imported";
import type { Entry } from "../people/entry";
import { bytesOf } from "./base64";
import type { Session } from "./session";

/** A file of another tool, or its beginning, in Base64: the editor reads what it alone can reach. */
interface Given {
  readonly name: string;
  readonly base64: string;
}

type Read = (Imported & { readonly kind: string }) | Refused;

/** `recto/importKind`: of which kind a file is, by its name and beginning; null where of none. */
const KIND = new RequestType<Given, string | null, void>("recto/importKind");
/** `recto/import`: a file as a transcription, or why it cannot be one. */
const IMPORT = new RequestType<Given, Read, void>("recto/import");

interface Registers {
  readonly registers: readonly (readonly Entry[])[];
  readonly known?: KnownRegister;
}

/** `recto/importRegister`: the `people.yaml` of files imported together; null where there are no names. */
const REGISTER = new RequestType<Registers, string | null, void>("recto/importRegister");

/** Connects the readers of others' files with their requests. */
export function registerImport({ connection }: Session): void {
  connection.onRequest(KIND, async ({ name, base64 }) => {
    const { readerOf } = await import("../import/readers");
    return readerOf(name, bytesOf(base64))?.name ?? null;
  });
  connection.onRequest(IMPORT, (given, token) => read(given, token));
  connection.onRequest(REGISTER, async ({ registers, known }) => {
    const { commonRegister } = await import("../import/common-register");
    return commonRegister(registers, known) ?? null;
  });
}

async function read({ name, base64 }: Given, _token: CancellationToken): Promise<Read> {
  const { readerOf } = await import("../import/readers");
  const bytes = bytesOf(base64);
  const file: ForeignFile = { name, bytes, text: () => textOf(bytes) };
  const reader = readerOf(name, bytes);
  if (!reader) return { reason: "is of no kind that can be imported" };
  try {
    const result = await reader.read(file);
    return "reason" in result ? result : { ...result, kind: reader.name };
  } catch (error) {
    return { reason: (error as Error).message };
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
