import type { Computing } from "./computing";
import { JobCaller, NoWorker } from "./jobs/jobCaller";
import { simulateInWorkers, workersFor } from "./simulation/simulateInWorkers";
import type { Choice, ChoiceProgress } from "#core/selection/selection";
import type { Acceptability } from "#core/scoring/sensitivity/acceptability";

/**
 * Computes in a worker, so that Excel and the pane stay alive: one worker, made with the first question, and some
 * more for simulations that take long.
 * Where the browser lets none start, computes on the thread of the page.
 */
export function inWorker(): Computing {
  const newCaller = (): JobCaller =>
    new JobCaller(() => new Worker(new URL("./worker.ts", import.meta.url), { name: "computing" }));
  const caller = newCaller();
  const helpers: JobCaller[] = [];
  const inPage = async (): Promise<Computing> => (await import("./inThread")).inThread();
  const warmUp: Computing["warmUp"] = async () => {
    await caller.call("warmUp", null).catch(() => null);
  };
  return {
    choose: async (problem, options, running = {}) => {
      let known: Choice | null = null;
      const onProgress = (progress: unknown): void => {
        const told = progress as ChoiceProgress;
        known = told.choice ?? known;
        running.onProgress?.(told);
      };
      try {
        const { signal } = running;
        return (await caller.call(
          "choose",
          { problem, options },
          { signal, onProgress },
        )) as Choice;
      } catch (error) {
        if (error instanceof NoWorker) return (await inPage()).choose(problem, options, running);
        if (!(error instanceof DOMException)) throw error;
        // Its worker may have been ended: the next question shall not wait for a new one.
        void warmUp();
        const found = known as Choice | null;
        if (found === null || found.selection.value === null) throw error;
        return found;
      }
    },
    sample: async (problem, options, running = {}) => {
      const { signal, onProgress } = running;
      const tell = (known: unknown): void => onProgress?.(known as Acceptability);
      try {
        const asked = { signal, onProgress: tell };
        return (await caller.call("sample", { problem, options }, asked)) as Acceptability;
      } catch (error) {
        if (error instanceof NoWorker) return (await inPage()).sample(problem, options, running);
        throw error;
      }
    },
    simulate: async (problem, options, running = {}) => {
      try {
        const wanted = workersFor(problem, options, navigator.hardwareConcurrency);
        while (helpers.length < wanted - 1) helpers.push(newCaller());
        return await simulateInWorkers(
          [caller, ...helpers.slice(0, wanted - 1)],
          problem,
          options,
          running,
        );
      } catch (error) {
        if (error instanceof NoWorker) return (await inPage()).simulate(problem, options, running);
        throw error;
      }
    },
    warmUp,
  };
}
