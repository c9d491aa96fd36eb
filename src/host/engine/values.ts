/** What a cell can hold. `null` is an empty cell; the empty string is a text of length 0. */
export type Scalar = number | string | boolean | CellError | null;

/** A rectangular block of values, row by row. */
export type Matrix = Scalar[][];

export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * An Excel error as a value. `origin` is the address of the cell in which the error first arose
 * ("Projects!T7"), so that a chain of #N/A can be followed to its source; `message` is the sentence
 * that a custom function attached.
 */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly origin?: string,
    readonly message?: string,
  ) {}

  toString(): string {
    return this.code;
  }
}

export function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text);
}
