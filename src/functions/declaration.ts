import type { GroupName, IdOf } from "./ids";
import type { Parameters } from "./parameters";

/** Errors that a cell shows; only #VALUE! and #N/A can carry a sentence. */
export type ShownError = "#VALUE!" | "#N/A" | "#NUM!";

/** An error of a function besides those of its arguments. */
export interface ErrorDeclaration {
  readonly shows: ShownError;
  /** Names of what its sentence tells, in braces in the words: "{rows}". */
  readonly facts?: readonly string[];
  /** true: in the row that it concerns, the others calculate. */
  readonly inRow?: true;
}

/** Cells as they are typed; "" is an empty one. */
export type ExampleCells = readonly (readonly (string | number | boolean)[])[];

/** A formula that a person can type; a test does so and compares. */
export interface Example {
  /** Cells from A1 on. */
  readonly cells: ExampleCells;
  readonly formula: string;
  /** true: it is typed in the sample workbook, after a snapshot was taken there. */
  readonly isInSample?: true;
  /** What it shows, rounded to 6 decimals; errors as text: "#N/A". */
  readonly shows: ExampleCells;
}

/** All that is known about a function besides its words and its code. */
export interface Declaration {
  readonly parameters: Parameters;
  /**
   * "value": one cell; "rows": one row for each row of the data; "same": the shape of the first argument;
   * "table": rows and columns as the words say.
   */
  readonly result: "value" | "rows" | "same" | "table";
  readonly errors: Readonly<Record<string, ErrorDeclaration>>;
  readonly example: Example;
  /** The first cell of the example's result as a formula without the add-in, where there is one. */
  readonly native?: string;
  /** Where the method comes from. */
  readonly source: string;
  /** true: may take longer than a moment; it lets Excel work meanwhile and can be cancelled. */
  readonly isLong?: true;
}

export type GroupDeclarations<Group extends GroupName> = Readonly<Record<IdOf<Group>, Declaration>>;
