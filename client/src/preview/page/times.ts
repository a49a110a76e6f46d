import type { ToPage } from "../messages";

type Change = Extract<ToPage, { type: "change" }>;

/** The mark in the page's timeline that tells where the time of the last change went. */
const MARK = "recto.preview";

/** Notes how long a change took from its cause to the screen, for tools that measure. */
export function timesOf({ times, changes }: Change): { placed(): void } {
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
          performance.clearMarks(MARK);
          performance.mark(MARK, { detail });
        }),
      );
    },
  };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
