import { riskKernel } from "./riskKernel";
import { startBlock } from "#core/risk/simulation/luck";
import { normalCoefficients, normalPlaces } from "#core/numeric/singleNormal";
import type { PreparedRisk, PreparedRisks } from "#core/risk/simulation/preparedRisks";
import {
  BLOCK_TRIALS,
  drawConstants,
  type DrawsMaker,
  type Happenings,
  type RiskDraws,
  scoreTails,
  tailScale,
  wordScales,
} from "#core/risk/simulation/riskDraws";
import { TABLE_STEPS } from "#core/risk/simulation/sizeTables";

/** What the kernel exports: build/kernels/simulateRisks.as tells what the arguments are. */
interface Kernel {
  mixScores(state: number, trials: number, weight: number, list: number, sums: number): void;
  drawOwn(
    state: number,
    trials: number,
    threshold: number,
    flip: number,
    compact: number,
    trial: number,
    drawn: number,
  ): number;
  scoreOwn(
    count: number,
    drawn: number,
    larger: number,
    threshold: number,
    scale: number,
    doubled: number,
    list: number,
  ): void;
  drawShared(
    state: number,
    trials: number,
    mixed: number,
    own: number,
    score: number,
    flip: number,
    list: number,
    compact: number,
    trial: number,
    drawn: number,
  ): number;
  scoreShared(
    count: number,
    drawn: number,
    larger: number,
    tails: number,
    scale: number,
    list: number,
  ): void;
  lookUp(
    count: number,
    drawn: number,
    table: number,
    low: number,
    range: number,
    list: number,
    size: number,
  ): void;
}

let compiled: Promise<WebAssembly.Module | null> | null = null;

/** Compiled with the first call; null where the browser has no vector instructions. */
export async function loadKernelDraws(): Promise<DrawsMaker | null> {
  compiled ??= compile();
  const module = await compiled;
  return module === null ? null : (prepared) => new KernelDraws(module, prepared);
}

async function compile(): Promise<WebAssembly.Module | null> {
  const bytes = Uint8Array.from(atob(riskKernel), (character) => character.charCodeAt(0));
  return WebAssembly.validate(bytes) ? WebAssembly.compile(bytes) : null;
}

/** The draws of core's PlainDraws in WebAssembly, digit for digit. */
class KernelDraws implements RiskDraws {
  private readonly kernel: Kernel;
  private readonly at: Layout;
  private readonly tails = scoreTails();
  private readonly state: Int32Array;
  private readonly mixed: Float32Array;
  private readonly isMixed: Uint8Array;
  private readonly trial: Uint32Array;
  private readonly larger: Float32Array;
  private readonly size: Float64Array;
  private block = 0;

  constructor(
    module: WebAssembly.Module,
    private readonly prepared: PreparedRisks,
  ) {
    const { mixes, tables } = prepared;
    const at = layOut(mixes.length, tables.length, this.tails.length);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(at.end / 65_536) });
    this.at = at;
    this.kernel = new WebAssembly.Instance(module, { env: { memory } })
      .exports as unknown as Kernel;
    const { buffer } = memory;
    this.state = new Int32Array(buffer, at.state, 16);
    this.mixed = new Float32Array(buffer, at.mixed, mixes.length * BLOCK_TRIALS);
    this.isMixed = new Uint8Array(mixes.length);
    this.trial = new Uint32Array(buffer, at.trial, BLOCK_TRIALS);
    this.larger = new Float32Array(buffer, at.larger, BLOCK_TRIALS);
    this.size = new Float64Array(buffer, at.size, BLOCK_TRIALS);
    putConstants(buffer, at.list);
    new Uint8Array(buffer, at.compact, 256).set(compactions());
    new Float32Array(buffer, at.tails, this.tails.length).set(this.tails);
    new Float32Array(buffer, at.tables, tables.length).set(tables);
  }

  begin(block: number): void {
    this.block = block;
    this.isMixed.fill(0);
  }

  draw(risk: PreparedRisk): Happenings {
    const { trial, larger, size, kernel, at } = this;
    const { table, low, range } = risk.size;
    const count = this.drawScores(risk);
    if (table < 0) {
      size.fill(low, 0, count);
      larger.fill(0.5, 0, count);
    } else {
      const from = at.tables + 4 * table * (TABLE_STEPS + 1);
      kernel.lookUp(count, at.drawn, from, low, range, at.list, at.size);
    }
    return { count, trial, larger, size };
  }

  private drawScores({ luck, sign, threshold, mix, own, score }: PreparedRisk): number {
    if (threshold === null) return 0;
    const { kernel, at } = this;
    const shared = mix < 0 ? 0 : this.sharedLuck(mix);
    startBlock(luck, this.block, this.state);
    if (mix < 0) {
      const flip = sign < 0 ? -1 : 0;
      const count = kernel.drawOwn(
        at.state,
        BLOCK_TRIALS,
        threshold,
        flip,
        at.compact,
        at.trial,
        at.drawn,
      );
      const [scale, doubled] = wordScales(threshold);
      kernel.scoreOwn(count, at.drawn, at.larger, threshold, scale, doubled, at.list);
      return count;
    }
    const count = kernel.drawShared(
      at.state,
      BLOCK_TRIALS,
      shared,
      own,
      score,
      sign < 0 ? SIGN_BIT : 0,
      at.list,
      at.compact,
      at.trial,
      at.drawn,
    );
    const scale = tailScale(this.tails, score);
    kernel.scoreShared(count, at.drawn, at.larger, at.tails, scale, at.list);
    return count;
  }

  /** Where the shared luck of a mix stands; drawn with the first risk of a block that needs it. */
  private sharedLuck(mix: number): number {
    const address = this.at.mixed + 4 * mix * BLOCK_TRIALS;
    if (this.isMixed[mix] === 1) return address;
    this.isMixed[mix] = 1;
    this.mixed.fill(0, mix * BLOCK_TRIALS, (mix + 1) * BLOCK_TRIALS);
    for (const { luck, weight } of this.prepared.mixes[mix] ?? []) {
      startBlock(luck, this.block, this.state);
      this.kernel.mixScores(this.at.state, BLOCK_TRIALS, weight, this.at.list, address);
    }
    return address;
  }
}

