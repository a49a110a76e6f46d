import { counted, t } from "../../text/words";

/** Who is named how often, as a picture says it: `Otto Falk: in 2 documents, 5 times`. */
export function namings(
  who: string,
  { documents, mentions }: { readonly documents: number; readonly mentions: number },
): string {
  const within = counted(documents, "in 1 document", "in {0} documents");
  return t("{0}: {1}, {2}", who, within, counted(mentions, "once", "{0} times"));
}
