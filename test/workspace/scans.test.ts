import { expect, test } from "vitest";
import type { FileSystem } from "../../server/src/workspace/files";
import { isImage, pathTo, Scans } from "../../server/src/workspace/scans";

const folders = {
  images: ["file:///edition/plates"],
  workspace: ["file:///edition"],
};

test.each([
  ["file:///edition/letters/a.recto", "file:///edition/letters/scans/1.jpg", "scans/1.jpg"],
  ["file:///edition/letters/a.recto", "file:///edition/plates/1.jpg", "1.jpg"],
  ["file:///edition/letters/a.recto", "file:///edition/maps/1%20a.jpg", "../maps/1 a.jpg"],
  ["file:///edition/letters/a.recto", "file:///edition/letters/%D0%BB.jpg", "л.jpg"],
  ["file:///edition/letters/a.recto", "file:///edition/letters/100%.jpg", "100%.jpg"],
  ["vscode-vfs://github/a/b.recto", "vscode-vfs://github/a/c/1.jpg", "c/1.jpg"],
  ["vscode-vfs://github/a/b.recto", "file:///c/1.jpg", undefined],
  ["untitled:Untitled-1", "file:///edition/scans/1.jpg", "scans/1.jpg"],
  ["untitled:Untitled-1", "file:///elsewhere/1.jpg", "1.jpg"],
])("%s names %s", (document, image, path) => {
  expect(pathTo(document, folders, image)).toBe(path);
});

test("images are known by their names", () => {
  expect(["a.JPG", "a.tiff", "a.jpg.txt", "a.pdf"].filter(isImage)).toEqual(["a.JPG", "a.tiff"]);
});

test("images in the project's folders come first, each in the order of numbers", async () => {
  const files: Readonly<Record<string, readonly string[]>> = {
    "file:///edition": ["portraits/a.png", "scans/10.png", "scans/9.png"],
    "file:///edition/scans": ["scans/10.png", "scans/9.png"],
  };
  const images = async (folder: string) =>
    (files[folder] ?? []).map((path) => `file:///edition/${path}`);
  const scans = new Scans({ images } as unknown as FileSystem);
  const paths = await scans.paths("file:///edition/a.recto", ["file:///edition/scans"]);
  expect(paths).toEqual(["scans/9.png", "scans/10.png", "portraits/a.png"]);
});
