import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

/**
 * Answers the requests of `web-files/extension.js`: one for each method of a file-system provider.
 * An error of the file system is told by its code (`ENOENT`) with status 409.
 *
 * @param {string} folder Nothing outside it is read or written.
 * @param {string} path Below the folder, beginning with a slash.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export async function answerFileRequest(folder, path, request, response) {
  const operation = operations[new URL(request.url, "http://127.0.0.1").searchParams.get("do")];
  try {
    const body = await readBody(request);
    const inside = (below) => pathInside(folder, below);
    const result = await operation(inside(path), body, inside);
    send(response, 200, Buffer.isBuffer(result) ? result : JSON.stringify(result ?? null));
  } catch (error) {
    send(response, 409, error.code ?? String(error));
  }
}

const operations = {
  stat: async (path) => describe(await stat(path)),
  list: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((each) => [each.name, typeOf(each)]),
  read: (path) => readFile(path),
  write: (path, body) => writeFile(path, body),
  create: (path) => mkdir(path),
  remove: (path) => rm(path, { recursive: true }),
  rename: (path, body, inside) => rename(path, inside(body.toString())),
  files: (path, _body, inside) => filesBelow(path, inside("/")),
};

async function filesBelow(path, folder) {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) =>
    `/${relative(folder, join(file.parentPath, file.name))}`.replaceAll(sep, "/"),
  );
}

const describe = (found) => ({
  type: typeOf(found),
  ctime: found.ctimeMs,
  mtime: found.mtimeMs,
  size: found.size,
});

/** VS Code's `FileType`: 1 is a file, 2 a folder. */
const typeOf = (found) => (found.isDirectory() ? 2 : found.isFile() ? 1 : 0);

function pathInside(folder, below) {
  const path = resolve(folder, `.${below}`);
  const allowed = path === resolve(folder) || path.startsWith(resolve(folder) + sep);
  if (!allowed) throw new Error("outside the folder");
  return path;
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response, status, body) {
  response.writeHead(status, { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" });
  response.end(body);
}
