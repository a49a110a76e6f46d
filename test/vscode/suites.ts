/**
 * The suites that run inside VS Code, in both extension hosts. They are loaded by `run()` after
 * Mocha has defined `suite` and `test`: add a line here for each new file.
 */
export const suites: readonly (() => Promise<unknown>)[] = [
  () => import("./suite/smoke"),
  () => import("./suite/reading"),
  () => import("./suite/names"),
  () => import("./suite/navigation"),
  () => import("./suite/writing"),
  () => import("./suite/pages"),
  () => import("./suite/order"),
  () => import("./suite/export"),
  () => import("./suite/import"),
  () => import("./suite/commands"),
];
