import { join } from "node:path";
import { loadCompiled } from "../node/compiled";

const parameters = process.argv.slice(2);

// An editor waits for its server: the other commands are not read for it. VS Code adds its own number.
const asked = parameters.filter((one) => !one.startsWith("--clientProcessId=")).join(" ");
if (asked === "server --stdio") loadCompiled(join(__dirname, "server.js"));
else void runCommand();

async function runCommand(): Promise<void> {
  const { run } = loadCompiled(join(__dirname, "commands.js")) as typeof import("./run");
  // The exit code is set, not forced, so that all output is written before the program ends.
  process.exitCode = await run(parameters);
}
