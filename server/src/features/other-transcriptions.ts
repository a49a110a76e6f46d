import { archiveReference } from "../analysis/archive-reference";
import { fieldText, titleOf } from "../analysis/front-matter";
import type { Document } from "../syntax/document";

/** A document that another one may be compared with. */
export interface OtherTranscription {
  readonly uri: string;
  readonly title?: string;
  readonly citation?: string;
  /** Its citation names the same place in the same archive. */
  readonly sameSource: boolean;
}

/** `recto/otherTranscriptions`: the other documents, those of the same source first. */
export function otherTranscriptions(
  uri: string,
  texts: readonly { readonly uri: string; readonly document: Document }[],
): OtherTranscription[] {
  const own = texts.find((text) => text.uri === uri);
  const source = own && sourceOf(own.document);
  return texts
    .filter((text) => text.uri !== uri)
    .map(({ uri: other, document }) => {
      const title = titleOf(document);
      const citation = fieldText(document, "Citation")?.replace(/\s+/g, " ");
      const sameSource = source !== undefined && sourceOf(document) === source;
      return { uri: other, sameSource, ...(title && { title }), ...(citation && { citation }) };
    })
    .sort((a, b) => Number(b.sameSource) - Number(a.sameSource) || a.uri.localeCompare(b.uri));
}

/** Where the source is kept: the archival reference, or the words of the citation. */
function sourceOf(document: Document): string | undefined {
  const citation = fieldText(document, "Citation")?.toLowerCase().replace(/\s+/g, " ").trim();
  if (!citation) return undefined;
  const found = archiveReference(citation);
  const parts = found?.parts.map(({ level, value }) => `${level} ${value}`) ?? [];
  return parts.length > 1 ? [...parts, found?.leaves?.labels.join()].join(" ") : citation;
}
