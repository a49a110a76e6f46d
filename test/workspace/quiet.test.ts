import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { Quiet } from "../../server/src/workspace/quiet";

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** Work of so many steps that take a millisecond each, and when each was done. */
function* stepsOf(count: number, done: number[]): Generator<void, string, void> {
  for (let step = 0; step < count; step++) {
    vi.setSystemTime(Date.now() + 1);
    vi.advanceTimersByTime(1);
    done.push(performance.now());
    yield;
  }
  return "done";
}

test("work waits while somebody types, but not for ever", async () => {
  const quiet = new Quiet();
  const typing = setInterval(() => quiet.disturb(), 5);
  quiet.disturb();
  let isQuiet = false;
  void quiet.moment().then(() => {
    isQuiet = true;
  });
  await vi.advanceTimersByTimeAsync(15);
  expect(isQuiet).toBe(false);
  await vi.advanceTimersByTimeAsync(80);
  expect(isQuiet).toBe(true);
  clearInterval(typing);
});

test("work begins when typing pauses", async () => {
  const quiet = new Quiet();
  quiet.disturb();
  const moment = quiet.moment();
  await vi.advanceTimersByTimeAsync(100);
  await moment;
});

test("long work is done in slices of two milliseconds", async () => {
  const quiet = new Quiet();
  const moment = vi.spyOn(quiet, "moment");
  const done: number[] = [];
  const working = quiet.work(stepsOf(20, done));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await working).toBe("done");
  expect(done).toHaveLength(20);
  // One more to hand over what came out.
  expect(moment).toHaveBeenCalledTimes(11);
});

test("small pieces of work share a slice", async () => {
  const quiet = new Quiet();
  const moment = vi.spyOn(quiet, "moment");
  const nothing = function* (): Generator<void, number, void> {
    return 1;
  };
  const all = (async () => {
    for (let piece = 0; piece < 100; piece++) await quiet.work(nothing());
  })();
  await vi.advanceTimersByTimeAsync(100);
  await all;
  expect(moment).toHaveBeenCalledTimes(1);
});
