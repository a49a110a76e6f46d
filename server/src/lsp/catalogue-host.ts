import { diagnostics } from "../features/diagnostics";
import type { Steps } from "../people/steps";
import { conventionsKey } from "../syntax/conventions";
import { parse, parseFront } from "../syntax/parse";
import type { Contents, Names } from "../workspace/catalogue/card";
import type { CatalogueHost } from "../workspace/catalogue/host";
import {
  SavedCards,
  type SavedContents,
  type SavedNames,
  savedText,
} from "../workspace/catalogue/saved-cards";
import type { Storage } from "./platform";
import type { Session } from "./session";

/** What the catalogue needs of a session. */
export function catalogueHost(
  session: Session,
  storage: () => Storage | undefined,
  onWork: (until: Promise<void>) => void,
): CatalogueHost {
  const { files, quiet, projects, registers } = session;
  const conventions = (uri: string) => session.effective(uri).conventions;
  const program = () => storage()?.program ?? "";
  const wanted = (uri: string) => (session.shows.allFindings ? session.severities(uri) : undefined);
  return {
    files,
    quiet,
    settled: session.settled,
    isTold: () => session.isToldOfFiles,
    log: (message) => session.connection.console.error(message),
    parseFront: (uri, text) => parseFront(text, conventions(uri)),
    parse: async (uri, text) => {
      await projects.known([uri]);
      return parse(text, conventions(uri));
    },
    names: (uri, document, frequency) =>
      registers.namesIn(uri, document, session.effective(uri).people, frequency),
    check: (uri, document) => {
      const severities = wanted(uri);
      if (!severities) return undefined;
      const found = diagnostics(session.facts({ uri, document }), severities, uri);
      return { severities, diagnostics: found };
    },
    holds: (uri, { conventions: by, names, findings }) =>
      by === conventions(uri) &&
      findings?.severities === wanted(uri) &&
      (names ? registers.all().includes(names.register) : registers.all().length === 0),
    restore: async () => {
      const saved = new SavedCards((await storage()?.read()) ?? "", program());
      session.edition.startWith(saved.frequency);
      return saved;
    },
    revive: (uri, saved) => revived(session, uri, saved),
    save: async (cards, frequency) => {
      const lines = savedText(cards, { program: program(), frequency }, savedOf);
      await storage()?.write(await quiet.work(joined(lines)));
    },
    onWork,
  };
}

function* joined(lines: Iterable<string>): Steps<string> {
  const all: string[] = [];
  for (const line of lines) {
    all.push(line);
    yield;
  }
  return all.join("\n");
}

/** Of names whose register was not as it was saved nothing can be kept. */
function savedOf({
  conventions,
  names,
  findings: _findings,
  ...rest
}: Contents): SavedContents | undefined {
  if (names && names.source.state === undefined) return undefined;
  return {
    ...rest,
    reading: conventionsKey(conventions),
    names: names && withoutRegister(names),
  };
}

function withoutRegister({ register: _register, ...rest }: Names): SavedNames {
  return rest;
}

async function revived(
  session: Session,
  uri: string,
  { reading, names, ...rest }: SavedContents,
): Promise<Contents | undefined> {
  const { projects, registers } = session;
  await projects.known([uri]);
  if (session.shows.allFindings) return undefined;
  const { conventions, people } = session.effective(uri);
  if (reading !== conventionsKey(conventions)) return undefined;
  if (!names)
    return (await registers.isNoneFor(uri, people)) ? { ...rest, conventions, names } : undefined;
  const register = await registers.again(uri, names.source, people);
  return register && { ...rest, conventions, names: { ...names, register } };
}
