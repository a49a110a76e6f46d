import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText } from "../support/samples";

const run = vscode.commands.executeCommand;

/** The editor with a text that is saved nowhere, the cursor at `|`, or what is between two of them. */
async function writing(source: string): Promise<vscode.TextEditor> {
  const [before = "", between, after] = source.split("|");
  const document = await openText(source.replaceAll("|", ""));
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document === document, "the new text in the editor");
  const start = document.positionAt(before.length);
  const end = document.positionAt(
    before.length + (after === undefined ? 0 : (between ?? "").length),
  );
  editor.selection = new vscode.Selection(start, end);
  await serverKnows(document);
  return editor;
}

/** A request that every text gets an answer to is answered once the server has the text. */
async function serverKnows({ uri }: vscode.TextDocument): Promise<void> {
  const start = [new vscode.Position(0, 0)];
  await eventually(async () => {
    const ranges = await run<unknown[] | undefined>(
      "vscode.executeSelectionRangeProvider",
      uri,
      start,
    );
    return ranges !== undefined && ranges.length > 0;
  }, "an answer of the server");
}

/** Types as a person does, one key after the other. */
async function type(text: string): Promise<void> {
  for (const key of text) await run("type", { text: key });
}

/** The text with `|` where the cursor is. */
function shown({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

/** Waits for a text, and says what there was instead. */
async function becomes(editor: vscode.TextEditor, text: string): Promise<void> {
  await eventually(() => shown(editor) === text, `“${text}”`, 8000).catch(() =>
    equal(shown(editor), text, "text"),
  );
}

/** The same, wherever the cursor is. */
async function reads({ document }: vscode.TextEditor, text: string): Promise<void> {
  const read = () => document.getText();
  await eventually(() => read() === text, `“${text}”`, 8000).catch(() =>
    equal(read(), text, "text"),
  );
}

/**
 * Moves to a key and types there after a pause, as a person does. The editor asks for the linked
 * places when the cursor comes, and nothing tells when it has them: what was typed too soon is
 * tried with a new text and a longer pause.
 */
async function typeLinked(source: string, key: string, text: string): Promise<void> {
  for (let pause = 250; ; pause *= 2) {
    const editor = await writing(source);
    await new Promise((done) => setTimeout(done, pause));
    await type(key);
    const linked = await eventually(() => shown(editor) === text, "it", 1000).catch(() => false);
    if (linked) return;
    if (pause > 5000) equal(shown(editor), text, "text");
  }
}

suite("writing a transcription", () => {
  suiteSetup(async function () {
    this.timeout(60_000);
    await writing("[stamp: A]|");
  });

  test("a mark is taken from the list with Tab and written in", async () => {
    const editor = await writing("The ferry leaves | at noon.\n");
    await type("[");
    await eventually(async () => {
      await run("acceptSelectedSuggestion");
      return editor.document.getText().includes(":");
    }, "a mark from the list");
    await becomes(editor, "The ferry leaves [handwritten: |] at noon.\n");
    await type("soon]");
    await becomes(editor, "The ferry leaves [handwritten: soon]| at noon.\n");
  });

  test("nothing opens while somebody types running text", async () => {
    const editor = await writing("|");
    await type("He: h\n");
    await run("acceptSelectedSuggestion");
    equal(shown(editor), "He: h\n|", "text");
  });

  test("words are wrapped, and undoing restores every byte", async () => {
    const before = "the |old] \u{1f600} ferry| left\r\n";
    const editor = await writing(before);
    const bytes = editor.document.getText();
    await run("recto.wrapAsDeleted");
    await reads(editor, "the [deleted: old\\] \u{1f600} ferry] left\r\n");
    await run("undo");
    equal(editor.document.getText(), bytes, "text after undoing");
  });

  test("several words at once, and the mark is taken away again", async () => {
    const editor = await writing("one two three|");
    editor.selections = [0, 8].map((at) => {
      const place = editor.document.positionAt(at);
      return new vscode.Selection(place, place);
    });
    await run("recto.wrapAsUnclear");
    await reads(editor, "[one?] two [three?]");
    await run("recto.wrapAsUnclear");
    await reads(editor, "one two three");
  });

  test("what a note’s body is called, its references are called", async () => {
    await typeLinked("a[^1] b[^1]\n\n[^1|]: text\n", "2", "a[^12] b[^12]\n\n[^12|]: text\n");
  });

  test("the parts of a mark are shown", async () => {
    const { document, selection } = await writing("[stamp |]");
    const help = await run<vscode.SignatureHelp | undefined>(
      "vscode.executeSignatureHelpProvider",
      document.uri,
      selection.active,
    );
    equal(help?.signatures[0]?.label, "[stamp place, hand: text]", "signature");
    equal(help?.activeParameter, 1, "active part");
  });

  test("the colon closes what the editor left open, behind the cursor", async () => {
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "recto" });
    const target = vscode.ConfigurationTarget.Global;
    await settings.update("autoClosingBrackets", "never", target, true);
    try {
      const editor = await writing("a | b");
      await type("[stamp:");
      await reads(editor, "a [stamp:] b");
      // Where the cursor is the editor tells late; where it writes is what counts.
      await type("A");
      await becomes(editor, "a [stamp:A|] b");
    } finally {
      await settings.update("autoClosingBrackets", undefined, target, true);
    }
  });
});
