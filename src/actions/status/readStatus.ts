import { storedPages } from "#excel/pageRecords";
import type { CellValue } from "#core/register/content";
import type { PortfolioStatus } from "#core/status/portfolioStatus";
import { readStatus as statusOf } from "#core/status/readStatus";
import { statusQueries } from "#core/status/statusSources";
import { statusSettings } from "#core/status/statusRules";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { RecordRows } from "../selection";

/** What the part Status of the page Delivery shows of a workbook. */
export interface StatusReading {
  /** null without register Projects. */
  readonly status: PortfolioStatus | null;
  /** Registers that would tell more and are not there: Projects, Programs, Financials, Periods, Benefits, Risks. */
  readonly lacking: readonly string[];
  /** Whether the workbook shows earned value itself: it has pack EVM. */
  readonly hasEarnedValuePack: boolean;
  /** Whether the workbook keeps earlier reports. */
  readonly hasHistory: boolean;
  /** What money counts: "GBP thousand". */
  readonly moneyUnit: string;
  readonly hasSheet: boolean;
  readonly isManual: boolean;
  /** Where the rows of Projects and Programs stand. */
  readonly places: readonly RecordRows[];
}

const named: readonly string[] = [
  "Projects",
  "Programs",
  "Periods",
  "Financials",
  "Benefits",
  "Risks",
];

/** Requests: 1; 2 when tables have other names than before; more above 2 MB. */
export async function readStatus(signal?: AbortSignal): Promise<StatusReading> {
  const reading = await readRegisters(
    [
      ...statusQueries.filter(({ register }) => register !== "Projects"),
      ...statusQueries
        .filter(({ register }) => register === "Projects")
        .map(({ register, columns }) => ({ register, columns: [...columns, "Earned value"] })),
    ],
    { settings: [...statusSettings, "pmo_Currency", "pmo_MoneyUnit"], signal },
  );
  const { tables, settings, state, registers } = reading;
  const lacking = named.filter((register) => tables[register] === undefined);
  const status = tables["Projects"] === undefined ? null : statusOf(registers, settings);
  return {
    status,
    lacking,
    hasEarnedValuePack: tables["Projects"]?.columns.includes("Earned value") === true,
    hasHistory: (status?.optimism.reports ?? 0) > 1,
    moneyUnit: moneyUnitOf(settings),
    hasSheet: storedPages(state).Status !== undefined,
    isManual: state.calculationMode === "Manual",
    places: [
      ...placesOf(reading, "Projects", "Project ID"),
      ...placesOf(reading, "Programs", "Program ID"),
    ],
  };
}

function placesOf(
  { tables, registers }: RegisterReading,
  register: string,
  key: string,
): RecordRows[] {
  const table = tables[register];
  const content = registers.find((each) => each.register === register);
  const column = content?.headers.indexOf(key) ?? -1;
  if (table === undefined || content === undefined || column < 0) return [];
  const keys = content.rows.map((row) => textOf(row[column]));
  return [{ sheet: table.sheet, firstRow: table.row + 1, keys }];
}

/** "GBP thousand", or the currency alone. */
export function moneyUnitOf(settings: ReadonlyMap<string, CellValue>): string {
  const currency = textOf(settings.get("pmo_Currency"));
  const unit = textOf(settings.get("pmo_MoneyUnit"));
  return unit.toLowerCase() === "one" ? currency : `${currency} ${unit}`.trim();
}

function textOf(value: CellValue | undefined): string {
  if (value === undefined || value === null || typeof value === "object") return "";
  return String(value).trim();
}
