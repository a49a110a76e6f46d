import type { ImportedBlock } from "../front";
import { bare, said } from "../piece";

/** So many characters are read again together. */
const STRETCH = 100_000;
/** So many blocks are read again with those that follow: none looks further for its end. */
const OVERLAP = 13;

/** Reads what was written again, stretch by stretch: each block was read again only by itself. */
export class Rereading {
  private blocks: ImportedBlock[] = [];
  private size = 0;
  private differs = false;

  add(block: ImportedBlock): void {
    if (block.text === "") return;
    this.blocks.push(block);
    this.size += block.text.length;
    if (this.size > STRETCH) this.compare();
  }

  /** Whether the blocks together say what they say one by one. */
  isSame(): boolean {
    this.compare();
    return !this.differs;
  }

  private compare(): void {
    const text = said(this.blocks.map((block) => block.text).join("\n\n"));
    const words = this.blocks.map((block) => block.words).join("");
    this.differs ||= bare(text) !== bare(words);
    this.blocks = this.blocks.slice(-OVERLAP);
    this.size = 0;
  }
}
