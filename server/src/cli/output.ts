import { t } from "../text/words";

const MOST_HELD = 65_536;
let held = "";

/** Writes to standard output, in large pieces. */
export function write(text: string): void {
  held += text;
  if (held.length >= MOST_HELD || process.stdout.isTTY) flush();
}

/** Hands over what was held back. The program must not be ended by force after that. */
export function flush(): void {
  if (held !== "") process.stdout.write(held);
  held = "";
}

/** One line on standard error. */
export function complain(line: string): void {
  flush();
  process.stderr.write(`recto: ${line.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ")}\n`);
}

/** Whoever reads the output may stop when enough was read (`recto … | head`). */
export function endWithReader(): void {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0);
    held = "";
    complain(t("the output cannot be written ({0})", code ?? ""));
    process.exit(2);
  });
  process.stderr.on("error", () => {}); // There is nobody left to tell.
}
