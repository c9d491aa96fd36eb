import type { PaneEvent } from "#taskpane/reducer";
import { WorkQueue } from "#taskpane/workQueue";

class Refused extends Error {}

/** A queue whose keeper notes what it is told. */
function queue() {
  const told: PaneEvent[] = [];
  const work = new WorkQueue({
    tell: (event) => {
      told.push(event);
    },
    context: (signal, progress) => ({ settings: {}, today: 46295, progress, signal }),
    refusal: (error) =>
      Promise.resolve(
        error instanceof Refused
          ? { sentence: error.message, isProtection: false, canRetry: false }
          : null,
      ),
    doing: (step) => step,
  });
  return { work, told, types: () => told.map(({ type }) => type) };
}

test("goes on when the words of a refusal cannot be loaded", async () => {
  const told: PaneEvent[] = [];
  const work = new WorkQueue({
    tell: (event) => {
      told.push(event);
    },
    context: (signal, progress) => ({ settings: {}, today: 46295, progress, signal }),
    refusal: () => Promise.reject(new Error("Loading chunk 7 failed")),
    doing: (step) => step,
  });
  const refused = (): Promise<never> => Promise.reject(new Refused("Excel is offline"));
  await work.work("one", refused);
  expect(told.at(-1)).toMatchObject({ type: "work failed", sentence: "Excel is offline" });
  expect(await work.quietly(refused)).toBe("refused");
  await work.work("two", () => Promise.resolve("Done."));
  expect(told.at(-1)).toEqual({ type: "work done", sentence: "Done." });
});

/** A promise that is kept when the test says so. */
function later(): { readonly promise: Promise<void>; readonly keep: () => void } {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return {
    promise,
    keep: () => {
      keep();
    },
  };
}

describe("quiet work", () => {
  test("is done without a word, after what is under way", async () => {
    const { work, types } = queue();
    const first = later();
    const order: string[] = [];
    const loud = work.work("one", async () => {
      await first.promise;
      order.push("work");
      return null;
    });
    const quiet = work.quietly(() => {
      order.push("quiet");
      return Promise.resolve();
    });
    first.keep();
    await loud;
    expect(await quiet).toBe("done");
    expect(order).toEqual(["work", "quiet"]);
    expect(types()).toEqual(["work started", "work ended"]);
  });

  test("gives way to what the user asks for, and tells nothing more", async () => {
    const { work, types } = queue();
    const reading = later();
    const quiet = work.quietly(async (signal, tell) => {
      await reading.promise;
      expect(signal.aborted).toBe(true);
      tell({ type: "health aged" });
    });
    await Promise.resolve();
    const loud = work.work("asked", () => Promise.resolve("Done"));
    reading.keep();
    expect(await quiet).toBe("overtaken");
    await loud;
    expect(types()).toEqual(["work started", "work done"]);
  });

  test("that had not begun when the user asked is not begun at all", async () => {
    const { work } = queue();
    const first = later();
    const loud = work.work("one", async () => {
      await first.promise;
      return null;
    });
    let begun = false;
    const quiet = work.quietly(() => {
      begun = true;
      return Promise.resolve();
    });
    const second = work.work("two", () => Promise.resolve(null));
    first.keep();
    expect(await quiet).toBe("overtaken");
    await Promise.all([loud, second]);
    expect(begun).toBe(false);
  });

  test("that Excel refuses shows nothing; a bug of ours does", async () => {
    const { work, types } = queue();
    expect(await work.quietly(() => Promise.reject(new Refused("Busy")))).toBe("refused");
    expect(types()).toEqual([]);
    expect(await work.quietly(() => Promise.reject(new RangeError("0")))).toBe("refused");
    expect(types()).toEqual(["crashed"]);
  });

  test("never stops what is being written", async () => {
    const { work } = queue();
    const writing = later();
    let stopped = true;
    const loud = work.work(
      "write",
      async ({ signal }) => {
        await writing.promise;
        stopped = signal?.aborted ?? false;
        return null;
      },
      { writes: true },
    );
    const quiet = work.quietly(() => Promise.resolve());
    writing.keep();
    await loud;
    await quiet;
    expect(stopped).toBe(false);
  });
});
