/** One line for each event: `scripts/support/test-events.mjs` reads them wherever VS Code runs. */
const tell = (event: object) => console.log(`##recto ${JSON.stringify(event)}`);

/** A loaded machine answers late: a test that fails is run once more, and both times are told. */
export const tries = { retries: 1, timeout: 40_000 };

/** Runs what Mocha has collected; rejects when a test failed, as VS Code expects of `run()`. */
export function runAndReport(mocha: Mocha): Promise<void> {
  return new Promise((done, reject) => {
    const runner = mocha.run((failures) => {
      tell({ event: "end" });
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else done();
    });
    runner.on("pass", (test) =>
      tell({ event: "pass", title: test.titlePath().join(": "), milliseconds: test.duration ?? 0 }),
    );
    runner.on("pending", (test) => tell({ event: "skip", title: test.titlePath().join(": ") }));
    const failed = (event: string) => (test: Mocha.Runnable, error: Error) =>
      tell({ event, title: test.titlePath().join(": "), message: error.stack ?? error.message });
    runner.on("retry", failed("again"));
    runner.on("fail", failed("fail"));
  });
}
