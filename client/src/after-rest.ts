import type { Disposable } from "vscode";

/** Runs something once it has not been asked for again for a while, in milliseconds. */
export function afterRest(
  milliseconds: number,
  run: () => unknown,
): Disposable & { later(): void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    later() {
      clearTimeout(rest);
      rest = setTimeout(run, milliseconds);
    },
    dispose: () => clearTimeout(rest),
  };
}
