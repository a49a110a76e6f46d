import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, posix, resolve, sep } from "node:path";
import { reasonOf } from "../node/reasons";
import { t } from "../text/words";
import { Trouble } from "./trouble";

/** The files that were asked for, in order, and what could not be found. */
export interface Found {
  readonly files: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** Which files of a folder are wanted, and what is said of a folder that has none. */
export interface Wanted {
  readonly wanted: RegExp;
  none(): string;
}

/** Files that belong to a folder of transcriptions. */
export const TRANSCRIPTIONS: Wanted = {
  wanted: /\.recto(\.txt)?$/i,
  none: () => t("there are no transcriptions (*.recto, *.recto.txt) in this folder"),
};
/** What makes a path that does not exist a pattern. */
const PATTERN = /[*?[{(]/;

/** Finds the files that paths, folders and patterns stand for; each file once. */
export async function findFiles(
  paths: readonly string[],
  wanted: Wanted = TRANSCRIPTIONS,
): Promise<Found> {
  const files = new Map<string, string>();
  const troubles: Trouble[] = [];
  const add = (path: string) => {
    const known = resolve(path);
    if (!files.has(known)) files.set(known, slashes(path));
  };
  for (const path of paths) {
    try {
      for (const file of await filesAt(path, wanted, troubles)) add(file);
    } catch (error) {
      troubles.push(error instanceof Trouble ? error : new Trouble(`${path}: ${reasonOf(error)}`));
    }
  }
  return { files: [...files.values()], troubles };
}

async function filesAt(
  path: string,
  wanted: Wanted,
  troubles: Trouble[],
): Promise<readonly string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return filesIn(path, wanted, troubles);
  if (found && !found.isFile() && !found.isFIFO())
    throw new Trouble(`${path}: ${t("is not a file")}`);
  return found || !PATTERN.test(path) ? [path] : filesMatching(slashes(path), troubles);
}

/** The files whose path fits a pattern; `*` and `**` do not stand for hidden files and folders. */
async function filesMatching(pattern: string, troubles: Trouble[]): Promise<readonly string[]> {
  const { default: picomatch } = await import("picomatch");
  const { base } = picomatch.scan(pattern);
  const fits = picomatch(posix.normalize(pattern));
  const below = statSync(base || ".", { throwIfNoEntry: false })?.isDirectory();
  const files = below ? [...walk(base || ".", troubles)].filter((path) => fits(path)) : [];
  if (files.length === 0) throw new Trouble(t("{0}: no file fits this pattern", pattern));
  return files;
}

function filesIn(folder: string, { wanted, none }: Wanted, troubles: Trouble[]): string[] {
  const before = troubles.length;
  const files = [...walk(folder, troubles)].filter((path) => wanted.test(path));
  if (files.length === 0 && troubles.length === before) throw new Trouble(`${folder}: ${none()}`);
  return files;
}

/** All files below a folder in the order of their names, without hidden and installed ones. */
function* walk(folder: string, troubles: Trouble[]): Generator<string> {
  for (const entry of entriesOf(folder, troubles)) {
    const path = posix.join(slashes(folder), entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") yield* walk(path, troubles);
    } else if (entry.isFile() || isLinkToFile(entry, folder)) {
      yield path;
    }
  }
}

function entriesOf(folder: string, troubles: Trouble[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    troubles.push(new Trouble(`${folder}: ${reasonOf(error)}`));
    return [];
  }
}

/** Links to files are followed, links to folders are not: they may lead in circles. */
function isLinkToFile(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return !statSync(join(folder, entry.name)).isDirectory();
  } catch {
    return true; // Reading it will say what is wrong with it.
  }
}

function slashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

function byCodeUnits(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