const SIGN_BIT = -(2 ** 31);

/** Single precision constants of the kernel in its order; whole ones stand for patterns of bits. */
function putConstants(buffer: ArrayBuffer, at: number): void {
  const { near, far, logarithm } = normalCoefficients;
  const [beforeBits, afterBits] = [
    [...near, ...far, ...logarithm, 1, 2],
    [Math.LN2, ...normalPlaces],
  ];
  const after = [0.5, ...drawConstants];
  const all = [...beforeBits, HALF_ROOT_BITS, ...afterBits, LOW_BITS, ...after];
  const numbers = new Float32Array(buffer, at, 4 * all.length);
  const patterns = new Int32Array(buffer, at, 4 * all.length);
  all.forEach((constant, place) => {
    const isPattern = constant === HALF_ROOT_BITS || constant === LOW_BITS;
    (isPattern ? patterns : numbers).fill(constant, 4 * place, 4 * place + 4);
  });
}

const HALF_ROOT_BITS = 0x3f3504f3;
const LOW_BITS = 0x7fffffff;

/** For each choice among four numbers (bit k = the k-th), the bytes of the chosen ones in front. */
function compactions(): Uint8Array {
  const patterns = new Uint8Array(256);
  for (let mask = 0; mask < 16; mask++) {
    const chosen = [0, 1, 2, 3].filter((lane) => ((mask >> lane) & 1) === 1);
    chosen.forEach((lane, place) => {
      for (let byte = 0; byte < 4; byte++) patterns[16 * mask + 4 * place + byte] = 4 * lane + byte;
    });
  }
  return patterns;
}

/** Where each block starts in the memory of the kernel, in bytes. */
interface Layout {
  readonly state: number;
  readonly list: number;
  readonly compact: number;
  readonly tails: number;
  readonly mixed: number;
  readonly trial: number;
  readonly drawn: number;
  readonly larger: number;
  readonly size: number;
  readonly tables: number;
  readonly end: number;
}

function layOut(mixes: number, tableNumbers: number, tailNumbers: number): Layout {
  let end = 1_024;
  const block = (bytes: number): number => {
    const start = end;
    // Lists may be written a little beyond their end.
    end += 64 * Math.ceil((bytes + 32) / 64);
    return start;
  };
  const blocks = {
    state: block(64),
    list: block(16 * 44),
    compact: block(256),
    tails: block(4 * tailNumbers),
    mixed: block(4 * mixes * BLOCK_TRIALS),
    trial: block(4 * BLOCK_TRIALS),
    drawn: block(4 * BLOCK_TRIALS),
    larger: block(4 * BLOCK_TRIALS),
    size: block(8 * BLOCK_TRIALS),
    tables: block(4 * tableNumbers),
  };
  return { ...blocks, end };
}
