/**
 * Stands for the module `vscode` where there is no editor: anything can be called or made, and
 * `calls` says what was, by its path.
 */
const Module = require("node:module");
const { readFileSync } = require("node:fs");

const calls = [];

function stub(path) {
  return new Proxy(function () {}, {
    get(target, key) {
      if (key === "prototype") return target.prototype;
      if (key === Symbol.toPrimitive) return () => path;
      return typeof key === "symbol" || key === "then" ? undefined : stub(`${path}.${key}`);
    },
    apply() {
      calls.push(path);
      return stub(`${path}()`);
    },
    construct() {
      calls.push(`new ${path}`);
      return stub(`${path}{}`);
    },
  });
}

const types = readFileSync(require.resolve("@types/vscode/index.d.ts"), "utf8");
const names = [
  ...types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm),
];
const vscode = Object.fromEntries(names.map(([, name]) => [name, stub(name)]));
vscode.version = "1.100.0";

const load = Module._load;
Module._load = function (request, ...rest) {
  return request === "vscode" ? vscode : load.call(this, request, ...rest);
};

module.exports = { calls, stub };
