import { isDeepStrictEqual } from "node:util";

/** Asks until the answer is as wanted, and fails with the last answer when it never is. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: T | ((answer: T) => boolean),
  milliseconds = 20_000,
): Promise<void> {
  const isWanted = (answer: T): boolean =>
    wanted instanceof Function ? wanted(answer) : isDeepStrictEqual(answer, wanted);
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return;
    if (Date.now() > end) {
      expect(answer).toEqual(wanted instanceof Function ? "what was waited for" : wanted);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
