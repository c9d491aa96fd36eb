import { maxCells, maxListedRows, maxSharedText } from "./limits";
import { tooLarge } from "./unreadableFile";

/** What the sheets of one file may still hold; asked for more, it refuses the file. */
export class ReadBudget {
  constructor(
    private cells = maxCells,
    private rows = maxListedRows,
    private sharedText = maxSharedText,
  ) {}

  takeCell(): void {
    if (--this.cells < 0) throw tooLarge("it has too many cells");
  }

  takeRow(): void {
    if (--this.rows < 0) throw tooLarge("it lists too many rows");
  }

  /** Characters of a formula that was written out for one of the cells that share it. */
  takeSharedText(characters: number): void {
    this.sharedText -= characters;
    if (this.sharedText < 0) throw tooLarge("its formulas are too long");
  }
}
