import { luckOf } from "./luck";
import type { RiskProblem, RiskSize, SimulatedRisk } from "./riskProblem";
import { SizeTables, type TabledImpact } from "./sizeTables";
import { InvariantError } from "#core/invariant";
import { normalQuantile } from "#core/numeric/normal";

/** Luck that several risks share: what all have in common and what their category has. */
export interface SharedLuck {
  readonly luck: Int32Array;
  readonly weight: number;
}

/** A risk, with or without its response, in the numbers that draws are made with. */
export interface PreparedRisk {
  readonly luck: Int32Array;
  readonly sign: 1 | -1;
  /** Chance as it is drawn: a multiple of 2^-32 where luck is not shared. */
  readonly probability: number;
  /** Happens where the random word, as a signed number, is this or more; null = never. */
  readonly threshold: number | null;
  /** Position in `mixes`; -1 = its luck is all its own. */
  readonly mix: number;
  /** Weight of its own luck, single precision. */
  readonly own: number;
  /** Happens where its normal score is this or more, single precision. */
  readonly score: number;
  readonly size: TabledImpact;
}

/** A problem made ready for draws. */
export interface PreparedRisks {
  /** By position in the problem's `risks`. */
  readonly risks: readonly PreparedRisk[];
  /** Without their response, by position; null where there is none. */
  readonly before: readonly (PreparedRisk | null)[];
  /** Sums of shared luck, one a category. */
  readonly mixes: readonly (readonly SharedLuck[])[];
  readonly tables: Float32Array;
  /** Positions of all risks, by ID: the order that everything is added up in, whatever that of the rows. */
  readonly order: readonly number[];
}

/**
 * @param seed whole number; its lowest 32 bits count.
 * Risks times 5 microseconds, a little more where impacts are PERT.
 */
export function prepareRisks(problem: RiskProblem, seed: number): PreparedRisks {
  const { all, category } = problem.correlation;
  if (!(all >= 0 && category >= 0 && all + category < 1)) {
    throw new InvariantError(`Correlations ${all} and ${category} are not below 1 together.`);
  }
  const tables = new SizeTables();
  const mixes = new Mixes(all, category, seed);
  const lucks = lucksOf(problem.risks, seed);
  const prepared = (risk: SimulatedRisk, at: number, size: RiskSize): PreparedRisk => {
    const probability = Math.min(1, Math.max(0, size.probability));
    const mix = mixes.of(risk.category);
    const hits = Math.round(probability * 2 ** 32);
    return {
      luck: lucks[at] ?? new Int32Array(4),
      sign: risk.sign,
      probability: mix < 0 ? hits / 2 ** 32 : probability,
      threshold: hits === 0 ? null : 2 ** 31 - hits,
      mix,
      own: Math.fround(Math.sqrt(1 - all - (risk.category === "" ? 0 : category))),
      // Beyond what single precision needs for never and always.
      score: Math.fround(Math.max(-99, Math.min(99, -normalQuantile(probability)))),
      size: tables.tabled(size.impact),
    };
  };
  return {
    risks: problem.risks.map((risk, at) => prepared(risk, at, risk)),
    before: problem.risks.map((risk, at) =>
      risk.before === null ? null : prepared(risk, at, risk.before),
    ),
    mixes: mixes.all,
    tables: tables.numbers(),
    order: orderById(problem.risks),
  };
}

/** Two risks of one ID, which a register may have by mistake, have luck of their own. */
function lucksOf(risks: readonly SimulatedRisk[], seed: number): Int32Array[] {
  const met = new Map<string, number>();
  return risks.map(({ id }) => {
    const before = met.get(id) ?? 0;
    met.set(id, before + 1);
    return luckOf(seed, before === 0 ? `risk ${id}` : `risk ${id} again ${before}`);
  });
}

function orderById(risks: readonly SimulatedRisk[]): number[] {
  const ids = risks.map(({ id }) => id);
  return ids
    .map((_, at) => at)
    .sort((a, b) => {
      const [one = "", other = ""] = [ids[a], ids[b]];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
}

/** The sums of shared luck that occur. */
class Mixes {
  readonly all: SharedLuck[][] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly overall: number,
    private readonly within: number,
    private readonly seed: number,
  ) {}

  of(category: string): number {
    const known = this.places.get(category);
    if (known !== undefined) return known;
    const parts: SharedLuck[] = [];
    const add = (name: string, share: number): void => {
      if (share === 0) return;
      parts.push({ luck: luckOf(this.seed, name), weight: Math.fround(Math.sqrt(share)) });
    };
    add("all", this.overall);
    if (category !== "") add(`category ${category}`, this.within);
    const place = parts.length === 0 ? -1 : this.all.push(parts) - 1;
    this.places.set(category, place);
    return place;
  }
}
