import { join } from "node:path";
import { loadCompiled } from "../node/compiled";
import { t, useSpeech } from "../text/words";
import type { Command } from "./command";
import { EXIT, Trouble } from "./trouble";

/** `recto server`: the language server, for editors other than VS Code. */
export const server: Command = {
  name: "server",
  parameters: "--stdio [--cache DIR]",
  summary: () => t("run the language server"),
  options: [
    { name: "stdio", help: () => t("speak with the editor over standard input and output") },
    { name: "cache", value: "DIR", help: () => t("keep there what was read of the workspace") },
  ],
  async run({ options, paths }) {
    if (!options.has("stdio") || paths.length > 0)
      throw new Trouble(
        t("the server speaks over standard input and output: {0}", "recto server --stdio"),
      );
    // Without an option, the editor says which language it speaks.
    if (!options.has("language")) useSpeech(undefined);
    loadCompiled(join(__dirname, "server.js"));
    return EXIT.done;
  },
};
