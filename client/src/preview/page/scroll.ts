import type { TextView } from "./text-view";

/** For so long after wheel, key or finger the reader is the one who scrolls, in milliseconds. */
const READING = 700;

/** Scrolling here and in the editor: whoever moves drives, and the other side only follows. */
export class Scroll {
  /** Called with the place at the top while the reader scrolls here. */
  onRead: (place: { key: string; fraction: number }) => void = () => {};
  private readUntil = 0;
  private isWaiting = false;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly text: TextView,
  ) {
    const reads = () => {
      this.readUntil = performance.now() + READING;
    };
    for (const event of ["wheel", "touchmove", "pointerdown", "keydown"])
      scroller.addEventListener(event, reads, { passive: true });
    scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  /** Shows a place at the top, because the editor does. */
  to(key: string, fraction: number): void {
    if (performance.now() < this.readUntil) return;
    const element = this.text.element(key);
    if (!element) return;
    const isStart = fraction === 0 && !element.previousElementSibling;
    const { top, height } = element.getBoundingClientRect();
    if (isStart) this.scroller.scrollTop = 0;
    else this.scroller.scrollTop += top - this.top + fraction * height;
  }

  /** Brings an element into sight, unless the reader is scrolling. */
  reveal(element: HTMLElement | undefined): void {
    if (!element || performance.now() < this.readUntil) return;
    const { top, bottom } = element.getBoundingClientRect();
    const { top: first, bottom: last } = this.scroller.getBoundingClientRect();
    if (bottom < first || top > last) element.scrollIntoView({ block: "center" });
  }

  toNote(id: string): void {
    const note = document.getElementById(id);
    note?.scrollIntoView({ block: "center" });
    note?.focus({ preventScroll: true });
  }

  /** Changes the text without what is read moving on the screen. */
  keeping<Result>(change: () => Result): Result {
    const before = this.first();
    const top = before?.getBoundingClientRect().top ?? 0;
    const result = change();
    const after = before?.isConnected ? before : undefined;
    if (after) this.scroller.scrollTop += after.getBoundingClientRect().top - top;
    return result;
  }

  private scrolled(): void {
    if (performance.now() >= this.readUntil) return;
    this.readUntil = performance.now() + READING;
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      const element = this.first();
      if (!element?.dataset.b) return;
      const { top, height } = element.getBoundingClientRect();
      const fraction = Math.min(1, Math.max(0, (this.top - top) / Math.max(1, height)));
      this.onRead({ key: element.dataset.b, fraction });
    });
  }

  private get top(): number {
    return this.scroller.getBoundingClientRect().top;
  }

  /** The first piece that reaches below the top; they lie in order. */
  private first(): HTMLElement | undefined {
    const pieces = this.scroller.querySelector("main")?.children ?? [];
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const isAbove = (pieces[middle] as Element).getBoundingClientRect().bottom <= this.top + 1;
      if (isAbove) low = middle + 1;
      else high = middle;
    }
    const found = pieces[low];
    return found instanceof HTMLElement ? found : undefined;
  }
}
