import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Piece, VIEWS, type View } from "../../server/src/export/html/view";
import type { Preview, PreviewParams, ShownPlace } from "../../server/src/lsp/preview-protocol";
import { longText } from "../support/long-texts";
import { type Client, startServer } from "./client";

const uri = "file:///archive/log.recto";
const textDocument = { uri };
const TEXT = longText(70_000, true);
const LINES = TEXT.split("\n");
/** In the middle of the original, a paragraph with a note of the translator. */
const NOTED = LINES.findIndex((line, at) => at > LINES.length / 4 && line.includes("[tn:"));
const FIRST_MOST = 220;
let client: Client;

beforeEach(async () => {
  client = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
  const isKnown = new Promise<void>((done) => {
    client.connection.onNotification("recto/peopleChanged", () => done());
  });
  await client.open(uri, TEXT);
  // Whoever is named in the text may be found out only now: then all of it would be shown anew.
  await client.connection.sendRequest("textDocument/diagnostic", { textDocument });
  await isKnown;
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

/** A preview as the page has it. */
class Page {
  pieces: Piece[] = [];
  last: Preview | undefined;

  constructor(private readonly view: View) {}

  async ask(params: Partial<PreviewParams> = {}): Promise<Preview> {
    const has = this.last && { has: this.last.answer };
    const preview = await client.connection.sendRequest<Preview>("recto/preview", {
      textDocument,
      view: this.view,
      ...has,
      ...params,
    });
    if (preview.legend !== undefined) this.pieces = [];
    for (const { from, removed, pieces } of preview.changes)
      this.pieces.splice(from, removed, ...pieces);
    expect(this.pieces).toHaveLength(preview.count);
    this.last = preview;
    return preview;
  }

  async askAll(): Promise<void> {
    for (let asked = 0; asked < 50 && !this.last?.isWhole; asked++) await this.ask({ more: true });
  }
}

const made = ({ changes }: Preview) => changes.flatMap(({ pieces }) => pieces);

describe.each(VIEWS)("a long text in the %s view", (view) => {
  test("begins around the reader, and grows to what it is as a whole", async () => {
    const page = new Page(view);
    const first = await page.ask({ near: { line: NOTED, character: 0 } });
    expect(first.isWhole).toBe(false);
    expect(first.count).toBeLessThan(FIRST_MOST);
    const { key } = await client.connection.sendRequest<ShownPlace>("recto/previewPlace", {
      textDocument,
      view,
      position: { line: NOTED, character: 0 },
      scan: false,
    });
    expect(page.pieces.some((piece) => `${piece.key} ${piece.html}`.includes(`${key}`))).toBe(true);
    await page.askAll();
    expect(page.pieces[0]?.html).toContain("The log of the lighthouse");
    expect(page.pieces.at(-1)?.html).toContain('role="doc-footnote"');
    // Nothing of it is sent twice.
    expect(new Set(page.pieces.map((piece) => piece.key)).size).toBe(page.pieces.length);
  });

  test("a keystroke sends its paragraph and the note in it, wherever that is shown", async () => {
    const page = new Page(view);
    await page.ask();
    await page.askAll();
    const start = { line: NOTED, character: 5 };
    await client.change(uri, 2, [{ range: { start, end: start }, text: "Żółw 龜 " }]);
    const next = await page.ask();
    expect(made(next)).toHaveLength(2);
    expect(made(next)[0]?.html).toContain("Żółw 龜 ");
    expect(made(next)[1]?.html).toContain('role="doc-footnote"');
    expect(next.changes.map(({ removed }) => removed)).toEqual([1, 1]);
  });

  test("typing while it grows sends no more than what was typed", async () => {
    const page = new Page(view);
    await page.ask({ near: { line: NOTED, character: 0 } });
    const start = { line: NOTED, character: 5 };
    await client.change(uri, 2, [{ range: { start, end: start }, text: "x" }]);
    expect(made(await page.ask())).toHaveLength(1);
    await client.change(uri, 3, [{ range: { start, end: start }, text: "One.\n\nTwo.\n\n" }]);
    expect(made(await page.ask()).length).toBeLessThan(8);
    await page.askAll();
    const fresh = new Page(view);
    await fresh.ask();
    await fresh.askAll();
    expect(page.pieces).toEqual(fresh.pieces);
  });
});
