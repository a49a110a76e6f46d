/** How the concordance looks: in the colours of the editor, and so in those of every theme. */
export const CONCORDANCE_STYLE = `
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; padding: 0; font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui); color: var(--vscode-foreground); }
[hidden] { display: none !important; }
.bar { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.4rem 1rem; }
.bar label { display: inline-flex; gap: 0.4em; align-items: center; color: var(--vscode-descriptionForeground); }
input, select, button { font: inherit; height: 26px; border-radius: 2px; }
input, select { color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-dropdown-border, var(--vscode-contrastBorder, transparent)); padding: 0 0.4em; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
input { flex: 1 1 14rem; min-width: 8rem; max-width: 34rem; }
input::placeholder { color: var(--vscode-input-placeholderForeground); }
button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-secondaryBorder, var(--vscode-contrastBorder, transparent)); padding: 0 0.7em; cursor: pointer; }
button:hover:enabled { background: var(--vscode-button-secondaryHoverBackground); }
button:disabled { opacity: 0.5; cursor: default; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.standing { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: center; padding: 0 1rem 0.3rem; color: var(--vscode-descriptionForeground); }
#running { display: flex; gap: 0.6rem; align-items: center; }
progress { width: 10rem; accent-color: var(--vscode-progressBar-background); }
#hint { padding: 0.2rem 1rem; max-width: 46rem; color: var(--vscode-descriptionForeground); }
#hint p { margin: 0.3rem 0; }
#hint code { font-family: var(--vscode-editor-font-family, monospace); color: var(--vscode-textPreformat-foreground); }
#list { flex: 1; min-height: 0; overflow: hidden auto; overflow-anchor: none; position: relative; }
.sizer { position: relative; overflow: hidden; }
.row { position: absolute; inset-inline: 0; height: var(--row); line-height: var(--row); display: grid; grid-template-columns: clamp(18rem, 28%, 28rem) minmax(0, 1fr); gap: 1rem; padding: 0 1rem; cursor: pointer; }
.row:hover { background: var(--vscode-list-hoverBackground); color: var(--vscode-list-hoverForeground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.row[aria-selected="true"] { background: var(--vscode-list-inactiveSelectionBackground); color: var(--vscode-list-inactiveSelectionForeground, inherit); outline: 1px dotted var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
#list:focus .row[aria-selected="true"] { background: var(--vscode-list-activeSelectionBackground); color: var(--vscode-list-activeSelectionForeground); outline: 1px solid var(--vscode-contrastActiveBorder, var(--vscode-list-focusOutline, transparent)); }
.where { display: grid; grid-template-columns: minmax(0, 1fr) 10.5rem; gap: 0.8em; min-width: 0; white-space: nowrap; opacity: 0.85; }
.title, .place { overflow: hidden; text-overflow: ellipsis; }
.title:has(+ .place:empty) { grid-column: 1 / -1; }
/* The words begin in the middle, the text before them ends there, and the text after them follows. */
.line { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); min-width: 0; overflow: hidden; white-space: pre; }
.before { display: flex; justify-content: flex-end; overflow: hidden; mask-image: linear-gradient(to right, transparent, #000 1.5rem); }
.line:dir(rtl) .before { mask-image: linear-gradient(to left, transparent, #000 1.5rem); }
.before bdi { flex: none; direction: inherit; }
.rest { overflow: hidden; text-overflow: ellipsis; }
.rest b { font-weight: 700; color: var(--vscode-list-highlightForeground); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
[aria-selected="true"] .rest b { color: inherit; }
.vscode-high-contrast .where, .vscode-high-contrast-light .where { opacity: 1; }
@media (max-width: 44rem) { .row { grid-template-columns: minmax(0, 7rem) minmax(0, 1fr); } .title { grid-column: 1 / -1; } .place { display: none; } .bar, .standing, #hint, .row { padding-inline: 0.6rem; } }
`;
