import type { FileSystem } from "./files";
import { folderOf } from "./upwards";

/** Finds the images that the page marks of a document can name. */
export class Scans {
  private readonly listed = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly files: FileSystem) {}

  /**
   * The images beside a document and in the folders of its project, as the document writes them:
   * by their path from the document, or from the project's folder where they lie outside.
   */
  async paths(document: string, folders: readonly string[]): Promise<string[]> {
    const own = folderOf(document);
    if (own === "" || !document.includes("://")) return [];
    const bases = [own, ...folders];
    const lists = await Promise.all(bases.map((base) => this.list(base)));
    const paths = lists.flat().flatMap((uri) => pathFrom(bases, uri) ?? []);
    return [...new Set(paths)];
  }

  /** Files came or went. */
  forget(): void {
    this.listed.clear();
  }

  private list(folder: string): Promise<readonly string[]> {
    const known = this.listed.get(folder) ?? this.files.images(folder);
    this.listed.set(folder, known);
    return known;
  }
}

/** The path of a file from the first of some folders that it lies in. */
function pathFrom(folders: readonly string[], uri: string): string | undefined {
  const base = folders.find((folder) => uri.startsWith(`${folder}/`));
  return base === undefined ? undefined : decoded(uri.slice(base.length + 1));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A name that is no UTF-8 is written as it is.
  }
}
