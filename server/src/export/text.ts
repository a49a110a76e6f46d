import { transcriptionText } from "../syntax/transcription-text";
import type { Format } from "./edition";

/** The words of the transcription alone, line for line as in the source. */
export const text: Format = {
  name: "text",
  extension: "txt",
  mediaType: "text/plain",
  title: "Plain text",
  export: ({ document }) => ({ content: `${transcriptionText(document)}\n` }),
};
