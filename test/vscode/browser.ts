import "mocha/mocha";
import { runAndReport, tries } from "./report";
import { suites } from "./suites";

/** Called by the web worker extension host, which has the browser's build of Mocha. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "tdd", ...tries, reporter: class {} as never });
  for (const load of suites) await load();
  await runAndReport(mocha as unknown as Mocha);
}
