import { reportingPeriods } from "../time/reportingPeriods";

/** Facts of a sample project; everything else of it follows by rules. */
export interface SampleProject {
  readonly id: string;
  readonly name: string;
  /** Program ID; null = stands alone. */
  readonly program: string | null;
  readonly objective: string;
  readonly category: string;
  readonly stage: string;
  /** First quarter and number of quarters, counted from 0 in the reporting calendar. */
  readonly first: number;
  readonly quarters: number;
  /** Money in thousand GBP. */
  readonly budget: number;
  readonly benefitPerYear: number;
  /** Confidence in the benefit, 0..1. */
  readonly confidence: number;
  /** Scores 1..5: strategic fit, customer impact, deliverability, regulatory urgency. */
  readonly scores: readonly [number, number, number, number];
  /** Share done, 0..1. */
  readonly complete: number;
  /** Calendar days of delay. */
  readonly slip: number;
  /** Growth of cost over budget, as a share. */
  readonly growth: number;
  readonly rule: string;
  readonly group: string | null;
  readonly reported: string | null;
}

/** Status date 2026-09-30: the first three quarters are closed. */
export const CLOSED_PERIODS = 3;
export const STATUS_DATE = 46295;
/** 2026-01-01. */
export const BASE_DATE = 46023;
/** Eight quarters, then four years. */
export const QUARTERS = 8;

export const samplePeriods = reportingPeriods({
  from: BASE_DATE,
  grain: "Quarter",
  count: QUARTERS,
  tailYears: 4,
  fiscalStartMonth: 1,
});

/** ID | name | program | objective | category | stage | first quarter from 1 | quarters | budget |
 * benefit a year | confidence % | scores | done % | slip | growth % | rule | group | reported RAG. */
const FACTS = `
P-001|Customer portal replacement|PG-1|O-2|Growth|In delivery|1|6|2400|1100|70|4533|42|28|8|Free||Amber
P-002|Contact centre telephony|PG-1|O-2|Efficiency|In delivery|1|4|900|520|90|4542|80|0|-2|Free||Green
P-003|Identity and access platform|PG-1|O-4|Enabler|In delivery|1|5|1300|150|70|4234|45|45|12|Force in||Green
P-004|Mobile field app|PG-1|O-3|Efficiency|Proposed|4|3|750|480|70|3341|0|0|0|Free||
P-005|Self service billing|PG-1|O-2|Growth|Proposed|5|4|1100|760|70|5532|0|0|0|Free||
P-006|AI call triage|PG-1|O-3|Growth|Idea|6|2|450|420|40|3421|0|0|0|Free|X1|
P-007|Chat deflection service|PG-1|O-3|Efficiency|Proposed|5|2|300|260|70|3351|0|0|0|Free|X1|
P-008|Trunk main renewal north|PG-2|O-1|Mandatory|In delivery|1|8|5200|1500|90|5335|24|60|15|Force in||Red
P-009|Pumping station telemetry|PG-2|O-1|Enabler|In delivery|1|6|1900|620|70|4243|46|10|3|Free||Green
P-010|Flood defence Eastbank|PG-2|O-1|Mandatory|Approved|4|5|3600|1050|70|5425|0|0|0|Force in||Amber
P-011|Leakage analytics|PG-2|O-5|Efficiency|Proposed|5|4|850|720|70|4342|0|0|0|Free||
P-012|Solar at treatment works|PG-2|O-5|Growth|Proposed|4|4|2600|1150|90|4242|0|0|0|Free|X2|
P-013|Wind supply connection|PG-2|O-5|Growth|Proposed|5|4|3100|1500|40|4222|0|0|0|Free|X2|
P-014|Spare parts standardisation|PG-2|O-3|Efficiency|In delivery|1|4|400|310|90|2151|78|-7|-5|Free||Green
P-015|Chemical dosing upgrade|PG-2|O-4|Mandatory|In delivery|2|5|1500|420|90|4345|30|14|4|Force in||Green
P-016|Finance ERP upgrade|PG-3|O-3|Enabler|In delivery|1|7|3300|850|40|3123|28|90|18|Free||Amber
P-017|HR self service|PG-3|O-3|Efficiency|Proposed|5|3|520|240|70|2141|0|0|0|Free||
P-018|Office consolidation|PG-3|O-3|Efficiency|Approved|4|3|700|610|90|3141|0|0|0|Free||Green
P-019|Enterprise data platform|PG-3|O-1|Enabler|In delivery|1|6|1700|330|70|5332|44|30|6|Free||Amber
P-020|Records digitisation|PG-3|O-4|Mandatory|On hold|5|3|480|150|70|2244|10|120|5|Free||Red
P-021|EV fleet conversion||O-5|Growth|Proposed|5|4|1800|620|70|4232|0|0|0|Free||
P-022|Community grants portal||O-2|Growth|Idea|6|2|260|40|40|2441|0|0|0|Force out||
P-023|Legacy GIS retirement||O-3|Efficiency|Closed|1|2|350|190|90|2151|100|5|-3|Free||Green
P-024|Billing data cleanse||O-2|Enabler|Proposed|4|2|300|180|90|3352|0|0|0|Free||
`;

export const sampleProjects: readonly SampleProject[] = FACTS.trim().split("\n").map(readProject);

function readProject(line: string): SampleProject {
  const fields = line.split("|");
  const text = (index: number): string => fields[index] ?? "";
  const number = (index: number): number => Number(text(index));
  const score = (index: number): number => Number(text(11)[index]);
  return {
    id: text(0),
    name: text(1),
    program: text(2) || null,
    objective: text(3),
    category: text(4),
    stage: text(5),
    first: number(6) - 1,
    quarters: number(7),
    budget: number(8),
    benefitPerYear: number(9),
    confidence: number(10) / 100,
    scores: [score(0), score(1), score(2), score(3)],
    complete: number(12) / 100,
    slip: number(13),
    growth: number(14) / 100,
    rule: text(15),
    group: text(16) || null,
    reported: text(17) || null,
  };
}

/** A sample project by its ID; the IDs are fixed above. */
export function sampleProject(id: string): SampleProject | undefined {
  return sampleProjects.find((project) => project.id === id);
}

/** First day of a project and last day of its baseline, as serial numbers. */
export function baselineOf(project: SampleProject): {
  readonly start: number;
  readonly finish: number;
} {
  return {
    start: samplePeriods[project.first]?.startsOn ?? 0,
    finish: samplePeriods[project.first + project.quarters - 1]?.endsOn ?? 0,
  };
}

/** Key of a period by its place in the calendar. */
export function periodKey(index: number): string {
  return samplePeriods[index]?.period ?? "";
}

/** Halves go up: 2.5 to 3, also for negative numbers: -2.5 to -2. */
export function roundHalfUp(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
}
