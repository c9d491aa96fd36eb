/** An error and the member in which it arose ("Range.values"). */
export class LocatedError extends Error {
  constructor(
    readonly location: string,
    override readonly cause: unknown,
  ) {
    super(`${location}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = "LocatedError";
  }
}

/** Runs `work`; an error that it throws learns where it happened (the innermost place wins). */
export function located<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof LocatedError ? error : new LocatedError(location, error);
  }
}
