import type { Finding } from "../../rules/rule";
import { FORBIDDEN_IN_XML } from "../../text/xml-characters";
import { type Checked, type Format, reaches } from "./format";

/** JUnit's XML: a suite for each file, and in it a test for each finding, which fails if it matters. */
export const junit: Format = (failOn) => {
  const suites: string[] = [];
  const total = { tests: 0, failures: 0, errors: 0 };
  const failing = ({ severity }: Finding) => reaches(severity, failOn);
  return {
    file(checked) {
      const { file, findings } = checked;
      const failures = findings.filter(failing).length;
      const tests = Math.max(1, findings.length);
      total.tests += tests;
      total.failures += failures;
      const cases = findings.map((finding) => testCase(checked, finding, failing(finding)));
      if (cases.length === 0)
        cases.push(`    <testcase${attributes({ name: "check", classname: file })}/>\n`);
      suites.push(suite({ name: file, tests, failures, errors: 0 }, cases.join("")));
      return "";
    },
    trouble(message) {
      total.tests++;
      total.errors++;
      const name = "unusable";
      const error = `<error${attributes({ message })}/>`;
      const body = `    <testcase${attributes({ name, classname: "recto" })}>${error}</testcase>\n`;
      suites.push(suite({ name, tests: 1, failures: 0, errors: 1 }, body));
      return "";
    },
    end: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: "recto", ...total })}>\n${suites.join("")}</testsuites>\n`,
  };
};

function suite(values: Record<string, string | number>, body: string): string {
  return `  <testsuite${attributes(values)}>\n${body}  </testsuite>\n`;
}

function testCase({ file, document }: Checked, finding: Finding, fails: boolean): string {
  const { code, severity, message, span } = finding;
  const { line, character } = document.positionAt(span.start);
  const where = `${file}:${line + 1}:${character + 1}`;
  const name = `${code} at ${line + 1}:${character + 1}`;
  const result = fails
    ? `<failure${attributes({ type: severity, message })}>${escaped(`${where}: ${message}`)}</failure>`
    : `<system-out>${escaped(`${where}: ${severity}: ${message}`)}</system-out>`;
  return `    <testcase${attributes({ name, classname: file })}>${result}</testcase>\n`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, "\ufffd")
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string);
}
