/** What the preview has besides the style of the edition: the colours of the editor, a bar, the scan. */
export const PREVIEW_STYLE = `
:root {
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground);
  --faint: var(--vscode-descriptionForeground); --line: var(--vscode-editorWidget-border, var(--vscode-panel-border));
  --tint: var(--vscode-toolbar-hoverBackground); --person: var(--vscode-textLink-foreground);
  --added: #0b5a35; --deleted: #8f1d1d; --doubt: #7a4b00; --editor: #5b3a8c; --stamp: #7a2048;
}
.vscode-dark { --added: #7fd6a5; --deleted: #f09a9a; --doubt: #e9b765; --editor: #c7a8f5; --stamp: #f0a0c4; }
.vscode-high-contrast { --added: #7fffb8; --deleted: #ff9d9d; --doubt: #ffd27a; --editor: #d9c2ff; --stamp: #ffb3d6; --line: var(--vscode-contrastBorder); --faint: var(--ink); }
.vscode-high-contrast-light { --added: #00401f; --deleted: #7a0000; --doubt: #4d3000; --editor: #3a1a6e; --stamp: #5a0030; --line: var(--vscode-contrastBorder); --faint: var(--ink); }
html, body { height: 100%; }
body { display: flex; flex-direction: column; padding: 0; overflow: hidden; font-size: max(1.06rem, var(--vscode-editor-font-size)); }
.bar { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.35rem 0.8rem; border-bottom: 1px solid var(--line); font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui); }
.bar .views { display: inline-flex; flex-wrap: wrap; gap: 2px; margin-inline-end: auto; }
.bar button, #scan button, .message button { font: inherit; color: var(--ink); background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0.1rem 0.6rem; cursor: pointer; }
.bar button:hover, #scan button:hover { background: var(--tint); }
.bar button[aria-pressed="true"] { background: var(--vscode-toolbar-activeBackground, var(--tint)); border-color: var(--vscode-focusBorder); font-weight: 600; }
.message button { border-color: var(--vscode-focusBorder); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.stage { flex: 1; min-height: 0; display: flex; }
.scroller { flex: 1; min-width: 0; overflow-y: auto; padding: 0 1.2rem; overflow-anchor: none; position: relative; }
/* The last line can be brought to the middle. */
.scroller::after { content: ""; display: block; height: 40vh; }
.scroller:focus-visible { outline: none; }
.chunk { margin-inline: -0.7rem; padding-inline: 0.7rem; }
.large > .chunk { content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--lines) * 1.6em); }
/* Boxes keep the margins of their paragraphs to themselves. */
.large > .chunk + .chunk { margin-block-start: -0.7rem; }
#text [data-b] { padding-inline: 0.7rem; margin-inline: -0.7rem; }
.row [data-b] { padding-inline: 0.5rem; margin-inline: -0.5rem; }
.current { box-shadow: inset 2px 0 0 var(--vscode-editorCursor-foreground); }
#text [data-s]:hover { background: var(--vscode-editor-hoverHighlightBackground); }
.signs { max-width: 44rem; margin: 2rem auto 0; border-top: 1px solid var(--line); padding-top: 0.6rem; }
#card { position: fixed; z-index: 2; max-width: min(30rem, 90vw); max-height: 50vh; overflow: auto; padding: 0.4rem 0.8rem; font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui); background: var(--vscode-editorHoverWidget-background); color: var(--vscode-editorHoverWidget-foreground); border: 1px solid var(--vscode-editorHoverWidget-border); box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent); }
#card p { margin: 0.3rem 0; }
#card pre, #card code { font-family: var(--vscode-editor-font-family, monospace); white-space: pre-wrap; font-size: 0.92em; }
#card pre { margin: 0.3rem 0; padding: 0.3rem 0.5rem; background: var(--vscode-textCodeBlock-background); }
#card hr { border: 0; border-top: 1px solid var(--line); }
#scan { flex: 1; min-width: 0; display: flex; flex-direction: column; border-inline-start: 1px solid var(--line); background: var(--vscode-editor-background); font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui); }
#scan[hidden], #card[hidden] { display: none; }
#scan .tools { display: flex; flex-wrap: wrap; gap: 2px 0.3rem; align-items: center; padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); }
#scan .tools .name { margin-inline-end: auto; }
#scan .tools button { padding-inline: 0.45rem; }
#scan .tools input { width: 4.5rem; accent-color: var(--vscode-focusBorder); }
.scanAlone .scroller { display: none; }
#scan .viewer { flex: 1; min-height: 0; position: relative; }
.message { padding: 1rem; max-width: 34rem; }
@media (max-width: 46rem) { .stage { flex-direction: column-reverse; } #scan { border-inline-start: 0; border-bottom: 1px solid var(--line); } }
@media print {
  .bar, #scan, #card, .signs:not([open]) { display: none !important; }
  html, body, .stage, .scroller { display: block; height: auto; overflow: visible; }
  body { background: #fff; color: #000; }
  .large > .chunk { content-visibility: visible; }
  .scroller::after { content: none; }
  .current { box-shadow: none; }
}
`;
