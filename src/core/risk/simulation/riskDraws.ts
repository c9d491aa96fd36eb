import { startBlock } from "./luck";
import type { PreparedRisk, PreparedRisks } from "./preparedRisks";
import { TABLE_REACH, TABLE_STEPS } from "./sizeTables";
import { normalTail } from "#core/numeric/normal";
import { singleNormal } from "#core/numeric/singleNormal";

/** Trials that are drawn at once; a multiple of 4. Every block has random numbers of its own. */
export const BLOCK_TRIALS = 2_500;

/** In which trials of a block a risk happens, and how much it then costs. */
export interface Happenings {
  readonly count: number;
  /** Trial of the block, 0 ...: ascending. */
  readonly trial: Uint32Array;
  /** How large the impact is among those of the risk: the share of its outcomes that are larger. */
  readonly larger: Float32Array;
  /** Size of the impact, 0 or more. */
  readonly size: Float64Array;
}

/** Draws what happens, a block of trials and a risk at a time. */
export interface RiskDraws {
  /** Goes to a block of trials. */
  begin(block: number): void;
  /** The same arrays with each call. */
  draw(risk: PreparedRisk): Happenings;
}

/** Makes draws for a prepared problem. */
export type DrawsMaker = (prepared: PreparedRisks) => RiskDraws;

const round = Math.fround;
const HALF_WORDS = round(2 ** -31);
/** Twice the smallest tail that is looked up. */
const SMALLEST = round(2 ** -33);
/** Normal scores of a risk are looked up between -7 and 7, 128 to a standard deviation. */
const SCORE_REACH = 7;
const SCORE_STEPS = 128;

/** Probability of a score or more, from -7 to 7. */
export function scoreTails(): Float32Array {
  return Float32Array.from({ length: 2 * SCORE_REACH * SCORE_STEPS + 1 }, (_, k) =>
    normalTail(k / SCORE_STEPS - SCORE_REACH),
  );
}

/** Value of the table of tails at a score. */
export function tailAt(tails: Float32Array, score: number): number {
  return between(tails, 0, round(round(score + SCORE_REACH) * SCORE_STEPS), LAST_SCORE_PLACE);
}

/** Value of a table that starts at `from`, straight between its numbers. */
function between(table: Float32Array, from: number, reached: number, last: number): number {
  const place = Math.min(last, Math.max(0, reached));
  // Near a number this large no fraction is left: adding it and taking it off rounds to the step.
  const step = round(round(place - 0.5) + WHOLE) - WHOLE;
  const start = table[from + step] ?? 0;
  const rise = round((table[from + step + 1] ?? 0) - start);
  return round(start + round(round(place - step) * rise));
}

/**
 * The draws without WebAssembly: for browsers without vector instructions, and what the kernel is compared
 * with, digit for digit.
 *
 * One random word of a risk and a trial decides both whether the risk happens and how large it is, through
 * the increasing quantile function of its signed outcome. Variant: xoshiro128** in four interleaved
 * generators; normal scores in single precision; sizes from tables on the normal score.
 */
export class PlainDraws implements RiskDraws {
  private readonly tails = scoreTails();
  private readonly state = new Int32Array(16);
  private readonly words = new Int32Array(4);
  private readonly mixed: Float32Array[];
  private readonly isMixed: Uint8Array;
  private readonly trial = new Uint32Array(BLOCK_TRIALS);
  private readonly drawn = new Float64Array(BLOCK_TRIALS);
  private readonly larger = new Float32Array(BLOCK_TRIALS);
  private readonly size = new Float64Array(BLOCK_TRIALS);
  private block = 0;

  constructor(private readonly prepared: PreparedRisks) {
    this.mixed = prepared.mixes.map(() => new Float32Array(BLOCK_TRIALS));
    this.isMixed = new Uint8Array(prepared.mixes.length);
  }

  begin(block: number): void {
    this.block = block;
    this.isMixed.fill(0);
  }

  draw(risk: PreparedRisk): Happenings {
    const count = risk.mix < 0 ? this.drawOwn(risk) : this.drawShared(risk);
    this.lookUp(risk, count);
    const { trial, larger, size } = this;
    return { count, trial, larger, size };
  }

  /** Luck of its own: the word decides. */
  private drawOwn({ luck, sign, threshold }: PreparedRisk): number {
    if (threshold === null) return 0;
    startBlock(luck, this.block, this.state);
    let count = 0;
    for (let t = 0; t < BLOCK_TRIALS; t++) {
      const word = this.nextWord(t);
      const good = sign < 0 ? ~word : word;
      if (good < threshold) continue;
      this.trial[count] = t;
      this.drawn[count] = good;
      count++;
    }
    const [scale, doubled] = wordScales(threshold);
    for (let k = 0; k < count; k++) {
      const above = 2 ** 31 - 1 - (this.drawn[k] ?? 0);
      const below = (this.drawn[k] ?? 0) - threshold;
      this.larger[k] = round(round(round(above) + 0.5) * scale);
      const end = round(round(round(Math.min(above, below)) + 0.5) * doubled);
      const score = singleNormal(Math.max(SMALLEST, end));
      this.drawn[k] = above <= below ? score : -score;
    }
    return count;
  }

