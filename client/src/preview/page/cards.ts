import { placeOfMark } from "./places";

/** Resting so long on a mark shows its card, in milliseconds. */
const REST = 250;
const GAP = 6;

/** The cards that explain marks and people, as those of the editor. */
export class Cards {
  onAsk: (id: number, place: { key: string; offset: number }) => void = () => {};
  private asked = 0;
  private over: HTMLElement | undefined;
  private rest: number | undefined;

  constructor(
    private readonly card: HTMLElement,
    text: HTMLElement,
  ) {
    text.addEventListener("pointerover", ({ target }) => this.enter(target as Element));
    text.addEventListener("pointerleave", ({ relatedTarget }) => {
      if (!card.contains(relatedTarget as Node | null)) this.hide();
    });
    card.addEventListener("pointerleave", () => this.hide());
    addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    document
      .getElementById("scroller")
      ?.addEventListener("scroll", () => this.hide(), { passive: true });
  }

  /** Shows the answer, if it still is the one that is wanted. */
  show(id: number, html: string): void {
    if (id !== this.asked || !this.over?.isConnected || html === "") return;
    this.card.innerHTML = html;
    this.card.hidden = false;
    const mark = this.over.getClientRects()[0] ?? this.over.getBoundingClientRect();
    const { width, height } = this.card.getBoundingClientRect();
    const below = mark.bottom + GAP;
    const top = below + height < innerHeight ? below : Math.max(0, mark.top - GAP - height);
    this.card.style.top = `${top}px`;
    this.card.style.left = `${Math.max(0, Math.min(mark.left, innerWidth - width - GAP))}px`;
  }

  hide(): void {
    clearTimeout(this.rest);
    this.over = undefined;
    this.asked++;
    this.card.hidden = true;
  }

  private enter(target: Element): void {
    const mark = target.closest<HTMLElement>("[data-s]") ?? undefined;
    if (mark === this.over) return;
    this.hide();
    this.over = mark;
    const place = mark && placeOfMark(mark);
    if (!place) return;
    const id = this.asked;
    this.rest = setTimeout(() => this.onAsk(id, place), REST);
  }
}
