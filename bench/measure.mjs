import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withEditor } from "./editor.mjs";
import { measureOpen } from "./measures/open.mjs";
import { measureStart } from "./measures/start.mjs";
import { measureTyping } from "./measures/typing.mjs";
import { measureBusyTyping, measureWorkspace } from "./measures/workspace.mjs";
import { documentText, writeWorkspace } from "./texts.mjs";

/**
 * All that is measured of one server: for each text and each workspace, in milliseconds and megabytes.
 *
 * @param {import("./servers.mjs").Server} server
 * @param {string} folder Where workspaces may be written.
 * @param {{ runs: number, texts: Record<string, [bytes: number, edits: number]>, workspaces: number[] }} sizes
 */
export async function measure(server, folder, sizes) {
  const result = {};
  const alone = join(folder, `${server.name}-alone`);
  const document = writeWorkspace(alone, server.language, 1);
  const uri = pathToFileURL(document).href;
  const { language } = server;
  const [[smallest]] = Object.values(sizes.texts);
  result.start = await told(server, "start", () =>
    measureStart(server, alone, uri, documentText(language, smallest), sizes.runs),
  );
  for (const [size, [bytes, edits]] of Object.entries(sizes.texts)) {
    const text = documentText(language, bytes);
    result[size] = await told(server, size, () => measureText(server, alone, uri, text, edits));
  }
  for (const count of sizes.workspaces) {
    const inside = join(folder, `${server.name}-${count}`);
    const first = writeWorkspace(inside, language, count);
    const name = `${count} documents`;
    result[name] = await told(server, name, async () => ({
      ...(await measureWorkspace(server, inside, first, count)),
      busy: await measureBusyTyping(server, inside, first),
    }));
  }
  return result;
}

function measureText(server, folder, uri, text, edits) {
  return withEditor(server, folder, async (editor) => ({
    open: await measureOpen(editor, uri, text, text.length > 1e6 ? 1 : 3),
    typing: await measureTyping(editor, uri, text, edits),
    peakMemory: editor.peakMemory(),
  }));
}

/** Says what is measured, and what went wrong with it; the rest is measured all the same. */
async function told({ name }, what, work) {
  console.error(`${name}: ${what}`);
  try {
    return await work();
  } catch (error) {
    console.error(`  ${error.message}`);
    return { failed: error.message };
  }
}
