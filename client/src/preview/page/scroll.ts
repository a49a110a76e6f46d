import type { TextView } from "./text-view";

/** For so long after wheel, key or finger the reader is the one who scrolls, in milliseconds. */
const READING = 700;

/** Scrolling here and in the editor: whoever moves drives, and the other side only follows. */
export class Scroll {
  /** Called with the place at the top while the reader scrolls here. */
  onRead: (place: { key: string; fraction: number }) => void = () => {};
  private readUntil = 0;
  private isWaiting = false;
  /** Where the editor is, until it is shown. */
  private target: { readonly key: string; readonly fraction: number } | undefined;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly text: TextView,
  ) {
    const reads = () => {
      this.readUntil = performance.now() + READING;
      this.target = undefined;
    };
    for (const event of ["wheel", "touchmove", "pointerdown", "keydown"])
      scroller.addEventListener(event, reads, { passive: true });
    scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
  }

  /** Shows a place at the top, because the editor does; as soon as it is there. */
  to(key: string, fraction: number): void {
    if (performance.now() < this.readUntil) return;
    const target = { key, fraction };
    this.target = target;
    if (!this.reach()) return;
    // What comes into sight is laid out only then, and may be higher than was thought.
    requestAnimationFrame(() => {
      if (this.target === target && this.reach()) this.target = undefined;
    });
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
    const before = this.target ? undefined : this.first();
    const top = before?.getBoundingClientRect().top ?? 0;
    const result = change();
    const after = before?.isConnected ? before : undefined;
    if (after) this.scroller.scrollTop += after.getBoundingClientRect().top - top;
    const { target } = this;
    if (target && this.text.element(target.key)) this.to(target.key, target.fraction);
    return result;
  }

  /** Whether the place is on the page, and now at the top. */
  private reach(): boolean {
    const { key = "", fraction = 0 } = this.target ?? {};
    const element = this.text.element(key);
    if (!element) return false;
    const { top, height } = element.getBoundingClientRect();
    const isStart = fraction === 0 && element === this.text.first();
    if (isStart) this.scroller.scrollTop = 0;
    else this.scroller.scrollTop += top - this.top + fraction * height;
    return true;
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

  private first(): HTMLElement | undefined {
    return this.text.firstBelow(this.top + 1);
  }
}
