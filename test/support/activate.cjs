/** Activates the built extension without an editor, and prints what it did until `activate` returned. */
const { calls, stub } = require("./editor-stub.cjs");
const { activate } = require("../../dist/client.js");

const memory = { get: () => undefined, update: async () => {} };
const context = {
  subscriptions: [],
  extensionUri: stub("extensionUri"),
  globalStorageUri: stub("globalStorageUri"),
  globalState: memory,
  workspaceState: memory,
  extension: { packageJSON: {} },
};

const system = [];
/** Counts the calls of a module of Node, and leaves them undone. */
function count(name) {
  const module = require(`node:${name}`);
  for (const [method, value] of Object.entries(module)) {
    if (typeof value !== "function" || /^[A-Z_]/.test(method)) continue;
    module[method] = () => void system.push(`${name}.${method}`);
  }
}

calls.length = 0;
count("fs");
count("child_process");
activate(context);
const counted = { calls: [...calls], system: [...system] };
process.stdout.write(JSON.stringify(counted), () => process.exit(0));
