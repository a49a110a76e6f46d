import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  Location,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { type Client, startServer } from "./client";

/** More than enough for the work to be shown. */
const MANY = 240;
const TEXT = "[page 1]\n\nИрене Фальк написали из Риги. ".concat("Ветер с моря. ".repeat(200));

let folder: string;
let client: Client;
let settings: object;
let watched: readonly { readonly globPattern: string }[];
let told: { readonly kind: string; readonly percentage?: number }[];
const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recto-catalogue-"));
  writeFileSync(join(folder, "people.yaml"), "people:\n  - id: falk\n    name: Ирена Фальк\n");
  for (let at = 0; at < MANY; at++)
    writeFileSync(join(folder, `${at}.recto`), `---\ntitle: Письмо ${at}\n---\n\n${TEXT}`);
  client = await startServer({
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: "archive" }],
    capabilities: {
      window: { workDoneProgress: true },
      textDocument: { diagnostic: {} },
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: { settings: { findings: { ofAllTexts: true } } },
  });
  told = [];
  watched = [];
  settings = { findings: { ofAllTexts: true } };
  client.connection.onRequest("workspace/configuration", () => [settings]);
  client.connection.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { method, registerOptions } of registrations)
      if (method === "workspace/didChangeWatchedFiles") watched = registerOptions.watchers;
    return null;
  });
  client.connection.onRequest("window/workDoneProgress/create", () => null);
  client.connection.onNotification("$/progress", ({ value }) => {
    told.push(value);
  });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const symbols = (query: string) =>
  client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query });
const references = () =>
  client.connection.sendRequest<Location[]>("textDocument/references", {
    textDocument: { uri: uriOf("people.yaml") },
    position: { line: 1, character: 10 },
    context: { includeDeclaration: false },
  });

test("all documents by title, all mentions of somebody, in files that nobody opened", async () => {
  expect(await symbols("письмо")).toHaveLength(MANY);
  expect(await symbols("письмо 39")).toHaveLength(3);
  const found = await references();
  expect(found).toHaveLength(MANY);
  expect(found[0]).toEqual({
    uri: uriOf("0.recto"),
    range: { start: { line: 6, character: 0 }, end: { line: 6, character: 11 } },
  });
});

test("the work is shown, and ends", async () => {
  await references();
  await until(() => told.some(({ kind }) => kind === "end"));
  expect(told[0]).toMatchObject({ kind: "begin", cancellable: true });
});

test("what happens to the files outside of the editor", async () => {
  await references();
  rmSync(join(folder, "0.recto"));
  renameSync(join(folder, "1.recto"), join(folder, "ж.recto"));
  writeFileSync(join(folder, "2.recto"), "Никто.\n");
  // The editor tells of one file only: the others are noticed by the way.
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("0.recto"), type: 3 }],
  });
  const uris = (await references()).map(({ uri }) => uri);
  expect(uris).toHaveLength(MANY - 2);
  expect(uris).toContain(uriOf("ж.recto"));
});

test("an editor that can is asked to tell of files", async () => {
  await symbols("");
  expect(watched.map(({ globPattern }) => globPattern)).toContain("**/*.{recto,recto.txt}");
});

describe("findings of texts that nobody opened", () => {
  const FAULTY = "[handwritten: never closed\n";

  const pull = (previousResultIds: readonly PreviousResultId[]) =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds,
    });
  const reported = new Map<string, WorkspaceDocumentDiagnosticReport>();
  /** Asks as an editor does, again and again, until something is so. */
  async function pullUntil(isSo: () => boolean) {
    for (let tries = 0; tries < 1000 && !isSo(); tries++) {
      const known = [...reported.values()].map(({ uri, resultId = "" }) => ({
        uri,
        value: resultId,
      }));
      for (const report of (await pull(known)).items) reported.set(report.uri, report);
    }
    expect(isSo()).toBe(true);
  }
  const codes = (name: string) => {
    const report = reported.get(uriOf(name));
    return report?.kind === "full" ? report.items.map(({ code }) => code) : undefined;
  };

  test("are told when the settings ask for them, each once, and are taken back", async () => {
    reported.clear();
    writeFileSync(join(folder, "7.recto"), FAULTY);
    await pullUntil(() => reported.size === MANY);
    expect(codes("7.recto")).toEqual(["unclosed-bracket"]);
    expect(codes("8.recto")).toEqual([]);
    rmSync(join(folder, "7.recto"));
    writeFileSync(join(folder, "8.recto"), FAULTY);
    const before = reported.get(uriOf("9.recto"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [] });
    await pullUntil(() => codes("7.recto")?.length === 0 && codes("8.recto")?.length === 1);
    expect(reported.get(uriOf("9.recto"))).toBe(before);
  });

  test("are graded as the settings say, and all taken back when nobody wants them", async () => {
    reported.clear();
    writeFileSync(join(folder, "7.recto"), FAULTY);
    const settle = (changed: object) => {
      settings = changed;
      return client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    };
    await pullUntil(() => codes("7.recto")?.length === 1);
    await settle({ findings: { ofAllTexts: true }, rules: { "unclosed-bracket": "off" } });
    await pullUntil(() => codes("7.recto")?.length === 0 && reported.size === MANY);
    await settle({ findings: { ofAllTexts: true }, rules: {} });
    await pullUntil(() => codes("7.recto")?.length === 1);
    await settle({ findings: { ofAllTexts: false } });
    await pullUntil(() => codes("7.recto")?.length === 0);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 200; tries++)
    await new Promise((done) => setTimeout(done, 25));
  expect(isSo()).toBe(true);
}
