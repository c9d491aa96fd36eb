import { ComputingFailure } from "#compute/computing";
import { JobCaller, NoWorker, type WorkerLike } from "#compute/jobs/jobCaller";
import { serveJobs, type Job } from "#compute/jobs/jobServer";
import { InvariantError } from "#core/invariant";

// Both ends as they are, joined by a real MessageChannel: messages are cloned, and come later.

const workers: (WorkerLike & { hasEnded: boolean })[] = [];

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

/** What a browser gives for `new Worker`, with its script on the other port of a channel. */
function startWorker(jobs: Readonly<Record<string, Job>>): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  const worker = {
    hasEnded: false,
    onerror: null,
    postMessage: (message: unknown) => {
      port1.postMessage(message);
    },
    get onmessage() {
      return port1.onmessage;
    },
    set onmessage(listener: WorkerLike["onmessage"]) {
      port1.onmessage = listener;
    },
    terminate() {
      this.hasEnded = true;
      port1.close();
      port2.close();
    },
  };
  workers.push(worker);
  serveJobs(port2, jobs);
  return worker;
}

const callerOf = (jobs: Readonly<Record<string, Job>>, graceMs?: number): JobCaller =>
  new JobCaller(() => startWorker(jobs), graceMs);

/** Ends when it is told to stop, with what it has. */
const obedient: Job = (input: number, { signal, onProgress }) =>
  new Promise((resolve) => {
    onProgress?.(0.5);
    signal?.addEventListener("abort", () => {
      resolve(`stopped ${input}`);
    });
  });
/** Never looks up. */
const deaf: Job = () => new Promise(() => undefined);
const double: Job = (input: number) => Promise.resolve(input * 2);

test("a job gets its input and answers, with progress in between", async () => {
  const told: unknown[] = [];
  const caller = callerOf({
    count: (input: { readonly to: number }, { onProgress }) => {
      for (let n = 1; n <= input.to; n += 1) onProgress?.({ n });
      return Promise.resolve({ sum: Float64Array.of(input.to) });
    },
  });
  const onProgress = (progress: unknown): void => {
    told.push(progress);
  };
  expect(await caller.call("count", { to: 2 }, { onProgress })).toEqual({
    sum: Float64Array.of(2),
  });
  expect(told).toEqual([{ n: 1 }, { n: 2 }]);
});

test("jobs at the same time keep apart, in one worker", async () => {
  const caller = callerOf({ double });
  expect(await Promise.all([1, 2, 3].map((n) => caller.call("double", n)))).toEqual([2, 4, 6]);
  expect(workers).toHaveLength(1);
});

test.each<[Error, new (...given: never[]) => Error, string]>([
  [new InvariantError("never so"), InvariantError, "never so"],
  [new ComputingFailure("load", "no line"), ComputingFailure, "no line"],
  [new RangeError("too far"), Error, "too far"],
])("an error keeps what its catchers look at: %s", async (error, kind, message) => {
  const caller = callerOf({ fail: () => Promise.reject(error) });
  const caught: unknown = await caller.call("fail", null).catch((each: unknown) => each);
  expect(caught).toBeInstanceOf(kind);
  expect(caught).toMatchObject({ name: error.name, message });
});

test("an answer that is no plain data, and a job that does not exist, are told as errors", async () => {
  const caller = callerOf({ giveCode: () => Promise.resolve(() => 1) });
  await expect(caller.call("giveCode", null)).rejects.toThrow(/could not be cloned/);
  await expect(caller.call("dance", null)).rejects.toThrow(InvariantError);
});

describe("a stop", () => {
  const soon = (): AbortSignal => AbortSignal.timeout(20);

  test("before the start rejects, and no worker is made", async () => {
    const caller = callerOf({ double });
    await expect(caller.call("double", 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(workers).toHaveLength(0);
  });

  test("is honoured by a job that looks up, and its worker lives on", async () => {
    const caller = callerOf({ obedient, double });
    expect(await caller.call("obedient", 7, { signal: soon() })).toBe("stopped 7");
    expect(await caller.call("double", 2)).toBe(4);
    expect(workers).toHaveLength(1);
  });

  test("ends the worker of a job that never looks up; others are asked for again in a new one", async () => {
    let asked = 0;
    const caller = callerOf(
      {
        deaf,
        slow: (input: number) => {
          asked += 1;
          return asked === 1 ? new Promise(() => undefined) : Promise.resolve(input);
        },
      },
      30,
    );
    const other = caller.call("slow", 5);
    await expect(caller.call("deaf", null, { signal: soon() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(await other).toBe(5);
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
  });

  test("that comes after the answer does nothing", async () => {
    const stopper = new AbortController();
    const caller = callerOf({ double }, 5);
    expect(await caller.call("double", 1, { signal: stopper.signal })).toBe(2);
    stopper.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await caller.call("double", 2)).toBe(4);
    expect(workers).toHaveLength(1);
  });
});

describe("a worker that fails", () => {
  const event = { message: "gone" } as ErrorEvent;

  test("to be made is no worker", async () => {
    const caller = new JobCaller(() => {
      throw new DOMException("refused", "SecurityError");
    });
    await expect(caller.call("double", 1)).rejects.toThrow(NoWorker);
  });

  test("before its script is there is no worker", async () => {
    const caller = new JobCaller(() => {
      const worker = startWorker({});
      // Its script does not come: nothing is heard but the error.
      worker.terminate();
      setTimeout(() => worker.onerror?.(event), 5);
      return worker;
    });
    await expect(caller.call("double", 1)).rejects.toThrow(NoWorker);
  });

  test("later breaks what runs in it, and the next call has a new one", async () => {
    const caller = callerOf({ deaf, double });
    const running = caller.call("deaf", null);
    await caller.call("double", 1);
    workers[0]?.onerror?.(event);
    await expect(running).rejects.toMatchObject({ name: "ComputingFailure", code: "crash" });
    expect(await caller.call("double", 4)).toBe(8);
    expect(workers).toHaveLength(2);
  });
});
