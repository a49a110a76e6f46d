import type { PieceChange } from "../../../../server/src/export/html/view";
import type { ToPage } from "../messages";
import { Chunks } from "./chunks";

type Change = Extract<ToPage, { type: "change" }>;

/** Above so many pieces, those out of sight are not laid out. */
const SMALL = 300;
/** So much HTML makes a line, by and large; it tells how high what was never laid out will be. */
const LINE = 110;

/** The pieces of a view: one element for each, changed where the text changed and nowhere else. */
export class TextView {
  private readonly html = new WeakMap<Element, string>();
  /** By key: pieces, and what stands side by side in one. */
  private readonly elements = new Map<string, HTMLElement>();
  private readonly chunks: Chunks;
  private marked: Element | undefined;
  /** The block that is to be marked; it may be on its way. */
  private wanted = "";

  constructor(
    private readonly main: HTMLElement,
    private readonly legend: HTMLElement,
  ) {
    this.chunks = new Chunks(main, (box, items) => this.estimate(box, items));
  }

  /** Whether the change fitted what is shown; otherwise all must be asked for again. */
  change({ changes, count, anew, view, title, legend }: Change): boolean {
    const { main, chunks } = this;
    if (anew) this.clear();
    const added = (sum: number, one: PieceChange) => sum + one.pieces.length - one.removed;
    if (changes.reduce(added, chunks.length) !== count) return false;
    main.className = `${view} ${count > SMALL ? "large" : "small"}`;
    if (legend !== undefined) this.legend.innerHTML = legend;
    this.legend.className = view;
    main.setAttribute("aria-label", title);
    for (const one of changes) this.replace(one);
    return true;
  }

  /** In place of a text, words that say why there is none. */
  say(message: string): void {
    this.clear();
    const said = document.createElement("p");
    said.className = "message";
    said.textContent = message;
    this.main.append(said);
  }

  /** The element of a block or piece. */
  element(key: string): HTMLElement | undefined {
    return this.elements.get(key);
  }

  /** The first piece of all. */
  first(): HTMLElement | undefined {
    return this.chunks.slice(0, 1)[0];
  }

  /** The first piece that reaches below a height on the screen. */
  firstBelow(top: number): HTMLElement | undefined {
    return this.chunks.firstBelow(top);
  }

  /** Marks where the cursor is. */
  mark(key: string): HTMLElement | undefined {
    this.wanted = key;
    const element = this.element(key);
    if (element === this.marked) return element;
    this.marked?.classList.remove("current");
    element?.classList.add("current");
    this.marked = element;
    return element;
  }

  private clear(): void {
    this.chunks.clear();
    this.elements.clear();
  }

  private replace({ from, removed, pieces }: PieceChange): void {
    const old = this.chunks.slice(from, from + removed);
    const wasMarked = this.marked?.isConnected === true;
    // Pieces that came back as they were keep their elements, and what was selected in them.
    const kept = new Map(old.map((element) => [this.html.get(element), element] as const));
    for (const element of old) this.forget(element);
    const made = pieces.map(({ key, html }) => this.made(kept, key, html));
    this.chunks.splice(from, removed, made);
    const isLost = wasMarked && this.marked?.isConnected === false;
    const [only] = pieces;
    if (this.elements.has(this.wanted)) this.mark(this.wanted);
    else if (isLost && only && pieces.length === 1) this.mark(only.key);
  }

  private made(kept: Map<string | undefined, HTMLElement>, key: string, html: string): HTMLElement {
    const known = kept.get(html);
    const element = known ?? document.createElement("div");
    if (known) kept.delete(html);
    else {
      element.innerHTML = html;
      this.html.set(element, html);
    }
    element.dataset.b = key;
    for (const one of inside(element)) this.elements.set(one.dataset.b ?? "", one);
    return element;
  }

  private forget(element: HTMLElement): void {
    for (const one of inside(element))
      if (this.elements.get(one.dataset.b ?? "") === one) this.elements.delete(one.dataset.b ?? "");
  }

  /** Tells how high a box will be, for as long as it was never seen. */
  private estimate(box: HTMLElement, items: readonly HTMLElement[]): void {
    const lines = items.reduce(
      (sum, item) => sum + 1 + Math.ceil((this.html.get(item)?.length ?? 0) / LINE),
      0,
    );
    box.style.setProperty("--lines", String(lines));
  }
}

/** A piece, and the blocks that stand side by side in it. */
function inside(element: HTMLElement): HTMLElement[] {
  return [element, ...element.querySelectorAll<HTMLElement>(".side > [data-b]")];
}
