import { workspace } from "vscode";

/**
 * The suites that run inside VS Code, in both extension hosts. They are loaded by `run()` after
 * Mocha has defined `suite` and `test`: add a line here for each new file.
 */
const withOneFolder: readonly (() => Promise<unknown>)[] = [
  () => import("./suite/smoke"),
  () => import("./suite/reading"),
  () => import("./suite/names"),
  () => import("./suite/names-while-writing"),
  () => import("./suite/several-people"),
  () => import("./suite/navigation"),
  () => import("./suite/writing"),
  () => import("./suite/pages"),
  () => import("./suite/order"),
  () => import("./suite/export"),
  () => import("./suite/import"),
  () => import("./suite/commands"),
];

/** Those for a workspace of several folders: a line here for each file that needs one. */
const withSeveralFolders: readonly (() => Promise<unknown>)[] = [
  () => import("./suite/several-folders"),
];

/** The suites for what is open. */
export const suites = workspace.workspaceFile ? withSeveralFolders : withOneFolder;
