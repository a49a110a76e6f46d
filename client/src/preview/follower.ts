import { Position, Range, type TextEditor, TextEditorRevealType, window } from "vscode";
import { showPlace } from "../pages/places";
import type { ToPage } from "./messages";
import { askPlace, askSource } from "./preview-requests";
import { shownScan } from "./scans";
import type { Showing } from "./showing";

/** So long after the preview moved the editor, the editor does not move the preview, in milliseconds. */
const FOLLOWING = 400;
const START = new Position(0, 0);

/** Editor and preview show the same place: whoever is moved leads, the other one follows. */
export class Follower {
  private followsUntil = 0;

  constructor(private readonly showing: Showing) {}

  /** The first line that the editor shows. */
  top(): Position {
    return this.editor()?.visibleRanges[0]?.start ?? START;
  }

  /** What the page is to be told when it shows a text: the place, the cursor, the scan. */
  async places(): Promise<ToPage[]> {
    const editor = this.editor();
    const told = editor
      ? [this.scrollMessage(editor), ...this.cursorMessages(editor.selection.active)]
      : [this.scanMessage(START)];
    return (await Promise.all(told)).filter((message) => message !== undefined);
  }

  /** The editor was scrolled. */
  async scrolled(editor: TextEditor): Promise<void> {
    if (Date.now() < this.followsUntil) return;
    this.tell(await this.scrollMessage(editor));
  }

  /** The cursor was moved. */
  async moved(position: Position): Promise<void> {
    for (const message of this.cursorMessages(position)) this.tell(await message);
  }

  /** Shows the scan of the page at the cursor. */
  async showScan(): Promise<void> {
    this.tell(await this.scanMessage(this.editor()?.selection.active ?? START));
  }

  /** Somebody clicked in the preview. */
  async goTo(place: { key: string; offset?: number }): Promise<void> {
    const position = await askSource(this.showing, place);
    if (!position) return;
    this.followsUntil = Date.now() + FOLLOWING;
    await showPlace(this.showing.document.uri, position);
  }

  /** Somebody scrolled the preview. */
  async scrollEditor(place: { key: string; fraction: number }): Promise<void> {
    const editor = this.editor();
    const position = editor && (await askSource(this.showing, place));
    if (!position) return;
    this.followsUntil = Date.now() + FOLLOWING;
    const { line } = position;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    this.tell(await this.scanMessage(new Position(line, 0)));
  }

  private async scrollMessage(editor: TextEditor): Promise<ToPage | undefined> {
    const top = editor.visibleRanges[0]?.start;
    if (!top) return undefined;
    const { key, fraction = 0 } = await askPlace(this.showing, top);
    if (key === undefined) return undefined;
    return { type: "scroll", key, fraction: top.line === 0 ? 0 : fraction };
  }

  private cursorMessages(position: Position): Promise<ToPage | undefined>[] {
    return [this.cursorMessage(position), this.scanMessage(position)];
  }

  private async cursorMessage(position: Position): Promise<ToPage | undefined> {
    const { key } = await askPlace(this.showing, position);
    return key === undefined ? undefined : { type: "cursor", key };
  }

  private async scanMessage(position: Position): Promise<ToPage | undefined> {
    const { state, webview, hosts } = this.showing;
    if (!state.facsimile) return undefined;
    const { scan } = await askPlace(this.showing, position, true);
    return { type: "scan", ...shownScan(scan, webview, hosts) };
  }

  private tell(message: ToPage | undefined): void {
    if (message) this.showing.tell(message);
  }

  private editor(): TextEditor | undefined {
    const uri = this.showing.document.uri.toString();
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }
}
