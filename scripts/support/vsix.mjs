import { extname } from "node:path";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** As small as can be, and of the oldest date that an archive can name: the same sources, the same bytes. */
const PACKED = { compressionLevel: 9, mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

const TYPES = {
  ".json": "application/json",
  ".js": "application/javascript",
  ".md": "text/markdown",
  ".png": "image/png",
  ".recto": "text/plain",
  ".rng": "application/xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".vsixmanifest": "text/xml",
  ".yaml": "text/yaml",
};

/**
 * An extension as VS Code installs it: a ZIP archive with the files under `extension/`, a manifest of
 * Visual Studio (VSX schema 2011) and the types of the files (Open Packaging Conventions, ECMA-376).
 *
 * @param {object} manifest That of the extension (`package.json`).
 * @param {Map<string, string | Uint8Array>} files By their paths in the extension.
 * @returns {Promise<Buffer>}
 */
export async function vsix(manifest, files) {
  const archive = new ZipFile();
  const add = (name, content) => archive.addBuffer(Buffer.from(content), name, PACKED);
  add("extension.vsixmanifest", packageManifest(manifest, files));
  const extensions = new Set([".vsixmanifest"]);
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // A type belongs to the end of a name: a file without one cannot have any.
    const name = path === "LICENSE" ? "LICENSE.txt" : path;
    extensions.add(extname(name));
    add(`extension/${name}`, content);
  }
  add("[Content_Types].xml", contentTypes([...extensions].sort()));
  archive.end();
  return buffer(archive.outputStream);
}

function contentTypes(extensions) {
  const rows = extensions.map((extension) => {
    if (!TYPES[extension]) throw new Error(`There is no type for files named *${extension}.`);
    return `<Default Extension="${extension}" ContentType="${TYPES[extension]}"/>`;
  });
  const schema = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="${schema}">${rows.join("")}</Types>\n`;
}

function packageManifest(manifest, files) {
  const { name, version, publisher, displayName, description, keywords, categories } = manifest;
  const languages = manifest.contributes.languages.map(({ id }) => id);
  const tags = [...keywords, ...languages, "__web_extension"];
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>${xml(tags.join(","))}</Tags>
    <Categories>${xml(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties(manifest).join("\n")}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
${assets(manifest, files).join("\n")}
  </Assets>
</PackageManifest>
`;
}

function properties({ engines, galleryBanner, homepage, repository }) {
  const code = "Microsoft.VisualStudio.Code";
  const services = "Microsoft.VisualStudio.Services";
  const values = {
    [`${code}.Engine`]: engines.vscode,
    [`${code}.ExtensionKind`]: "workspace,web",
    [`${services}.Branding.Color`]: galleryBanner.color,
    [`${services}.Branding.Theme`]: galleryBanner.theme,
    [`${services}.Links.Source`]: repository.url,
    [`${services}.Links.Learn`]: homepage,
    [`${services}.GitHubFlavoredMarkdown`]: "true",
    [`${services}.Content.Pricing`]: "Free",
  };
  return Object.entries(values).map(
    ([id, value]) => `      <Property Id="${id}" Value="${xml(value)}"/>`,
  );
}

function assets({ icon }, files) {
  const services = "Microsoft.VisualStudio.Services";
  const wanted = [
    ["Microsoft.VisualStudio.Code.Manifest", "package.json", "package.json"],
    [`${services}.Content.Details`, "README.md", "README.md"],
    [`${services}.Content.Changelog`, "CHANGELOG.md", "CHANGELOG.md"],
    [`${services}.Content.License`, "LICENSE", "LICENSE.txt"],
    [`${services}.Icons.Default`, icon, icon],
  ];
  return wanted.map(([type, path, name]) => {
    if (!files.has(path)) throw new Error(`The package lacks ${path}.`);
    return `    <Asset Type="${type}" Path="extension/${name}" Addressable="true"/>`;
  });
}

const xml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
