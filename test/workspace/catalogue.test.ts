import { expect, test, vi } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse as parsed } from "../../server/src/syntax/parse";
import type { Card, Contents } from "../../server/src/workspace/catalogue/card";
import type { Catalogue } from "../../server/src/workspace/catalogue/catalogue";
import {
  SavedCards,
  type SavedContents,
  savedText,
} from "../../server/src/workspace/catalogue/saved-cards";
import { catalogueOf, Disk, MATCHER, shown } from "./support";

/** What is kept between two sessions. */
interface Kept {
  text: string;
}

/** A catalogue that goes on from what an earlier one kept. */
function keptCatalogueOf(disk: Disk, kept: Kept, program = "1"): Catalogue {
  const { register } = MATCHER;
  const by = { program, frequency: undefined };
  return catalogueOf(disk, {
    restore: async () => new SavedCards(kept.text, program),
    revive: async (_uri: string, { names, ...rest }: SavedContents) => {
      return { ...rest, conventions: defaultConventions, names: names && { ...names, register } };
    },
    save: async (cards: readonly Card[]) => {
      const written = ({ names, ...rest }: Contents) => ({ ...rest, names, reading: "" });
      kept.text = [...savedText(cards, by, written)].join("\n");
    },
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
  const first = await shown(keptCatalogueOf(disk, kept));
  await vi.waitFor(() => expect(kept.text).not.toBe(""), 5000);
  disk.reads = [];
  return { disk, kept, first };
}

test("a later session reads only what changed meanwhile", async () => {
  const { disk, kept, first } = await visited();
  expect(await shown(keptCatalogueOf(disk, kept))).toEqual(first);
  expect(disk.reads).toEqual([]);
  disk.write("b.recto", "Irene Falk\n");
  disk.write("c.recto", "Nobody\n");
  expect(await shown(keptCatalogueOf(disk, kept))).toEqual(await shown(catalogueOf(disk)));
  expect(disk.reads.slice(0, 2)).toEqual(["b.recto", "c.recto"]);
});

test("what is cut off, or was kept by another program, is read again", async () => {
  const { disk, kept, first } = await visited();
  expect(await shown(keptCatalogueOf(disk, { ...kept }, "2"))).toEqual(first);
  expect(disk.reads).toEqual(["a.recto", "b.recto"]);
  for (let length = 0; length < kept.text.length; length += 7) {
    const half = { text: kept.text.slice(0, length) };
    expect(await shown(keptCatalogueOf(disk, half))).toEqual(first);
  }
});

test("a text on which the work fails is told of, and the others are read", async () => {
  const disk = new Disk(true);
  for (const name of ["a.recto", "ж.recto", "中.recto"]) disk.write(name, "Irene Falk\n");
  const told: string[] = [];
  const failing = { log: (message: string) => void told.push(message) };
  const parse = catalogueOf(disk, {
    ...failing,
    parse: async (uri, text) => {
      if (uri.endsWith("ж.recto")) throw new RangeError("too deep");
      return parsed(text, defaultConventions);
    },
  });
  expect(await shown(parse)).toEqual([
    "a.recto | a.recto | falk: Irene Falk",
    "ж.recto | ж.recto",
    "中.recto | 中.recto | falk: Irene Falk",
  ]);
  expect(told).toEqual([expect.stringMatching(/ж\.recto was not read: RangeError: too deep/)]);
  const titling = catalogueOf(disk, {
    ...failing,
    parseFront: () => {
      throw new TypeError("no title");
    },
  });
  expect(await shown(titling)).toHaveLength(3);
  expect(told).toHaveLength(4);
});

test("what nobody asked for begins when the first questions were answered", async () => {
  const disk = new Disk(true);
  disk.write("a.recto", "Irene Falk\n");
  let settle = () => {};
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  const catalogue = catalogueOf(disk, { settled });
  const later = catalogue.completeInTime();
  await new Promise((done) => setTimeout(done, 30));
  expect(disk.lists).toBe(0);
  settle();
  expect(await later).toHaveLength(1);
  expect(disk.lists).toBe(1);
});

test("where nobody tells of changes, each answer looks what there is", async () => {
  const disk = new Disk(true);
  disk.write("a.recto", "Irene Falk\n");
  const catalogue = catalogueOf(disk, { isTold: () => false });
  expect(await shown(catalogue)).toEqual(["a.recto | a.recto | falk: Irene Falk"]);
  disk.write("a.recto", "Karl Sorel\n");
  disk.write("b.recto", "Nobody\n");
  expect(await shown(catalogue)).toEqual([
    "a.recto | a.recto | karl: Karl Sorel",
    "b.recto | b.recto",
  ]);
});
