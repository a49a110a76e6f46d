import type { ChangeAnnotation, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { KINDS } from "../syntax/data/kinds";
import { wholeEdits } from "../syntax/respelling";
import { t, tableWord } from "../text/words";
import { confirmedEdit, type EditedText } from "./confirmed-edits";
import { normalisations } from "./normalise";

const annotations = (): Record<string, ChangeAnnotation> => ({
  section: annotation(t("section mark")),
  ...Object.fromEntries(
    Object.entries(KINDS).map(([kind, { name }]) => [kind, annotation(tableWord(name))]),
  ),
});

/** Documents whose marks are respelt; in the range alone, if there is one. */
export interface NormalisedText extends EditedText {
  readonly range?: Range | undefined;
}

/**
 * `recto/normalise`: the native spelling of all marks that can be respelt without harm, by kinds of
 * marks, so that each kind can be left out in the preview. A mark is one change, with the marks in
 * it: nobody can take its opening bracket and leave its closing one.
 */
export function normaliseEdit(texts: Iterable<NormalisedText>): WorkspaceEdit {
  const edited = [...texts].map((text) => {
    const { document, range } = text;
    const span = range && {
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    };
    const found = normalisations(document, span);
    const kindOf = new Map(found.map(({ kind, edits }) => [edits, kind]));
    const edits = wholeEdits(
      document,
      found.map(({ edits }) => edits),
    ).map(({ groups, ...edit }) => {
      const [outermost] = groups;
      return { edit, annotation: (outermost && kindOf.get(outermost)) ?? "section" };
    });
    return { ...text, edits };
  });
  return confirmedEdit(edited, annotations());
}

function annotation(name: string): ChangeAnnotation {
  return {
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    description: t("The spelling of the mark; what is transcribed stays as it is."),
  };
}
