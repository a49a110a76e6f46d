import { t } from "../text/words";
import { Trouble } from "./trouble";

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes (Fowler, Noll and Vo). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** `--shard K/N`: whether a path belongs to part K of N. Every path belongs to exactly one. */
export function shard(given: string | undefined): (path: string) => boolean {
  if (given === undefined) return () => true;
  const [, part, parts] = (/^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(given) ?? []).map(Number);
  if (part === undefined || parts === undefined || part > parts)
    throw new Trouble(t("--shard cannot be “{0}”. Write K/N, from 1/N to N/N.", given));
  return (path) => fnv1a(path) % parts === part - 1;
}
