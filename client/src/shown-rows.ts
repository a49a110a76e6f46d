import { commands, EventEmitter } from "vscode";

/**
 * The rows that a view shows. They are asked for first, and the view is drawn anew only when the
 * answer says something else: while VS Code fetches rows again, it loses clicks on their boxes.
 */
export class ShownRows<Row> {
  private roots: readonly Row[] = [];
  private asking: Promise<void> | undefined;
  private isStale = false;
  private face: string | undefined;
  private readonly changed = new EventEmitter<void>();
  /** For VS Code's `onDidChangeTreeData`. */
  readonly onDidChange = this.changed.event;

  /**
   * @param view Its name: `recto.pagesEmpty` tells when there is nothing to show. What a view says then
   * must not be there before: it would take the keyboard, and leave with it.
   * @param ask What is to be shown now; told what is shown.
   * @param faceOf All that can be seen of the rows, as text.
   */
  constructor(
    private readonly view: string,
    private readonly ask: (shown: readonly Row[]) => Promise<readonly Row[]>,
    private readonly faceOf: (roots: readonly Row[]) => string,
  ) {}

  /** The rows at the top, as last asked for. */
  get now(): readonly Row[] {
    return this.roots;
  }

  /** The rows at the top; the first time, once they are known. */
  async first(): Promise<Row[]> {
    if (this.face === undefined) await this.refresh();
    return [...this.roots];
  }

  /** Asks anew, one question at a time; what is asked meanwhile is asked once more at the end. */
  refresh(): Promise<void> {
    this.isStale = true;
    this.asking ??= this.askUntilFresh().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** Draws all rows again, such as a box whose tick could not be noted. */
  redraw(): void {
    this.changed.fire();
  }

  private async askUntilFresh(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      this.roots = await this.ask(this.roots);
    }
    const isEmpty = this.roots.length === 0;
    void commands.executeCommand("setContext", `recto.${this.view}Empty`, isEmpty);
    const face = this.faceOf(this.roots);
    const isOther = face !== this.face;
    this.face = face;
    if (isOther) this.changed.fire();
  }
}
