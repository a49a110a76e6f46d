import Mocha from "mocha";
import { runAndReport, tries } from "./report";
import { suites } from "./suites";

/** Called by the Node extension host of VS Code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", ...tries, reporter: class {} as never });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const load of suites) await load();
  await runAndReport(mocha);
}
