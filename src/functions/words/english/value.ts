import type { valueDeclarations } from "../../value/declarations";
import type { GroupWords } from "../words";

const rate = "Discount rate of a year, as a share: 3.5% or 0.035. Above -100 %.";
const timing =
  'When money falls due in its period: "start" (default; the first flow is not discounted), "mid" or "end".';
const periodsPerYear = "Periods in a year: 1 (default), 4 for quarters, 12 for months.";

export const value: GroupWords<typeof valueDeclarations> = {
  NPV: {
    summary: "Net present value of the flows of equal periods, beginning with year 0.",
    parameters: {
      rate,
      flows:
        "Money of each period in order, received positive, spent negative. An empty cell is a period without money.",
      timing,
      periodsPerYear,
    },
    result: "Money at its value on the first day of the first period.",
    method:
      "The sum of flow / (1 + rate) ^ years, with years from the first day of the first period: 0, 1, 2 ... at the start, 0.5, 1.5 ... in the middle, 1, 2, 3 ... at the end of yearly periods.",
    notes: [
      'Excel\'s own NPV dates the first flow one period later, as timing "end" does here. Use XNPV for flows on any day.',
      "The registers date each period by its calendar days and a year of 365.25 days; equal periods differ from that by a few tenths of a percent.",
    ],
    errors: {},
  },
  BCR: {
    summary:
      "Benefit-cost ratio: what is gained for one unit of money spent, both at present value.",
    parameters: {
      rate,
      benefits:
        "Benefits of each period in order, disbenefits negative. An empty cell is a period without any.",
      costs:
        "Costs of each period in order, entered positive. An empty cell is a period without any.",
      timing,
      periodsPerYear,
    },
    result: "A ratio: above 1 more is gained than spent.",
    method: "Present value of the benefits over present value of the costs, each as PMO.NPV.",
    notes: [
      'Where past cost is left out, a project that is nearly finished has a very high ratio: say "to go" beside it.',
    ],
    errors: {
      "no-cost": "Discounted cost is zero.",
      "negative-cost": "Discounted cost is below zero: enter costs as positive amounts.",
    },
  },
  PAYBACK: {
    summary: "Periods until what was spent has come back; with a rate, the discounted payback.",
    parameters: {
      flows:
        "Money of each period in order, received positive, spent negative. An empty cell is a period without money.",
      rate: "Discount rate of a period, as a share; without it nothing is discounted.",
      timing,
    },
    result:
      "Periods from the start of the first one, with a fraction; 0 when it is never below zero.",
    method:
      'The first time at which the running sum, once it was below zero, is zero again; inside a period money is taken to come evenly. With "start" a flow comes since the one before, otherwise within its own period.',
    notes: ["If the sum falls below zero again later, the first time is shown all the same."],
    errors: {
      never: "Not paid back within the horizon.",
      "no-flows": "All flows are zero.",
    },
  },
  OPTIMISM: {
    summary:
      "Uplift for optimism bias of a type of project, as a share to be added to cost or duration.",
    parameters: {
      projectType:
        "Standard building, Non-standard building, Standard civil, Non-standard civil, Equipment or development, or Outsourcing. Blank has no uplift.",
      measure: '"cost" (capital cost, the default) or "duration".',
      mitigation: "Share of the causes that are dealt with, with evidence: 0 (default) to 1.",
    },
    result: "A share: 0.44 adds 44 %.",
    method:
      "The published upper bound times (1 - mitigation), but never below the published lower bound.",
    notes: [
      "Use it on its own: expected exposure and contingency cover the same uncertainty.",
      "The bounds are the published ones; your own stand in register OptimismBias, which the column Optimism bias % uses.",
      "For combined works, weight the uplifts by the share of the capital value.",
    ],
    errors: {
      unknown: '"{value}" is not a project type. Use one of: {types}.',
      "no-bounds": "No bounds of duration are published for {type}.",
    },
  },
  REALISED: {
    summary:
      "Share of a planned benefit that has come. With a baseline: of the planned change of a level.",
    parameters: {
      planned: "What was planned to date, or the level that was planned.",
      actual: "What has come to date, or the level as it was read.",
      baseline:
        "The level before the change; only for measures that are a level, such as minutes or percent. Blank or 0 for flows.",
    },
    result: "A share a row: 1 is as planned; empty where nothing was planned.",
    method: "(actual - baseline) / (planned - baseline); without a baseline, actual / planned.",
    notes: [
      "Works for falling targets alike: from 60 to a target of 30, a reading of 45 is 50 %.",
      "A blank actual counts as 0: desktop Excel hands an empty cell over so.",
    ],
    errors: {},
  },
  PHASE: {
    summary:
      "Spreads a total over periods, to the right, so that the parts add up to it. Type it outside a table.",
    parameters: {
      total: "Amount to spread; may be negative.",
      periods: "Number of periods, 1 to 500.",
      shape:
        '"s" (slow, fast, slow; the default), "even", "front" (much at first), "back" (much at last), or one weight a period.',
    },
    result: "One row with an amount a period; the sum is the total.",
    method:
      "Each part is the difference of two cumulative shares of the total at the share x of the time: s 3x² - 2x³, even x, front 2x - x², back x².",
    notes: ["For a column, type =TRANSPOSE(PMO.PHASE(...))."],
    errors: {
      weights: "Shape has {count} weights; there are {periods} periods.",
      negative: "Weights cannot be negative.",
      "no-weight": "All weights are zero.",
    },
  },
};
