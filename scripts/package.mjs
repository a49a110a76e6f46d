#!/usr/bin/env node
/**
 * Makes the package that people install: `dist/recto-VERSION.vsix`.
 *
 *     npm run package
 *
 * The bundles are built anew. The package is the same to the byte for the same sources.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "./build.mjs";
import { billOfMaterials } from "./support/bill-of-materials.mjs";
import { bundledPackages } from "./support/bundled-packages.mjs";
import { thirdPartyNotices } from "./support/notices.mjs";
import { inRoot } from "./support/paths.mjs";
import { shippedFiles, shippedManifest } from "./support/shipped-files.mjs";
import { fail } from "./support/steps.mjs";
import { vsix } from "./support/vsix.mjs";

/** Above this the package is refused, in bytes. */
const LIMIT = 2_000_000;

async function makePackage() {
  const bundles = await build({ production: true });
  const manifest = shippedManifest();
  const files = shippedFiles(bundles);
  const shippedBundles = [...bundles].filter(([path]) => files.has(path));
  const packages = bundledPackages(shippedBundles.map(([, metafile]) => metafile));
  files.set("package.json", JSON.stringify(manifest));
  files.set("THIRD-PARTY-NOTICES.txt", thirdPartyNotices(packages));
  files.set("sbom.cdx.json", billOfMaterials(manifest, packages));

  const bytes = await vsix(manifest, files);
  const path = `dist/${manifest.name}-${manifest.version}.vsix`;
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot(path), bytes);
  const size = `${(bytes.length / 1e6).toFixed(2)} MB`;
  if (bytes.length > LIMIT) throw new Error(`${path} has ${size}; it may have ${LIMIT / 1e6} MB.`);
  console.log(
    `Wrote ${path}: ${files.size} files, ${size}, ${packages.length} packages of others.`,
  );
}

await makePackage().catch(fail);
