import { headerText } from "#core/adopt/headerText";
import type { Island } from "#core/adopt/island";
import { fieldType } from "#core/adopt/values/fieldKind";
import type { SourceCell } from "#core/adopt/values/reading";
import { serialDate } from "#core/time/serialDate";

/** A header row with the right field of each header, and values of its kind below. */
export interface DrawnRow {
  readonly register: string;
  readonly headers: readonly string[];
  readonly bands: readonly (readonly string[])[];
  /** null = an extra column. */
  readonly fields: readonly (string | null)[];
  readonly island: Island;
}

const ROWS = 8;

const persons = ["Ada Wynn", "Bo Lind", "Cy Hart", "Dee Moor"];
const words: Readonly<Record<string, readonly string[]>> = {
  "Projects.Stage": ["In delivery", "Proposed", "Closed", "On hold"],
  "Projects.Category": ["Mandatory", "Growth", "Efficiency"],
  "Risks.Status": ["Open", "Closed"],
  "Risks.Type": ["Threat", "Opportunity"],
  "Risks.Response": ["Reduce", "Accept", "Transfer"],
  "Risks.Proximity": ["Imminent", "Within stage"],
  "Risks.Category": ["Technical", "Supplier", "External"],
  "Issues.Priority": ["High", "Low", "Medium"],
  "Issues.Status": ["Open", "Closed", "Escalated"],
  "Issues.Severity": ["Within tolerance", "Exceeds project tolerance"],
  "Issues.Type": ["Problem or concern", "Request for change"],
  "Benefits.Class": ["Cashable", "Non-cashable"],
  "Benefits.Type": ["Benefit", "Disbenefit"],
  "Benefits.Status": ["Planned", "Realised"],
  "Benefits.Measure frequency": ["Monthly", "Yearly"],
  "Milestones.Kind": ["Gate", "Delivery"],
  "Milestones.Key": ["Yes", "No"],
  "Dependencies.Strength": ["Hard", "Soft"],
  "Dependencies.Status": ["Agreed", "At risk"],
  "Decisions.Outcome": ["Approved", "Rejected"],
  "Decisions.Forum": ["Project board", "Program board"],
};
const prose = new Set([
  "Status note",
  "Response action",
  "Resolution",
  "Cause",
  "Event",
  "Effect",
  "Rationale",
]);

/** A plausible value of a field, or of an extra column: "-", "-date", "-money", "-level", "-rag", "-person", "-text". */
function valueOf(register: string, field: string, row: number): SourceCell {
  const text = (value: string): SourceCell => ({ value, format: "General" });
  const number = (value: number, format = "General"): SourceCell => ({ value, format });
  const extra = field === "Change authority" ? "person" : /^-(.*)$/.exec(field)?.[1];
  const kind = extra === undefined ? fieldType(register, field).kind : extra;
  switch (kind) {
    case "id":
      return text(`K-${100 + row}`);
    case "reference":
      return text(`P-0${1 + (row % 4)}`);
    case "date":
      return number(serialDate(2026, 1 + row, 3 + row) ?? 0, "dd/mm/yyyy");
    case "money":
      return number(1200 * (row + 1) + row * 37);
    case "number":
    case "whole":
      return number(10 * (row + 1));
    case "percent":
      return number(row / 10, "0%");
    case "level":
      return number(1 + (row % 5));
    case "rag":
      return text(["Green", "Amber", "Red"][row % 3] ?? "");
    case "person":
      return text(persons[row % persons.length] ?? "");
    case "word":
    case "own-word": {
      const list = words[`${register}.${field}`] ?? ["x"];
      return text(list[row % list.length] ?? "");
    }
    case "text":
      return text(
        prose.has(field) || extra === "text"
          ? `Because of the weather number ${row} may be late`
          : `Thing ${row} of the works`,
      );
    case "mail":
      return text(`person${row}@north.example`);
    case "phone":
      return text(`+44 20 7946 01${10 + row}`);
    default:
      return text(`note ${row % 3}`);
  }
}

/**
 * "Projektnummer = Project ID | Restrisiko > Auswirkung = Residual impact | Raum = -": headers with their
 * bands and their fields; "-" and what follows is an extra column with values of that kind.
 */
export function drawnRow(register: string, drawing: string): DrawnRow {
  const columns = drawing.split("|").map((column) => {
    const [header = "", field = ""] = column.split("=").map((part) => part.trim());
    const path = header.split(">").map((part) => part.trim());
    return { shown: path.at(-1) ?? "", bands: path.slice(0, -1), field };
  });
  const island: Island = {
    workbook: null,
    sheet: "Sheet1",
    table: null,
    area: { row: 0, column: 0, rows: ROWS + 1, columns: columns.length },
    recordsRun: "down",
    headers: columns.map(({ shown, bands }) => headerText(shown, bands)),
    headerCells: columns.map((_, column) => ({ row: 0, column })),
    columnsAt: columns.map((_, at) => at),
    headerAt: 0,
    above: [],
    body: Array.from({ length: ROWS }, (_, row) => ({
      at: row + 1,
      cells: columns.map(({ field }) => valueOf(register, field, row)),
    })),
    leftOut: [],
  };
  return {
    register,
    headers: columns.map(({ shown }) => shown),
    bands: columns.map(({ bands }) => bands),
    fields: columns.map(({ field }) => (field.startsWith("-") ? null : field)),
    island,
  };
}
