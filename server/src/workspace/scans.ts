import { inNaturalOrder } from "../analysis/scan-order";
import { decoded } from "../text/decoded";
import type { FileSystem } from "./files";
import { folderOf, upwards } from "./upwards";

/** Finds the images that the page marks of a document can name. */
export class Scans {
  private readonly listed = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly files: FileSystem) {}

  /**
   * The images beside a document and in the folders of its project, as the document writes them:
   * by their path from the document, or from the project's folder where they lie outside. Those in
   * the folders of the project come first: others may be portraits. Each in the order of numbers.
   */
  async paths(document: string, folders: readonly string[]): Promise<string[]> {
    const own = folderOf(document);
    if (own === "" || !document.includes("://")) return [];
    const bases = [own, ...folders];
    const lists = await Promise.all(bases.map((base) => this.list(base)));
    const [beside = [], ...named] = lists.map((uris) =>
      inNaturalOrder(uris.flatMap((uri) => pathFrom(bases, uri) ?? [])),
    );
    return [...new Set([...named.flat(), ...beside])];
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

const IMAGE = /\.(?:png|jpe?g|tiff?|jp2|gif|webp)$/i;

/** Whether a file by its name is an image. */
export function isImage(uri: string): boolean {
  return IMAGE.test(uri);
}

/**
 * How a document names a file: by its path from the document, from a folder of images, or over the
 * folders above. A document that is saved nowhere names it from the workspace folder it lies in.
 */
export function pathTo(
  document: string,
  folders: { readonly images: readonly string[]; readonly workspace: readonly string[] },
  uri: string,
): string | undefined {
  const own = folderOf(document);
  if (!document.includes("://") || own === "") {
    return (
      pathFrom([...folders.images, ...folders.workspace], uri) ?? pathFrom([folderOf(uri)], uri)
    );
  }
  return pathFrom([own, ...folders.images], uri) ?? pathUpwards(own, uri);
}

/** The path of a file from the first of some folders that it lies in. */
function pathFrom(folders: readonly string[], uri: string): string | undefined {
  const base = folders.find((folder) => uri.startsWith(`${folder}/`));
  return base === undefined ? undefined : decoded(uri.slice(base.length + 1));
}

/** `../scans/1.jpg`; nothing from one disk or server to another. */
function pathUpwards(folder: string, uri: string): string | undefined {
  for (const [steps, above] of upwards(folder).entries()) {
    const path = steps === 0 ? undefined : pathFrom([above], uri);
    if (path !== undefined) return `${"../".repeat(steps)}${path}`;
  }
  return undefined;
}
