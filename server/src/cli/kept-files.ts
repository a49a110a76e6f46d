import { statSync } from "node:fs";
import { t } from "../text/words";
import { Trouble } from "./trouble";

/**
 * The files that a run must not replace: those it reads, and those it has written already. A file is
 * known by what it is and not by its path, which links and capitals can spell in many ways.
 */
export class KeptFiles {
  private readonly sources = new Map<string, string>();
  private readonly written = new Map<string, string>();

  constructor(sources: readonly string[]) {
    for (const source of sources) {
      const file = fileAt(source);
      if (file !== undefined) this.sources.set(file, source);
    }
  }

  /** Trouble where what is made of the source would replace one of these files. */
  guard(path: string, source: string): void {
    const file = fileAt(path);
    if (file === undefined) return;
    const read = this.sources.get(file);
    if (read === source)
      throw new Trouble(
        t("{0}: this would replace the transcription; choose another --out", source),
      );
    if (read !== undefined)
      throw new Trouble(t("{0}: this would replace {1}; choose another --out", source, read));
    const other = this.written.get(file);
    if (other !== undefined)
      throw new Trouble(t("{0}: not written, since {1} was written as {2}", source, other, path));
  }

  /** Remembers what was made of the source. */
  keep(path: string, source: string): void {
    const file = fileAt(path);
    if (file !== undefined) this.written.set(file, source);
  }
}

/** A file as the system knows it: the same for all paths that lead to it. */
function fileAt(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined;
}
