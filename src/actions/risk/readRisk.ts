import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { nextKeys } from "#core/register/nextKeys";
import { contingencyProblem, type ScopeChoice, scopeChoices } from "#core/risk/contingencyProblem";
import {
  memberQueries,
  readMembers,
  readScenarios,
  type RiskMembers,
} from "#core/risk/riskMembers";
import { matrixName, readScale, scaleQueries, scaleSettings } from "#core/risk/readScale";
import { readRisks, riskQueries } from "#core/risk/readRisks";
import { hasMoney, riskBreakdown, type RiskBreakdown } from "#core/risk/riskBreakdown";
import { type ReviewEntry, reviewQueue } from "#core/risk/reviewQueue";
import type { RiskRecord } from "#core/risk/risk";
import type { RiskScale } from "#core/risk/riskScale";
import type { RiskProblem } from "#core/risk/simulation/riskProblem";
import { keyOf } from "#core/scoring/registerTable";
import type { PageName } from "#excel/pageRecords";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { RegisterTables } from "#sheets/registerTable";

/** What the page Risk shows, all but a simulation. */
export interface RiskReading {
  /** Registers of `riskRegisters` that the workbook has not. */
  readonly lacking: readonly string[];
  /** Packs whose columns or registers are there. */
  readonly packs: Readonly<Record<RiskPack, boolean>>;
  /** The workbook is calculated by hand: what its formulas show may be old. */
  readonly isManual: boolean;
  /** null = the setting is missing. */
  readonly statusDate: number | null;
  /** "GBP thousand"; "" = not set. */
  readonly unit: string;
  readonly scale: RiskScale;
  /** Of what the scale is made and the workbook lacks: the usual ones are taken. */
  readonly assumed: readonly ("matrix" | "bands")[];
  /** What is wrong with the matrix, and what was assumed. */
  readonly issues: readonly Issue[];
  /** In the order of the rows, closed ones too. */
  readonly risks: readonly RiskRecord[];
  readonly review: readonly ReviewEntry[];
  readonly breakdown: RiskBreakdown;
  /** How much of the register has money. */
  readonly quantified: Quantified;
  /** What can be simulated, the portfolio first, then programs, projects, scenarios. */
  readonly scopes: readonly ScopeChoice[];
  /** What empty settings of simulate-risk mean. */
  readonly settings: SimulationSettings;
  /** All scopes with the correlation of the settings; null = no open risk has money, or the correlation is too high. */
  readonly problem: RiskProblem | null;
  /** Words for lists of a form: categories and people that the registers have. */
  readonly categories: readonly string[];
  readonly people: readonly string[];
  /** The key that the next risk gets. */
  readonly nextRiskId: string;
  readonly members: RiskMembers;
}

export type RiskPack = "Quantitative risk" | "Risk description" | "Risk treatment" | "Shared risks";

/** How much of the register has money. */
export interface Quantified {
  readonly open: number;
  readonly withMoney: number;
  /** IDs of open risks without a cost impact or without a probability. */
  readonly without: readonly string[];
}

export interface SimulationSettings {
  readonly trials: number;
  readonly seed: number;
  /** Percentile that sets contingency, 0..1. */
  readonly confidence: number;
  readonly correlation: RiskProblem["correlation"];
}

/** Registers that the page Risk looks at; without Risks it has nothing to show. */
export const riskRegisters = [
  ...["Risks", "Scales", "Appetite", "Responses", "SharedRisks", "Projects", "Programs"],
  ...["Scenarios", "ScenarioProjects"],
] as const;

const ownSettings = [
  ...["pmo_StatusDate", "pmo_Currency", "pmo_MoneyUnit", "pmo_EscalateFrom"],
  ...["pmo_EscalateImminent", "pmo_Contingency", "pmo_Confidence", "pmo_CorrAll"],
  ...["pmo_CorrCategory", "pmo_Iterations", "pmo_Seed", ...scaleSettings],
];

/** Settings and registers that risks are judged by; `more` are read as well. Requests: 1 for each 2 MB. */
export function readForRisk(
  signal: AbortSignal | undefined,
  more: {
    readonly registers?: readonly { readonly register: string }[];
    readonly settings?: readonly string[];
    readonly pages?: readonly PageName[];
  } = {},
): Promise<RegisterReading> {
  const asked = new Set((more.registers ?? []).map(({ register }) => register));
  const queries = [...scaleQueries, ...riskQueries, ...memberQueries];
  return readRegisters(
    [...queries.filter(({ register }) => !asked.has(register)), ...(more.registers ?? [])],
    {
      settings: [...ownSettings, ...(more.settings ?? [])],
      blocks: [matrixName],
      signal,
      ...(more.pages === undefined ? {} : { pages: more.pages }),
    },
  );
}

