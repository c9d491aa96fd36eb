import { blocksOf, type BlockRange } from "./drawTotals";
import { answeredRisks, exposureOf } from "./responseEffects";
import { asksForResponses, type RiskTask, type TaskResults } from "./riskTasks";
import type { RiskProblem } from "./riskProblem";
import type { ResponseEffect, ScopeSimulation, Simulation, SimulationOptions } from "./simulation";
import { percentileAmong } from "#core/numeric/percentiles";

/** Who does the tasks: this thread, or workers. */
export interface RiskHands {
  /** How many tasks are worked on at a time, 1 or more. */
  readonly width: number;
  perform<Kind extends RiskTask["kind"]>(
    task: Extract<RiskTask, { kind: Kind }>,
  ): Promise<TaskResults[Kind]>;
}

/** Trials that may be asked for. */
export const trialLimits = { least: 1_000, most: 1_000_000 };

/** Blocks of a piece of work: progress is told after each. */
const BLOCKS_A_PIECE = 4;
/** Totals that are held at a time, bytes: scopes are taken in turns where they have more. */
const MOST_BYTES = 16_000_000;

/**
 * What the risks of each scope may cost together.
 *
 * Work is cut into pieces that do not depend on who does them, and each block of trials has random numbers
 * of its own: the digits are the same for one worker and for ten. At most 16 MB of totals are held at a
 * time, whatever the number of trials and scopes.
 *
 * @param tell 0..1, after each piece.
 */
export async function simulateRisks(
  problem: RiskProblem,
  options: SimulationOptions,
  hands: RiskHands,
  tell: (done: number) => void,
): Promise<Simulation> {
  const counted = { ...options, trials: boundedTrials(options.trials) };
  const batches = batchesOf(problem, counted);
  const progress = new Progress(problem, counted, batches, tell);
  const scopes: ScopeSimulation[] = [];
  let responses: ResponseEffect[] = [];
  let allResponses: Simulation["allResponses"] = null;
  for (const batch of batches) {
    const drawn = await drawBatch(batch, counted, hands, progress);
    const concluded = await allOf(hands, batch.scopes, (scope, k) =>
      hands.perform<"conclude">({
        kind: "conclude",
        scope,
        totals: drawn.totals[k] ?? new Float64Array(),
        influence: drawn.influence[k] ?? null,
      }),
    );
    scopes.push(...concluded);
    const [totals, first] = [drawn.totals[0], concluded[0]];
    if (!batch.before || totals === undefined || first === undefined) continue;
    const after = needOf(first, totals, counted.confidence);
    const without = drawn.totals[batch.scopes.length] ?? totals;
    const mean = after.mean + gainOf(problem);
    allResponses = {
      before: { mean, percentile: percentileAmong(without, counted.confidence) },
      after,
    };
    responses = await respond(problem, hands, totals, after, progress);
  }
  tell(1);
  const { trials, seed, confidence } = counted;
  return { trials, seed, confidence, scopes, responses, allResponses };
}

/** Whole, and within the limits. */
export function boundedTrials(trials: number): number {
  const { least, most } = trialLimits;
  return Math.min(most, Math.max(least, Math.round(trials)));
}

interface Batch {
  readonly scopes: readonly number[];
  readonly before: boolean;
}

/** Scopes in turns that fit into memory; the first with its twin without responses. */
function batchesOf(problem: RiskProblem, options: SimulationOptions): Batch[] {
  const before = asksForResponses(problem, options);
  const size = Math.max(1, Math.floor(MOST_BYTES / (8 * options.trials)) - (before ? 1 : 0));
  const all = problem.scopes.map((_, at) => at);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, k) => ({
    scopes: all.slice(k * size, (k + 1) * size),
    before: before && k === 0,
  }));
}

