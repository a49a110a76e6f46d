/** Names of images that a page mark can show. */
const IMAGE = /\.(?:png|jpe?g|tiff?|jp2|gif|webp)$/i;
/** A bracket or bar in its name would end the mark; such an image is left to the historian. */
const UNFIT = /[\]|\r\n]/;
const natural = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The images among the names of a folder's files, 2 before 10. */
export function imagesIn(names: readonly string[]): string[] {
  return names.filter((name) => IMAGE.test(name)).sort((a, b) => natural.compare(a, b));
}

/** One page mark for each image, numbered from 1: `[page 1 | scans/0001.jpg]`. */
export function pageMarks(paths: readonly string[]): string[] {
  if (paths.length === 0) return ["[page 1]"];
  return paths.map((path, index) =>
    UNFIT.test(path) ? `[page ${index + 1}]` : `[page ${index + 1} | ${path}]`,
  );
}

/**
 * A new transcription: the front matter with places to fill in, then the pages, each with room for
 * its text. Written into a snippet, whose last tab stop is the first page.
 *
 * @param title What stands in the place of the title until one is typed.
 */
export function fillIn(
  snippet: Snippet,
  title: string,
  marks: readonly string[],
  register: string,
): void {
  snippet.appendPlaceholder(title);
  snippet.appendText("\n\n");
  for (const key of ["Citation", "Summary", "Original Language"]) field(snippet, key);
  snippet
    .appendText("Contents: ")
    .appendChoice(["Original", "Original and translation", "Translation"]);
  snippet.appendText("\n");
  field(snippet, "Hands");
  snippet.appendText(`People: ${register}\n`);
  marks.forEach((mark, index) => {
    snippet.appendText(`\n${mark}\n\n`);
    if (index === 0) snippet.appendTabstop(0);
    snippet.appendText("\n");
  });
}

function field(snippet: Snippet, key: string): void {
  snippet.appendText(`${key}: `).appendTabstop();
  snippet.appendText("\n");
}

/** What is needed of an editor's snippet. */
export interface Snippet {
  appendText(text: string): Snippet;
  appendTabstop(number?: number): Snippet;
  appendPlaceholder(text: string): Snippet;
  appendChoice(values: string[]): Snippet;
}
