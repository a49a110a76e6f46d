import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import type { Given } from "./arguments";
import { Projects } from "./projects";
import { onlySource, readSource } from "./sources";
import { EXIT } from "./trouble";

/** Reads the one document that a command is about; the exit code is that of its project file. */
export async function readOnly(given: Given): Promise<{ document: Document; code: number }> {
  const projects = new Projects(given.options.get("config"));
  const source = await onlySource(given);
  const { text } = readSource(source);
  const { conventions } = await projects.of(source.name);
  return { document: parse(text, conventions), code: projects.failed ? EXIT.unusable : EXIT.done };
}
