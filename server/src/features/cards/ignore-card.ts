import { type Ignore, ignoresOf } from "../../analysis/ignores";
import { type Ignored, ignoredFindings } from "../../rules/ignored";
import type { Facts, Severities } from "../../rules/rule";
import { touches } from "../../text/span";
import { counted, t } from "../../text/words";
import { type Card, escaped } from "./card";

const MOST = 5;

/** A `%% recto-ignore` comment: what it silences, why, and how much is silenced in the document. */
export function ignoreCard(
  facts: Facts,
  severities: Severities,
  offset: number,
): { readonly card: Card; readonly ignore: Ignore } | undefined {
  const ignore = ignoresOf(facts.document).find(({ comment }) => touches(comment, offset));
  if (!ignore) return undefined;
  const all = ignoredFindings(facts, severities);
  const own = all.filter((one) => one.ignore.comment.start === ignore.comment.start);
  const lines = [
    ...said(own),
    ignore.reason === "" ? t("No reason is given.") : t("Reason: {0}", escaped(ignore.reason)),
    counted(
      all.length,
      "In this document 1 finding is ignored.",
      "In this document {0} findings are ignored.",
    ),
  ];
  return { card: { title: titleOf(own), lines }, ignore };
}

function titleOf(own: readonly Ignored[]): string {
  if (own.length === 0) return t("This comment ignores nothing");
  return counted(own.length, "1 ignored finding", "{0} ignored findings");
}

function said(own: readonly Ignored[]): string[] {
  const listed = own
    .slice(0, MOST)
    .map(({ finding }) => `* \`${finding.code}\`: ${escaped(finding.message)}`);
  const more = own.length - listed.length;
  if (more > 0) listed.push(`* … ${t("and {0} more", more)}`);
  return listed.length > 0 ? [listed.join("\n")] : [];
}
