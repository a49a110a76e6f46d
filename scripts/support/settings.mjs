/** Settings for every window opened here: no welcome, no questions, no network. */
export const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Settings for tests besides: nothing moves, nothing suggests words of its own. */
export const testSettings = {
  ...quietSettings,
  "editor.cursorBlinking": "solid",
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  "editor.wordBasedSuggestions": "off",
  "files.simpleDialog.enable": true,
  "git.enabled": false,
  "workbench.list.smoothScrolling": false,
  "workbench.reduceMotion": "on",
};
