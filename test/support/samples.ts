import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const data = process.env.RECTO_DATA ?? "../shared";

/** Real transcriptions to test with: name and text. Empty, and said so, where there are none. */
export function samples(): readonly { readonly name: string; readonly text: string }[] {
  const folders = [join(data, "seed"), join(data, "corpus")].filter((folder) => existsSync(folder));
  if (folders.length === 0) console.warn(`skipped: no transcriptions in ${data}`);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
  );
}
