import { random, summary } from "../statistics.mjs";

const LETTERS = "abcdefghij ";
const PASTED = `${"The wind has turned again, and nobody has written it down. ".repeat(35)}\n`;
const SEED = 42;

/**
 * Types into a text: of ten edits seven are a letter, one deletes three, one pastes two thousand, and
 * one takes these away again. After every second the outline alone is asked for (`symbols`), after the
 * others all that an editor asks for; `burst` ends with the last of these answers. In milliseconds from
 * sending the edit.
 */
export async function measureTyping(editor, uri, text, edits) {
  editor.open(uri, text);
  const { request } = questions(editor, uri);
  await request("textDocument/documentSymbol");
  const symbols = [];
  const burst = [];
  const next = random(SEED);
  const { lines } = editor.documents.get(uri);
  let pasted;
  for (let at = 0; at < edits; at++) {
    const edit = editAt(at, lines, next, pasted);
    pasted = at % 10 === 8 ? edit.range.start : undefined;
    const sent = editor.change(uri, edit.range, edit.text);
    if (at % 2 === 0) symbols.push((await request("textDocument/documentSymbol")).at - sent);
    else burst.push((await lastOf(editor, uri, edit.range.start)) - sent);
  }
  editor.close(uri);
  return { symbols: summary(symbols), burst: summary(burst) };
}

function editAt(at, lines, next, pasted) {
  const place = placeIn(lines, next);
  const { line, character } = place;
  if (at % 10 === 7)
    return { range: { start: place, end: { line, character: character + 3 } }, text: "" };
  if (at % 10 === 8) return { range: { start: place, end: place }, text: PASTED };
  if (at % 10 === 9 && pasted) {
    return { range: { start: pasted, end: { line: pasted.line + 1, character: 0 } }, text: "" };
  }
  const letter = LETTERS[Math.floor(next() * LETTERS.length)];
  return { range: { start: place, end: place }, text: letter };
}

/** Somewhere in a paragraph, with a few letters after it. */
function placeIn(lines, next) {
  for (;;) {
    const line = Math.floor(next() * lines.length);
    const { length } = lines[line];
    if (length > 40) return { line, character: Math.floor(next() * (length - 5)) };
  }
}

function questions({ client }, uri) {
  const textDocument = { uri };
  return { request: (method, rest) => client.request(method, { textDocument, ...rest }) };
}

/** When the last answer was there to all that an editor asks for after a keystroke. */
async function lastOf(editor, uri, position) {
  const { request } = questions(editor, uri);
  const { capabilities } = editor;
  const asked = [
    request("textDocument/documentSymbol"),
    request("textDocument/hover", { position }),
    request("textDocument/completion", { position, context: { triggerKind: 1 } }),
  ];
  if (capabilities.diagnosticProvider) asked.push(request("textDocument/diagnostic"));
  if (capabilities.semanticTokensProvider) asked.push(request("textDocument/semanticTokens/full"));
  return Math.max(...(await Promise.all(asked)).map(({ at }) => at));
}
