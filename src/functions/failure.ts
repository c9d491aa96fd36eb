/** An error as a cell shows it: #VALUE! and #N/A can carry a sentence, #NUM! cannot. */
export type CellFailure = CustomFunctions.Error;

/** A wrong argument: type, shape or option. #VALUE! with a sentence that says what would be right. */
export function wrongArgument(sentence: string): CellFailure {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

/** The question has no answer. #N/A with a sentence that says why. */
export function noAnswer(sentence: string): CellFailure {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

/** A number out of its domain. #NUM!, to which Excel attaches no sentence. */
export function outOfDomain(): CellFailure {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
}

/** Ends the function: every cell of its result shows the error. */
export function raise(failure: CellFailure): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes a sentence only from its own class, which does not extend Error.
  throw failure;
}
