import type { Workbook } from "#host/engine/workbook";
import { CellError } from "#host/engine/values";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OfficeSession } from "#host/runtime/node";
import { approx } from "./approx";
import { openBook } from "./openBook";
import metadata from "../../src/functions/functions.json";

/** Cells as they are typed. */
export type Typed = readonly (readonly (string | number | boolean)[])[];

/** Custom functions in the cells of a workbook of the stand-in. */
export class FunctionCells {
  private constructor(
    readonly session: OfficeSession,
    readonly workbook: Workbook,
  ) {}

  static async open(): Promise<FunctionCells> {
    const { session, workbook } = await openBook();
    await import("#functions/associate");
    workbook.customFunctions = addInFunctions("PMO", metadata);
    return new FunctionCells(session, workbook);
  }

  /** Puts inputs at A1 and a formula at `at`, and gives what spills from there. */
  async evaluate(
    inputs: Typed,
    formula: string,
    rows = 1,
    columns = 1,
    at = "AH1",
  ): Promise<unknown[][]> {
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange().clear();
      const width = inputs[0]?.length ?? 0;
      if (width > 0) {
        const cells = inputs.map((row) => [...row]);
        sheet.getRangeByIndexes(0, 0, inputs.length, width).values = cells;
      }
      sheet.getRange(at).formulas = [[formula]];
      await context.sync();
      await this.session.host.settle();
      const result = sheet.getRange(at).getResizedRange(rows - 1, columns - 1);
      result.load("values");
      await context.sync();
      return result.values;
    });
  }

  /** What the formula shows, and the sentence that Excel shows beside an error. */
  async sentence(inputs: Typed, formula: string): Promise<[unknown, string | undefined]> {
    const [[value] = []] = await this.evaluate(inputs, formula);
    const cell = this.workbook.valueAt("Sheet1", 0, 33);
    return [value, cell instanceof CellError ? cell.message : undefined];
  }

  close(): void {
    this.session.close();
  }
}

/** Checks one column of numbers, to six decimals unless told otherwise. */
export function expectColumn(
  actual: readonly (readonly unknown[])[],
  expected: readonly number[],
  tolerance = 1e-6,
): void {
  expect(actual.map(([value]) => typeof value)).toEqual(expected.map(() => "number"));
  actual.forEach(([value], i) => {
    if (!approx(Number(value), expected[i] ?? NaN, 0, tolerance)) {
      expect(actual).toEqual(expected.map((number) => [number]));
    }
  });
}
