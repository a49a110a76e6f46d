const RULE = "-".repeat(80);

/**
 * The licences of the packages whose code is shipped, as one text.
 *
 * @param {import("./bundled-packages.mjs").BundledPackage[]} packages
 */
export function thirdPartyNotices(packages) {
  const head =
    "Recto contains code of the following packages. Each is used under the licence below its name.";
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  return `${[head, ...parts].join(`\n\n${RULE}\n\n`)}\n`.replaceAll("\r\n", "\n");
}
