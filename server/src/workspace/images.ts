import type { FindImage } from "../features/page-list";
import { type FileSystem, KnownFiles, resolveUri } from "./files";
import { isImage, pathTo, Scans } from "./scans";

/** In which folders the images of a document may lie beside its own, and those of the workspace. */
export interface ImageFolders {
  images(uri: string): readonly string[];
  workspace(): readonly string[];
}

/** The images that documents name: where they are, and how a document names one. */
export class Images {
  private readonly existing: KnownFiles;
  private readonly scans: Scans;

  constructor(
    private readonly files: FileSystem,
    private readonly folders: ImageFolders,
    /** Called when it is known of more images whether they exist. */
    onLearnt: () => void,
  ) {
    this.existing = new KnownFiles(files, onLearnt);
    this.scans = new Scans(files);
  }

  /** Where an image is, as far as is known; where it would be beside the document otherwise. */
  uri(document: string, path: string): string | undefined {
    const candidates = this.candidates(document, path);
    return candidates.find((one) => this.existing.exists(one)) ?? candidates[0];
  }

  /** The first bytes of an image, wherever it is found. */
  async beginning(document: string, path: string): Promise<Uint8Array | undefined> {
    for (const candidate of this.candidates(document, path)) {
      const bytes = await this.files.beginning?.(candidate);
      if (bytes) return bytes;
    }
    return undefined;
  }

  /** Where an image lies, as far as is known now; what lies on the web is not looked for. */
  find(document: string, path: string): ReturnType<FindImage> {
    if (/^[a-z][a-z\d+.-]+:/i.test(path)) return { state: "web" };
    const candidates = this.candidates(document, path);
    const known = candidates.map((candidate) => this.existing.exists(candidate));
    const at = known.indexOf(true);
    if (at >= 0) return { state: "found", uri: candidates[at] as string };
    const unknown = candidates.length === 0 || known.includes(undefined);
    return { state: unknown ? "unknown" : "missing" };
  }

  /** Whether an image exists, as far as is known. */
  exists(document: string, path: string): boolean | undefined {
    const { state } = this.find(document, path);
    return state === "found" ? true : state === "missing" ? false : undefined;
  }

  /** The images that page marks of a document can name, as it writes them. */
  paths(document: string): Promise<string[]> {
    return this.scans.paths(document, this.folders.images(document));
  }

  /** How a document names images, as far as it can. */
  pathsTo(document: string, images: readonly string[]): string[] {
    const folders = {
      images: this.folders.images(document),
      workspace: this.folders.workspace(),
    };
    return images.filter(isImage).flatMap((image) => pathTo(document, folders, image) ?? []);
  }

  /** Files came or went. */
  forget(): void {
    this.existing.forget();
    this.scans.forget();
  }

  /** Where an image that a document names may be: beside it, or in the project's folders. */
  private candidates(document: string, path: string): string[] {
    const folders = this.folders.images(document).map((folder) => `${folder}/x`);
    return [document, ...folders].flatMap((base) => resolveUri(base, path) ?? []);
  }
}
