import type { ToPage } from "../messages";

type Change = Extract<ToPage, { type: "change" }>;

/** The marks in the page's timeline that tell where the time of the first text and of the last change went. */
const OPENED = "recto.opened";
const CHANGED = "recto.changed";

/** Notes how long a change took from its cause to the screen, for tools that measure. */
export function timesOf({ times, changes, anew }: Change): { placed(): void } {
  const received = now();
  return {
    placed() {
      const placed = now();
      // After the next frame was drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const shown = now();
          const pieces = changes.reduce((sum, one) => sum + one.pieces.length, 0);
          const detail = { ...times, received, placed, shown, pieces };
          const mark = anew ? OPENED : CHANGED;
          performance.clearMarks(mark);
          performance.mark(mark, { detail });
        }),
      );
    },
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