async function drawBatch(
  { scopes, before }: Batch,
  { trials }: SimulationOptions,
  hands: RiskHands,
  progress: Progress,
): Promise<{ totals: Float64Array[]; influence: (Float64Array | null)[] }> {
  const pieces = piecesOf(trials);
  const drawn = await allOf(hands, pieces, async (blocks) => {
    const part = await hands.perform<"draw">({ kind: "draw", scopes, before, blocks });
    progress.add(1);
    return part;
  });
  const lines = scopes.length + (before ? 1 : 0);
  const totals = Array.from({ length: lines }, (_, line) => {
    const joined = new Float64Array(trials);
    let at = 0;
    for (const part of drawn) {
      const numbers = part.totals[line] ?? new Float64Array();
      joined.set(numbers, at);
      at += numbers.length;
    }
    return joined;
  });
  const influence = Array.from({ length: lines }, (_, line) => summed(drawn, line));
  return { totals, influence };
}

/** Influence of all pieces, added in their order. */
function summed(drawn: readonly TaskResults["draw"][], line: number): Float64Array | null {
  const first = drawn[0]?.influence[line] ?? null;
  if (first === null) return null;
  const sum = Float64Array.from(first);
  for (const { influence } of drawn.slice(1)) {
    influence[line]?.forEach((value, k) => {
      sum[k] = (sum[k] ?? 0) + value;
    });
  }
  return sum;
}

function piecesOf(trials: number): BlockRange[] {
  const blocks = blocksOf(trials);
  // Few blocks are cut small, so that several workers have something to do.
  const size = Math.min(BLOCKS_A_PIECE, Math.max(1, Math.floor(blocks / 4)));
  return Array.from({ length: Math.ceil(blocks / size) }, (_, k) => ({
    first: k * size,
    end: Math.min(blocks, (k + 1) * size),
  }));
}

/** Risks whose responses are looked at in one piece. */
const RESPONSES_A_PIECE = 8;

async function respond(
  problem: RiskProblem,
  hands: RiskHands,
  totals: Float64Array,
  after: ResponseEffect["after"],
  progress: Progress,
): Promise<ResponseEffect[]> {
  const [scope] = problem.scopes;
  if (scope === undefined) return [];
  const answered = answeredRisks({ problem }, scope);
  const pieces = Array.from({ length: Math.ceil(answered.length / RESPONSES_A_PIECE) }, (_, k) =>
    answered.slice(k * RESPONSES_A_PIECE, (k + 1) * RESPONSES_A_PIECE),
  );
  const found = await allOf(hands, pieces, async (risks) => {
    const part = await hands.perform<"respond">({ kind: "respond", risks, totals, after });
    progress.add(1);
    return part;
  });
  const saving = ({ before }: ResponseEffect): number => before.percentile - after.percentile;
  return found.flat().sort((a, b) => saving(b) - saving(a) || (a.id < b.id ? -1 : 1));
}

function needOf(
  { expected }: ScopeSimulation,
  totals: Float64Array,
  confidence: number,
): ResponseEffect["after"] {
  return { mean: expected, percentile: percentileAmong(Float64Array.from(totals), confidence) };
}

/** What all responses of the first scope take off its expected value. */
function gainOf({ risks, scopes }: RiskProblem): number {
  const [scope] = scopes;
  return (scope?.risks ?? []).reduce((sum, at, k) => {
    const risk = risks[at];
    if (!risk?.before) return sum;
    const gain = exposureOf(risk, risk.before) - exposureOf(risk, risk);
    return sum + (scope?.shares[k] ?? 1) * gain;
  }, 0);
}

/** Does something for each item, as many at a time as there are hands; results in the order of the items. */
async function allOf<Item, Result>(
  { width }: RiskHands,
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results.set(at, await work(items[at] as Item, at));
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, hand));
  return items.map((_, at) => results.get(at) as Result);
}

/** Counts pieces of work. */
class Progress {
  private readonly all: number;
  private done = 0;

  constructor(
    problem: RiskProblem,
    options: SimulationOptions,
    batches: readonly Batch[],
    private readonly tell: (done: number) => void,
  ) {
    const [scope] = problem.scopes;
    const asks = batches.some(({ before }) => before);
    const answered = asks && scope ? answeredRisks({ problem }, scope).length : 0;
    const pieces = piecesOf(options.trials).length;
    this.all = batches.length * pieces + Math.ceil(answered / RESPONSES_A_PIECE);
  }

  add(pieces: number): void {
    this.done += pieces;
    this.tell(this.done / (this.all + 1));
  }
}
