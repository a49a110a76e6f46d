import { escaped } from "../../../server/src/export/html/escape";

/** Stands for a character that means itself while the signs of Markdown are read. */
const KEPT = /\ue000(\d+)\ue001/g;

/**
 * The Markdown of hover cards as HTML: paragraphs, heavy and sloping type, code. Everything is
 * escaped first, so that nothing but these elements can come of it; links and pictures are words.
 */
export function cardHtml(markdown: string): string {
  const parts = markdown.replace(/[\ue000\ue001]/g, "").split(/```\w*\n([\s\S]*?)\n```/);
  return parts
    .map((part, at) => (at % 2 === 1 ? `<pre>${escaped(part)}</pre>` : paragraphs(part)))
    .join("");
}

function paragraphs(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => (paragraph === "---" ? "<hr>" : `<p dir="auto">${inline(paragraph)}</p>`))
    .join("");
}

function inline(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string) => `\ue000${kept.push(text) - 1}\ue001`;
  const plain = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(sign))
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/`([^`]+)`/g, (_, code: string) => `\ue002${keep(restored(code, kept))}\ue003`);
  const html = escaped(plain)
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]+)\*/g, "<em>$1</em>")
    .replace(/\ue002/g, "<code>")
    .replace(/\ue003/g, "</code>")
    .replace(/ {2}\n/g, "<br>");
  return html.replace(KEPT, (_, at: string) => escaped(kept[Number(at)] ?? ""));
}

/** In code, what was set aside is itself again. */
function restored(code: string, kept: readonly string[]): string {
  return code.replace(KEPT, (_, at: string) => `\\${kept[Number(at)] ?? ""}`);
}
