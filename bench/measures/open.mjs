import { summary } from "../statistics.mjs";

/**
 * From opening a text to its outline and to its findings, in milliseconds, in a server that runs
 * already. Findings are asked for by those servers that can be asked, and awaited from the others.
 */
export async function measureOpen(editor, uri, text, runs) {
  const symbols = [];
  const diagnostics = [];
  for (let run = 0; run < runs; run++) {
    const textDocument = { uri: uri.replace(/(\.\w+)$/, `-${run}$1`) };
    const pushed = editor.client.next(
      "textDocument/publishDiagnostics",
      (params) => params.uri === textDocument.uri,
    );
    const opened = editor.open(textDocument.uri, text);
    const outline = editor.client.request("textDocument/documentSymbol", { textDocument });
    const findings = editor.capabilities.diagnosticProvider
      ? editor.client.request("textDocument/diagnostic", { textDocument })
      : pushed;
    symbols.push((await outline).at - opened);
    diagnostics.push((await findings).at - opened);
    editor.close(textDocument.uri);
  }
  return { symbols: summary(symbols), diagnostics: summary(diagnostics) };
}
