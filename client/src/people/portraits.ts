import { type Hover, MarkdownString, Uri, workspace } from "vscode";
import { base64Of } from "../../../server/src/lsp/base64";

/** Larger files are not loaded, in bytes. */
const LARGEST = 4 * 1024 * 1024;
/** The editor shows a text with at most 100,000 characters: what of a picture fits into it. */
const LARGEST_INLINE = 64 * 1024;
/** How high a portrait is shown, in pixels, and how high it is kept where it must be made small. */
const [HEIGHT, KEPT_HEIGHT] = [80, 160];
/** Where the editor can load pictures itself. */
const LOADED_BY_EDITOR: ReadonlySet<string> = new Set(["file", "vscode-remote"]);
const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
};
const IMAGE = /!\[((?:[^\]\\]|\\.)*)\]\(([^)\s]+)\)/g;

/** Pictures in virtual workspaces, by address and time of change. */
const inline = new Map<string, Promise<Uri | undefined>>();

/**
 * An address of a portrait that the editor can show: the file itself, or its content where only the
 * file system of the workspace can read it. Nothing of the network, nothing large, nothing missing.
 */
export async function portraitUri(uri: Uri): Promise<Uri | undefined> {
  const type = TYPES[uri.path.slice(uri.path.lastIndexOf(".") + 1).toLowerCase()];
  if (!type || /^https?$/.test(uri.scheme)) return undefined;
  try {
    const { size, mtime } = await workspace.fs.stat(uri);
    if (size > LARGEST) return undefined;
    if (LOADED_BY_EDITOR.has(uri.scheme)) return uri;
    const key = `${uri} ${mtime} ${size}`;
    const known = inline.get(key) ?? dataUri(uri, type);
    inline.set(key, known);
    return await known;
  } catch {
    return undefined; // Missing, or it cannot be read: the register's own findings say so.
  }
}

/** The cards of the server with their portraits, in a size that leaves room for the words. */
export async function withPortraits(hover: Hover): Promise<Hover> {
  for (const content of hover.contents) {
    if (content instanceof MarkdownString) content.value = await sized(content.value);
  }
  return hover;
}

/** A portrait as Markdown, for tooltips. */
export function portraitMarkdown(uri: Uri, name: string): string {
  // The signs of a data address must stay as they are; in paths, brackets must not.
  return `![${name}](${uri.toString(uri.scheme === "data")}|height=${HEIGHT})`;
}

async function sized(markdown: string): Promise<string> {
  let value = markdown;
  for (const [image, name = "", address = ""] of markdown.matchAll(IMAGE)) {
    const uri = await portraitUri(Uri.parse(address, true));
    value = value.replace(image, () => (uri ? portraitMarkdown(uri, name) : ""));
  }
  return value;
}

async function dataUri(uri: Uri, type: string): Promise<Uri | undefined> {
  const bytes = await workspace.fs.readFile(uri);
  const small = bytes.length > LARGEST_INLINE ? await madeSmall(bytes, type) : bytes;
  if (!small || small.length > LARGEST_INLINE) return undefined;
  const address = `data:${small === bytes ? type : "image/jpeg"};base64,${base64Of(small)}`;
  return Uri.parse(address, true);
}

/** Only browsers can do this, and only they need to. */
async function madeSmall(bytes: Uint8Array, type: string): Promise<Uint8Array | undefined> {
  if (typeof OffscreenCanvas === "undefined") return undefined;
  const image = await createImageBitmap(new Blob([bytes.slice()], { type }));
  const scale = Math.min(1, KEPT_HEIGHT / image.height);
  const [width, height] = [image.width, image.height].map((side) => Math.ceil(side * scale));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return new Uint8Array(await blob.arrayBuffer());
}
