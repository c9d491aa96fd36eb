import type { DateOrder } from "#core/adopt/values/dateText";
import type { CellValue } from "../content";

/** What is known of a workbook besides the cells of its registers; what was not looked at is left out. */
export interface WorkbookFacts {
  /** Formulas are computed only when somebody asks for it. */
  readonly isManual?: boolean;
  /** Days count from 1904-01-01. */
  readonly uses1904?: boolean;
  /** Registers that the workbook had when Sightline last wrote to it, by role. */
  readonly expected?: readonly string[];
  /** Cells right below a table, as many columns as it has, by role. */
  readonly below?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** Names of tables and settings in this workbook by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Columns that should have a drop-down and have none: headers by role. */
  readonly withoutDropDown?: Readonly<Record<string, readonly string[]>>;
  /** Cells of the risk matrix: levels of probability in rows, of impact in columns. */
  readonly riskMatrix?: readonly (readonly CellValue[])[];
  /** What a person said about texts such as 03/04/26; null or omitted = nothing. */
  readonly dateOrder?: DateOrder | null;
}
