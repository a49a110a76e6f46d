/**
 * What the package is made of, in CycloneDX 1.6 (ECMA-424): the packages in the bundles, and no others.
 * npm's own list (`npm sbom`) names what is installed, of which most is not shipped. There is no date and
 * no serial number in it, so that the same sources give the same package.
 *
 * @param {{ name: string, version: string, license: string }} manifest
 * @param {import("./bundled-packages.mjs").BundledPackage[]} packages
 */
export function billOfMaterials(manifest, packages) {
  const own = component({ ...manifest, type: "application" });
  return JSON.stringify({
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: own },
    components: packages.map(component),
    dependencies: [
      { ref: own["bom-ref"], dependsOn: packages.map(addressOf) },
      ...packages.map((each) => ({ ref: addressOf(each) })),
    ],
  });
}

function component({ name, version, license, author, integrity, type = "library" }) {
  const address = addressOf({ name, version });
  const [group, title] = name.startsWith("@") ? name.split("/") : [undefined, name];
  return {
    type,
    "bom-ref": address,
    group,
    name: title,
    version,
    author,
    hashes: integrity && [hashOf(integrity)],
    licenses: [
      / (?:OR|AND) /.test(license) ? { expression: license } : { license: { id: license } },
    ],
    purl: address,
  };
}

/** The address of a package (Package URL, ECMA-427). */
const addressOf = ({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

const HASHES = { sha512: "SHA-512", sha1: "SHA-1" };

function hashOf(integrity) {
  const [name, hash] = integrity.split("-");
  return { alg: HASHES[name], content: Buffer.from(hash, "base64").toString("hex") };
}
