import { FORBIDDEN_IN_XML } from "../../text/xml-characters";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** Names that are longer are shortened in pictures. */
const LONGEST = 32;
/** Fonts that most systems have, for scripts beyond Latin, too. */
const FONTS =
  "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** What a picture's shapes look like. */
const STYLE = `text{font:12px ${FONTS};fill:#222}.axis{fill:#666;font-size:11px}.title{font-size:15px;font-weight:bold}
line{stroke:#ddd}path{fill:none;stroke:#7a5c2e;stroke-opacity:.45}circle{fill:#7a5c2e;fill-opacity:.8}`;

/** A picture with a title and a description for those who do not see it. */
export function svg(
  size: { readonly width: number; readonly height: number },
  title: string,
  description: string,
  body: readonly string[],
): string {
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text class="title" x="16" y="26">${escaped(title)}</text>`,
    ...body,
    "</svg>\n",
  ].join("\n");
}

/** A shape or a text; numbers are rounded, so that the same figures give the same file. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(String(typeof value === "number" ? rounded(value) : value))}"`,
    )
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A name as it is shown in a picture: shortened, and kept apart from what stands around it. */
export function label(name: string): string {
  const signs = [...name.replace(/\s+/g, " ").trim()];
  const shown =
    signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : signs.join("");
  return escaped(shown);
}

/** A text that may stand in XML. */
export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, "\ufffd")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}

/** A number to its tenth: nobody sees more in a picture. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
