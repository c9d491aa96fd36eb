import type { Part } from "./measure";

/** The parts of `npm run bench`, in the order of the report. Each is loaded in the process that measures it. */
export const parts: Readonly<Record<string, () => Promise<Part>>> = {
  main: async () => (await import("./mainJob")).mainJob,
  adoption: async () => (await import("./adoption")).adoption,
  checks: async () => (await import("./checks")).checks,
  recalculation: async () => (await import("./recalculation")).recalculation,
  solver: async () => (await import("./solver")).solver,
  simulation: async () => (await import("./simulation")).simulation,
  smaa: async () => (await import("./smaa")).smaa,
  history: async () => (await import("./history")).snapshots,
  files: async () => (await import("./files")).files,
  bundles: async () => (await import("./bundles")).bundles,
  paint: async () => (await import("./firstPaint")).firstPaint,
};
