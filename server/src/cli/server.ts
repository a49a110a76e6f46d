import { join } from "node:path";
import { loadCompiled } from "../node/compiled";
import type { Command } from "./command";
import { EXIT, Trouble } from "./trouble";

/** `recto server`: the language server, for editors other than VS Code. */
export const server: Command = {
  name: "server",
  parameters: "--stdio [--cache DIR]",
  summary: "run the language server",
  options: [
    { name: "stdio", help: "speak with the editor over standard input and output" },
    { name: "cache", value: "DIR", help: "keep there what was read of the workspace" },
  ],
  async run({ options, paths }) {
    if (!options.has("stdio") || paths.length > 0)
      throw new Trouble("the server speaks over standard input and output: recto server --stdio");
    loadCompiled(join(__dirname, "server.js"));
    return EXIT.done;
  },
};
