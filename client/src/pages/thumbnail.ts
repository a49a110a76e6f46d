import { Uri, workspace } from "vscode";

/** Pictures that every browser draws; TIFF and JPEG 2000 it does not. */
const DRAWN = /\.(?:png|jpe?g|gif|webp)$/i;
/** A window that scrolls over many pages must not hold a gigabyte of pictures. */
const MOST_BYTES = 2_000_000;
const MOST_BYTES_DRAWN = 20_000_000;
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

const made = new Map<string, Promise<Uri | undefined>>();

/** A picture of the scan for a row of the view; nothing where it is too large or cannot be drawn. */
export async function thumbnailOf(image: Uri): Promise<Uri | undefined> {
  if (!DRAWN.test(image.path)) return undefined;
  try {
    const { size, mtime } = await workspace.fs.stat(image);
    if (FETCHED.has(image.scheme)) return size <= MOST_BYTES ? image : undefined;
    if (size > MOST_BYTES_DRAWN) return undefined;
    const key = `${image} ${mtime}`;
    const known = made.get(key) ?? drawn(image);
    made.set(key, known);
    return await known;
  } catch {
    return undefined; // The file went away, or is no picture.
  }
}

/** Draws a small picture where a browser runs the extension: it cannot fetch the file itself. */
async function drawn(image: Uri): Promise<Uri | undefined> {
  const { OffscreenCanvas, createImageBitmap } = globalThis as unknown as Browser;
  if (!OffscreenCanvas) return undefined;
  const file = new Blob([new Uint8Array(await workspace.fs.readFile(image))]);
  const bitmap = await createImageBitmap(file, { resizeHeight: HEIGHT });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  const type = "image/jpeg";
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
  return Uri.parse(`data:${type};base64,${base64(bytes)}`, true);
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
