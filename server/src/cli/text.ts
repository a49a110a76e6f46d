import { transcriptionText } from "../syntax/transcription-text";
import { t } from "../text/words";
import { type Command, READING_OPTIONS } from "./command";
import { readOnly } from "./document";
import { write } from "./output";

/** `recto text`: what the source says, without what the editors say about it. */
export const text: Command = {
  name: "text",
  parameters: "[OPTIONS] FILE",
  summary: () => t("write the text of a transcription without brackets, labels and comments"),
  options: READING_OPTIONS,
  async run(given) {
    const { document, code } = await readOnly(given);
    const written = transcriptionText(document);
    write(written === "" ? "" : `${written}\n`);
    return code;
  },
};
