import mammoth from "mammoth";
import { defaultConventions } from "../syntax/conventions";
import { checkedPackage, notRead } from "./docx-package";
import { documentText } from "./front";
import type { ForeignFile, Imported, Refused } from "./imported";
import { UnmarkedTally } from "./unmarked";

const STYLES = ["u => u", "strike => s", "comment-reference => sup"];

/** Reads a document of a word processor: paragraphs, what is struck out or set off, footnotes. */
export async function readDocx(file: ForeignFile): Promise<Imported | Refused> {
  const bytes = checkedPackage(file.bytes());
  if ("reason" in bytes) return bytes;
  const tally = new UnmarkedTally();
  const convertImage = mammoth.images.imgElement(async () => {
    tally.add("picture", "left out");
    return { src: "" };
  });
  const options = { styleMap: STYLES, convertImage, externalFileAccess: false };
  let html: string;
  try {
    const { value, messages } = await mammoth.convertToHtml(inputOf(bytes), options);
    for (const { message } of messages) tally.add(message, "plain words");
    html = value;
  } catch (error) {
    return notRead((error as Error).message);
  }
  const title = file.name.replace(/\.[^.]+$/, "");
  const { readHtml } = await import("./html");
  const { text } = readHtml(asTyped(html), {
    conventions: defaultConventions,
    isTaken: () => false,
  });
  const front = { title, fields: [["Citation", title] as const], language: undefined };
  return { head: documentText(front, [{ text, words: text }]), report: tally.all() };
}

/** The one in Node takes bytes, the one in browsers the buffer under them. */
function inputOf(bytes: Uint8Array) {
  return { buffer: bytes, arrayBuffer: bytes.slice().buffer } as unknown as { buffer: Buffer };
}

/** Headings and tables as they are typed, and notes without the arrow that leads back from them. */
function asTyped(html: string): string {
  const notes = html.replace(/\s*<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, "");
  const tables = notes.replace(/<table>([\s\S]*?)<\/table>/g, (_, inside: string) => rows(inside));
  return tables.replace(/<(h[1-6])>([\s\S]{0,2000}?)<\/\1>/g, "<p>[heading: $2]</p>");
}

/** Rows between bars; a single row is a line. */
function rows(table: string): string {
  const cells = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
      cell.replace(/<\/?p>|<br \/>/g, " ").trim(),
    ),
  );
  const single = cells.length < 2;
  const lines = cells.map((row) => (single ? row.join("  ") : `| ${row.join(" | ")} |`));
  return `<p>${lines.join("<br />")}</p>`;
}
