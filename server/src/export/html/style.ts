/**
 * How the views look, in light, in dark and on paper. Colours are variables, so that an editor can
 * put its own in their place; no meaning hangs on colour alone.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffefb; --ink: #1c1b19; --faint: #5d5a54; --line: #cfcabf; --tint: #f4f1ea;
  --added: #0b5a35; --deleted: #8f1d1d; --doubt: #7a4b00; --editor: #5b3a8c; --person: #0a4f86; --stamp: #7a2048;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1d; --ink: #e6e3dc; --faint: #a8a49b; --line: #47453f; --tint: #26262a;
    --added: #7fd6a5; --deleted: #f09a9a; --doubt: #e9b765; --editor: #c7a8f5; --person: #86c2f2; --stamp: #f0a0c4;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 0 1.2rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.06rem/1.6 Georgia, "Noto Serif", "Times New Roman", serif; overflow-wrap: break-word;
}
main { max-width: 44rem; margin: 0 auto; }
main.parallel, .view.parallel { max-width: 76rem; margin-inline: auto; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.6rem 0 0.8rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 0.8rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.06rem; margin: 1.5rem 0 0.6rem; }
p { margin: 0.7rem 0; }
a { color: var(--person); }
.field { margin: 0.25rem 0; font-size: 0.92rem; color: var(--faint); }
.field b { font-weight: 600; margin-inline-end: 0.4em; color: var(--ink); }
.pageTurn { display: flex; align-items: center; gap: 0.8em; margin: 1.6rem 0 1rem; color: var(--faint); font-size: 0.82rem; }
.pageTurn::before, .pageTurn::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
.turn { color: var(--faint); font-size: 0.85em; }
ins { text-decoration: none; }
.addition, .substitution > ins, ins.substitution { color: var(--added); }
del { color: var(--deleted); text-decoration: line-through; }
.diplomatic .addition.handwritten { font-style: italic; }
.diplomatic .place-above { font-size: 0.86em; vertical-align: 0.35em; line-height: 1; }
.diplomatic .place-below { font-size: 0.86em; vertical-align: -0.3em; line-height: 1; }
.unclear { border-bottom: 1px dotted var(--doubt); }
.doubt, .others { color: var(--doubt); }
.doubt { font-size: 0.7em; line-height: 1; }
.gap, .space, .insertionPoint { color: var(--doubt); white-space: nowrap; }
/* The words of the editor keep their direction in a text that runs the other way. */
.gap { direction: ltr; unicode-bidi: isolate; }
.damage { border-bottom: 1px dashed var(--faint); }
.supplied, .sic, .identification, .expanded { color: var(--editor); }
.description { color: var(--faint); font-style: italic; }
.note { color: var(--ink); }
.footnote .note { color: inherit; }
p.note-block:has(> .note) { border-inline-start: 3px solid var(--line); padding-inline-start: 0.8rem; }
p.addition-block { margin-inline-start: 2rem; }
p.addition-block .place-margin-left, p.addition-block .place-margin-right { vertical-align: baseline; }
.person, .personName { color: var(--person); text-decoration: underline; text-decoration-style: dotted; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.ambiguous::after { content: "?"; font-size: 0.7em; vertical-align: super; }
.foreign { font-style: italic; }
.foreign:lang(zh), .foreign:lang(ja), .foreign:lang(ko), .foreign:lang(ar), .foreign:lang(he) { font-style: normal; }
.stamp { color: var(--stamp); border: 1.5px solid currentColor; border-radius: 3px; padding: 0 0.35em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
p.stamp-block > .stamp { display: inline-block; padding: 0.35em 0.8em; }
.runningMatter, .lineBeginning, .handShift, .columnBreak { color: var(--faint); font-size: 0.85em; }
.letterhead { font-size: 1em; color: inherit; font-variant-caps: small-caps; }
p.signature-block { text-align: end; }
.signature { font-style: italic; }
.verse { display: inline-block; padding-inline-start: 2rem; }
.circled { border: 1px solid currentColor; border-radius: 1em; padding: 0 0.3em; }
.noteSign { font-size: 0.72em; vertical-align: super; line-height: 1; text-decoration: none; padding: 0 0.1em; }
.footnote { font-size: 0.9rem; }
.footnote .back { text-decoration: none; margin-inline-end: 0.4em; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: start; vertical-align: top; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 clamp(0.8rem, 3vw, 2rem); border-bottom: 1px solid var(--line); }
.side { min-width: 0; }
.row h2 { border: 0; margin-top: 1rem; }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.2rem; font-size: 0.9rem; margin: 0.6rem 0; }
.legend dd { margin: 0; color: var(--faint); }
summary { cursor: pointer; font-weight: 600; }
:focus-visible { outline: 2px solid var(--person); outline-offset: 2px; }
@media (max-width: 26rem) { .row { grid-template-columns: 1fr; } }
@page { margin: 2cm; }
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --line: #999; --added: #000; --deleted: #000; --doubt: #000; --editor: #000; --person: #000; --stamp: #000; }
  body { padding: 0; font-size: 11pt; }
  main { max-width: none; }
  h1, h2, h3, .pageTurn { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .row { break-inside: avoid; }
  .person, .personName { text-decoration: none; }
  .diplomatic .addition { text-decoration: underline; text-decoration-thickness: 0.5px; }
}
`;