/** Reads everything that the page Risk shows. Requests: 1 for each 2 MB. */
export async function readRisk(signal?: AbortSignal): Promise<RiskReading> {
  return riskReading(await readForRisk(signal));
}

/** What a reading of the registers says about risk. */
export function riskReading(reading: RegisterReading): RiskReading {
  const { registers, settings, tables } = reading;
  const { scale, assumed, issues } = readScale({
    matrix: reading.blocks.get(matrixName),
    settings,
    registers,
  });
  const number = (name: string, otherwise: number): number => {
    const value = settings.get(name);
    return typeof value === "number" ? value : otherwise;
  };
  const date = settings.get("pmo_StatusDate");
  const statusDate = typeof date === "number" ? date : null;
  const risks = readRisks(registers, {
    scale,
    statusDate,
    from: number("pmo_EscalateFrom", scale.highFrom),
    imminentFrom: number("pmo_EscalateImminent", scale.moderateFrom),
  });
  const members = readMembers(registers);
  const approved = settings.get("pmo_Contingency");
  const scopes = scopeChoices({
    risks,
    members,
    scenarios: readScenarios(registers),
    approved: typeof approved === "number" ? approved : null,
  });
  const simulation = simulationSettings(number);
  const { correlation } = simulation;
  const contents = registers.find(({ register }) => register === "Risks");
  return {
    lacking: riskRegisters.filter((register) => tables[register] === undefined),
    packs: packsOf(tables),
    isManual: reading.state.calculationMode === "Manual",
    statusDate,
    unit: unitOf(reading),
    scale,
    assumed,
    issues: [...issues, ...assumed.map(assumedIssue)],
    risks,
    review: reviewQueue(risks, statusDate),
    breakdown: riskBreakdown(risks, members),
    quantified: quantified(risks),
    scopes,
    settings: simulation,
    problem:
      correlation.all + correlation.category >= 1
        ? null
        : contingencyProblem(risks, scopes, { scale, correlation }),
    categories: wordsOf([
      ...scale.appetite.map(({ category }) => category),
      ...risks.map(({ category }) => category),
    ]),
    people: wordsOf(
      risks.flatMap(({ owner, responses }) => [owner, ...responses.map((each) => each.owner)]),
    ),
    nextRiskId: nextRiskId(contents),
    members,
  };
}

/** The key that the next row of register Risks gets. */
export function nextRiskId(content: Pick<RegisterContent, "headers" | "rows"> | undefined): string {
  return nextKeys(content ?? { headers: [], rows: [] }, "Risk ID", "R-001")(0);
}

function simulationSettings(
  number: (name: string, otherwise: number) => number,
): SimulationSettings {
  return {
    trials: number("pmo_Iterations", 10_000),
    seed: number("pmo_Seed", 1),
    confidence: number("pmo_Confidence", 0.8),
    correlation: {
      all: number("pmo_CorrAll", 0),
      category: number("pmo_CorrCategory", 0.3),
    },
  };
}

function packsOf(tables: RegisterTables): RiskReading["packs"] {
  const has = (header: string): boolean => tables["Risks"]?.columns.includes(header) === true;
  return {
    "Quantitative risk": has("Impact low") && has("Impact high"),
    "Risk description": has("Cause") && has("Event") && has("Effect"),
    "Risk treatment": tables["Responses"] !== undefined,
    "Shared risks": tables["SharedRisks"] !== undefined,
  };
}

/** "GBP thousand", as sheets have it. */
function unitOf({ settings }: RegisterReading): string {
  const text = (name: string): string => {
    const value = settings.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const unit = text("pmo_MoneyUnit");
  return [text("pmo_Currency"), keyOf(unit) === "one" ? "" : unit]
    .filter((part) => part !== "")
    .join(" ");
}

function assumedIssue(part: "matrix" | "bands"): Issue {
  return { code: "scale-assumed", severity: "hint", place: {}, facts: { part } };
}

/** Open risks with and without money. */
export function quantified(risks: readonly RiskRecord[]): Quantified {
  const open = risks.filter(({ status }) => status === "Open");
  const without = open.filter((risk) => !hasMoney(risk)).map(({ id }) => id);
  return { open: open.length, withMoney: open.length - without.length, without };
}

/** Different words in the order in which they come; writings that differ in case are one. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const words = new Map<string, string>();
  for (const text of texts)
    if (text !== "" && !words.has(keyOf(text))) words.set(keyOf(text), text);
  return [...words.values()];
}
