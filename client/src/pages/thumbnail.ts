import { Uri, workspace } from "vscode";
import { base64Of } from "../../../server/src/lsp/base64";

/** Pictures that every browser draws, with their types; TIFF and JPEG 2000 it does not. */
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
};
/** Pictures of this size travel with the row and are drawn whole, in the shape of the page. */
const MOST_EMBEDDED = 64_000;
/** Larger ones are fetched by the window: a view of many pages must not hold a gigabyte of them. */
const MOST_FETCHED = 2_000_000;
const MOST_DRAWN = 20_000_000;
const HEIGHT = 160;
/** Where the window can fetch a file by its address. */
const FETCHED: ReadonlySet<string> = new Set(["file", "vscode-remote"]);

/** What a web worker has, and Node has not. */
interface Canvas {
  getContext(kind: "2d"): { drawImage(image: Bitmap, x: number, y: number): void };
  convertToBlob(options: { type: string }): Promise<Blob>;
}
interface Bitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}
interface Browser {
  readonly OffscreenCanvas?: new (width: number, height: number) => Canvas;
  createImageBitmap(blob: Blob, options: { resizeHeight: number }): Promise<Bitmap>;
}

/** A picture of a scan: for a row, and as an address for what is shown on resting there. */
export interface Thumbnail {
  readonly icon: Uri;
  readonly large: string;
}

const made = new Map<string, Promise<Thumbnail | undefined>>();

/** A picture of the scan; nothing where it is too large or cannot be drawn. */
export async function thumbnailOf(image: Uri): Promise<Thumbnail | undefined> {
  const type = TYPES[/\.([a-z]+)$/i.exec(image.path)?.[1]?.toLowerCase() ?? ""];
  if (!type) return undefined;
  try {
    const { size, mtime } = await workspace.fs.stat(image);
    const key = `${image} ${mtime}`;
    const known = made.get(key) ?? pictureOf(image, type, size);
    made.set(key, known);
    return await known;
  } catch {
    return undefined; // The file went away, or is no picture.
  }
}

async function pictureOf(image: Uri, type: string, size: number): Promise<Thumbnail | undefined> {
  if (!FETCHED.has(image.scheme)) return size <= MOST_DRAWN ? drawn(image) : undefined;
  if (size > MOST_FETCHED) return undefined;
  const isSmall = size <= MOST_EMBEDDED;
  const icon = isSmall ? framed(address(type, await workspace.fs.readFile(image))) : image;
  return { icon, large: image.toString() };
}

/** Draws a small picture where a browser runs the extension: it cannot fetch the file itself. */
async function drawn(image: Uri): Promise<Thumbnail | undefined> {
  const { OffscreenCanvas, createImageBitmap } = globalThis as unknown as Browser;
  if (!OffscreenCanvas) return undefined;
  const file = new Blob([new Uint8Array(await workspace.fs.readFile(image))]);
  const bitmap = await createImageBitmap(file, { resizeHeight: HEIGHT });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  const type = "image/jpeg";
  const blob = await canvas.convertToBlob({ type });
  const large = address(type, new Uint8Array(await blob.arrayBuffer()));
  return { icon: framed(large), large };
}

/** The whole picture within a square: a row would cut off what is higher than wide. */
function framed(picture: string): Uri {
  const size = `width="${HEIGHT}" height="${HEIGHT}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${picture}" ${size}/></svg>`;
  return Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`, true);
}

function address(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${base64Of(bytes)}`;
}
