import { readFileSync } from "node:fs";
import { type Decoded, decode } from "../node/decode";
import { reasonOf } from "../node/reasons";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { findFiles, TRANSCRIPTIONS, type Wanted } from "./files";
import { shard } from "./shard";
import { Trouble } from "./trouble";

/** A text to work on: its name as given, with `/`, and its bytes where they were read already. */
export interface Source {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** The texts that a command line asks for, and what could not be found. */
export async function sourcesOf(
  given: Given,
  wanted: Wanted = TRANSCRIPTIONS,
): Promise<{ sources: readonly Source[]; troubles: readonly Trouble[] }> {
  const typed = await typedSource(given);
  if (typed) return { sources: [typed], troubles: [] };
  if (given.paths.length === 0) throw new Trouble(t("say which files or folders; see --help"));
  const paths = given.paths.includes("-") ? await withListed(given.paths) : given.paths;
  const mine = shard(given.options.get("shard"));
  const { files, troubles } = await findFiles(paths, wanted);
  return { sources: files.filter(mine).map((name) => ({ name })), troubles };
}

/** The one text that a command is about. */
export async function onlySource(given: Given): Promise<Source> {
  const typed = await typedSource(given);
  if (typed) return typed;
  const [name, ...more] = given.paths;
  if (name === undefined || more.length > 0) throw new Trouble(t("name one file; see --help"));
  return { name };
}

/** Reads a text; trouble where that cannot be done. */
export function readSource({ name, bytes }: Source): Decoded {
  const decoded = decode(bytes ?? readBytes(name));
  if ("reason" in decoded) throw new Trouble(`${name}: ${decoded.reason}`);
  return decoded;
}

async function typedSource({ options, paths }: Given): Promise<Source | undefined> {
  const name = options.get("stdin-filepath");
  if (name === undefined) return undefined;
  if (paths.length > 0)
    throw new Trouble(t("--stdin-filepath reads one text; name no other files"));
  return { name, bytes: await standardInput() };
}

async function withListed(paths: readonly string[]): Promise<string[]> {
  const listed = Buffer.from(await standardInput()).toString("utf8");
  const names = listed
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .filter((line) => line !== "");
  return paths.flatMap((path) => (path === "-" ? names : [path]));
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The bytes of a file; trouble where it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Trouble(`${path}: ${reasonOf(error)}`);
  }
}
