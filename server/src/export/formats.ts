import type { Format } from "./edition";
import { markdown } from "./markdown/markdown";
import { readingText } from "./reading-text";
import { text } from "./text";

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [text, readingText, markdown];
