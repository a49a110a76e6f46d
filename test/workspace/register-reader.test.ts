import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answering } from "../../server/src/people/files/answering";
import { readRegister } from "../../server/src/people/files/read-register";
import { RegisterReader, type RegisterThreads } from "../../server/src/workspace/register-reader";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Behaviour = "reads" | "dies" | "hangs" | "never starts" | "throws";

/** A reader whose threads do as told for a file; the names of what they did. */
function readerWith(behaviourOf: (uri: string) => Behaviour) {
  const told: string[] = [];
  const log: string[] = [];
  const threads: RegisterThreads = {
    reaches: () => false,
    start({ onAnswer, onEnd }) {
      told.push("start");
      if (behaviourOf("") === "throws") throw new Error("no workers here");
      if (behaviourOf("") === "never starts") setTimeout(() => onEnd("refused"), 1);
      else setTimeout(() => onAnswer("ready"), 1);
      const answer = answering(
        (uri, text) => readRegister(text ?? "", uri),
        (part) => setTimeout(() => onAnswer(part), 1),
      );
      return {
        ask(asked) {
          const behaviour = asked === "next" ? "reads" : behaviourOf(asked.uri);
          if (behaviour === "reads") answer(asked);
          if (behaviour === "dies") setTimeout(() => onEnd("out of memory"), 5);
        },
        end: () => void told.push("end"),
      };
    },
  };
  const reader = new RegisterReader(threads, {
    textOf: async (uri) => `people: [{ id: here, name: From ${uri} }]`,
    readHere: async (text, uri) => readRegister(text, uri),
    log: (message) => log.push(message),
  });
  return { reader, told, log };
}

async function outcome<Value>(promise: Promise<Value>, time = 100): Promise<Value> {
  await vi.advanceTimersByTimeAsync(time);
  return promise;
}

test("a register is read in a thread, part by part", async () => {
  const { reader, told } = readerWith(() => "reads");
  const rows = Array.from({ length: 2000 }, (_, at) => `p${at},Anna ${at} Aal,1898-13`);
  const read = await outcome(reader.read("a.csv", `id,name,born\n${rows.join("\n")}\n`), 10_000);
  expect("entries" in read && read.entries.length).toBe(2000);
  expect("entries" in read && read.entries[1999]?.source?.idRange.start.line).toBe(2000);
  expect(read.problems).toHaveLength(500);
  expect(told).toEqual(["start"]);
});

test("a thread with nothing to do is ended, and started again when it is needed", async () => {
  const { reader, told } = readerWith(() => "reads");
  await outcome(reader.read("a.csv", "id,name\na,Anna"));
  await vi.advanceTimersByTimeAsync(100_000);
  await outcome(reader.read("a.csv", "id,name\na,Anna"));
  expect(told).toEqual(["start", "end", "start"]);
});

test.each([
  ["dies", "out of memory"],
  ["hangs", "took longer than a minute"],
] as const)(
  "a file at which the thread %s gets a finding, and the others are read",
  async (what, why) => {
    const { reader, told, log } = readerWith((uri) => (uri === "bad.yaml" ? what : "reads"));
    const [bad, good] = [reader.read("bad.yaml", "x"), reader.read("a.csv", "id,name\na,Anna")];
    const read = await outcome(bad, 61_000);
    expect(read).toMatchObject({
      unread: true,
      problems: [{ uri: "bad.yaml", severity: "error" }],
    });
    expect(read.problems[0]?.message).toContain(why);
    expect(await outcome(good)).toMatchObject({ entries: [{ id: "a" }], problems: [] });
    expect(told.slice(0, 3)).toEqual(["start", "end", "start"]);
    expect(log).toEqual([]);
  },
);

test.each(["throws", "never starts"] as const)(
  "where a thread %s, registers are read all the same, and the log says why",
  async (what) => {
    const { reader, told, log } = readerWith(() => what);
    const [first, second] = [
      reader.read("a.yaml", undefined),
      reader.read("b.csv", "id,name\nb,Bo"),
    ];
    expect(await outcome(first)).toMatchObject({ entries: [{ id: "here", name: "From a.yaml" }] });
    expect(await outcome(second)).toMatchObject({ entries: [{ id: "b" }] });
    expect(told.filter((one) => one === "start")).toHaveLength(1);
    expect(log).toHaveLength(1);
  },
);
