import type { ForeignFile, ForeignReader, Imported, Refused } from "./imported";

/** A file that is in memory. */
export function fileOf(
  name: string,
  bytes: Uint8Array,
  text = () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
): ForeignFile {
  return { name, parts: () => [bytes], bytes: () => bytes, text };
}

/** What was read of a file, its transcription as one text. */
export interface Whole extends Omit<Imported, "head"> {
  readonly text?: string;
}

/** Reads a file into memory. */
export async function readWhole(
  read: ForeignReader["read"],
  file: ForeignFile,
): Promise<Whole | Refused> {
  const written: string[] = [];
  const result = await read(file, (text) => void written.push(text));
  if ("reason" in result) return result;
  const { head, ...rest } = result;
  return head === undefined ? rest : { ...rest, text: head + written.join("") };
}
