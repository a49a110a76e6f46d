import { RegisterText } from "../../server/src/cli/register-text";
import { registerProblems } from "../../server/src/people/files/check";
import { readRegister } from "../../server/src/people/files/read-register";
import type { Finding } from "../../server/src/rules/rule";
import type { Example } from "./examples";

/** The findings of a register, and its text with their places. */
export function registerFindings(
  text: string,
  { format, known }: Pick<Example, "format" | "known">,
): { document: RegisterText; found: Finding[] } {
  const { missing } = known;
  const { entries, problems } = readRegister(text, `file:///people.${format}`);
  const exists = missing && ((path: string) => !missing.includes(path));
  const document = new RegisterText(text);
  return {
    document,
    found: document.findings([...problems, ...registerProblems(entries, exists)], {}),
  };
}
