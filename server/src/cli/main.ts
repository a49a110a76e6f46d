const parameters = process.argv.slice(2);

// An editor waits for its server: the other commands are not read for it.
if (parameters.join(" ") === "server --stdio") void import("../node/main");
else void runCommand();

async function runCommand(): Promise<void> {
  const { run } = await import("./run");
  // The exit code is set, not forced, so that all output is written before the program ends.
  process.exitCode = await run(parameters);
}
