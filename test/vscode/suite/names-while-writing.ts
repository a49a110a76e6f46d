import * as vscode from "vscode";
import { actionAt, apply, ask, cardWith, rangeOf } from "../support/asking";
import { equal, eventually, ok } from "../support/assert";
import { openSample } from "../support/samples";

const TELEGRAM = "1951-riga-telegram.recto";

suite("names while writing", () => {
  let telegram: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let before: string;

  setup(async () => {
    telegram = await openSample(TELEGRAM);
    editor = await vscode.window.showTextDocument(telegram);
    before = telegram.getText();
    await cardWith(telegram, rangeOf(telegram, "Вендландта").start, "August Wendlandt");
  });

  teardown(async () => {
    await vscode.window.showTextDocument(telegram);
    await ask("workbench.action.files.revert");
    equal(telegram.getText(), before, "the text that was there before");
  });

  test("after `[@` everybody of the register is offered, and the id is written", async () => {
    const at = await write("Top Secret", "[@]\n\n");
    const items = await offered(at.translate(0, 2), "@");
    const item = items.find(({ label }) => labelOf(label) === "Yun Taek-su");
    ok(item, `Yun Taek-su among ${items.map(({ label }) => labelOf(label))}`);
    ok(item.filterText?.includes("윤택수"), `the Korean name in ${item.filterText}`);
    equal(await accepted(at.translate(0, 2), "Yun", "[@Yun]", "[@yun-taeksu]"), "[@yun-taeksu]");
  });

  test("in running text a name is written in the language of its section", async () => {
    const original = await write("До получения", "К Zvy \n\n");
    const name = "Павел Сергеевич Звягинцев";
    const end = original.translate(0, 5);
    equal(await accepted(end, "", "К Zvy ", `К ${name} `), `К ${name} `);
    const translation = await write("Until instructions", "To Звя \n\n");
    const wanted = "To P. Zvyagintsev ";
    equal(await accepted(translation.translate(0, 6), "", "To Звя ", wanted), wanted);
  });

  test("nobody is offered while one only types", async () => {
    const at = await write("Until instructions", "To Zvy \n\n");
    editor.selection = new vscode.Selection(at.translate(0, 6), at.translate(0, 6));
    await ask("type", { text: "a" });
    equal(telegram.lineAt(at.line).text, "To Zvya ", "what was typed");
    await ask("acceptSelectedSuggestion");
    equal(telegram.lineAt(at.line).text, "To Zvya ", "what was typed");
  });

  test("a name is marked, or said to be nobody's", async () => {
    const range = rangeOf(telegram, "Gribanov");
    await apply(await actionAt(telegram, range, "Mark this name as Semyon Gribanov"));
    ok(telegram.getText().includes("Cde. [@gribanov: Gribanov],"), "the mark");
    await ask("undo");

    await apply(await actionAt(telegram, range, "This is nobody of the register"));
    const stranger = rangeOf(telegram, "[@: Gribanov]");
    await cardWith(telegram, stranger.start.translate(0, 6), "not in the register");
    const errors = vscode.languages
      .getDiagnostics(telegram.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    equal(errors.length, 0, "errors");
  });

  test("a misreading is replaced by the register's form, or kept and marked", async () => {
    const range = rangeOf(telegram, "Вепдландта");
    const finding = await eventually(
      () =>
        vscode.languages
          .getDiagnostics(telegram.uri)
          .find((found) => (found.code as { value?: string }).value === "suspect-name"),
      "a suspicion",
    );
    ok(finding.message.includes("Вепдландта"), `the words in “${finding.message}”`);
    await actionAt(telegram, range, "Replace it by “Вендландт”");
    await apply(await actionAt(telegram, range, "Keep it, and mark it as August Wendlandt"));
    ok(telegram.getText().includes("[@wendlandt: Вепдландта]"), "the mark");
  });

  /** Writes a paragraph before the one that begins so. */
  async function write(start: string, text: string): Promise<vscode.Position> {
    const at = rangeOf(telegram, `\n${start}`).start.translate(1, 0).with({ character: 0 });
    await editor.edit((edit) => edit.insert(at, text));
    return at;
  }

  async function offered(at: vscode.Position, sign?: string): Promise<vscode.CompletionItem[]> {
    return eventually(async () => {
      const list = await ask<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        telegram.uri,
        at,
        sign,
      );
      return list && list.items.length > 0 && list.items;
    }, "people on offer");
  }

  /** Types, asks for suggestions, takes the first, and answers with what the line has become. */
  async function accepted(
    at: vscode.Position,
    typed: string,
    before: string,
    wanted: string,
  ): Promise<string> {
    editor.selection = new vscode.Selection(at, at);
    if (typed) await ask("type", { text: typed });
    const line = () => telegram.lineAt(at.line).text;
    await eventually(() => line() === before, `the line “${before}”`);
    await ask("editor.action.triggerSuggest");
    await eventually(async () => {
      await ask("acceptSelectedSuggestion");
      return line() !== before;
    }, `“${wanted}” in place of “${before}”`);
    return line();
  }
});

function labelOf(label: vscode.CompletionItem["label"]): string {
  return typeof label === "string" ? label : label.label;
}
