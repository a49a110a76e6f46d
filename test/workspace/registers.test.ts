import { expect, onTestFinished, test, vi } from "vitest";
import { readRegister } from "../../server/src/people/files/read-register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { Quiet } from "../../server/src/workspace/quiet";
import { Registers } from "../../server/src/workspace/registers";

vi.setConfig({ testTimeout: 60_000 });

const TEXT = "Anna Sokolova met Emil Brandt in the harbour of Кяхта, and wrote of it.\n\n";
const ONE = "people: [{ id: sokolova, name: Anna Sokolova }]\n";
const TWO = "people: [{ id: sokolova, name: Anna Sokolova }, { id: brandt, name: Emil Brandt }]\n";

class CountingQuiet extends Quiet {
  moments = 0;

  override moment(): Promise<void> {
    this.moments++;
    return super.moment();
  }
}

/** A world of one folder with a register, and documents that are open in it. */
function world(documents: Readonly<Record<string, string>>) {
  const open = Object.entries(documents).map(([name, text]) => ({
    uri: `file:///edition/${name}`,
    document: parse(text, defaultConventions),
    named: [],
  }));
  const state = { register: ONE, reads: 0, told: 0, problems: 0 };
  const quiet = new CountingQuiet();
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
    onRead: () => void state.told++,
    onProblems: () => void state.problems++,
  });
  const named = (at = 0) => {
    const text = open[at] as (typeof open)[number];
    const known = registers.known(text.uri, text.document, text.named);
    return known && new Set(known.recognised.mentions.map(({ id }) => id));
  };
  return { registers, state, quiet, named };
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

test("a long text is met a little at a time", async () => {
  const { quiet, named } = world({ "a.recto": TEXT.repeat(500) });
  named();
  await vi.waitFor(() => expect(named()?.size).toBe(1), { timeout: 50_000 });
  expect(quiet.moments).toBeGreaterThan((TEXT.length * 500) / 2100);
  expect(quiet.moments).toBeLessThan((TEXT.length * 500) / 1900 + 5);
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

test("work waits while somebody types, but not for ever", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const quiet = new Quiet();
  const typing = setInterval(() => quiet.disturb(), 5);
  quiet.disturb();
  let isQuiet = false;
  void quiet.moment().then(() => {
    isQuiet = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(isQuiet).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(isQuiet).toBe(true);
  clearInterval(typing);
});

test("work begins when typing pauses", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const quiet = new Quiet();
  quiet.disturb();
  const moment = quiet.moment();
  await vi.advanceTimersByTimeAsync(100);
  await moment;
});
