/** How high a row is, in pixels. */
const HEIGHT = 24;
/** So many rows are drawn above and below those that are seen. */
const BEYOND = 12;

/** What a list does with its rows. */
interface RowDrawer<Row> {
  draw(row: Row): HTMLElement;
  /** A row is chosen: to be looked at from the list, or to go to. */
  open(row: Row, stays: boolean): void;
}

/** A list of rows of one height, of which only those that are seen are drawn. */
export class RowList<Row extends object> {
  private rows: readonly Row[] = [];
  private active = 0;
  private drawn = new Map<number, { readonly row: Row; readonly element: HTMLElement }>();
  private readonly sizer = document.createElement("div");

  constructor(
    private readonly list: HTMLElement,
    private readonly drawer: RowDrawer<Row>,
  ) {
    this.sizer.role = "presentation";
    this.sizer.className = "sizer";
    list.append(this.sizer);
    list.style.setProperty("--row", `${HEIGHT}px`);
    list.addEventListener("scroll", () => this.draw());
    list.addEventListener("focus", () => this.reveal());
    list.addEventListener("keydown", (event) => this.press(event));
    list.addEventListener("click", (event) => this.click(event, true));
    list.addEventListener("dblclick", (event) => this.click(event, false));
    list.addEventListener("mousedown", selectsNoWord);
    new ResizeObserver(() => this.draw()).observe(list);
  }

  /** Shows these rows. The active row stays the active one, wherever it is now. */
  show(rows: readonly Row[]): void {
    const last = this.rows[this.active];
    const now = last ? rows.indexOf(last) : 0;
    this.rows = rows;
    this.active = Math.max(0, Math.min(now < 0 ? this.active : now, rows.length - 1));
    this.sizer.style.height = `${rows.length * HEIGHT}px`;
    for (const { element } of this.drawn.values()) element.remove();
    this.drawn.clear();
    this.draw();
  }

  /** Begins again at the top. */
  clear(): void {
    this.active = 0;
    this.list.scrollTop = 0;
    this.show([]);
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.list;
    const from = Math.max(0, Math.floor(scrollTop / HEIGHT) - BEYOND);
    const to = Math.min(this.rows.length, from + Math.ceil(clientHeight / HEIGHT) + 2 * BEYOND);
    for (const [index, { element }] of this.drawn) {
      if (index >= from && index < to) continue;
      element.remove();
      this.drawn.delete(index);
    }
    for (let index = from; index < to; index++)
      if (!this.drawn.has(index)) this.drawRow(index, this.rows[index] as Row);
    this.mark();
  }

  private drawRow(index: number, row: Row): void {
    const element = this.drawer.draw(row);
    element.role = "option";
    element.id = `row-${index}`;
    element.dataset.index = String(index);
    element.style.top = `${index * HEIGHT}px`;
    element.ariaSetSize = String(this.rows.length);
    element.ariaPosInSet = String(index + 1);
    // A screen reader goes through the rows in the order of the page.
    const next = this.drawn.get(index + 1)?.element ?? null;
    this.sizer.insertBefore(element, next);
    this.drawn.set(index, { row, element });
  }

  /** Says which row is the active one. */
  private mark(): void {
    for (const [index, { element }] of this.drawn)
      element.ariaSelected = String(index === this.active);
    if (this.drawn.has(this.active))
      this.list.setAttribute("aria-activedescendant", `row-${this.active}`);
    else this.list.removeAttribute("aria-activedescendant");
  }

  private press(event: KeyboardEvent): void {
    const row = this.rows[this.active];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") this.drawer.open(row, event.key === " ");
    else {
      const target = this.targetOf(event.key);
      if (target === undefined) return;
      this.activate(target);
    }
    event.preventDefault();
  }

  /** The index of the row to which a key leads. */
  private targetOf(key: string): number | undefined {
    const page = Math.max(1, Math.floor(this.list.clientHeight / HEIGHT) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.rows.length - 1,
    };
    return targets[key];
  }

  private click({ target }: Event, stays: boolean): void {
    const element = target instanceof Element && target.closest<HTMLElement>("[data-index]");
    if (!element) return;
    this.activate(Number(element.dataset.index));
    const row = this.rows[this.active];
    // Words that are being selected are to be copied.
    if (row && (!stays || getSelection()?.isCollapsed !== false)) this.drawer.open(row, stays);
  }

  private activate(index: number): void {
    this.active = Math.max(0, Math.min(index, this.rows.length - 1));
    this.reveal();
  }

  private reveal(): void {
    const { scrollTop, clientHeight } = this.list;
    const top = this.active * HEIGHT;
    if (top < scrollTop) this.list.scrollTop = top;
    else if (top + HEIGHT > scrollTop + clientHeight)
      this.list.scrollTop = top + HEIGHT - clientHeight;
    this.draw();
  }
}

/** Who clicks twice wants the text, not the word under the pointer; who drags selects words as ever. */
function selectsNoWord(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
