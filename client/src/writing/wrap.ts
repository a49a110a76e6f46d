import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  Range,
  Selection,
  type TextEditor,
  window,
} from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { Wrapped } from "../../../server/src/features/wrap";
import type { WrapChoice } from "../../../server/src/features/wrap-choices";
import type { Selected } from "../../../server/src/lsp/writing-protocol";
import { type PlainRange, toRange } from "../plain-range";

const WRAP = new RequestType<Selected & { readonly as: string }, Wrapped | null, void>(
  "recto/wrap",
);
const CHOICES = new RequestType<Selected, WrapChoice[], void>("recto/wrapChoices");

/** The commands for one mark each, to be bound to keys, and the type of the mark. */
const SINGLE: readonly (readonly [string, string])[] = [
  ["recto.wrapAsHandwritten", "addition handwritten"],
  ["recto.wrapAsDeleted", "deletion overstrike"],
  ["recto.wrapAsUnclear", "unclear"],
  ["recto.wrapAsSupplied", "supplied"],
  ["recto.wrapAsNote", "note note"],
  ["recto.wrapAsPerson", "personName"],
  ["recto.unwrap", "plain"],
];

/** Puts marks around what is selected, or takes them away. */
export function wrapCommands(client: BaseLanguageClient): Disposable[] {
  const single = SINGLE.map(([command, as]) =>
    commands.registerTextEditorCommand(command, (editor) => void wrap(client, editor, as)),
  );
  const choose = (editor: TextEditor) => void chooseAndWrap(client, editor);
  return [...single, commands.registerTextEditorCommand("recto.wrapSelection", choose)];
}

async function chooseAndWrap(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const choices = await client.sendRequest(CHOICES, selected(client, editor));
  const items = choices.map(({ label, detail, as }): QuickPickItem & { as: string } => ({
    label,
    description: detail,
    as,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Wrap selection as …"),
    placeHolder: l10n.t("What is it? Type to search among the marks."),
    matchOnDescription: true,
  });
  if (chosen) await wrap(client, editor, chosen.as);
}

async function wrap(client: BaseLanguageClient, editor: TextEditor, as: string): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const wrapped = await client.sendRequest(WRAP, { ...selected(client, editor), as });
  if (wrapped?.problem) void window.showInformationMessage(wrapped.problem);
  // What was typed meanwhile is worth more than a mark in the wrong place.
  if (!wrapped || wrapped.edits.length === 0 || document.version !== version) return;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of wrapped.edits) builder.replace(toRange(range), newText);
  });
  if (!done) return;
  const [first, ...others] = wrapped.selections.map((range) => {
    const { start, end } = toRange(range);
    return new Selection(start, end);
  });
  if (first) editor.selections = [first, ...others];
  if (as === "personName") await commands.executeCommand("editor.action.triggerSuggest");
}

/** The selections; where nothing is selected, the word under the cursor. */
function selected(client: BaseLanguageClient, { document, selections }: TextEditor): Selected {
  const ranges = selections.map((selection) =>
    selection.isEmpty
      ? (document.getWordRangeAtPosition(selection.active) ?? selection)
      : new Range(selection.start, selection.end),
  );
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return { textDocument: { uri }, ranges: ranges.map(plain) };
}

function plain({ start, end }: Range): PlainRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
