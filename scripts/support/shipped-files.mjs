import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";

/**
 * What is shipped besides the bundles. The scans of the telegram are not: they are a third of the sample,
 * and nothing misses them. What is not there is left out, such as translations that nobody made yet.
 */
const SHIPPED = [
  [".", /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.nls.*\.json)$/],
  ["docs/findings", /\.md$/],
  ["l10n", /\.json$/],
  ["resources", /\.(?:png|svg)$/],
  ["resources/walkthrough", /\.(?:md|svg)$/],
  ["samples", /\.(?:md|recto|yaml)$/],
  ["samples/portraits", /\.png$/],
  ["samples/scans", /^(?:1893|1907|1968).*\.png$/],
  ["schemas", /\.(?:json|rng)$/],
  ["syntaxes", /\.json$/],
];

/**
 * The command line is another product: it is installed with Node, not with an editor. Of it, only what
 * starts the server is shipped.
 */
const OF_THE_COMMAND_LINE = /^dist\/commands\.js$/;

/** Of the manifest, what only those need who build Recto. */
const FOR_BUILDING = ["bin", "dependencies", "devDependencies", "overrides", "private", "scripts"];

/** The manifest as it is shipped. */
export function shippedManifest() {
  const manifest = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  for (const field of FOR_BUILDING) delete manifest[field];
  return manifest;
}

/**
 * The files of the package by their paths in it, in the order of the paths.
 *
 * @param {Map<string, unknown>} bundles What was built, by its path.
 * @returns {Map<string, string | Uint8Array>}
 */
export function shippedFiles(bundles) {
  const built = [...bundles.keys()].filter((path) => !OF_THE_COMMAND_LINE.test(path));
  const paths = [...built, ...SHIPPED.flatMap(([folder, names]) => filesIn(folder, names))].sort();
  return new Map(paths.map((path) => [path, contentOf(path)]));
}

function filesIn(folder, names) {
  if (!existsSync(inRoot(folder))) return [];
  const found = readdirSync(inRoot(folder)).filter((name) => names.test(name));
  return found.map((name) => (folder === "." ? name : `${folder}/${name}`));
}

function contentOf(path) {
  const bytes = readFileSync(inRoot(path));
  if (path.endsWith(".json")) return JSON.stringify(JSON.parse(bytes.toString("utf8")));
  return /^(?:README|CHANGELOG)\.md$/.test(path) ? withAddresses(bytes.toString("utf8")) : bytes;
}

/** Pages that show a README elsewhere do not know where its relative links lead. */
function withAddresses(markdown) {
  const { homepage } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const raw = homepage.replace("/blob/", "/raw/");
  return markdown
    .replace(/(!\[[^\]]*\]\()(?!\w+:|#)/g, `$1${raw}`)
    .replace(/((?<!!)\[[^\]]*\]\()(?!\w+:|#)(?=[^)\s]+\))/g, `$1${homepage}`);
}
