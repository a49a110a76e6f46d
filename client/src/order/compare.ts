import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ShownDifference } from "../../../server/src/features/compare";
import type { OtherTranscription } from "../../../server/src/features/other-transcriptions";
import type { Pair, ShownComparison } from "../../../server/src/lsp/compare-protocol";
import { counted } from "../counted";
import { nameOf } from "../file-name";
import { toRange } from "../plain-range";
import { transcriptionInFront } from "../transcription";
import { askComparison, askNotes, askOthers } from "./compare-requests";

/** What is read in a transcription, without its marks: a text that is stored nowhere. */
const SCHEME = "recto-reading";

/** *Compare with…*: the words in which two transcriptions of one source differ. */
export function compareCommands(client: BaseLanguageClient): Disposable[] {
  const compared = new Compared(client);
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, compared),
    commands.registerCommand("recto.compareWith", (resource?: Uri, other?: Uri) =>
      compared.choose(resource, other),
    ),
    commands.registerCommand("recto.listDifferences", () => compared.list()),
    commands.registerCommand("recto.writeDifferences", (siglum?: string) => compared.write(siglum)),
  ];
}

/** The pair that was compared last. */
class Compared implements TextDocumentContentProvider {
  private pair: Pair | undefined;
  private readonly texts = new Map<string, string>();
  private count = 0;

  constructor(private readonly client: BaseLanguageClient) {}

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** The menu of a tab names its document; else it is the one in the editor. */
  async choose(resource?: Uri, other?: Uri): Promise<void> {
    const own = resource ?? transcriptionInFront()?.document.uri;
    if (!own) return;
    const { asUri } = this.client.code2ProtocolConverter;
    const uri = asUri(own);
    const chosen = other ? asUri(other) : await pick(this.client, uri);
    if (chosen) await this.show({ uri, other: chosen });
  }

  async list(): Promise<void> {
    const found = await this.again();
    if (found) await showList(found.pair, found.comparison.differences);
  }

  async write(given?: string): Promise<void> {
    const { pair } = this;
    if (!pair) return tellFirst();
    const siglum = typeof given === "string" ? given : await askSiglum(pair);
    const notes = siglum ? await askNotes(this.client, pair, siglum) : null;
    if (!notes) return;
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(notes.edit);
    if (edit.size > 0) await workspace.applyEdit(edit);
    void window.showInformationMessage(whatWasWritten(notes.written, notes.left));
  }

  private async show(pair: Pair): Promise<void> {
    const comparison = await askComparison(this.client, pair);
    if (!comparison) {
      void window.showWarningMessage(
        l10n.t("These two texts have hardly a word in common: they cannot be compared."),
      );
      return;
    }
    this.pair = pair;
    void commands.executeCommand("setContext", "recto.hasComparison", true);
    await this.showTexts(pair, comparison);
    await this.offer(comparison.differences.length);
  }

  private async showTexts(pair: Pair, { text, otherText }: ShownComparison): Promise<void> {
    const [left, right] = [this.keep(pair.uri, text), this.keep(pair.other, otherText)];
    const title = l10n.t("{0} ↔ {1} (words only)", nameAt(pair.uri), nameAt(pair.other));
    await commands.executeCommand("vscode.diff", left, right, title);
  }

  /** Each comparison has texts of its own, because the editor keeps what it has read. */
  private keep(uri: string, text: string): Uri {
    const path = `/${++this.count}/${nameAt(uri)}.txt`;
    const kept = Uri.from({ scheme: SCHEME, path });
    this.texts.set(kept.toString(), text);
    return kept;
  }

  private async offer(count: number): Promise<void> {
    if (count === 0) {
      void window.showInformationMessage(l10n.t("The two transcriptions have the same words."));
      return;
    }
    const said = counted(count, "1 difference in the words.", "{0} differences in the words.");
    const [list, write] = [l10n.t("Show as List"), l10n.t("Write as Notes")];
    void window.showInformationMessage(said, list, write).then((chosen) => {
      if (chosen === list) return this.list();
      return chosen === write ? this.write() : undefined;
    });
  }

  private async again(): Promise<{ pair: Pair; comparison: ShownComparison } | undefined> {
    const { pair } = this;
    const comparison = pair && (await askComparison(this.client, pair));
    if (!pair || !comparison) return tellFirst();
    return { pair, comparison };
  }
}

function tellFirst(): undefined {
  void window.showInformationMessage(
    l10n.t("Compare two transcriptions first: Recto: Compare with Another Transcription…"),
  );
}

interface OtherChoice extends QuickPickItem {
  readonly uri: string;
}

async function pick(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const choices = (await askOthers(client, uri)).map(choiceOf);
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        "There is no other transcription to compare with: open it, or the folder that it is in.",
      ),
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Compare with Another Transcription"),
    placeHolder: l10n.t(
      "Which document transcribes the same source? Those with the same citation come first.",
    ),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.uri;
}

function choiceOf({ uri, title, citation, sameSource }: OtherTranscription): OtherChoice {
  const description = [sameSource ? l10n.t("same source") : "", title].filter(Boolean).join(" · ");
  const label = `$(${sameSource ? "references" : "file"}) ${workspace.asRelativePath(Uri.parse(uri, true))}`;
  return { uri, label, description, ...(citation && { detail: citation }) };
}

/** The differences one below the other; moving through the list moves through the text. */
async function showList({ uri }: Pair, differences: readonly ShownDifference[]): Promise<void> {
  const list = window.createQuickPick<QuickPickItem & { readonly difference: ShownDifference }>();
  list.title = counted(differences.length, "1 difference", "{0} differences");
  list.placeholder = l10n.t("Choose one to go to its place");
  list.matchOnDescription = true;
  list.items = differences.map((difference) => ({
    label: `${quoted(difference.words)} ↔ ${quoted(difference.otherWords)}`,
    description: l10n.t(
      "line {0}, in the other line {1}",
      difference.range.start.line + 1,
      difference.otherRange.start.line + 1,
    ),
    difference,
  }));
  const go = (preserveFocus: boolean) => {
    const [chosen] = list.activeItems;
    if (chosen)
      void window.showTextDocument(Uri.parse(uri, true), {
        selection: toRange(chosen.difference.range),
        preview: true,
        preserveFocus,
      });
  };
  list.onDidChangeActive(() => go(true));
  list.onDidAccept(() => {
    go(false);
    list.hide();
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

function quoted(words: string): string {
  return words === ""
    ? l10n.t("(nothing)")
    : l10n.t("“{0}”", words.length > 60 ? `${words.slice(0, 60)}…` : words);
}

function askSiglum({ other }: Pair): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("Write the differences as notes"),
    prompt: l10n.t(
      "How are the notes to call {0}? They will say: {1}",
      nameAt(other),
      "[editor's note: B reads “…”]",
    ),
    value: "B",
    validateInput: (text) => (text.trim() === "" ? l10n.t("A letter or a short name.") : undefined),
  });
}

function whatWasWritten(written: number, left: number): string {
  const notes = counted(written, "1 note was written.", "{0} notes were written.");
  return left === 0
    ? notes
    : `${notes} ${l10n.t("{0} could not be written without changing a mark: see the list.", left)}`;
}

function nameAt(uri: string): string {
  return nameOf(Uri.parse(uri, true).path);
}
