import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sleep } from "../../scripts/support/poll.mjs";
import { withEditor } from "../editor.mjs";
import { rounded, summary } from "../statistics.mjs";
import { PEOPLE, TITLES } from "../texts.mjs";

const RUNS = 10;
/** Within the first paragraph of a document. */
const PLACE = { line: 8, character: 3 };
/** Nobody types longer than this without a pause, in milliseconds. */
const LONGEST_TYPING = 10_000;
/** Between two questions or keystrokes, in milliseconds. */
const PAUSE = 30;

/**
 * From the start of the process to all titles of a workspace and to all mentions of somebody, then how
 * long these take again, and again after a keystroke. In milliseconds; memory in megabytes.
 */
export function measureWorkspace(server, folder, document, count) {
  return withEditor(server, folder, async (editor) => {
    const { client } = editor;
    const uri = openDocument(editor, document);
    const titles = await allTitles(client, count);
    const references = mentions(editor);
    const first = await references();
    const again = [];
    const afterKey = [];
    for (let run = 0; run < RUNS; run++) again.push((await references()).took);
    for (let run = 0; run < RUNS; run++) {
      editor.change(uri, { start: PLACE, end: PLACE }, "x");
      afterKey.push((await references()).took);
    }
    return {
      titles: rounded(titles.at - client.begun),
      references: rounded(first.at - client.begun),
      found: first.result?.length ?? 0,
      again: summary(again),
      afterKey: summary(afterKey),
      peakMemory: editor.peakMemory(),
    };
  });
}

/**
 * How long an outline takes after each keystroke while the workspace is being read, in milliseconds; for
 * ten seconds at most, as some servers read little while somebody types.
 */
export function measureBusyTyping(server, folder, document) {
  return withEditor(server, folder, async (editor) => {
    const { client } = editor;
    const uri = openDocument(editor, document);
    let isReading = true;
    const stop = () => {
      isReading = false;
    };
    mentions(editor)().then(stop, stop);
    const times = [];
    const end = performance.now() + LONGEST_TYPING;
    while ((isReading && performance.now() < end) || times.length < RUNS) {
      const sent = editor.change(uri, { start: PLACE, end: PLACE }, "x");
      const textDocument = { uri };
      const { at } = await client.request("textDocument/documentSymbol", { textDocument });
      times.push(at - sent);
      await sleep(PAUSE);
    }
    return summary(times);
  });
}

function openDocument(editor, document) {
  const uri = pathToFileURL(document).href;
  editor.open(uri, readFileSync(document, "utf8"));
  return uri;
}

/** Some servers answer from what they know so far: they are asked again until all is there. */
async function allTitles(client, count) {
  for (;;) {
    const answer = await client.request("workspace/symbol", { query: TITLES });
    if ((answer.result?.length ?? 0) >= count) return answer;
    await sleep(PAUSE);
  }
}

/** Opens the register, and asks for all mentions of its first person. */
function mentions(editor) {
  const { language } = editor.server;
  const path = join(editor.folder, language.register);
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, "utf8");
  editor.open(uri, text, language.registerId);
  const lines = text.split("\n");
  const line = lines.findIndex((one) => one.includes(PEOPLE[0]));
  const position = { line, character: lines[line].indexOf(PEOPLE[0]) + 1 };
  const params = { textDocument: { uri }, position, context: { includeDeclaration: false } };
  return () => editor.client.request("textDocument/references", params);
}
