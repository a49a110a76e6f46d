// Transcriptions as HTML: every mark as it stands on paper.

/** An element of a class. */
export const span = (name, content) => `<span class="${name}">${content}</span>`;
const last = (content, arrow) => content.split(arrow).at(-1).trim();
const first = (content, arrow) => content.split(arrow)[0].trim();

/**
 * How a mark looks on paper: a pattern for the text before the colon, and the HTML for its content.
 * What an editor adds (anchors, notes, supplied words) is not listed: it leaves no trace on paper.
 */
const LOOKS = [
  [/^(pencilled|handwritten).*(margin|foot)/, (x, head) => span(`margin ${handOf(head)}`, x)],
  [/^(pencilled|handwritten)/, (x, head) => span(`above ${handOf(head)}`, x)],
  [/^(deleted|gestrichen|crossed out|erased|overwritten)$/, (x) => `<s>${legible(x)}</s>`],
  [/^changed$/, (x) => `<s>${first(x, "-&gt;")}</s> ${span("above", last(x, "-&gt;"))}`],
  [/^(transposed|expanded)$/, (x) => first(x, "-&gt;")],
  [/^underlined/, (x) => span("red", x)],
  [/^date /, (x) => x],
  [/^(stamp|cachet)$/, (x) => span("stamp", x)],
  [/^letterhead$/, (x) => span("letterhead", x)],
  [/^heading$/, (x) => `<u>${x}</u>`],
  [/^(dateline|catchword)$/, (x) => span("right", x)],
  [/^(folio|old number)$/, (x, head) => span(`leaf ${head.replace(" ", "-")}`, x)],
  [/^verse$/, (x) => span("verse", x)],
  [/^envelope$/, (x) => span("envelope", x)],
  [/^signed$/, (x) => span("signed", x)],
  [/^(redacted|name not|1 line not|details)/, (_, head) => span("bar", "█".repeat(barOf(head)))],
  [/^(resolution|endorsement)$/, (x) => span("h2 note", x)],
  [/^(postscript|damaged|typed|salutation|fr|ru|he|zh|ko|@\w+)$/, (x) => x],
  [/^handwriten$/, (x) => span("above h2", x)],
  [/^ditto$/, () => "&emsp;&quot;"],
  [/^Page number$/, (x) => span("number", `- ${x} -`)],
  [/^signature$/, () => span("autograph", "E. Whitcombe")],
  [/^torn$/, () => span("hole", "&emsp;&emsp;&emsp;&emsp;")],
  [/^(illegible|unleserlich)$/, () => span("scrawl", "~vw~m~")],
  [/^3-4 illegible letters$/, () => span("scrawl", "xxxx")],
];

/** Writing that nobody can read is drawn as a scrawl. */
function legible(content) {
  return content === "illegible" ? span("scrawl", "wnmuvw") : content;
}

/** The class of the hand named in a descriptor. */
function handOf(head) {
  return head.match(/\bh\d/)?.[0] ?? "h1";
}

/** How many letters a redaction covers. */
function barOf(head) {
  return /line/.test(head) ? 50 : 15;
}

/** One bracket as HTML: by its look, as a reading in doubt, or as nothing at all. */
function look(inner) {
  const colon = inner.search(/: |:<br>/);
  const head = (colon < 0 ? inner : inner.slice(0, colon)).trim();
  const content = colon < 0 ? head : inner.slice(colon + 1).replace(/^(\s|<br>)+/, "");
  for (const [pattern, draw] of LOOKS) if (pattern.test(head)) return draw(content, head);
  if (/^(x|\s*|!+)$/.test(inner)) return `[${inner || " "}]`;
  return /[?/]/.test(inner) ? first(inner, /[|/]/).replace(/\?$/, "") : "";
}

/** Running text with marks as HTML, innermost brackets first. */
function drawMarks(text) {
  const tags = /&lt;(\/?(?:u|s|i|b|del))&gt;/g;
  let html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  html = html.replace(tags, "<$1>").replace(/\\[[\]]/g, (x) => (x === "\\[" ? "\u0001" : "\u0002"));
  html = html.trim().replace(/(?<!\n)\n(?!\n)/g, "<br>");
  html = html.replace(/\[\[([^[\]:]+)\]\]/g, "$1");
  for (let before = ""; before !== html; ) {
    before = html;
    html = html.replace(/\[([^[\]]*)\]/g, (_, inner) => look(inner).replace(/[[\]]/g, quoteBox));
  }
  return html
    .replace(/ +(?=[.,;])| (?= [a-z])/g, "")
    .replaceAll("\u0001", "[")
    .replaceAll("\u0002", "]");
}

/** Keeps the square of a check box from being read as a mark again. */
function quoteBox(bracket) {
  return bracket === "[" ? "\u0001" : "\u0002";
}

/** Paragraphs and tables as HTML. */
export function drawBlocks(text) {
  const blocks = drawMarks(text.replace(/^%%.*$/gm, "")).split(/\n\n+/);
  return blocks.map(drawBlock).join("\n");
}

function drawBlock(block) {
  if (!block.startsWith("| ")) return `<p dir="auto">${block}</p>`;
  const row = (line) => line.replace(/^\s*\| | \|\s*$/g, "").split(" | ");
  const rows = block.split("<br>").map((line) => row(line.trim()));
  const cells = (line) => line.map((cell) => `<td>${cell}</td>`).join("");
  return `<table>${rows.map((line) => `<tr>${cells(line)}</tr>`).join("")}</table>`;
}

/** Sets every letter a little off the line and a little lighter or darker, as typebars do. */
export function typewrite(html, random) {
  const letter = (char) => {
    if (/\s/.test(char)) return char;
    const top = (random() * 1.6 - 0.8).toFixed(1);
    const ink = (0.72 + random() * 0.28).toFixed(2);
    return `<b style="top:${top}px;opacity:${ink}">${char}</b>`;
  };
  return html.replace(/(<[^>]*>)|(&\w+;)|([^<&])/gu, (_, tag, entity, char) =>
    tag ? tag : letter(entity ?? char),
  );
}
