import { documentDate } from "../analysis/document-date";
import type { Frequency } from "../people/frequency";
import type { Matcher } from "../people/matcher";
import { recognising } from "../people/recognise";
import type { Document } from "../syntax/document";
import type { Quiet } from "./quiet";

/** By what the names are found, and when there is time for it. */
export interface Finding {
  readonly matcher: Matcher;
  /** How often the documents of the workspace name each entry, as far as that was counted. */
  readonly frequency: Frequency | undefined;
  readonly quiet: Quiet;
}

/**
 * Finds the names in an open document before anybody asks for them, in slices. If somebody types
 * meanwhile, goes on with the document as it is by then: what is the same need not be read again.
 */
export async function findNames(
  now: () => Document | undefined,
  { matcher, frequency, quiet }: Finding,
): Promise<void> {
  let read: Document | undefined;
  for (;;) {
    const document = now();
    if (!document || document === read) return;
    const setting = { date: documentDate(document), frequency };
    await quiet.work(recognising(document, matcher, setting, true));
    read = document;
  }
}
