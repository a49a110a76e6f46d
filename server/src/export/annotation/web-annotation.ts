import type { Entry } from "../../people/entry";
import { declaredIn } from "../../syntax/declared";
import { trimmed } from "../../text/lines";
import { t } from "../../text/words";
import { addressOf, besideIt, isOnWeb, resolved } from "../address";
import type { Edition, Exported, Format } from "../edition";
import { unknownNames } from "../mentions";
import { PlacedText } from "../placed-text";
import { type PlacedNote, placedNotes } from "./notes";
import { Selectors } from "./selectors";

/** Those who are named and what is noted, as annotations of the plain text. */
export const webAnnotation: Format = {
  name: "webannotation",
  extension: "annotations.jsonld",
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  title: "Names and notes (W3C Web Annotations)",
  export(edition): Exported {
    const items = annotationsOf(edition);
    const collection = collectionOf(edition, items);
    const content = `${JSON.stringify(collection, null, 2)}\n`;
    return { content, losses: [...unknownNames(edition), ...unpublished(edition)] };
  },
};

/** Addresses that count from the file itself serve beside the text alone. */
function unpublished({ address }: Edition): readonly string[] {
  if (address !== undefined) return [];
  return [
    t("the addresses count from the file itself, since nobody said where it will be published"),
  ];
}

/** What an annotation says, before it has a number. */
interface Annotation {
  readonly motivation: "identifying" | "commenting";
  readonly body: unknown;
  readonly selector: unknown;
}

/** A collection with its one page in it (Web Annotation Data Model, 5.1 and 5.2). */
function collectionOf(edition: Edition, annotations: readonly Annotation[]) {
  const id = besideIt(edition, "annotations.jsonld");
  const source = besideIt(edition, "txt");
  const items = annotations.map(({ motivation, body, selector }, at) => ({
    id: `${id}#a${at + 1}`,
    type: "Annotation",
    motivation,
    body,
    target: { type: "SpecificResource", source, selector },
  }));
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: edition.name,
    total: items.length,
    first: { id: `${id}#page-1`, type: "AnnotationPage", startIndex: 0, items },
  };
}

function annotationsOf(edition: Edition): readonly Annotation[] {
  const { document, known } = edition;
  const text = new PlacedText(document);
  const selectors = new Selectors(text.text);
  const language = declaredIn(document.blocks).languages[0];
  const people = (known?.recognised.mentions ?? []).flatMap((mention): Annotation[] => {
    const span = text.span(mention);
    const entry = known?.register.byId.get(mention.id);
    // Names in a YAML front matter are no part of the transcription.
    if (!entry || span.start === span.end) return [];
    const body = personBody(entry, edition);
    return [{ motivation: "identifying", body, selector: selectors.of(span) }];
  });
  const notes = placedNotes(document).map((note): Annotation => {
    const before = text.span(note.at);
    const isBare = before.start === before.end;
    const selector = selectors.of(isBare ? trimmed(text.text, text.span(note.own)) : before);
    return { motivation: "commenting", body: noteBody(note, language), selector };
  });
  return [...people, ...notes];
}

/** Who it is: by the addresses that the register gives, or by one of this collection, and by name. */
function personBody({ id, name, links }: Entry, edition: Edition) {
  const identified = links.filter(isOnWeb).map((link) => resolved(link, link));
  // The annotations have addresses of their own, which no id of the register may take.
  const ours = `${besideIt(edition, "annotations.jsonld")}#entry-${addressOf(id)}`;
  const sources = identified.length > 0 ? identified : [ours];
  return [
    ...sources.map((source) => ({ type: "SpecificResource", purpose: "identifying", source })),
    { type: "TextualBody", purpose: "tagging", value: name, format: "text/plain" },
  ];
}

function noteBody({ text, type }: PlacedNote, language: string | undefined) {
  const value = type === "variant" ? `variant: ${text}` : text;
  // Notes are in the editor's language, except those of the time of the source.
  const isOfSource = type === "resolution" || type === "endorsement" || type === "notation";
  return {
    type: "TextualBody",
    purpose: "commenting",
    value,
    format: "text/plain",
    ...(isOfSource && language && { language }),
  };
}
