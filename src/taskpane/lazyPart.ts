/** A part of the pane that comes as a script of its own, when it is first shown. */
export interface LazyPart<T> {
  /** What has come, null while it has not. */
  loaded(): T | null;
  /** Fetches it, again after a failure. One fetch at a time. */
  load(): Promise<T>;
}

export function lazyPart<T>(fetch: () => Promise<T>): LazyPart<T> {
  let value: T | null = null;
  let under: Promise<T> | null = null;
  return {
    loaded: () => value,
    load: () => {
      under ??= fetch().then(
        (part) => (value = part),
        (error: unknown) => {
          under = null;
          throw error;
        },
      );
      return under;
    },
  };
}
