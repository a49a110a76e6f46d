import { createRequire } from "node:module";
import { basename, join } from "node:path";
import esbuild from "esbuild";
import { inRoot } from "./paths.mjs";

const require = createRequire(import.meta.url);

/**
 * Bundles a module in TypeScript and loads it. As CommonJS: packages in it may ask for modules of Node
 * by `require`, which a bundled module of the other kind lacks.
 *
 * @param {string} source Its path in the project.
 * @param {string} folder Where the bundle is written; the caller removes it.
 */
export async function bundled(source, folder) {
  const outfile = join(folder, basename(source).replace(/\.ts$/, ".cjs"));
  await esbuild.build({
    entryPoints: [inRoot(source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  return require(outfile);
}
