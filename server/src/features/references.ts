import type { Location } from "vscode-languageserver-types";
import { type Pointer, pointers } from "../analysis/keys/anchor-uses";
import type { KeyUse } from "../analysis/keys/key-use";
import { usesOf } from "../analysis/keys/kinds";
import type { Entry } from "../people/entry";
import type { Register } from "../people/register";
import type { Position } from "../syntax/document";
import type { NavigableText } from "./definition";
import type { NamingText } from "./naming-text";

/** `textDocument/references`: where somebody is named, in all documents, and the register's entry. */
export function references(
  id: string,
  documents: Iterable<NamingText>,
  register: Register,
  includeDeclaration: boolean,
): Location[] {
  const source = includeDeclaration ? register.byId.get(id)?.source : undefined;
  const found: Location[] = source ? [{ uri: source.uri, range: source.idRange }] : [];
  for (const text of documents) for (const place of placesIn(text, id)) found.push(place);
  return found;
}

/** What was last asked of a text: whoever asks again gets the same objects. */
const lastAsked = new WeakMap<
  NamingText,
  { readonly id: string; readonly places: readonly Location[] }
>();

function placesIn(text: NamingText, id: string): readonly Location[] {
  const last = lastAsked.get(text);
  if (last?.id === id) return last.places;
  const places = text.namingsOf(id).map(({ range }) => ({ uri: text.uri, range }));
  lastAsked.set(text, { id, places });
  return places;
}

/** An address in one document that leads to a paragraph of another. */
export interface PointerTo extends NavigableText {
  readonly block: number;
  readonly pointer: Pointer;
}

/** The addresses in documents that lead to a paragraph of another document. */
export function pointersTo(
  key: string,
  leadsThere: (base: string, path: string) => boolean,
  documents: Iterable<NavigableText>,
): PointerTo[] {
  const found: PointerTo[] = [];
  for (const { uri, document } of documents) {
    for (const [block, pointer] of pointers(document)) {
      const fits = pointer.anchor === key && pointer.path !== "" && !pointer.url;
      if (fits && leadsThere(uri, pointer.path)) found.push({ uri, document, block, pointer });
    }
  }
  return found;
}

/** The same for a key: all places of its document that name it, and addresses in others. */
export function keyReferences(
  { uri, document }: NavigableText,
  key: Pick<KeyUse, "sort" | "key">,
  elsewhere: readonly PointerTo[],
  includeDeclaration: boolean,
): Location[] {
  const own = usesOf(document, key).filter(({ defines }) => includeDeclaration || !defines);
  return [
    ...own.map(({ block, span }) => ({ uri, range: document.rangeIn(block, span) })),
    ...elsewhere.map((one) => ({
      uri: one.uri,
      range: one.document.rangeIn(one.block, one.pointer.span),
    })),
  ];
}

/** The entry at a position of a register's file. */
export function entryAt(register: Register, uri: string, position: Position): Entry | undefined {
  return register.entries.find(({ source }) => {
    if (source?.uri !== uri) return false;
    const { start, end } = source.range;
    return !isBefore(position, start) && !isBefore(end, position);
  });
}

function isBefore(one: Position, two: Position): boolean {
  return one.line < two.line || (one.line === two.line && one.character < two.character);
}
