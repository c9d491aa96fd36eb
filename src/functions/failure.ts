import type { ShownError } from "./declaration";

/** An error as a cell shows it: #VALUE! and #N/A can carry a sentence, others cannot. */
export type CellFailure = CustomFunctions.Error;

/** An error with its sentence; #NUM! shows none, because Excel attaches none. */
export function cellFailure(shows: ShownError, sentence: string): CellFailure {
  switch (shows) {
    case "#VALUE!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
    case "#N/A":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
    case "#NUM!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
  }
}

/** Ends the function: every cell of its result shows the error. */
export function raise(failure: CellFailure): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes a sentence only from its own class, which does not extend Error.
  throw failure;
}

/** Whether a cell holds an error, as Excel hands it over. */
export function isFailure(cell: unknown): cell is CellFailure {
  return (
    typeof cell === "object" &&
    cell !== null &&
    "code" in cell &&
    typeof cell.code === "string" &&
    cell.code.startsWith("#")
  );
}
