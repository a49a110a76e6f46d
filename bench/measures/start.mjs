import { withEditor } from "../editor.mjs";
import { summary } from "../statistics.mjs";

/** From the start of the process to the first outline of a text, in milliseconds. */
export async function measureStart(server, folder, uri, text, runs) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    await withEditor(server, folder, async (editor) => {
      editor.open(uri, text);
      const { at } = await editor.client.request("textDocument/documentSymbol", {
        textDocument: { uri },
      });
      times.push(at - editor.client.begun);
    });
  }
  return summary(times);
}
