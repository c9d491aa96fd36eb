import { storedPages } from "#excel/pageRecords";
import type { Issue } from "#core/issues";
import { joinedQueries } from "#core/register/joinedQueries";
import { readinessQueries, reportReadiness } from "#core/reports/readiness";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { type PageName, pageNames } from "../pages";

/** The report pages of a workbook, and what to look at before they go out. */
export interface ReportsReading {
  readonly pages: readonly ReportPageState[];
  readonly issues: readonly Issue[];
}

export interface ReportPageState {
  readonly page: PageName;
  /** Sheet that shows it; null = it has not been drawn. */
  readonly sheet: string | null;
  /** Registers that it needs and the workbook does not have. */
  readonly lacks: readonly string[];
}

/** Registers without which a page cannot be drawn. */
const needed: Readonly<Record<PageName, readonly string[]>> = {
  Home: ["Projects"],
  Prioritization: ["Projects", "Criteria", "Scores"],
  Tradeoff: ["Projects", "Periods", "Financials", "Scenarios"],
  Models: ["Criteria", "Scores"],
  Robustness: ["Criteria", "Scores"],
  "Value and risk": ["Projects"],
  Money: ["Projects", "Periods", "Financials"],
  Risk: ["Risks"],
  Contingency: ["Risks"],
  Benefits: ["Benefits", "BenefitPeriods"],
  Capacity: ["Capacity", "Demand", "Periods"],
  Roadmap: ["Projects", "Periods"],
  Status: ["Projects"],
  Changes: ["Changes"],
  History: ["Projects"],
  "Steering pack": [],
};

/** Settings that readiness goes by. */
export const readinessSettings = ["pmo_StatusDate", "pmo_StaleDays"] as const;

/** Registers that a page needs and a workbook lacks. */
export function lackedBy(page: PageName, { tables }: Pick<RegisterReading, "tables">): string[] {
  return needed[page].filter((register) => tables[register] === undefined);
}

/** What a reading of the registers says about going out. */
export function readinessOf({ registers, settings }: RegisterReading): readonly Issue[] {
  const number = (name: string): number | null => {
    const value = settings.get(name);
    return typeof value === "number" ? value : null;
  };
  return reportReadiness(registers, {
    statusDate: number("pmo_StatusDate"),
    staleAfter: number("pmo_StaleDays"),
  });
}

/** The pages and the check strip; writes nothing. Requests: those of one reading. */
export async function readReports(signal?: AbortSignal): Promise<ReportsReading> {
  const roles = [...new Set(Object.values(needed).flat())];
  const whereabouts = roles.map((register) => ({ register, columns: [] }));
  const reading = await readRegisters(joinedQueries([...readinessQueries, ...whereabouts]), {
    settings: [...readinessSettings],
    signal,
  });
  const drawn = storedPages(reading.state);
  return {
    pages: pageNames.map((page) => ({
      page,
      // The feeds of a page come before it.
      sheet: drawn[page]?.sheets.at(-1) ?? null,
      lacks: lackedBy(page, reading),
    })),
    issues: readinessOf(reading),
  };
}
