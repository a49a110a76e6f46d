import { Body, type ImportedBlock } from "../front";
import type { ForeignFile, Imported, Refused, Write } from "../imported";
import { readXmlParts } from "../xml/read";
import { frontOf } from "./header";
import { TeiReading } from "./reading";
import { Rereading } from "./rereading";
import { type Survey, survey } from "./survey";
import { TextReader } from "./text-reader";

/**
 * Reads a transcription in TEI P5, and the register in it. The file is read twice: for what must be
 * known before its text, and for the text, of which nothing is kept.
 */
export async function readTei(file: ForeignFile, write: Write): Promise<Imported | Refused> {
  const about = await survey(file.parts());
  if (about.fault)
    return { reason: `${about.fault.line}:${about.fault.column}: ${about.fault.message}` };
  const reading = readingOf(about, file.name);
  const body = new Body(write);
  const rereading = new Rereading();
  const take = (block: ImportedBlock) => {
    body.add(block);
    rereading.add(block);
  };
  const read = about.hasText ? "text" : "sourceDoc";
  const reader = new TextReader(read, reading, about.endsBeside, take);
  const fault = await readXmlParts(file.parts(), reader);
  if (fault) return { reason: `${fault.line}:${fault.column}: ${fault.message}` };
  return imported(about, file.name.replace(/\.[^.]+$/, ""), body, rereading, reading);
}

function readingOf(about: Survey, name: string): TeiReading {
  const reading = new TeiReading(about.register(name));
  for (const hand of about.hands) reading.noteHand(hand);
  for (const [id, address] of about.images) reading.noteImage(id, address);
  return reading;
}

function imported(
  { about }: Survey,
  name: string,
  body: Body,
  rereading: Rereading,
  reading: TeiReading,
): Imported {
  const register = reading.names.all();
  if (body.isEmpty) return { register, report: reading.unmarked.all() };
  const front = frontOf(about, name);
  const hands = ["Hands", reading.handList()] as const;
  const head = body.end({ ...front, fields: [...front.fields, hands] });
  if (!rereading.isSame())
    reading.unmarked.add("text", "the words of some paragraphs are read as marks of the language");
  const made = reading.names.madeIds.length;
  for (let at = 0; at < made; at++)
    reading.unmarked.add(
      "name that no register of the file explains",
      "an entry under the words of the text",
    );
  return { head, register, report: reading.unmarked.all() };
}
