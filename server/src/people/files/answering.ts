import { partsOf } from "./parts";
import type { ReadRegister } from "./read-register";

/** What a thread that reads registers is asked: to read a file, or for the next part. */
export type Asked =
  | "next"
  /** Without a text, the thread reads the file itself. */
  | { readonly uri: string; readonly text?: string | undefined };

/** What it answers: first of all that it is there, then one part at a time, each when asked for. */
export type Answered = "ready" | { readonly part: string; readonly isLast: boolean };

/** The thread's side of the conversation. */
export function answering(
  read: (uri: string, text: string | undefined) => ReadRegister,
  answer: (answered: Answered) => void,
): (asked: Asked) => void {
  let parts: Generator<string> | undefined;
  let coming: IteratorResult<string> | undefined;
  return (asked) => {
    if (asked !== "next") {
      parts = partsOf(read(asked.uri, asked.text));
      coming = parts.next();
    }
    if (!parts || !coming || coming.done) return;
    const part = coming.value;
    coming = parts.next();
    answer({ part, isLast: coming.done === true });
  };
}
