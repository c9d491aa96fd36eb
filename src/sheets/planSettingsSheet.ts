import { parseAllowed } from "#core/register/allowed";
import { cellAddress } from "#core/register/cellAddress";
import type { RiskMatrix } from "#core/register/defaults";
import type { Setting } from "#core/register/schema";
import { quotedSheet } from "./formulaText";
import {
  calculatedHeader,
  colors,
  HEADER_ROW,
  inputHeader,
  printEdit,
  subtitleFormat,
  titleEdits,
} from "./houseStyle";
import { literal } from "./literal";
import type { Block, Edit, ValidationRule } from "./plan";
import type { PlanPhases } from "./planPhases";
import { absolute, levelColors } from "./planRiskMatrix";
import { type SettingValue, settingFormat } from "./settingValues";
import {
  LEVELS,
  matrixPlace,
  printedPart,
  type SettingsPlace,
  settingsWidths,
  stampsPlace,
} from "./settingsPlaces";
import type { Stamp } from "./stamps";

export interface SettingsRequest {
  readonly sheet: string;
  readonly values: readonly SettingValue[];
  readonly matrix: RiskMatrix;
  readonly stamps: readonly Stamp[];
  /** Workbook names by their standard names. */
  readonly names: Readonly<Record<string, string>>;
  /** Titles of the small tables, in the row above their headers. */
  readonly captions: readonly (SettingsPlace & { readonly title: string })[];
}

/**
 * Sheet Settings: every setting with its meaning and its workbook name, the risk matrix, the stamps
 * that tell whether results are stale, and to the right the small tables (planned as registers).
 *
 * The settings are no Excel table: sorting one would move the values away from their names.
 */
export function planSettingsSheet(request: SettingsRequest, phases: PlanPhases): void {
  const { sheet } = request;
  phases.sheets.push({ kind: "addSheet", sheet, gridlines: false, tabColor: colors.setUp });
  for (const edit of titleEdits(sheet, "Settings", statusLine(request.names))) {
    if (edit.kind === "writeCells") phases.cells.push(edit);
    else if (edit.kind === "fillFormula") phases.formulas.push(edit);
    else phases.looks.push(edit);
  }
  phases.names.push(nameOfCell(request, "pmo_StatusLine", 1, 0));
  planValues(request, phases);
  planMatrix(request, phases);
  planStamps(request, phases);
  planCaptions(request, phases);
  phases.layout.push(
    {
      kind: "layOutColumns",
      sheet,
      columns: settingsWidths.map((width, column) => ({ column, width })),
    },
    {
      kind: "layOutRows",
      sheet,
      rows: [{ row: 0, height: 26 }, ...headerRows(request).map((row) => ({ row, height: 48 }))],
    },
    { kind: "setUpSheet", sheet, freezeRows: HEADER_ROW + 1 },
    { ...printEdit(sheet), area: { sheet, row: 0, column: 0, ...printedPart } },
  );
}

/** Rows of the headers: the settings and the small tables that stand lower. */
function headerRows({ captions }: SettingsRequest): readonly number[] {
  return [...new Set([HEADER_ROW, ...captions.map(({ row }) => row + 1)])];
}

/** "Status date 2026-09-30 · GBP thousand": no TEXT(), whose codes depend on the language of Excel. */
function statusLine(names: Readonly<Record<string, string>>): string {
  const date = names["pmo_StatusDate"] ?? "";
  const unit = names["pmo_MoneyUnit"] ?? "";
  const two = (part: string): string => `RIGHT("0"&${part}(${date}),2)`;
  return (
    `="Status date "&YEAR(${date})&"-"&${two("MONTH")}&"-"&${two("DAY")}` +
    `&" · "&${names["pmo_Currency"] ?? ""}&IF(${unit}="One",""," "&${unit})`
  );
}

function planValues({ sheet, values, names }: SettingsRequest, phases: PlanPhases): void {
  const at: Block = { sheet, row: HEADER_ROW, column: 0, rows: values.length + 1, columns: 4 };
  phases.cells.push({
    kind: "writeCells",
    at,
    cells: [
      ["Setting", "Value", "Allowed", "Meaning"],
      ...values.map(({ setting, value }) => [
        setting.label,
        literal(value),
        allowedText(setting),
        setting.meaning,
      ]),
    ],
  });
  phases.looks.push(
    { kind: "formatCells", at: { ...at, rows: 1 }, format: inputHeader },
    {
      kind: "formatCells",
      at: { ...at, row: at.row + 1, rows: values.length, column: 1, columns: 1 },
      format: { horizontal: "Left", fontColor: colors.accent },
    },
    {
      kind: "formatCells",
      at: { ...at, row: at.row + 1, rows: values.length, column: 2, columns: 2 },
      format: { fontColor: colors.muted },
    },
  );
  values.forEach(({ setting }, index) => {
    const row = HEADER_ROW + 1 + index;
    const cell: Block = { sheet, row, column: 1, rows: 1, columns: 1 };
    const numberFormat = settingFormat(setting);
    if (numberFormat !== "General") {
      phases.numberFormats.push({ kind: "formatCells", at: cell, format: { numberFormat } });
    }
    phases.names.push(nameOf(sheet, names, setting.name, row, 1));
    const rule = settingRule(setting);
    if (rule !== null) phases.validations.push(settingValidation(setting, cell, rule));
  });
}

