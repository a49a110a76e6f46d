#!/usr/bin/env node
/**
 * Writes every transcription in a folder as TEI, reads it back, and compares the bytes.
 *
 *     npm run roundtrip -- DIR
 *
 * Prints the share of files that come back the same, and for each of the others why it does not.
 * Files are those that end in `.recto` or `.txt`, in all folders below.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { inRoot } from "./support/paths.mjs";

const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length === 0) {
  console.error("Say which folder: npm run roundtrip -- DIR");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "recto-roundtrip-"));
try {
  const { lossOf } = await bundled("test/support/round-trip.ts");
  const losses = positionals.flatMap(filesIn).map((file) => [file, reason(file, lossOf)]);
  const lost = losses.filter(([, why]) => why !== undefined);
  for (const [file, why] of lost) console.log(`${file}: ${why}`);
  const share = losses.length === 0 ? 0 : (100 * (losses.length - lost.length)) / losses.length;
  console.log(
    `Recto → TEI → Recto: ${losses.length - lost.length} of ${losses.length} files are the same to the byte (${share.toFixed(1)} %).`,
  );
  process.exitCode = lost.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

function filesIn(directory) {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:recto|txt)$/i.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** Bytes that are no UTF-8 are a matter of encodings, not of TEI. */
function reason(file, lossOf) {
  try {
    return lossOf(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file)),
    );
  } catch (error) {
    return error instanceof TypeError ? "it is not UTF-8" : error.message;
  }
}

/** Bundles a module of the tests and imports it. */
async function bundled(source) {
  const outfile = join(folder, "round-trip.mjs");
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
