import type { TakenNames } from "#core/register/content";
import type { RegisterTables } from "./registerTable";

/** What a report page is drawn from. */
export interface ReportRequest {
  /** Registers of the workbook; a block whose registers are missing is left out. */
  readonly tables: RegisterTables;
  readonly taken: TakenNames;
  /** Names of settings and registers by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Levels of the risk matrix; 5 unless the office has its own. */
  readonly riskLevels: number;
  /** Position of the sheet from 0; omitted = last. Its feed comes last. */
  readonly position?: number;
}
