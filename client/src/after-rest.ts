import type { Disposable } from "vscode";

/** Runs something once it has not been asked for again for a while, in milliseconds, as it is then. */
export function afterRest(
  milliseconds: number | (() => number),
  run: () => unknown,
): Disposable & { later(): void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    later() {
      clearTimeout(rest);
      rest = setTimeout(run, typeof milliseconds === "number" ? milliseconds : milliseconds());
    },
    dispose: () => clearTimeout(rest),
  };
}
