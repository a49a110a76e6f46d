import { allAtOnce } from "../../server/src/people/steps";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse, parseFront } from "../../server/src/syntax/parse";
import { Catalogue } from "../../server/src/workspace/catalogue/catalogue";
import { findingNames } from "../../server/src/workspace/catalogue/find-names";
import type { CatalogueHost } from "../../server/src/workspace/catalogue/host";
import { namingsIn } from "../../server/src/workspace/catalogue/kept-namings";
import type { FileSystem } from "../../server/src/workspace/files";
import { Quiet } from "../../server/src/workspace/quiet";
import { registerFrom } from "../people/support";

export const MATCHER = registerFrom(
  "falk = Irene Falk; Ирена Фальк\nkarl = Karl Sorel\nemil = Emil Sorel",
);
export const FOLDER = "file:///letters";
const REGISTER = `${FOLDER}/people.yaml`;

/** A disk in memory: its files, which of them cannot be read, and what was read of it. */
export class Disk {
  readonly files = new Map<string, { text: string; state: number; broken: boolean }>();
  reads: string[] = [];
  /** How often somebody asked which files there are. */
  lists = 0;
  private states = 0;

  constructor(private readonly isNear: boolean) {}

  write(name: string, text: string): void {
    const broken = this.files.get(name)?.broken ?? false;
    this.files.set(name, { text, state: ++this.states, broken });
  }

  get system(): FileSystem {
    const file = (uri: string) => this.files.get(uri.slice(FOLDER.length + 1));
    const text = (uri: string) => (file(uri)?.broken ? undefined : file(uri)?.text);
    const read = (uri: string) => {
      this.reads.push(uri.slice(FOLDER.length + 1));
      return text(uri);
    };
    const far = {
      list: async () => {
        this.lists++;
        return [...this.files.keys()].map((name) => `${FOLDER}/${name}`).sort();
      },
      read: async (uri: string) => read(uri),
    };
    const near = {
      stamp: (uri: string) => file(uri) && String(file(uri)?.state),
      textAtOnce: (uri: string, bytes?: number) =>
        bytes === undefined ? read(uri) : text(uri)?.slice(0, bytes),
    };
    return { ...far, ...(this.isNear && near) } as unknown as FileSystem;
  }
}

/** A catalogue of the texts on a disk, in which the people of `MATCHER` are looked for. */
export function catalogueOf(disk: Disk, more: Partial<CatalogueHost> = {}): Catalogue {
  const { register } = MATCHER;
  const prepared = { register, matcher: MATCHER, uris: [REGISTER], state: "1" };
  const catalogue = new Catalogue({
    files: disk.system,
    quiet: new Quiet(),
    isTold: () => true,
    log: (message) => {
      throw new Error(message);
    },
    parse: async (_uri, text) => parse(text, defaultConventions),
    parseFront: (_uri, text) => parseFront(text, defaultConventions),
    holds: () => false,
    names: async (_uri, document, frequency) =>
      allAtOnce(findingNames(document, prepared, frequency)),
    ...more,
  });
  catalogue.folders = [FOLDER];
  return catalogue;
}

/** What the catalogue says, as a historian would read it. */
export async function shown(catalogue: Catalogue): Promise<string[]> {
  return (await catalogue.complete()).map(({ uri, title, contents }) => {
    const places = contents?.places.map(({ name }) => name) ?? [];
    const namings = contents?.names?.namings;
    const names = (namings?.ids ?? []).map(
      (id) =>
        `${id}: ${
          namings &&
          namingsIn(namings, id)
            .map(({ text }) => text)
            .join(", ")
        }`,
    );
    return [uri.slice(FOLDER.length + 1), title, ...places, ...names].join(" | ");
  });
}
