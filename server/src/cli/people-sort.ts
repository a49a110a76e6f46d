import type { Entry } from "../people/entry";
import { sorted } from "../people/files/sorted";
import { t } from "../text/words";
import type { Given } from "./arguments";
import { replaceFile } from "./fix";
import { readRegisterText } from "./registers";
import { readSource } from "./sources";
import { EXIT, Trouble } from "./trouble";

const SORTED = /\.(?:ya?ml|csv)$/i;

/** `recto people sort FILE`: puts a register in the order of its ids, so that branches merge. */
export async function sort({ paths }: Given): Promise<number> {
  const [, name, ...more] = paths;
  if (name === undefined || more.length > 0)
    throw new Trouble(t("{0} needs one file: {1}", "people sort", "recto people sort people.yaml"));
  if (!SORTED.test(name))
    throw new Trouble(t("{0}: only registers in YAML and CSV are sorted", name));
  const decoded = readSource({ name });
  const { text, encoding } = decoded;
  const { entries, problems } = await readRegisterText(name, text, encoding);
  if (problems.some(({ severity }) => severity === "error"))
    throw new Trouble(
      t("{0}: has errors, and was left as it is; {1} shows them", name, `recto check ${name}`),
    );
  const written = sorted(text, entries);
  const read = written === undefined ? [] : (await readRegisterText(name, written)).entries;
  // What writes keeps what was written: an alias, for example, may have lost its anchor.
  if (written === undefined || said(read) !== said(entries))
    throw new Trouble(
      t(
        "{0}: was left as it is: its entries cannot change places, since they share lines or refer to one another",
        name,
      ),
    );
  if (written !== text) replaceFile(name, decoded, written);
  return EXIT.done;
}

/** What entries say, in whatever order and place. */
function said(entries: readonly Entry[]): string {
  return entries
    .map(({ source: _, ...entry }) => JSON.stringify(entry))
    .sort()
    .join("\n");
}
