import type { PreparedRisk, PreparedRisks } from "./preparedRisks";
import { BLOCK_TRIALS, type Happenings, type RiskDraws } from "./riskDraws";
import { midRanks } from "#core/numeric/midRanks";

/** What is added up in each trial. */
export interface TotalLine {
  /** Positions of risks, and of each the share that is added. */
  readonly risks: readonly number[];
  readonly shares: readonly number[];
  /** Without responses. */
  readonly isBefore: boolean;
  /** Whether it is worked out which risks weigh most. */
  readonly isScreened: boolean;
}

/** Trials of the blocks from `first` up to, not including, `end`. */
export interface BlockRange {
  readonly first: number;
  readonly end: number;
}

/** Totals of a range of blocks. */
export interface DrawnTotals {
  /** By line, one total a trial. */
  readonly totals: readonly Float64Array[];
  /** By line, how much each of its risks moves with the total (`Influence`); null = was not asked for. */
  readonly influence: readonly (Float64Array | null)[];
}

/** How many blocks so many trials take. */
export function blocksOf(trials: number): number {
  return Math.ceil(trials / BLOCK_TRIALS);
}

/**
 * Draws blocks of trials and adds up what happens.
 *
 * Influence of a risk on a line: sum over the trials, block by block, of how far its own rank (known
 * exactly, from its distribution) is from that of not happening times how far the rank of the total is from
 * the middle. It is Spearman's rank correlation but for a factor, within blocks: it tells which risks are
 * worth the exact figure.
 *
 * @param trials of the whole simulation: the last block may be cut short.
 * @param breathe called after every few risks.
 */
export async function drawTotals(
  { prepared, draws }: { readonly prepared: PreparedRisks; readonly draws: RiskDraws },
  lines: readonly TotalLine[],
  { first, end }: BlockRange,
  trials: number,
  breathe: () => Promise<void>,
): Promise<DrawnTotals> {
  const length = Math.min(trials, end * BLOCK_TRIALS) - first * BLOCK_TRIALS;
  const totals = lines.map(() => new Float64Array(length));
  const influence = lines.map(({ isScreened, risks }) =>
    isScreened ? new Float64Array(risks.length) : null,
  );
  const uses = usesOf(prepared, lines);
  const kept = lines.some(({ isScreened }) => isScreened) ? new KeptHappenings(uses) : null;
  for (let block = first; block < end; block++) {
    const from = (block - first) * BLOCK_TRIALS;
    const inBlock = totals.map((total) => total.subarray(from, from + BLOCK_TRIALS));
    draws.begin(block);
    kept?.clear();
    for (const [place, { at, risk, adds }] of uses.entries()) {
      const found = within(draws.draw(risk), Math.min(BLOCK_TRIALS, length - from));
      for (const { line, share } of adds) add(inBlock[line], found, risk.sign * share);
      kept?.keep(at, found);
      if (place % 32 === 31) await breathe();
    }
    lines.forEach((line, l) => {
      const [moves, total] = [influence[l], inBlock[l]];
      if (moves && total && kept) addInfluence(moves, line.risks, prepared, total, kept);
    });
    await breathe();
  }
  return { totals, influence };
}

interface Use {
  readonly at: number;
  readonly risk: PreparedRisk;
  readonly adds: { readonly line: number; readonly share: number }[];
}

/** Which risks have to be drawn, in the order of their IDs, and where they are added. */
function usesOf(prepared: PreparedRisks, lines: readonly TotalLine[]): Use[] {
  const uses = new Map<string, Use>();
  lines.forEach(({ risks, shares, isBefore }, line) => {
    risks.forEach((at, k) => {
      const before = isBefore ? prepared.before[at] : null;
      const risk = before ?? prepared.risks[at];
      if (risk === undefined) return;
      const key = `${before ? "before" : "after"} ${at}`;
      const use = uses.get(key) ?? { at, risk, adds: [] };
      uses.set(key, use);
      use.adds.push({ line, share: shares[k] ?? 1 });
    });
  });
  const place = new Map(prepared.order.map((at, k) => [at, k]));
  return [...uses.values()].sort((a, b) => (place.get(a.at) ?? 0) - (place.get(b.at) ?? 0));
}

/** What happens in the first trials of a block. */
export function within(found: Happenings, trials: number): Happenings {
  let { count } = found;
  while (count > 0 && (found.trial[count - 1] ?? 0) >= trials) count--;
  return { ...found, count };
}

/** Adds what happens to the totals of its trials. */
function add(totals: Float64Array | undefined, found: Happenings, factor: number): void {
  if (totals === undefined) return;
  const { count, trial, size } = found;
  for (let k = 0; k < count; k++) {
    const t = trial[k] ?? 0;
    totals[t] = (totals[t] ?? 0) + factor * (size[k] ?? 0);
  }
}

/** What happened in a block, risk by risk: 8 bytes each. */
class KeptHappenings {
  private trial: Uint32Array;
  private larger: Float32Array;
  private readonly spans = new Map<number, readonly [number, number]>();
  private length = 0;

  constructor(uses: readonly Use[]) {
    const expected = uses.reduce((sum, { risk }) => sum + risk.probability * BLOCK_TRIALS, 1_000);
    this.trial = new Uint32Array(Math.ceil(1.1 * expected));
    this.larger = new Float32Array(this.trial.length);
  }

  clear(): void {
    this.length = 0;
    this.spans.clear();
  }

  keep(at: number, { count, trial, larger }: Happenings): void {
    const end = this.length + count;
    if (end > this.trial.length) this.grow(2 * end);
    this.trial.set(trial.subarray(0, count), this.length);
    this.larger.set(larger.subarray(0, count), this.length);
    this.spans.set(at, [this.length, end]);
    this.length = end;
  }

  /** Sum of rank of the trial x (top - drop x share of outcomes that are larger). */
  sum(at: number, ranks: Float64Array, top: number, drop: number): number {
    const [from, end] = this.spans.get(at) ?? [0, 0];
    const { trial, larger } = this;
    let sum = 0;
    for (let k = from; k < end; k++) {
      sum += (ranks[trial[k] ?? 0] ?? 0) * (top - drop * (larger[k] ?? 0));
    }
    return sum;
  }

  private grow(length: number): void {
    const { trial, larger } = this;
    this.trial = new Uint32Array(length);
    this.larger = new Float32Array(length);
    this.trial.set(trial);
    this.larger.set(larger);
  }
}

function addInfluence(
  influence: Float64Array,
  risks: readonly number[],
  prepared: PreparedRisks,
  totals: Float64Array,
  kept: KeptHappenings,
): void {
  const { ranks } = midRanks(totals, Float64Array.from(totals).sort());
  const middle = (totals.length + 1) / 2;
  for (let t = 0; t < ranks.length; t++) ranks[t] = ((ranks[t] ?? 0) - middle) / totals.length;
  risks.forEach((at, k) => {
    const risk = prepared.risks[at];
    if (risk === undefined) return;
    const p = risk.probability;
    // Rank of an outcome: 1 - p x share larger; of not happening: (1 - p) / 2.
    const sum = kept.sum(at, ranks, (1 + p) / 2, p);
    influence[k] = (influence[k] ?? 0) + (risk.sign * sum) / spreadOfRanks(risk);
  });
}

/** Standard deviation of the ranks of an outcome, 0..1; 1 where it never changes. */
function spreadOfRanks({ probability: p, size }: PreparedRisk): number {
  const variance = (1 - (1 - p) ** 3 - (size.table < 0 ? p ** 3 : 0)) / 12;
  return variance > 0 ? Math.sqrt(variance) : 1;
}
