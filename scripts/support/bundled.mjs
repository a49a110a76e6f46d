import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { inRoot } from "./paths.mjs";

/**
 * Bundles a module in TypeScript and imports it.
 *
 * @param {string} source Its path in the project.
 * @param {string} folder Where the bundle is written; the caller removes it.
 */
export async function bundled(source, folder) {
  const outfile = join(folder, basename(source).replace(/\.ts$/, ".mjs"));
  await esbuild.build({
    entryPoints: [inRoot(source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
