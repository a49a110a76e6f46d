import type { Format } from "./edition";
import { html } from "./html/html";
import { text } from "./text";

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [text, html];
