import { mostCells, mostFormulaText, mostRectangle, mostTextInCells } from "./limits";

/** What the sheets of one file may still cost; a sheet that asks for more is left out and said. */
export class Budget {
  private cells = mostCells;
  private rectangle = mostRectangle;
  private text = mostTextInCells;
  private formulas = mostFormulaText;

  takeCells(count: number): boolean {
    return (this.cells -= count) >= 0;
  }

  /** Cells of the rectangle around a sheet's cells; false when it is too large, and then nothing is taken. */
  takeRectangle(count: number): boolean {
    if (count > this.rectangle) return false;
    this.rectangle -= count;
    return true;
  }

  takeText(characters: number): boolean {
    return (this.text -= characters) >= 0;
  }

  takeFormula(characters: number): boolean {
    return (this.formulas -= characters) >= 0;
  }
}
