import {
  type ArchiveReference,
  archiveReference,
  LEVEL_WORDS,
} from "../../analysis/archive-reference";
import { documentDate } from "../../analysis/document-date";
import { fieldText, titleOf } from "../../analysis/front-matter";
import { declaredIn } from "../../syntax/declared";
import type { Edition, Exported, Format } from "../edition";
import { cslDate } from "./date";
import { cslNames } from "./names";

/** The reference to the document, for Zotero and other keepers of bibliographies. */
export const csl: Format = {
  name: "csl",
  extension: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  title: "Reference to the document (CSL-JSON)",
  export: (edition): Exported => ({ content: `${JSON.stringify([itemOf(edition)], null, 2)}\n` }),
};

/** One item of `csl-data.json` (CSL schema 1.0.2). */
function itemOf(edition: Edition) {
  const { document, name } = edition;
  const citation = fieldText(document, "Citation");
  const reference = citation === undefined ? undefined : archiveReference(citation);
  const recipient = cslNames(edition, "Recipient");
  const date = documentDate(document);
  return present({
    id: name,
    type: recipient.length > 0 ? "personal_communication" : "manuscript",
    title: folded(titleOf(document)) ?? name,
    author: cslNames(edition, "Author"),
    recipient,
    translator: cslNames(edition, "Translator"),
    editor: cslNames(edition, "Editor"),
    issued: date && cslDate(date),
    archive: folded(fieldText(document, "Archive")) ?? reference?.repository,
    archive_location: reference && locationOf(reference),
    language: declaredIn(document.blocks).languages[0],
    abstract: folded(fieldText(document, "Summary")),
    note: folded(citation),
  });
}

function locationOf({ parts, leaves }: ArchiveReference): string {
  const levels = parts.map(({ level, value }) => `${LEVEL_WORDS[level]} ${value}`);
  return [...levels, ...(leaves ? [`ll. ${leaves.text}`] : [])].join(", ");
}

function folded(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ").trim() || undefined;
}

function present(item: Readonly<Record<string, unknown>>) {
  const said = Object.entries(item).filter(
    ([, value]) =>
      value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}
