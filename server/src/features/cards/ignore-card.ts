import { type Ignore, ignoresOf } from "../../analysis/ignores";
import { type Ignored, ignoredFindings } from "../../rules/ignored";
import type { Facts, Severities } from "../../rules/rule";
import { touches } from "../../text/span";
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
    ignore.reason === "" ? "No reason is given." : `Reason: ${escaped(ignore.reason)}`,
    `In this document ${counted(all.length)} ignored.`,
  ];
  return { card: { title: titleOf(own), lines }, ignore };
}

function titleOf(own: readonly Ignored[]): string {
  if (own.length === 0) return "This comment ignores nothing";
  return `${own.length} ignored ${own.length === 1 ? "finding" : "findings"}`;
}

function said(own: readonly Ignored[]): string[] {
  const listed = own
    .slice(0, MOST)
    .map(({ finding }) => `* \`${finding.code}\`: ${escaped(finding.message)}`);
  const more = own.length - listed.length;
  if (more > 0) listed.push(`* … and ${more} more`);
  return listed.length > 0 ? [listed.join("\n")] : [];
}

function counted(count: number): string {
  return count === 1 ? "1 finding is" : `${count} findings are`;
}
