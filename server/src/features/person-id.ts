import type { Known } from "../people/known";
import { romanised } from "../people/search-key";

/** `Peng Dehuai` is `peng-dehuai`, and where that is taken, `peng-dehuai-2`. */
export function idFor(name: string, known: Known | undefined): string {
  const words = romanised(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const id = words.join("-").slice(0, 60);
  const isTaken = (candidate: string) => known?.register.byId.has(candidate) ?? false;
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
