import type { RankingProblem } from "#core/scoring/sensitivity/rankingProblem";
import {
  emptyCounts,
  type WorldCounts,
  type WorldTally,
} from "#core/scoring/sensitivity/worldTally";
import { rankKernel } from "./rankKernel";

/** What the kernel exports: build/kernels/rankWorlds.as tells what the arguments are. */
interface Kernel {
  scoreWorlds(values: number, weights: number, keys: number, width: number, n: number): void;
  sortWorld(keys: number, projects: number, buckets: number, count: number, sorted: number): void;
  countPlaces(
    sorted: number,
    projects: number,
    weights: number,
    criteria: number,
    placeCounts: number,
    places: number,
    rankSums: number,
    firstWeights: number,
  ): void;
  countFunded(sorted: number, projects: number, cost: number, budget: number, to: number): void;
}

/** Makes tallies with WebAssembly. */
export type KernelTallies = (problem: RankingProblem, places: number) => WorldTally;

/** Worlds that are scored at once. */
const worldsAtOnce = 4;

let compiled: Promise<WebAssembly.Module | null> | null = null;

/** Compiled with the first call; null where the browser has no vector instructions. */
export async function loadKernelTallies(): Promise<KernelTallies | null> {
  compiled ??= compile();
  const module = await compiled;
  return module === null ? null : (problem, places) => new KernelTally(module, problem, places);
}

async function compile(): Promise<WebAssembly.Module | null> {
  const bytes = Uint8Array.from(atob(rankKernel), (character) => character.charCodeAt(0));
  return WebAssembly.validate(bytes) ? WebAssembly.compile(bytes) : null;
}

/** The tally of core's PlainTally in WebAssembly, digit for digit: scores as they are, none missing. */
class KernelTally implements WorldTally {
  readonly counts: WorldCounts;
  private readonly kernel: Kernel;
  private readonly at: Layout;
  private readonly weights: Float64Array;
  private readonly rankSums: Uint32Array;

  constructor(
    module: WebAssembly.Module,
    private readonly problem: RankingProblem,
    private readonly places: number,
  ) {
    this.at = layOut(problem, places);
    const pages = Math.ceil(this.at.end / 65_536);
    const memory = new WebAssembly.Memory({ initial: pages });
    this.kernel = new WebAssembly.Instance(module, { env: { memory } })
      .exports as unknown as Kernel;
    this.counts = countsIn(memory.buffer, this.at, problem, places);
    this.weights = new Float64Array(
      memory.buffer,
      this.at.weights,
      worldsAtOnce * criteriaOf(problem),
    );
    this.rankSums = new Uint32Array(memory.buffer, this.at.rankSums, problem.ids.length);
    putProblem(memory.buffer, this.at, problem);
  }

  add(weights: Float64Array, worlds: number): void {
    const { at, kernel } = this;
    const n = criteriaOf(this.problem);
    for (let world = 0; world < worlds; world += worldsAtOnce) {
      const now = Math.min(worldsAtOnce, worlds - world);
      this.weights.set(weights.subarray(world * n, (world + now) * n));
      kernel.scoreWorlds(at.values, at.weights, at.keys, at.width, n);
      for (let each = 0; each < now; each++) this.count(each);
    }
    this.takeRankSums();
  }

  /** The kernel adds ranks up in 32 bits, which hold those of one call. */
  private takeRankSums(): void {
    const { rankSum } = this.counts;
    for (let p = 0; p < rankSum.length; p++)
      rankSum[p] = (rankSum[p] ?? 0) + (this.rankSums[p] ?? 0);
    this.rankSums.fill(0);
  }

  private count(world: number): void {
    const { at, kernel, problem, places } = this;
    const [projects, n] = [problem.ids.length, criteriaOf(problem)];
    kernel.sortWorld(
      at.keys + 4 * world * at.width,
      projects,
      at.buckets,
      at.bucketCount,
      at.sorted,
    );
    const weights = at.weights + 8 * world * n;
    const { placeCounts, rankSums, firstWeights } = at;
    kernel.countPlaces(
      at.sorted,
      projects,
      weights,
      n,
      placeCounts,
      places,
      rankSums,
      firstWeights,
    );
    if (problem.funding === null) return;
    kernel.countFunded(at.sorted, projects, at.cost, problem.funding.budget, at.funded);
  }
}

/** Where each block starts in the memory of the kernel, in bytes. */
interface Layout {
  /** Projects, rounded up to a multiple of 4. */
  readonly width: number;
  readonly bucketCount: number;
  readonly values: number;
  readonly weights: number;
  readonly keys: number;
  readonly buckets: number;
  readonly sorted: number;
  readonly placeCounts: number;
  readonly rankSums: number;
  readonly firstWeights: number;
  readonly cost: number;
  readonly funded: number;
  readonly end: number;
}

function layOut(problem: RankingProblem, places: number): Layout {
  const [projects, n] = [problem.ids.length, criteriaOf(problem)];
  const width = 4 * Math.ceil(projects / 4);
  const bucketCount = 2 ** Math.ceil(Math.log2(Math.max(2, projects)));
  let end = 1_024;
  const block = (bytes: number): number => {
    const start = end;
    end += 64 * Math.ceil(bytes / 64);
    return start;
  };
  const blocks = {
    values: block(8 * width * n),
    weights: block(8 * worldsAtOnce * n),
    keys: block(4 * worldsAtOnce * width),
    buckets: block(4 * bucketCount),
    sorted: block(8 * projects),
    placeCounts: block(4 * projects * places),
    rankSums: block(4 * projects),
    firstWeights: block(8 * projects * n),
    cost: block(8 * projects),
    funded: block(4 * projects),
  };
  return { width, bucketCount, ...blocks, end };
}

function countsIn(
  memory: ArrayBuffer,
  at: Layout,
  problem: RankingProblem,
  places: number,
): WorldCounts {
  const empty = emptyCounts(problem, places);
  return {
    places: new Uint32Array(memory, at.placeCounts, empty.places.length),
    rankSum: empty.rankSum,
    firstWeights: new Float64Array(memory, at.firstWeights, empty.firstWeights.length),
    funded: new Uint32Array(memory, at.funded, empty.funded.length),
  };
}

function putProblem(memory: ArrayBuffer, at: Layout, problem: RankingProblem): void {
  const projects = problem.ids.length;
  for (let j = 0; j < criteriaOf(problem); j++) {
    new Float64Array(memory, at.values + 8 * j * at.width, projects).set(
      problem.values.subarray(j * projects, (j + 1) * projects),
    );
  }
  if (problem.funding !== null) {
    new Float64Array(memory, at.cost, projects).set(problem.funding.cost);
  }
}

function criteriaOf({ weights }: RankingProblem): number {
  return weights.length;
}
