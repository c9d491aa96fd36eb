import { maxCells, maxListedRows, maxSharedText, maxSpilledCells } from "./limits";
import { tooLarge } from "./unreadableFile";

/** What the sheets of one file may still hold; asked for more, it refuses the file. */
export class ReadBudget {
  constructor(
    private cells = maxCells,
    private rows = maxListedRows,
    private sharedText = maxSharedText,
    private spilled = maxSpilledCells,
  ) {}

  takeCell(): void {
    if (--this.cells < 0) throw tooLarge("it has too many cells");
  }

  takeRow(): void {
    if (--this.rows < 0) throw tooLarge("it lists too many rows");
  }

  /** A cell inside the area of an array formula; areas that lie over each other count each time. */
  takeSpilled(): void {
    if (--this.spilled < 0) throw tooLarge("its array formulas cover too many cells");
  }

  /** Characters of a formula that was written out for one of the cells that share it. */
  takeSharedText(characters: number): void {
    this.sharedText -= characters;
    if (this.sharedText < 0) throw tooLarge("its formulas are too long");
  }
}
