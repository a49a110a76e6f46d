import type { ToPage } from "../messages";

type Change = Extract<ToPage, { type: "change" }>;

/** Above so many pieces, those out of sight are not laid out. */
const SMALL = 600;

/** The pieces of a view: one element for each, changed where the text changed and nowhere else. */
export class TextView {
  private readonly html = new WeakMap<Element, string>();
  private marked: Element | undefined;
  /** The block that is to be marked; it may be on its way. */
  private wanted = "";

  constructor(
    private readonly main: HTMLElement,
    private readonly legend: HTMLElement,
  ) {}

  /** Whether the change fitted what is shown; otherwise all must be asked for again. */
  change({ from, removed, pieces, count, anew, view, title, legend }: Change): boolean {
    const { main } = this;
    if (anew) main.replaceChildren();
    if (main.children.length - removed + pieces.length !== count) return false;
    main.className = `${view} ${count > SMALL ? "large" : "small"}`;
    if (legend !== undefined) this.legend.innerHTML = legend;
    this.legend.className = view;
    main.setAttribute("aria-label", title);
    this.replace(from, removed, pieces);
    return true;
  }

  /** In place of a text, words that say why there is none. */
  say(message: string): void {
    const said = document.createElement("p");
    said.className = "message";
    said.textContent = message;
    this.main.replaceChildren(said);
  }

  /** The element of a block or piece. */
  element(key: string): HTMLElement | null {
    return this.main.querySelector<HTMLElement>(`[data-b="${CSS.escape(key)}"]`);
  }

  /** Marks where the cursor is. */
  mark(key: string): HTMLElement | undefined {
    this.wanted = key;
    const element = this.element(key) ?? undefined;
    if (element === this.marked) return element;
    this.marked?.classList.remove("current");
    element?.classList.add("current");
    this.marked = element;
    return element;
  }

  private replace(from: number, removed: number, pieces: Change["pieces"]): void {
    const { main } = this;
    const old = [...main.children].slice(from, from + removed);
    const behind = main.children[from + removed] ?? null;
    const wasMarked = this.marked?.isConnected === true;
    // Pieces that came back as they were keep their elements, and what was selected in them.
    const kept = new Map(old.map((element) => [this.html.get(element), element] as const));
    const made = pieces.map(({ key, html }) => this.made(kept, key, html));
    const stay = new Set<Element>(made);
    for (const element of old) if (!stay.has(element)) element.remove();
    let next: Element | null = behind;
    for (const element of made.reverse()) {
      if (element.nextElementSibling !== next || element.parentElement !== main)
        main.insertBefore(element, next);
      next = element;
    }
    const isLost = wasMarked && this.marked?.isConnected === false;
    const [only] = pieces;
    if (this.element(this.wanted)) this.mark(this.wanted);
    else if (isLost && only && pieces.length === 1) this.mark(only.key);
  }

  private made(kept: Map<string | undefined, Element>, key: string, html: string): Element {
    const known = kept.get(html);
    if (known instanceof HTMLElement) {
      kept.delete(html);
      known.dataset.b = key;
      return known;
    }
    const element = document.createElement("div");
    element.dataset.b = key;
    element.innerHTML = html;
    this.html.set(element, html);
    return element;
  }
}