  /** Luck that is partly shared: the normal score decides. */
  private drawShared({ luck, sign, mix, own, score, threshold }: PreparedRisk): number {
    if (threshold === null) return 0;
    const shared = this.sharedLuck(mix);
    startBlock(luck, this.block, this.state);
    let count = 0;
    for (let t = 0; t < BLOCK_TRIALS; t++) {
      const luckOfTrial = round((shared[t] ?? 0) + round(own * scoreOfWord(this.nextWord(t))));
      const good = sign < 0 ? -luckOfTrial : luckOfTrial;
      if (good < score) continue;
      this.trial[count] = t;
      this.drawn[count] = good;
      count++;
    }
    const scale = tailScale(this.tails, score);
    for (let k = 0; k < count; k++) {
      const above = Math.min(1, round(tailAt(this.tails, this.drawn[k] ?? 0) * scale));
      const below = round(1 - above);
      this.larger[k] = above;
      const end = singleNormal(Math.max(SMALLEST, round(2 * Math.min(above, below))));
      this.drawn[k] = above <= below ? end : -end;
    }
    return count;
  }

  /** Drawn with the first risk of a block that needs it. */
  private sharedLuck(mix: number): Float32Array {
    const sums = this.mixed[mix] ?? new Float32Array(BLOCK_TRIALS);
    if (this.isMixed[mix] === 1) return sums;
    this.isMixed[mix] = 1;
    sums.fill(0);
    for (const { luck, weight } of this.prepared.mixes[mix] ?? []) {
      startBlock(luck, this.block, this.state);
      for (let t = 0; t < BLOCK_TRIALS; t++) {
        const part = round(weight * scoreOfWord(this.nextWord(t)));
        sums[t] = (sums[t] ?? 0) + part;
      }
    }
    return sums;
  }

  /** Sizes at the scores that were drawn. */
  private lookUp({ size: { table, low, range } }: PreparedRisk, count: number): void {
    if (table < 0) {
      this.size.fill(low, 0, count);
      this.larger.fill(0.5, 0, count);
      return;
    }
    const { tables } = this.prepared;
    const from = table * (TABLE_STEPS + 1);
    for (let k = 0; k < count; k++) {
      const reached = round(round((this.drawn[k] ?? 0) + TABLE_REACH) * PLACES);
      this.size[k] = low + range * between(tables, from, reached, LAST_PLACE);
    }
  }

  /** Of generator t mod 4. */
  private nextWord(t: number): number {
    const lane = t & 3;
    const { state, words } = this;
    if (lane === 0) advance(state, words);
    return words[lane] ?? 0;
  }
}

/** Scale of words above a threshold to 0..1, and its double, single precision. */
export function wordScales(threshold: number): [number, number] {
  const hits = 2 ** 31 - threshold;
  return [round(1 / hits), round(2 / hits)];
}

/** One over the probability of a score or more, single precision. */
export function tailScale(tails: Float32Array, score: number): number {
  return round(1 / tailAt(tails, score));
}

const PLACES = round(TABLE_STEPS / (2 * TABLE_REACH));
/** The last place in a table from which there is a next number. */
const LAST_PLACE = TABLE_STEPS - 2 ** -15;
const LAST_SCORE_PLACE = 2 * SCORE_REACH * SCORE_STEPS - 2 ** -13;
/** 1.5 x 2^23: single precision numbers there are whole. */
const WHOLE = 12_582_912;

/** What the kernel needs besides the coefficients of the normal distribution, in its order. */
export const drawConstants: readonly number[] = [
  HALF_WORDS,
  SMALLEST,
  TABLE_REACH,
  PLACES,
  LAST_PLACE,
  WHOLE,
  SCORE_REACH,
  SCORE_STEPS,
  LAST_SCORE_PLACE,
];

/** The normal score of a random word, growing with it. */
function scoreOfWord(word: number): number {
  const fromEnd = word < 0 ? word & 0x7fffffff : ~word & 0x7fffffff;
  const score = singleNormal(round(round(round(fromEnd) + 0.5) * HALF_WORDS));
  return word < 0 ? -score : score;
}

/** Next word of each of the four generators. */
function advance(state: Int32Array, words: Int32Array): void {
  for (let l = 0; l < 4; l++) {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = [state[l], state[4 + l], state[8 + l], state[12 + l]];
    const multiplied = Math.imul(s1, 5);
    words[l] = Math.imul((multiplied << 7) | (multiplied >>> 25), 9);
    const x2 = s2 ^ s0;
    const x3 = s3 ^ s1;
    state[4 + l] = s1 ^ x2;
    state[l] = s0 ^ x3;
    state[8 + l] = x2 ^ (s1 << 9);
    state[12 + l] = (x3 << 11) | (x3 >>> 21);
  }
}
