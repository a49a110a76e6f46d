import {
  type CodeAction,
  commands,
  type Disposable,
  type Location,
  l10n,
  type Range,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { transcriptionInFront } from "../transcription";
import { compareMarks } from "./parity";
import { goToPlaces } from "./places";

/** What each command does to the text, and what is said where there is nothing to do. */
const ACTIONS: Readonly<Record<string, readonly [kind: string, nothing: () => string]>> = {
  numberPages: [
    "source.recto.numberPages",
    () =>
      l10n.t(
        "There is nothing to number: the pages have numbers, or the Citation does not name exactly as many leaves.",
      ),
  ],
  renumberPages: [
    "refactor.rewrite.recto.renumberPages",
    () =>
      l10n.t(
        "There is nothing to number: put the cursor on a page with the right number, before pages with wrong ones.",
      ),
  ],
  joinParagraph: [
    "refactor.rewrite.recto.joinParagraph",
    () => l10n.t("Put the cursor next to a numbered page mark that divides a paragraph."),
  ],
  markSections: [
    "source.recto.markSections",
    () => l10n.t("No translation was found that is not marked yet."),
  ],
  addAnchors: [
    "source.recto.addAnchors",
    () => l10n.t("No paragraphs without anchors were found that surely correspond."),
  ],
  togglePageChecked: [
    "refactor.rewrite.recto.checkPage",
    () => l10n.t("Put the cursor on a page whose mark has a line to itself."),
  ],
};

/** The commands for pages, and for original and translation side by side. */
export function pageCommands(client: BaseLanguageClient): Disposable[] {
  const actions = Object.entries(ACTIONS).map(([name, [kind, nothing]]) =>
    commands.registerCommand(`recto.${name}`, () => actHere(kind, nothing)),
  );
  return [
    ...actions,
    commands.registerCommand("recto.goToCounterpart", goToCounterpart),
    commands.registerCommand("recto.compareMarks", () => compareMarks(client)),
    commands.registerCommand("recto.goToPlaces", goToPlaces),
  ];
}

/** Does what an action of the server proposes, as one step to undo; says whether there was one. */
export async function applyAction(kind: string, uri: Uri, range: Range): Promise<boolean> {
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    kind,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  return edit !== undefined && workspace.applyEdit(edit);
}

async function actHere(kind: string, nothing: () => string): Promise<void> {
  const editor = transcriptionInFront();
  if (!editor) return;
  const isDone = await applyAction(kind, editor.document.uri, editor.selection);
  if (!isDone) void window.showInformationMessage(nothing());
}

async function goToCounterpart(): Promise<void> {
  const editor = transcriptionInFront();
  if (!editor) return;
  const { uri } = editor.document;
  const from = editor.selection.active;
  const found = await commands.executeCommand<Location[]>(
    "vscode.executeImplementationProvider",
    uri,
    from,
  );
  const ranges = found.filter((place) => place.uri.toString() === uri.toString());
  if (ranges.length > 0)
    return goToPlaces(
      uri,
      from,
      ranges.map(({ range }) => range),
    );
  void window.showInformationMessage(
    l10n.t(
      "No counterpart was found: the document has no translation, or the paragraph was left out.",
    ),
  );
}
