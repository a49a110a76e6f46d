import type { Location, LocationLink } from "vscode-languageserver-types";
import type { Pointer } from "../analysis/keys/anchor-uses";
import type { KeyUse } from "../analysis/keys/key-use";
import { targetsOf, usesOf } from "../analysis/keys/kinds";
import type { Known } from "../people/known";
import type { Document, Position } from "../syntax/document";
import { namedAt } from "./person-at";

/** A transcription in which something can be followed. */
export interface NavigableText {
  readonly uri: string;
  readonly document: Document;
}

/** `[see: letter.recto#12]`, and where it stands. */
export interface PlacedPointer {
  readonly document: Document;
  readonly block: number;
  readonly pointer: Pointer;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `textDocument/definition`: the entries of the register that the words under the cursor name. */
export function definition(document: Document, position: Position, known: Known): LocationLink[] {
  const named = namedAt(document, document.offsetAt(position), known);
  if (!named) return [];
  const originSelectionRange = {
    start: document.positionAt(named.start),
    end: document.positionAt(named.end),
  };
  return named.ids.flatMap((id) => {
    const source = known.register.byId.get(id)?.source;
    if (!source) return [];
    const { uri: targetUri, range: targetRange, idRange: targetSelectionRange } = source;
    return [{ originSelectionRange, targetUri, targetRange, targetSelectionRange }];
  });
}

/**
 * The same for a key: from a mention to what it means, and from a note, an insertion or a paragraph
 * back to where it belongs. What has nowhere to lead is its own target, so that editors that then
 * list all places can do so.
 */
export function keyDefinition(document: Document, uri: string, use: KeyUse): LocationLink[] {
  const targets = targetsOf(document, use);
  const own = targets.length === 0 && use.defines ? [use] : targets;
  const originSelectionRange = document.rangeIn(use.block, use.span);
  return own.map((target) => ({ ...keyTarget(document, uri, target), originSelectionRange }));
}

/** Where a key stands, with all that it carries. */
function keyTarget(document: Document, uri: string, use: KeyUse): LocationLink {
  const base = document.start(use.block);
  const { start, end } = use.carried ?? { start: base + use.span.start, end: base + use.span.end };
  return {
    targetUri: uri,
    targetSelectionRange: document.rangeIn(use.block, use.span),
    targetRange: {
      start: document.positionAt(Math.min(start, base + use.span.start)),
      end: document.positionAt(Math.max(end, base + use.span.end)),
    },
  };
}

/** Where an address in another document leads: its paragraph, or its beginning. */
export function pointerDefinition(
  { document, block, pointer }: PlacedPointer,
  target: NavigableText,
): LocationLink[] {
  const key = { sort: "anchor", key: pointer.anchor ?? "" } as const;
  const anchors = usesOf(target.document, key).filter(({ defines }) => defines);
  const originSelectionRange = document.rangeIn(block, pointer.span);
  const found = anchors.map((use) => keyTarget(target.document, target.uri, use));
  const links = found.length > 0 ? found : [beginning(target.uri)];
  return links.map((link) => ({ ...link, originSelectionRange }));
}

function beginning(targetUri: string): LocationLink {
  return { targetUri, targetRange: START, targetSelectionRange: START };
}

/** The same for clients that know no links. */
export function locations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}
