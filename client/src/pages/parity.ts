import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, type Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LoneRow, ParityReport } from "../../../server/src/features/parity";
import type { PlainRange } from "../plain-range";
import { transcriptionInFront } from "../transcription";
import { askParity } from "./pages-request";
import { goToPlaces } from "./places";

interface MarkItem extends QuickPickItem {
  readonly mark?: LoneRow | undefined;
}

/** A button that leads to where a mark is missing. */
function otherSide() {
  return { iconPath: new ThemeIcon("arrow-swap"), tooltip: l10n.t("Go to where it is missing") };
}

/** Lists the marks that stand on one side alone, by kind; selecting one leads to it. */
export async function compareMarks(client: BaseLanguageClient): Promise<void> {
  const editor = transcriptionInFront();
  if (!editor) return;
  const { uri } = editor.document;
  const reports = await askParity(client, uri);
  if (reports.length === 0) {
    void window.showInformationMessage(l10n.t("This document has no original with a translation."));
    return;
  }
  const items = reports.flatMap(itemsOf);
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t("Every mark stands in the original and in the translation."),
    );
    return;
  }
  choose(uri, editor.selection.active, items, reports);
}

function choose(
  uri: Uri,
  from: PlainRange["start"],
  items: readonly MarkItem[],
  reports: readonly ParityReport[],
): void {
  const list = window.createQuickPick<MarkItem>();
  const count = items.filter(({ detail }) => detail !== undefined).length;
  list.title = l10n.t("Marks of {0}", reports.map(({ sides }) => sides).join("; "));
  list.placeholder = l10n.t("Marks on one side only: {0}. Select one to go there.", count);
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = items;
  const go = (range: PlainRange | undefined) => {
    list.hide();
    if (range) void goToPlaces(uri, from, [range]);
  };
  list.onDidAccept(() => go(list.selectedItems[0]?.mark?.range));
  list.onDidTriggerItemButton(({ item }) => go(item.mark?.counterpart));
  list.onDidHide(() => list.dispose());
  list.show();
}

/**
 * Under a row for each kind, which leads to the first of them, the marks that stand alone. What is said
 * of a kind has a row to itself: beside another row it would take the place of the end of its lines.
 */
function itemsOf({ kinds }: ParityReport): MarkItem[] {
  return kinds
    .filter(({ lone }) => lone.length > 0)
    .flatMap(({ name, original, translation, lone }): MarkItem[] => [
      { label: "", kind: QuickPickItemKind.Separator },
      {
        label: l10n.t(
          "{0}: {1} in the original, {2} in the translation",
          name,
          original,
          translation,
        ),
        mark: lone[0],
      },
      ...lone.map((mark) => ({
        label: mark.text,
        description: mark.title,
        detail: `${mark.place}: ${mark.verdict}`,
        ...(mark.counterpart && { buttons: [otherSide()] }),
        mark,
      })),
    ]);
}
