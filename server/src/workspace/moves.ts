import { decoded } from "../text/decoded";
import { canonicalUri, escapedUri } from "./files";

/** A file or folder that gets another address. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where files are after some moves. */
export class Moves {
  private readonly moves: readonly { readonly from: string; readonly to: string }[];

  constructor(moves: readonly Move[]) {
    this.moves = moves.map(({ oldUri, newUri }) => ({
      from: withoutSlash(canonicalUri(oldUri)),
      to: withoutSlash(escapedUri(newUri)),
    }));
  }

  /** The address afterwards: that of a moved file, or of a file in a moved folder. */
  after(uri: string): string {
    const canonical = canonicalUri(uri);
    const move = this.moves.find(
      ({ from }) => canonical === from || canonical.startsWith(`${from}/`),
    );
    if (!move) return escapedUri(uri);
    // Accents may be spelt in more characters than in the canonical address: count folders.
    const inside = escapedUri(uri).split("/").slice(move.from.split("/").length);
    return [move.to, ...inside].join("/");
  }
}

/**
 * The path from one file to another, or to a folder, as it is written in a text: with `/`, nothing
 * escaped. Undefined where no path leads there, as from one scheme or host to another.
 */
export function relativePath(from: string, to: string): string | undefined {
  const source = escapedUri(from).split("/").slice(0, -1);
  const target = escapedUri(to).split("/");
  const differs = target.findIndex((segment, at) => segment !== source[at]);
  const common = differs < 0 ? target.length : differs;
  if (common < PATH_FROM) return undefined;
  const up = source.slice(common).map(() => "..");
  return [...up, ...target.slice(common).map(decoded)].join("/") || ".";
}

/** The path of a URI from the root of its file system, as it is written in a text. */
export function absolutePath(uri: string): string {
  return `/${escapedUri(uri).split("/").slice(PATH_FROM).map(decoded).join("/")}`;
}

/** Before the path of a URI stand the scheme, nothing, and the host. */
const PATH_FROM = 3;

function withoutSlash(uri: string): string {
  return uri.replace(/\/+$/, "");
}
