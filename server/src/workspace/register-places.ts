import { registerPaths } from "../analysis/register-paths";
import type { Document } from "../syntax/document";
import { type FileSystem, resolveUri } from "./files";
import { folderOf, upwards } from "./upwards";

/** Names of registers that are looked for from the document's folder upwards. */
export const REGISTER_NAMES = ["people.yaml", "people.yml", "people.xml", "people.csv"];

/** Whether a file by its name is a register. */
export function isRegister(uri: string): boolean {
  return /(?:^|\/)[^/]*people[^/]*\.(?:ya?ml|xml|csv)$/i.test(uri);
}

/** Finds the register files of documents, in the background. */
export class RegisterPlaces {
  /** The workspace folders; a register is looked for up to the one that holds the document. */
  folders: readonly string[] = [];
  private readonly nearest = new Map<string, Promise<string[]>>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(
    private readonly files: FileSystem,
    /** Called when other registers were found than before. */
    private readonly onFound: () => void,
  ) {}

  /** Files may have come or gone. What was found stays until it is found again: names do not vanish. */
  lookAgain(): void {
    this.nearest.clear();
    for (const folder of this.found.keys()) this.look(folder);
  }

  /** The front matter’s registers, else the project's, else the nearest. */
  urisFor(
    uri: string,
    document: Document,
    named: readonly string[],
  ): readonly string[] | undefined {
    const inDocument = registerPaths(document);
    if (inDocument.length > 0) return inDocument.flatMap(({ path }) => resolveUri(uri, path) ?? []);
    if (named.length > 0) return named;
    const folder = folderOf(uri);
    const found = this.found.get(folder);
    if (!found) this.look(folder);
    return found;
  }

  /** Waits until the registers of a document have been looked for. */
  async looked(uri: string, document: Document, named: readonly string[]): Promise<void> {
    if (this.urisFor(uri, document, named)) return;
    await this.nearest.get(folderOf(uri));
  }

  private look(folder: string): void {
    if (this.nearest.has(folder)) return;
    const looking = this.nearestIn(folder);
    this.nearest.set(folder, looking);
    void looking.then((uris) => {
      const before = this.found.get(folder);
      this.found.set(folder, uris);
      if (uris.join("\n") !== (before ?? []).join("\n")) this.onFound();
    });
  }

  private async nearestIn(folder: string): Promise<string[]> {
    const root = this.folders.find((one) => folder === one || folder.startsWith(`${one}/`));
    for (const candidate of root === undefined ? [folder] : upwards(folder, root)) {
      const uris = REGISTER_NAMES.map((name) => `${candidate}/${name}`);
      const exists = await Promise.all(uris.map((uri) => this.files.exists(uri)));
      const present = uris.filter((_, index) => exists[index]);
      if (present.length > 0) return present;
    }
    return [];
  }
}
