import { benefitRows, benefitTotals } from "#core/benefits/benefitFigures";
import { benefitMap } from "#core/benefits/benefitMap";
import type { BenefitBook } from "#core/benefits/benefitBook";
import { doubleCounts } from "#core/benefits/doubleCounts";
import { bookQueries, bookSettings, readBook } from "#core/benefits/readBook";
import { benefitReviews } from "#core/benefits/reviews";
import { valueInputs } from "#core/benefits/valueInputs";
import type { Issue } from "#core/issues";
import { nextKeys } from "#core/register/nextKeys";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { type CostBasis, costBases, type ValueInputs } from "#core/value/valueTypes";
import type { RegisterReading } from "#excel/registerReading";
import { readRegisters } from "#excel/readRegisters";
import type { BenefitPack, BenefitsReading } from "./benefitsReading";

/** Registers that the page works with; without Benefits there is nothing to show. */
const wanted = ["Benefits", "BenefitPeriods", "Periods", "Projects", "Objectives"] as const;

/** Everything that the page Benefits shows; nothing is written. Requests: 1 for each 2 MB. */
export async function readBenefits(signal?: AbortSignal): Promise<BenefitsReading> {
  return benefitsOf(await readForBenefits(signal));
}

/** Registers and settings that benefits and their value hang on. Requests: 1 for each 2 MB. */
export function readForBenefits(signal: AbortSignal | undefined): Promise<RegisterReading> {
  return readRegisters(bookQueries, { settings: bookSettings, signal });
}

/** Benefits with their values, and what values are worked out from. */
export interface ReadBook {
  readonly book: BenefitBook;
  readonly value: ValueInputs | null;
  readonly issues: readonly Issue[];
}

export function bookOf({ registers, settings }: RegisterReading): ReadBook {
  const read = readBook(registers, settings);
  const value = valueInputs(read.value, registers, settings);
  return { book: read.value, value: value.value, issues: [...read.issues, ...value.issues] };
}

export function benefitsOf(reading: RegisterReading): BenefitsReading {
  const { book, value, issues } = bookOf(reading);
  const { settings, tables, state } = reading;
  const benefits = benefitRows(book, value);
  return {
    lacking: wanted.filter((register) => tables[register] === undefined),
    packs: packsOf(reading),
    isManual: state.calculationMode === "Manual",
    statusDate: book.statusDate,
    moneyUnit: moneyUnitOf(reading),
    costBasis: costBasisOf(settings.get("pmo_CostBasis")),
    npvBasis: settings.get("pmo_NpvBasis") === "Whole life" ? "Whole life" : "To go",
    rate: value?.rate ?? 0,
    nextId: nextBenefitId(reading),
    owners: ownersOf(reading),
    measures: distinct(book.benefits.map(({ measure }) => measure)),
    periods: book.periods,
    benefits,
    objectives: book.objectives,
    projects: book.projects,
    programs: book.programs,
    totals: benefitTotals(benefits, book),
    review: benefitReviews(benefits, book),
    map: benefitMap(benefits, book),
    doubles: doubleCounts(book.benefits, book.periods),
    value,
    issues,
  };
}

/** The setting as it takes effect: what is no cost basis is the usual one. */
export function costBasisOf(setting: unknown): CostBasis {
  return costBases.find((basis) => basis === setting) ?? "Base + exposure";
}

/** "GBP thousand"; the currency alone where money is in ones. */
export function moneyUnitOf({ settings }: Pick<RegisterReading, "settings">): string {
  const text = (name: string): string => {
    const value = settings.get(name) ?? "";
    return typeof value === "string" ? value.trim() : "";
  };
  const unit = text("pmo_MoneyUnit");
  return `${text("pmo_Currency")} ${keyOf(unit) === "one" ? "" : unit}`.trim();
}

/** Key of the next benefit, in the manner of those that there are. */
export function nextBenefitId({ registers }: Pick<RegisterReading, "registers">): string {
  const content = registers.find(({ register }) => register === "Benefits");
  return nextKeys(content ?? { headers: [], rows: [] }, "Benefit ID", "B-001")(0);
}

/** What tells that the columns or the register of a pack are there. */
const packColumns: Readonly<Record<BenefitPack, readonly [register: string, column: string]>> = {
  "Benefit profile": ["Benefits", "Tied to"],
  "Objective shares": ["BenefitShares", "Share %"],
  "Optimism bias": ["Projects", "Project type"],
  "Quantitative risk": ["Projects", "Contingency"],
};

function packsOf({ tables }: RegisterReading): BenefitsReading["packs"] {
  const has = (pack: BenefitPack): boolean => {
    const [register, column] = packColumns[pack];
    return tables[register]?.columns.includes(column) === true;
  };
  return {
    "Benefit profile": has("Benefit profile"),
    "Objective shares": has("Objective shares"),
    "Optimism bias": has("Optimism bias"),
    "Quantitative risk": has("Quantitative risk"),
  };
}

/** People that the registers name, in alphabetical order. */
function ownersOf({ registers }: RegisterReading): readonly string[] {
  const fields: readonly (readonly [register: string, header: string])[] = [
    ["Benefits", "Owner"],
    ["Objectives", "Owner"],
    ["Projects", "Sponsor"],
    ["Projects", "Manager"],
    ["Programs", "Sponsor"],
  ];
  const names = fields.flatMap(([register, header]) => {
    const content = registers.find((each) => each.register === register);
    if (content === undefined) return [];
    const table = new RegisterTable(content);
    return content.rows.map((_, row) => table.text(row, header));
  });
  return distinct(names).sort((a, b) => a.localeCompare(b));
}

function distinct(texts: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const text of texts) {
    if (text !== "" && !first.has(keyOf(text))) first.set(keyOf(text), text);
  }
  return [...first.values()];
}
