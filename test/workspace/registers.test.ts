import { expect, test, vi } from "vitest";
import { readRegister } from "../../server/src/people/files/read-register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { edit, parse } from "../../server/src/syntax/parse";
import { Quiet } from "../../server/src/workspace/quiet";
import { Registers } from "../../server/src/workspace/registers";

vi.setConfig({ testTimeout: 60_000 });

const TEXT = "Anna Sokolova met Emil Brandt in the harbour of Кяхта, and wrote of it.\n\n";
const ONE = "people: [{ id: sokolova, name: Anna Sokolova }]\n";
const TWO = "people: [{ id: sokolova, name: Anna Sokolova }, { id: brandt, name: Emil Brandt }]\n";

/** A world of one folder with a register, and documents that are open in it. */
function world(documents: Readonly<Record<string, string>>) {
  const open = Object.entries(documents).map(([name, text]) => ({
    uri: `file:///edition/${name}`,
    document: parse(text, defaultConventions),
    named: [],
  }));
  const state = { register: ONE, reads: 0, told: 0, problems: 0 };
  const quiet = new Quiet();
  const registers: Registers = new Registers({
    quiet,
    files: {
      read: async () => state.register,
      exists: async (uri) => uri.endsWith("/people.yaml"),
      list: async () => [],
      images: async () => [],
    },
    read: async (uri) => {
      state.reads++;
      return readRegister(state.register, uri);
    },
    open: () => open,
    frequency: () => undefined,
    onRead: () => void state.told++,
    stamp: () => undefined,
    onProblems: () => void state.problems++,
  });
  const named = (at = 0) => {
    const text = open[at] as (typeof open)[number];
    const known = registers.known(text.uri, text.document, text.named);
    return known && new Set(known.recognised.mentions.map(({ id }) => id));
  };
  return { registers, state, open, named };
}

const REGISTER = "file:///edition/people.yaml";

test("documents keep the names they have until their turn comes, one after the other", async () => {
  const { registers, state, named } = world({ "a.recto": TEXT, "b.recto": TEXT });
  expect(named()).toBeUndefined();
  await vi.waitFor(() => expect(named(1)).toEqual(new Set(["sokolova"])), { timeout: 20_000 });
  state.register = TWO;
  const seen: string[] = [];
  const reading = registers.reload([REGISTER]);
  let isDone = false;
  void reading.then(() => {
    isDone = true;
  });
  while (!isDone) {
    seen.push(`${named(0)?.size}${named(1)?.size}`);
    await new Promise((done) => setTimeout(done, 0));
  }
  expect(new Set(seen)).toContain("11");
  expect(seen).not.toContain("12");
  expect([named(0)?.size, named(1)?.size]).toEqual([2, 2]);
});

test("an edit while names are looked for is not lost", async () => {
  const { registers, state, open, named } = world({ "a.recto": TEXT.repeat(300) });
  named();
  await vi.waitFor(() => expect(named()?.size).toBe(1), { timeout: 20_000 });
  state.register = TWO;
  const reading = registers.reload([REGISTER]);
  let edits = 0;
  const typing = setInterval(() => {
    const text = open[0] as { document: Document };
    const at = text.document.length;
    text.document = edit(text.document, { start: at, end: at, text: "x" });
    if (++edits === 5) clearInterval(typing);
  }, 1);
  await reading;
  clearInterval(typing);
  expect(edits).toBeGreaterThan(0);
  expect(named()).toEqual(new Set(["sokolova", "brandt"]));
});

test("a register that changes while it is read is read once more, and no oftener", async () => {
  const { registers, state, named } = world({ "a.recto": TEXT });
  named();
  await vi.waitFor(() => expect(named()?.size).toBe(1), { timeout: 20_000 });
  const before = state.reads;
  const readings = Array.from({ length: 20 }, () => registers.reload([REGISTER]));
  state.register = TWO;
  await Promise.all(readings);
  expect(state.reads - before).toBeLessThanOrEqual(2);
  expect(named()?.size).toBe(2);
});
