/**
 * Loaded before a program (`node --require`), also in its threads: whatever would open a connection, listen
 * for one, or ask for an address throws, and is written into the file that RECTO_NETWORK_REPORT names.
 */
const { appendFileSync } = require("node:fs");

const refuse = (what) =>
  function refused() {
    appendFileSync(process.env.RECTO_NETWORK_REPORT, `${what}\n`);
    throw new Error(`${what}: no connections`);
  };

/** Every function of a module by which one reaches out, the older spelling of promises included. */
function refuseAll(name, methods) {
  const module = require(`node:${name}`);
  for (const method of methods) {
    if (module[method]) module[method] = refuse(`${name}.${method}`);
  }
}

const net = require("node:net");
net.Socket.prototype.connect = refuse("net.Socket.connect");
net.Server.prototype.listen = refuse("net.Server.listen");
refuseAll("net", ["connect", "createConnection"]);
refuseAll("tls", ["connect"]);
refuseAll("dgram", ["createSocket"]);
refuseAll("http", ["request", "get"]);
refuseAll("https", ["request", "get"]);
refuseAll("http2", ["connect"]);
refuseAll("dns", ["lookup", "resolve", "resolve4", "resolve6", "reverse"]);
refuseAll("dns/promises", ["lookup", "resolve", "resolve4", "resolve6", "reverse"]);
for (const name of ["fetch", "WebSocket", "EventSource"]) globalThis[name] = refuse(name);
