import { expect, test } from "vitest";
import { fillIn, imagesIn, pageMarks, type Snippet } from "../../client/src/new-document/template";
import { frontFields, titleOf } from "../../server/src/analysis/front-matter";
import { structureOf } from "../../server/src/analysis/structure";
import { findings } from "../../server/src/rules/run";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

/** A snippet as it is when nobody fills it in. */
class Written implements Snippet {
  text = "";
  appendText(text: string) {
    this.text += text;
    return this;
  }
  appendTabstop() {
    return this;
  }
  appendPlaceholder(text: string) {
    return this.appendText(text);
  }
  appendChoice([first = ""]: string[]) {
    return this.appendText(first);
  }
}

function written(paths: readonly string[], register = ""): string {
  const snippet = new Written();
  fillIn(snippet, "Title of the document", pageMarks(paths), register);
  return snippet.text;
}

test("images come in natural order, and other files are left out", () => {
  expect(imagesIn(["scan10.jpg", "scan2.JPG", "notes.txt", "scan1.tif", "лист 3.png"])).toEqual([
    "scan1.tif",
    "scan2.JPG",
    "scan10.jpg",
    "лист 3.png",
  ]);
});

test("there is a page mark for each image", () => {
  expect(pageMarks(["scans/1 a.jpg", "scans/2.jpg"])).toEqual([
    "[page 1 | scans/1 a.jpg]",
    "[page 2 | scans/2.jpg]",
  ]);
  expect(pageMarks([])).toEqual(["[page 1]"]);
  expect(pageMarks(["scans/[x]|y.jpg"])).toEqual(["[page 1]"]);
});

test("what is not filled in yet is read as front matter and pages all the same", () => {
  const document = parse(
    written(["scans/1.jpg", "scans/2.jpg"], "people.yaml"),
    defaultConventions,
  );
  expect(titleOf(document)).toBe("Title of the document");
  expect(frontFields(document).map(({ key, text }) => `${key}: ${text}`)).toEqual([
    "Citation: ",
    "Summary: ",
    "Original Language: ",
    "Contents: Original",
    "Hands: ",
    "People: people.yaml",
  ]);
  const { pages } = structureOf(document);
  expect(pages.map(({ label, image }) => [label, image?.path])).toEqual([
    ["1", "scans/1.jpg"],
    ["2", "scans/2.jpg"],
  ]);
  expect(findings({ document })).toEqual([]);
});
