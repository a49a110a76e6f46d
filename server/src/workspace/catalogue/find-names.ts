import { documentDate } from "../../analysis/document-date";
import { registerPaths } from "../../analysis/register-paths";
import { allNamings } from "../../features/naming-text";
import { countingSure, type Frequency } from "../../people/frequency";
import { recognising } from "../../people/recognise";
import type { Steps } from "../../people/steps";
import type { Document } from "../../syntax/document";
import type { Prepared } from "../register-set";
import type { Names } from "./card";
import { keptNamings } from "./kept-namings";

/** Finds whom a document names that nobody is writing in, step by step. */
export function* findingNames(
  document: Document,
  { register, matcher, uris, state }: Prepared,
  frequency: Frequency | undefined,
): Steps<Names> {
  const date = documentDate(document);
  const sure = yield* countingSure(document, matcher, date);
  const alone = yield* recognising(document, matcher, { date }, false);
  const isOpenQuestion = alone.ambiguities.length > 0;
  const recognised =
    isOpenQuestion && frequency
      ? yield* recognising(document, matcher, { date, frequency }, false)
      : alone;
  const namings = keptNamings(allNamings(document, { register, recognised }));
  const source = { uris, isOwn: registerPaths(document).length > 0, state };
  return { register, source, date, counts: recognised.counts, namings, sure, isOpenQuestion };
}
