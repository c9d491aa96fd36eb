import type { Computing } from "./computing";

/** Computes on the thread that asks: the command line, tests, and pages where no worker may start. */
export function inThread(): Computing {
  return {
    choose: async (problem, options, running) =>
      (await import("./choosing")).choose(problem, options, running),
    sample: async (problem, options, running) =>
      (await import("./sampling/sampling")).sample(problem, options, running),
    simulate: async (problem, options, running) =>
      (await import("./simulation/simulation")).simulate(problem, options, running),
    warmUp: async () => {
      const { loadHighsSolver } = await import("./highsSolver");
      // What fails is told to the one who asks for a portfolio.
      await loadHighsSolver().catch(() => null);
    },
  };
}
