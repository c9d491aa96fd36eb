import { storedPages } from "#excel/pageRecords";
import type { RegisterReading } from "#excel/registerReading";
import { planContingency } from "#sheets/planContingency";
import { positionAfter } from "../newRegisters";
import { type DrawnPage, drawPage } from "../pages";
import type { RegistersToWrite } from "../registersToWrite";
import type { ProposedContingency } from "./proposedContingency";
import type { RiskReading } from "./readRisk";

/** What the sheet Contingency shows. */
export interface ContingencyPage extends ProposedContingency {
  readonly risk: RiskReading;
  /** Day of the run, a serial number. */
  readonly day: number;
  /** Value of the workbook's stamp when the inputs were read; null = it has none. */
  readonly stamp: number | null;
}

/** The sheet Contingency drawn anew; null when it is the same as before. */
export function drawContingency(
  { state }: RegisterReading,
  { tables, names }: RegistersToWrite,
  { asked, simulation, risk, day, stamp }: ContingencyPage,
): DrawnPage | null {
  const pages = storedPages(state);
  const before = [pages.Risk, pages.Tradeoff, pages.Prioritization, pages.Home];
  const left = before.find((page) => page !== undefined)?.sheets.at(-1) ?? tables["Risks"]?.sheet;
  return drawPage("Contingency", state, (taken, kept) =>
    planContingency({
      tables,
      taken,
      names,
      ...positionAfter(left, kept, []),
      simulation,
      scopes: asked.scopes,
      risks: Object.fromEntries(risk.risks.map(({ id, text }) => [id, text])),
      correlation: asked.problem.correlation,
      day,
      stamp,
    }),
  );
}
