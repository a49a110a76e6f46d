import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type StateStack } from "vscode-textmate";

/** A stretch of a line and what colours it, from the outermost scope to the innermost. */
export interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A line with its colours, and how many rules are still open at its end (none: 0). */
export interface ColouredLine {
  readonly text: string;
  readonly tokens: readonly Coloured[];
  readonly openRules: number;
}

/** The grammar in the engine of VS Code, as the editor loads it. */
export const grammar: IGrammar = await loadGrammar();

/** The colours of a whole text, line by line. CR, LF and CRLF end a line, as in the editor. */
export function colour(text: string): ColouredLine[] {
  let state: StateStack = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const coloured = tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      // The engine counts the line end it adds itself.
      end: Math.min(endIndex, line.length),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.recto$/, "")),
    }));
    return {
      text: line,
      tokens: coloured.filter((token) => token.start < token.end),
      openRules: ruleStack.depth - 1,
    };
  });
}

/** What the reader sees: without punctuation and `meta` scopes, equal neighbours joined. */
export function visible(line: ColouredLine): Coloured[] {
  const joined: Coloured[] = [];
  for (const token of line.tokens) {
    const scopes = token.scopes.filter((scope) => !/^(punctuation|meta)\./.test(scope));
    const last = joined.at(-1);
    if (last?.scopes.join() === scopes.join()) joined.splice(-1, 1, { ...last, end: token.end });
    else joined.push({ ...token, scopes });
  }
  return joined.filter((token) => token.scopes.length > 0);
}

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const path = fileURLToPath(new URL("../../syntaxes/recto.tmLanguage.json", import.meta.url));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (string) => new oniguruma.OnigString(string),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, "utf8"), path),
  });
  const loaded = await registry.loadGrammar("text.recto");
  if (!loaded) throw new Error(`${path} does not define text.recto`);
  return loaded;
}
