import { run } from "./run";

// The exit code is set, not forced, so that all output is written before the program ends.
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
