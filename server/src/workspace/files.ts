import { decoded } from "../text/decoded";

/** Reads files by URI, wherever they are. Nothing is said of what cannot be reached. */
export interface FileSystem {
  /** The text, or undefined when there is no such file or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether there is such a file; undefined when nobody can tell. */
  exists(uri: string): Promise<boolean | undefined>;
  /** The transcriptions in a folder and below it, without hidden folders. */
  list(folder: string): Promise<readonly string[]>;
  /** The images in a folder and in the folders directly in it, without hidden ones. */
  images(folder: string): Promise<readonly string[]>;
  /** The text, or its beginning in so many bytes, without waiting; only where a file is near. */
  textAtOnce?(uri: string, bytes?: number): string | undefined;
  /** Another string whenever a file is another; only where a file is near. */
  stamp?(uri: string): string | undefined;
  /** The first bytes of a file, half a megabyte of them: enough for the size of an image. */
  beginning?(uri: string): Promise<Uint8Array | undefined>;
}

/** Remembers which files exist, and asks in the background about those it does not know. */
export class KnownFiles {
  private readonly known = new Map<string, boolean | undefined>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly files: FileSystem,
    /** Called once after each batch of answers. */
    private readonly onLearnt: () => void,
  ) {}

  /** Whether the file exists, as far as is known now. */
  exists(uri: string): boolean | undefined {
    if (!this.known.has(uri) && !this.asked.has(uri)) this.ask(uri);
    return this.known.get(uri);
  }

  /** Files were created or deleted: what was known may be wrong. */
  forget(): void {
    this.known.clear();
  }

  private ask(uri: string): void {
    this.asked.add(uri);
    void this.files.exists(uri).then((exists) => {
      this.asked.delete(uri);
      this.known.set(uri, exists);
      if (this.asked.size === 0) this.onLearnt();
    });
  }
}

/** Resolves a path written in a document against the folder of the document, as a URI. */
export function resolveUri(base: string, path: string): string | undefined {
  try {
    return new URL(path.split(/[\\/]/).map(encodeURIComponent).join("/"), base).toString();
  } catch {
    return undefined;
  }
}

/**
 * A URI written in one way, to be compared: editors and Node escape different characters, and file
 * systems spell accents in one or two characters.
 */
export function canonicalUri(uri: string): string {
  return escapedUri(uri, (segment) => segment.normalize("NFC"));
}

/** A URI with the same characters escaped whoever wrote it; accents stay as they are. */
export function escapedUri(uri: string, spelt = (segment: string) => segment): string {
  const [, scheme = "", path = uri] = /^([a-z][a-z0-9+.-]*:)(.*)$/is.exec(uri) ?? [];
  const segments = path.split("/").map((segment) => escapedSegment(segment, spelt));
  return scheme.toLowerCase() + segments.join("/");
}

function escapedSegment(segment: string, spelt: (segment: string) => string): string {
  try {
    return encodeURIComponent(spelt(decodeURIComponent(segment)));
  } catch {
    return segment;
  }
}

/** The name of a file, as people see it. */
export function fileName(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf("/") + 1));
}

/** Whether two URIs lead to the same file. */
export function isSameFile(one: string, two: string): boolean {
  return one === two || canonicalUri(one) === canonicalUri(two);
}
