import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";

const tei = (words: string) =>
  `<TEI><text><body><p>${words} <seg>sang</seg></p></body></text></TEI>`;
const run = (...given: unknown[]) => vscode.commands.executeCommand("recto.import", ...given);
const read = async (uri: vscode.Uri) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite("import", () => {
  const at = (...path: string[]) => {
    const [own] = vscode.workspace.workspaceFolders ?? [];
    ok(own, "a folder");
    return vscode.Uri.joinPath(own.uri, "received", ...path);
  };
  const write = (content: string, ...path: string[]) =>
    vscode.workspace.fs.writeFile(at(...path), new TextEncoder().encode(content));

  suiteSetup(async () => {
    await write(tei("<persName ref='#falk'>Irene</persName>"), "box", "a.xml");
    await write("<TEI><text><body><p>cut o", "box", "deeper", "b.xml");
    await write("# Ein Brief\n\nЛ. *писал*\n", "box", "c.md");
    await write("nothing to read", "box", "d.log");
  });
  suiteTeardown(() => vscode.workspace.fs.delete(at(), { recursive: true, useTrash: false }));

  test("files of a folder become transcriptions, a register and a report, which is shown", async () => {
    await run(at("box"), [at("box")], { target: at("out") });
    ok((await read(at("out", "a.recto"))).includes("[@falk: Irene] sang\n"), "words and names");
    ok((await read(at("out", "c.recto"))).includes("Л. <i>писал</i>\n"), "Markdown");
    ok((await read(at("out", "people.yaml"))).includes("id: falk\n"), "a register");
    const rows = JSON.parse(await read(at("out", "report.json")));
    const kinds = rows.map((row: { kind?: string; refused?: string }) => row.kind ?? row.refused);
    equal(kinds.length, 3, "rows of the report");
    ok(kinds.includes("TEI") && kinds.includes("Markdown"), "the kinds");
    ok(
      kinds.some((kind: string) => kind.startsWith("1:26: The file ends before")),
      `${kinds}`,
    );
    const shown = vscode.window.activeTextEditor?.document.uri.path ?? "";
    ok(shown.endsWith("/received/out/report.json"), `the report, not ${shown}`);
  });

  test("a single file becomes a document that is saved nowhere", async () => {
    await run(at("box", "a.xml"), undefined, { target: "unsaved" });
    const document = await eventually(() => {
      const open = vscode.window.activeTextEditor?.document;
      return open?.languageId === "recto" && open;
    }, "a transcription");
    equal(document.isUntitled, true, "untitled");
    ok(document.getText().includes("[@falk: Irene] sang"), "its words");
  });
});
