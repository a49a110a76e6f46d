import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { allAtOnce } from "../../server/src/people/steps";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import type { Card } from "../../server/src/workspace/catalogue/card";
import { Catalogue } from "../../server/src/workspace/catalogue/catalogue";
import { findingNames } from "../../server/src/workspace/catalogue/find-names";
import { namingsIn } from "../../server/src/workspace/catalogue/kept-namings";
import {
  SavedCards,
  type SavedContents,
  savedText,
} from "../../server/src/workspace/catalogue/saved-cards";
import type { FileSystem } from "../../server/src/workspace/files";
import { Quiet } from "../../server/src/workspace/quiet";
import { registerFrom } from "../people/support";

const MATCHER = registerFrom(
  "falk = Irene Falk; Ирена Фальк\nkarl = Karl Sorel\nemil = Emil Sorel",
);
const FOLDER = "file:///letters";
const REGISTER = "file:///letters/people.yaml";

/** A disk in memory: its files, which of them cannot be read, and what was read of it. */
class Disk {
  readonly files = new Map<string, { text: string; state: number; broken: boolean }>();
  reads: string[] = [];
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
      list: async () => [...this.files.keys()].map((name) => `${FOLDER}/${name}`).sort(),
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

/** What is kept between two sessions. */
interface Kept {
  text: string;
}

function catalogueOf(disk: Disk, kept?: Kept, program = "1"): Catalogue {
  const { register } = MATCHER;
  const by = { program, frequency: undefined };
  const catalogue = new Catalogue({
    files: disk.system,
    quiet: new Quiet(),
    parse: async (_uri, text) => parse(text, defaultConventions),
    parseBeginning: (_uri, text) => parse(text, defaultConventions),
    holds: () => false,
    ...(kept && {
      restore: async () => new SavedCards(kept.text, program),
      revive: async (_uri: string, { names, ...rest }: SavedContents) => {
        return { ...rest, conventions: defaultConventions, names: names && { ...names, register } };
      },
      save: async (cards: readonly Card[]) => {
        kept.text = [
          ...savedText(cards, by, (_, { names, ...rest }) => ({ ...rest, names, reading: "" })),
        ].join("\n");
      },
    }),
    names: async (_uri, document, frequency) =>
      allAtOnce(
        findingNames(
          document,
          { register, matcher: MATCHER, uris: [REGISTER], state: "1" },
          frequency,
        ),
      ),
  });
  catalogue.folders = [FOLDER];
  return catalogue;
}

/** What the catalogue says, as a historian would read it. */
async function shown(catalogue: Catalogue): Promise<string[]> {
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

test("titles, pages and names of all files", async () => {
  const disk = new Disk(true);
  disk.write("б.recto", "---\ntitle: Письмо из Риги\n---\n\n[page 2]\n\nИрене Фальк.\n");
  disk.write("a.recto", "Irene Falk, [@falk: sie] 𝔠\n");
  expect(await shown(catalogueOf(disk))).toEqual([
    "a.recto | a.recto | falk: Irene Falk, sie",
    "б.recto | Письмо из Риги | Page 2 | falk: Ирене Фальк",
  ]);
});

test("titles are known before the texts are read", async () => {
  const disk = new Disk(true);
  for (let at = 0; at < 50; at++)
    disk.write(`${at}.recto`, `---\ntitle: Letter ${at}\n---\n\nIrene Falk\n`);
  const titled = await catalogueOf(disk).titled();
  expect(titled.map(({ title }) => title)).toContain("Letter 49");
  expect(disk.reads.length).toBeLessThan(50);
});

test("what did not change is not read again", async () => {
  const disk = new Disk(true);
  for (let at = 0; at < 5; at++) disk.write(`${at}.recto`, "Irene Falk\n");
  const catalogue = catalogueOf(disk);
  await catalogue.complete();
  disk.reads = [];
  disk.write("3.recto", "Nobody\n");
  catalogue.review([]);
  expect(await shown(catalogue)).toContain("3.recto | 3.recto");
  expect(disk.reads).toEqual(["3.recto"]);
});

test("a file that could not be read is read as soon as it can be", async () => {
  const disk = new Disk(true);
  disk.write("a.recto", "Irene Falk\n");
  const file = disk.files.get("a.recto");
  if (file) file.broken = true;
  const catalogue = catalogueOf(disk);
  expect(await shown(catalogue)).toEqual(["a.recto | a.recto"]);
  if (file) file.broken = false;
  catalogue.review([]);
  expect(await shown(catalogue)).toEqual(["a.recto | a.recto | falk: Irene Falk"]);
});

test("other documents decide, and only what was left open is read again", async () => {
  const disk = new Disk(true);
  disk.write("a.recto", "Sorel left.\n");
  disk.write("b.recto", "Irene Falk\n");
  const catalogue = catalogueOf(disk);
  expect(await shown(catalogue)).toContain("a.recto | a.recto");
  disk.reads = [];
  catalogue.decideBy(new Map([["karl", 20]]));
  expect(await shown(catalogue)).toContain("a.recto | a.recto | karl: Sorel");
  expect(disk.reads).toEqual(["a.recto"]);
});

/** A disk with some letters, and what a first session kept of them. */
async function visited() {
  const disk = new Disk(true);
  disk.write("a.recto", "---\ntitle: Ж\t𝒜\n---\n\n[page 2]\n\nИрене Фальк, Irene\nFalk.\n");
  disk.write("b.recto", "Karl Sorel\n");
  const kept: Kept = { text: "" };
  const first = await shown(catalogueOf(disk, kept));
  await vi.waitFor(() => expect(kept.text).not.toBe(""), 5000);
  disk.reads = [];
  return { disk, kept, first };
}

test("a later session reads only what changed meanwhile", async () => {
  const { disk, kept, first } = await visited();
  expect(await shown(catalogueOf(disk, kept))).toEqual(first);
  expect(disk.reads).toEqual([]);
  disk.write("b.recto", "Irene Falk\n");
  disk.write("c.recto", "Nobody\n");
  expect(await shown(catalogueOf(disk, kept))).toEqual(await shown(catalogueOf(disk)));
  expect(disk.reads.slice(0, 2)).toEqual(["b.recto", "c.recto"]);
});

test("what is cut off, or was kept by another program, is read again", async () => {
  const { disk, kept, first } = await visited();
  expect(await shown(catalogueOf(disk, { ...kept }, "2"))).toEqual(first);
  expect(disk.reads).toEqual(["a.recto", "b.recto"]);
  for (let length = 0; length < kept.text.length; length += 7) {
    const half = { text: kept.text.slice(0, length) };
    expect(await shown(catalogueOf(disk, half))).toEqual(first);
  }
});

const name = fc.constantFrom("a.recto", "b.recto", "ж.recto", "中.recto.txt", "é.recto");
const words = fc.constantFrom(
  "Irene Falk\n",
  "---\ntitle: Ж\n---\nKarl Sorel\n",
  "[page 3]\n\nx\n",
  "",
  "𝒜",
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), name, words }),
  fc.record({ kind: fc.constant("delete" as const), name }),
  fc.record({ kind: fc.constant("rename" as const), name, to: name }),
  fc.record({ kind: fc.constant("break" as const), name }),
  fc.record({ kind: fc.constant("mend" as const), name }),
  fc.record({ kind: fc.constant("wait" as const), name }),
  fc.record({ kind: fc.constant("registers" as const), name }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Does what happens on a disk; which files it concerned. */
function happen(disk: Disk, one: Step): string[] {
  const file = disk.files.get(one.name);
  if (one.kind === "write") disk.write(one.name, one.words);
  if (one.kind === "delete") disk.files.delete(one.name);
  if (one.kind === "rename" && file && one.to !== one.name) {
    disk.files.delete(one.name);
    disk.write(one.to, file.text);
    return [one.name, one.to];
  }
  if (file && (one.kind === "break" || one.kind === "mend")) file.broken = one.kind === "break";
  return [one.name];
}

test.each([
  ["near, of which nothing is told", true],
  ["far, of which every change is told", false],
])("after anything that happens to files that are %s, it is as if made anew", async (_, isNear) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const disk = new Disk(isNear);
      const catalogue = catalogueOf(disk);
      for (const one of steps) {
        const concerned = happen(disk, one).map((file) => `${FOLDER}/${file}`);
        if (one.kind === "registers") catalogue.readAgain();
        if (one.kind === "wait") await catalogue.titled();
        else catalogue.review(isNear ? [] : concerned);
      }
      for (const file of disk.files.values()) file.broken = false;
      catalogue.review(isNear ? [] : [...disk.files.keys()].map((file) => `${FOLDER}/${file}`));
      expect(await shown(catalogue)).toEqual(await shown(catalogueOf(disk)));
    }),
    { numRuns: 60 },
  );
});
