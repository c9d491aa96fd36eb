import type { Flow } from "#core/value/presentValue";
import { keyOf } from "../registerTable";
import { type BenefitFlows, delayPeriods, type ProjectFlows, type ValueFlows } from "./valueFlows";

/** What the value of a portfolio hangs on. */
export type Driver = "discount-rate" | "benefits" | "cost" | "delay" | "confidence" | "exposure";

/** One end of a bar. */
export interface DriverEnd {
  /**
   * What the driver is set to: the rate itself, the change as a share (0.2 = 20 % more), in percentage
   * points of confidence as a share, or periods of delay.
   */
  readonly setting: number;
  /** Value of the portfolio then. */
  readonly value: number;
}

export interface TornadoBar {
  readonly driver: Driver;
  readonly worse: DriverEnd;
  /** null: the driver has one side only. */
  readonly better: DriverEnd | null;
  /** Between the lowest and the highest value of the bar, the value as it is included. */
  readonly swing: number;
}

export interface Tornado {
  /** Value with everything as it is. */
  readonly value: number;
  /** Projects it is the value of. */
  readonly ids: readonly string[];
  /** The longest first. */
  readonly bars: readonly TornadoBar[];
}

/** What is otherwise than in the registers; the others stay. */
interface Changed {
  readonly rate?: number;
  readonly benefits?: number;
  readonly cost?: number;
  readonly delayYears?: number;
  readonly confidence?: number;
  readonly exposure?: number;
}

interface DriverRange {
  readonly driver: Driver;
  readonly worse: (flows: ValueFlows) => readonly [setting: number, changed: Changed];
  readonly better: ((flows: ValueFlows) => readonly [setting: number, changed: Changed]) | null;
}

/** The ranges that are varied: one point, a fifth, +20 and -10 %, two periods, 20 points, a half. */
const ranges: readonly DriverRange[] = [
  {
    driver: "discount-rate",
    worse: ({ rate }) => [rate + 0.01, { rate: rate + 0.01 }],
    better: ({ rate }) => [rate - 0.01, { rate: rate - 0.01 }],
  },
  {
    driver: "benefits",
    worse: () => [-0.2, { benefits: 0.8 }],
    better: () => [0.2, { benefits: 1.2 }],
  },
  { driver: "cost", worse: () => [0.2, { cost: 1.2 }], better: () => [-0.1, { cost: 0.9 }] },
  {
    driver: "delay",
    worse: ({ delayYears }) => [delayPeriods, { delayYears }],
    better: null,
  },
  {
    driver: "confidence",
    worse: () => [-0.2, { confidence: -0.2 }],
    better: () => [0.2, { confidence: 0.2 }],
  },
  {
    driver: "exposure",
    worse: () => [0.5, { exposure: 1.5 }],
    better: () => [-0.5, { exposure: 0.5 }],
  },
];

/**
 * What moves the value of a portfolio: each driver at its low and its high end, the others as they are.
 *
 * The value is the risk adjusted NPV of the projects: benefits times confidence less costs less expected
 * exposure. Disbenefits change with no driver but the rate and the delay; costs stay when benefits come
 * later.
 *
 * @param flows costs and benefits by period.
 * @param ids projects of the portfolio.
 * @param value the sum of their Risk adjusted NPV as the register has it: what a bar changes is put on top
 * of it.
 * @returns bars by their swing. Linear in the flows.
 */
export function tornado(flows: ValueFlows, ids: readonly string[], value: number): Tornado {
  const own = ids.flatMap((id) => flows.projects.get(keyOf(id)) ?? []);
  const worth = (changed: Changed): number =>
    own.reduce((sum, project) => sum + valueWith(project, flows, changed), 0);
  const base = worth({});
  const endOf = ([setting, changed]: readonly [number, Changed]): DriverEnd => ({
    setting,
    value: value + worth(changed) - base,
  });
  const bars = ranges.map(({ driver, worse, better }): TornadoBar => {
    const ends = {
      worse: endOf(worse(flows)),
      better: better === null ? null : endOf(better(flows)),
    };
    const values = [value, ends.worse.value, ends.better?.value ?? value];
    return { driver, ...ends, swing: Math.max(...values) - Math.min(...values) };
  });
  return { value, ids, bars: bars.sort((a, b) => b.swing - a.swing) };
}

/**
 * Risk adjusted NPV of a project by its flows.
 *
 * @example
 * const project = { id: "P-1", costs: [{ amount: 100, years: 0 }], benefits: [], exposure: 5 };
 * projectValue(project, { rate: 0.035, delayYears: 0.5, projects: new Map() }); // => -105
 */
export function projectValue(project: ProjectFlows, flows: ValueFlows): number {
  return valueWith(project, flows, {});
}

function valueWith(project: ProjectFlows, flows: ValueFlows, changed: Changed): number {
  const rate = changed.rate ?? flows.rate;
  const present = (list: readonly Flow[], later: number): number =>
    list.reduce((sum, { amount, years }) => sum + amount * (1 + rate) ** -(years + later), 0);
  const benefits = project.benefits.reduce(
    (sum, benefit) =>
      sum + shareOf(benefit, changed) * present(benefit.flows, changed.delayYears ?? 0),
    0,
  );
  const cost = (changed.cost ?? 1) * present(project.costs, 0);
  return benefits - cost - (changed.exposure ?? 1) * project.exposure;
}

/** What of a benefit counts: its confidence; a disbenefit counts whole. */
function shareOf({ confidence, isDisbenefit }: BenefitFlows, changed: Changed): number {
  if (isDisbenefit) return 1;
  const believed = Math.min(1, Math.max(0, (confidence ?? 1) + (changed.confidence ?? 0)));
  return believed * (changed.benefits ?? 1);
}
