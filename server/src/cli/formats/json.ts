import { type Format, fixOf, rangeOf } from "./format";

/** JSON Lines: one compact object for each file, and nothing else. */
export const json: Format = () => ({
  file({ file, document, findings }) {
    const listed = findings.map((finding) => {
      const { code, severity, message, span } = finding;
      const fix = fixOf(finding);
      const edits = fix?.edits.map((edit) => ({
        range: rangeOf(document, edit.span),
        newText: edit.newText,
      }));
      const range = rangeOf(document, span);
      return { code, severity, message, range, ...(fix && { fix: { title: fix.title, edits } }) };
    });
    return `${JSON.stringify({ file, findings: listed })}\n`;
  },
  trouble: () => "",
  end: () => "",
});
