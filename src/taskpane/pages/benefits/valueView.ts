import type { BenefitsReading } from "#actions/benefits/benefitsReading";
import { valueOf } from "#core/value/valueOf";
import type {
  Payback,
  PeriodFlow,
  ProjectValue,
  RatesOfReturn,
  ValueOnBasis,
} from "#core/value/valueTypes";
import type { Say } from "../../texts/say";
import { amount } from "../tradeOff/amounts";
import { niceSteps } from "../tradeOff/frontierView";
import type { NamedFigure } from "./benefitFigures";
import type { BenefitsWords } from "./useBenefits";

/** The figures of a project beside the main one. */
export function valueFigures(
  worth: ProjectValue,
  chosen: ValueOnBasis | null,
  { benefits: page, say }: BenefitsWords,
): readonly NamedFigure[] {
  const ratio = (value: number | null | undefined): string =>
    typeof value === "number" ? say.number(value, 2, 2) : "–";
  return [
    { name: page.npv, figure: amount(worth.npv, say) },
    { name: page.bcr, figure: ratio(chosen?.bcr) },
    { name: page.costPv, figure: money(chosen?.costPv ?? null, say) },
    { name: page.benefitPv, figure: amount(worth.benefitPv, say) },
    { name: page.payback, figure: paybackFigure(worth.payback, page, say) },
    { name: page.discountedPayback, figure: paybackFigure(worth.discountedPayback, page, say) },
    { name: page.irr, figure: irrFigure(worth.irr, page, say) },
    { name: page.mirr, figure: worth.mirr === null ? "–" : say.percent(worth.mirr, 1) },
  ];
}

export function basisFigures(
  { riskAdjustedNpv, bcr }: ValueOnBasis,
  { say }: BenefitsWords,
): { readonly npv: string; readonly bcr: string } {
  return {
    npv: money(riskAdjustedNpv, say),
    bcr: bcr === null ? "–" : say.number(bcr, 2, 2),
  };
}

function money(value: number | null, say: Say): string {
  return value === null ? "–" : amount(value, say);
}

function paybackFigure(
  payback: Payback,
  page: BenefitsWords["benefits"],
  say: BenefitsWords["say"],
): string {
  if (payback.kind !== "paid-back") return page.paybacks[payback.kind];
  return say.fill(page.years, { years: say.number(payback.years, 1) });
}

function irrFigure(
  { kind, rates }: RatesOfReturn,
  page: BenefitsWords["benefits"],
  say: BenefitsWords["say"],
): string {
  const [only] = rates;
  return kind === "one" && only !== undefined ? say.percent(only, 1) : page.irrs[kind];
}

/** What has to be said about the figures: no rate of return or several, a payback that does not hold. */
export function noteSentences(
  worth: ProjectValue,
  { benefits: page, say }: BenefitsWords,
): readonly string[] {
  const { irr, payback, notes } = worth;
  const rates =
    irr.kind === "none"
      ? [page.irrNone]
      : irr.kind === "several"
        ? [
            say.fill(page.irrSeveral, {
              rates: say.list(irr.rates.map((rate) => say.percent(rate, 1))),
            }),
          ]
        : [];
  const day =
    payback.kind === "paid-back"
      ? [
          say.fill(payback.dipsAgain ? page.paidBackDips : page.paidBackOn, {
            date: say.date(payback.day),
          }),
        ]
      : [];
  return [...day, ...rates, ...notes.map((note) => page.notes[note])];
}

/** A project in the list of all. */
export interface ValueLine {
  readonly id: string;
  readonly name: string;
  readonly npv: number;
  readonly riskAdjustedNpv: number | null;
  readonly bcr: number | null;
}

/** Projects by what they are worth on the workbook's basis of cost, the best first. */
export function valueLines({ value, projects, costBasis }: BenefitsReading): readonly ValueLine[] {
  if (value === null) return [];
  return projects
    .flatMap(({ id, name }): ValueLine[] => {
      const worth = valueOf(value, id);
      if (worth === null) return [];
      const chosen = worth.bases.find(({ basis }) => basis === costBasis);
      return [
        {
          id,
          name,
          npv: worth.npv,
          riskAdjustedNpv: chosen?.riskAdjustedNpv ?? null,
          bcr: chosen?.bcr ?? null,
        },
      ];
    })
    .sort((a, b) => (b.riskAdjustedNpv ?? -Infinity) - (a.riskAdjustedNpv ?? -Infinity));
}

/** The flows of a project as they are drawn, in units of the drawing. */
export interface FlowDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly zero: number;
  readonly up: readonly { readonly at: number; readonly label: string }[];
  readonly across: readonly { readonly at: number; readonly label: string }[];
  readonly bars: readonly {
    readonly period: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly isLoss: boolean;
  }[];
  readonly cumulative: string;
  readonly discounted: string;
}

const frame = { width: 300, height: 170, right: 8, top: 8, bottom: 22 };
const perDigit = 6;
const mostLabels = 5;

/** Net flow by period as bars, and their sums as lines; null where nothing counts. */
export function flowDrawing(flows: readonly PeriodFlow[], say: Say): FlowDrawing | null {
  const counted = flows.filter(({ counts }) => counts);
  if (counted.every(({ net }) => net === 0)) return null;
  const values = counted.flatMap(({ net, cumulative, discountedCumulative }) => [
    net,
    cumulative ?? 0,
    discountedCumulative ?? 0,
  ]);
  const steps = niceSteps(Math.min(0, ...values), Math.max(0, ...values));
  const labels = steps.map((step) => amount(step, say));
  const left = 8 + perDigit * Math.max(...labels.map(({ length }) => length));
  const right = frame.width - frame.right;
  const bottom = frame.height - frame.bottom;
  const [low = 0, high = 1] = [steps[0], steps.at(-1)];
  const slot = (right - left) / counted.length;
  const x = (index: number): number => rounded(left + (index + 0.5) * slot);
  const y = (value: number): number =>
    rounded(bottom - ((value - low) / (high - low)) * (bottom - frame.top));
  const every = Math.ceil(counted.length / mostLabels);
  const line = (value: (flow: PeriodFlow) => number | null): string =>
    counted.map((flow, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(value(flow) ?? 0)}`).join("");
  return {
    ...frame,
    left,
    right,
    bottom,
    zero: y(0),
    up: steps.map((step, i) => ({ at: y(step), label: labels[i] ?? "" })),
    across: counted.flatMap(({ period }, i) =>
      i % every === 0 ? [{ at: x(i), label: period }] : [],
    ),
    bars: counted.map(({ period, net }, i) => ({
      period,
      x: rounded(x(i) - slot * 0.3),
      y: Math.min(y(net), y(0)),
      width: rounded(slot * 0.6),
      height: rounded(Math.abs(y(net) - y(0))),
      isLoss: net < 0,
    })),
    cumulative: line((flow) => flow.cumulative),
    discounted: line((flow) => flow.discountedCumulative),
  };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
