import type { Document } from "../syntax/document";
import { remembered } from "../text/remembered";
import { onlyYear, writtenDate } from "../text/written-date";
import { fieldText, titleOf } from "./front-matter";
import { memoised } from "./memo";
import { readDate } from "./tei-date";

/** Of the documents that are open. */
const REMEMBERED = 64;
const dateIn = remembered(writtenDate, REMEMBERED);

/** A date that is known or not. */
interface Dated {
  readonly date: string | undefined;
}

const dated = memoised((document: Document): Dated => {
  const field = fieldText(document, "Date")?.trim();
  const sources = [titleOf(document), fieldText(document, "Citation")];
  const date = field ? fieldDate(field) : sources.map((text) => text && dateIn(text)).find(Boolean);
  return { date: date || undefined };
});

/**
 * The date of a document in EDTF: the field `Date`, in EDTF or as one writes a date, else the first
 * date in the title or in the citation. Nothing where none of them can be read.
 */
export function documentDate(document: Document): string | undefined {
  return dated(document).date;
}

function fieldDate(text: string): string | undefined {
  return readDate(text) ? text : (dateIn(text) ?? onlyYear(text));
}
