import { basename } from "node:path";
import type { Edition, Exported, Format } from "../../server/src/export/edition";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { knownOf } from "../support/people";

/** A text as an edition, with the names of the tests' register. */
export function editionOf(text: string, more: Partial<Edition> = {}): Edition {
  const document = parse(text, defaultConventions);
  return { document, name: "letter", file: "box/letter.recto", known: knownOf(document), ...more };
}

/** What a text becomes in a format. */
export async function exportedOf(
  format: Format,
  text: string,
  more: Partial<Edition> = {},
): Promise<Exported> {
  return format.export(editionOf(text, more));
}

/** The same, of formats that are text. */
export async function contentOf(
  format: Format,
  text: string,
  more: Partial<Edition> = {},
): Promise<string> {
  const { content } = await exportedOf(format, text, more);
  if (typeof content !== "string") throw new Error(`${basename(format.name)} is no text`);
  return content;
}
