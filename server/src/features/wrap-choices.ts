import type { Range } from "vscode-languageserver-types";
import { markUsesOf } from "../analysis/mark-uses";
import { KINDS } from "../syntax/data/kinds";
import type { Document } from "../syntax/document";
import type { MarkKind } from "../syntax/nodes";
import { t, tableWord } from "../text/words";
import { titleOf } from "./cards/mark-card";
import { MARK_FORMS } from "./data/mark-forms";
import { MEANINGS } from "./data/meanings";
import { MORE_WRAPS } from "./data/wraps";
import { spellingLanguages, spellingOf } from "./mark-spelling";
import { previewOf } from "./mark-template";
import { templatesFor } from "./wrapping/templates";
import { enclosing } from "./wrapping/unwrap";

/** One line of the list from which a mark is chosen. */
export interface WrapChoice {
  /** What `recto/wrap` is to be asked for. */
  readonly as: string;
  /** How it is written: `deleted: …`. */
  readonly label: string;
  /** What it says of the source. */
  readonly detail: string;
}

/** What stands in the places of a form before it is known what will. */
const EXAMPLES = { language: ["xx"], date: ["1956-09-21"] };

/**
 * `recto/wrapChoices`: the marks that can be put around the selections, those that the document
 * uses most first; before them, to take away the mark that is there.
 */
export function wrapChoices(
  document: Document,
  ranges: readonly Range[],
  editor: string | undefined,
): WrapChoice[] {
  const [first] = ranges;
  const start = first ? document.offsetAt(first.start) : 0;
  const end = first ? document.offsetAt(first.end) : 0;
  const [language = "en"] = spellingLanguages(document, start, editor);
  const labelled = MARK_FORMS.flatMap((form): WrapChoice[] => {
    if (templatesFor(form.type).length === 0) return [];
    const shown = previewOf(form.forms[0] ?? "", {
      label: [spellingOf(form, language)],
      ...EXAMPLES,
    });
    return [{ as: form.type, label: shown, detail: meaningOf(form.type) }];
  });
  const others = MORE_WRAPS.map(({ type, name, shown }) => ({
    as: type,
    label: tableWord(name),
    detail: `${shown} ${meaningOf(type)}`,
  }));
  const { counts } = markUsesOf(document);
  const all = [...labelled, ...others].sort(
    (one, two) => (counts.get(two.as) ?? 0) - (counts.get(one.as) ?? 0),
  );
  const around = enclosing(document, { start, end });
  return around ? [plain(titleOf(around.mark)), ...all] : all;
}

function plain(title: string): WrapChoice {
  return { as: "plain", label: t("Take the mark away: {0}", title), detail: t("The words stay") };
}

function meaningOf(type: string): string {
  const kind = type.split(" ")[0] as MarkKind;
  return tableWord(MEANINGS[type] ?? KINDS[kind].meaning);
}
