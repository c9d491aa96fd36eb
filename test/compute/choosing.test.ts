import { serveJobs } from "#compute/jobs/jobServer";
import { JobCaller } from "#compute/jobs/jobCaller";
import { choose } from "#compute/choosing";
import { inThread } from "#compute/inThread";
import { warmUp } from "#compute/warmUp";
import type { Choice, ChoiceOptions, ChoiceProgress } from "#core/selection/selection";
import { randomProblem, sixProjects } from "#test/support/portfolioProblems";

const options: ChoiceOptions = {
  gap: 0,
  seconds: 30,
  seed: 1,
  parts: ["projects", "limits"],
  differBy: 2,
  nextBest: 3,
  worlds: 20,
};

/** Without what a clock measured. */
const timeless = ({ selection, ...rest }: Choice): unknown => ({
  ...rest,
  selection: { ...selection, ms: 0 },
});

test("six projects: the known answer, explained, with what is known told on the way", async () => {
  const told: ChoiceProgress[] = [];
  const onProgress = (progress: ChoiceProgress): void => {
    told.push(progress);
  };
  const choice = await inThread().choose(sixProjects(), options, { onProgress });
  expect(choice.selection).toMatchObject({
    status: "optimal",
    value: 125,
    bound: 125,
    gap: 0,
    chosen: ["B", "C", "D"],
  });
  expect(choice.projects).toHaveLength(6);
  expect(told.length).toBeGreaterThan(0);
  expect(told.at(-1)?.choice?.selection.value).toBe(125);
});

test("the same data give the same answer here and at the other end of a worker's line", async () => {
  const problem = randomProblem(7, 12);
  const { port1, port2 } = new MessageChannel();
  serveJobs(port2, {
    choose: (input: { problem: typeof problem; options: ChoiceOptions }, running) =>
      choose(input.problem, input.options, running),
    warmUp,
  });
  const caller = new JobCaller(() =>
    Object.assign(port1, {
      terminate: () => {
        port1.close();
      },
    } as never),
  );
  expect(await caller.call("warmUp", null)).toBeNull();
  const there = (await caller.call("choose", { problem, options })) as Choice;
  expect(timeless(there)).toEqual(timeless(await inThread().choose(problem, options)));
  port1.close();
});

describe("a computation that is cancelled", () => {
  it("before it starts rejects", async () => {
    const signal = AbortSignal.abort();
    await expect(inThread().choose(sixProjects(), options, { signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("while the solver is loaded rejects", async () => {
    const stopper = new AbortController();
    const answer = inThread().choose(sixProjects(), options, { signal: stopper.signal });
    stopper.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  it("once a portfolio is known gives it, and says what was not reached", async () => {
    const stopper = new AbortController();
    // So many worlds that something is told long before they are through.
    const long: ChoiceOptions = { ...options, parts: ["projects", "frequency"], worlds: 50_000 };
    const choice = await inThread().choose(sixProjects(), long, {
      signal: stopper.signal,
      onProgress: ({ choice: known }) => {
        if (known?.selection.status === "optimal") stopper.abort();
      },
    });
    expect(choice.selection.chosen).toEqual(["B", "C", "D"]);
    expect(choice.unfinished.map(({ why }) => why)).toContain("stopped");
  });
});

test("warming up never rejects, and can be done again", async () => {
  const computing = inThread();
  await computing.warmUp();
  await expect(computing.warmUp()).resolves.toBeUndefined();
});