function nameOfCell(request: SettingsRequest, name: string, row: number, column: number): Edit {
  return nameOf(request.sheet, request.names, name, row, column);
}

function nameOf(
  sheet: string,
  names: Readonly<Record<string, string>>,
  name: string,
  row: number,
  column: number,
): Edit {
  const address = cellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return {
    kind: "defineName",
    name: names[name] ?? name,
    formula: `=${quotedSheet(sheet)}!${address}`,
  };
}

function allowedText(setting: Setting): string {
  return setting.allowed.replaceAll("|", " / ").replace("..", " to ");
}

function settingRule(setting: Setting): ValidationRule | null {
  if (setting.allowed === "date") return { kind: "date", from: 1 };
  if (setting.allowed === "integer") return { kind: "number", whole: true, minimum: 0 };
  if (setting.allowed === "days") return { kind: "number", whole: false, minimum: 0 };
  const allowed = parseAllowed(setting.allowed);
  if (allowed.kind === "words") return { kind: "list", source: allowed.words.join(",") };
  if (allowed.kind !== "range") return null;
  return {
    kind: "number",
    whole: false,
    ...(allowed.minimum === null ? {} : { minimum: allowed.minimum }),
    ...(allowed.maximum === null ? {} : { maximum: allowed.maximum }),
  };
}

function settingValidation(setting: Setting, at: Block, rule: ValidationRule): Edit {
  return {
    kind: "addValidation",
    at,
    rule,
    error: {
      title: setting.label,
      message: `Expected: ${allowedText(setting)}.`,
      style: "Stop",
    },
  };
}

function planMatrix(request: SettingsRequest, phases: PlanPhases): void {
  const { sheet, matrix, names } = request;
  const levels = Array.from({ length: LEVELS }, (_, index) => index + 1);
  const all: Block = {
    sheet,
    row: HEADER_ROW,
    column: matrixPlace.column,
    rows: LEVELS + 1,
    columns: LEVELS + 1,
  };
  const scores: Block = {
    ...all,
    row: all.row + 1,
    column: all.column + 1,
    rows: LEVELS,
    columns: LEVELS,
  };
  phases.cells.push({
    kind: "writeCells",
    at: all,
    cells: [
      ["Probability down, impact across", ...levels],
      ...levels.map((level, row) => [level, ...(matrix.scores[row] ?? [])]),
    ],
  });
  phases.names.push({
    kind: "defineName",
    name: names["pmo_RiskMatrix"] ?? "pmo_RiskMatrix",
    formula: `=${quotedSheet(sheet)}!${absolute(scores)}`,
  });
  phases.looks.push(
    { kind: "formatCells", at: { ...all, rows: 1 }, format: inputHeader },
    {
      kind: "formatCells",
      at: { ...all, row: all.row + 1, rows: LEVELS, columns: 1 },
      format: calculatedHeader,
    },
    {
      kind: "formatCells",
      at: { ...scores, row: all.row, rows: LEVELS + 1 },
      format: { horizontal: "Center" },
    },
    ...levelColors(scores, names),
  );
}

function planStamps(request: SettingsRequest, phases: PlanPhases): void {
  const { sheet, stamps } = request;
  if (stamps.length === 0) return;
  const at: Block = {
    sheet,
    row: stampsPlace.row,
    column: matrixPlace.column,
    rows: stamps.length + 1,
    columns: 1,
  };
  phases.cells.push({
    kind: "writeCells",
    at,
    cells: [["Stamps of the inputs"], ...stamps.map((stamp) => [stamp.label])],
  });
  phases.looks.push({
    kind: "formatCells",
    at: { ...at, rows: 1, columns: LEVELS + 1 },
    format: calculatedHeader,
  });
  stamps.forEach((stamp, index) => {
    const row = stampsPlace.row + 1 + index;
    const column = matrixPlace.column + 1;
    phases.names.push(nameOfCell(request, stamp.name, row, column));
    phases.formulas.push({
      kind: "fillFormula",
      at: { sheet, row, column, rows: 1, columns: 1 },
      formula: stamp.formula,
    });
  });
}

function planCaptions({ sheet, captions }: SettingsRequest, phases: PlanPhases): void {
  const matrix = { row: matrixPlace.row - 1, column: matrixPlace.column, title: "Risk matrix" };
  for (const { row, column, title } of [matrix, ...captions]) {
    const at: Block = { sheet, row, column, rows: 1, columns: 1 };
    phases.cells.push({ kind: "writeCells", at, cells: [[title]] });
    phases.looks.push({ kind: "formatCells", at, format: { ...subtitleFormat, bold: true } });
  }
}
