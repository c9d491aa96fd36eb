import type { Issue } from "#core/issues";
import type { RiskMatrix } from "#core/register/defaults";
import { columnOf } from "#core/register/schema";
import { defaultLevels } from "#core/risk/defaultBands";
import { movedLevel, movedLimit } from "#core/risk/movedLimits";
import { levelColumns } from "#core/risk/readRisks";
import { RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { Block, Edit } from "#sheets/plan";
import { planBody } from "#sheets/planBody";
import { bodyOf, columnBlock, laidColumns, validationOf } from "#sheets/planColumn";
import { planMatrixCells } from "#sheets/planRiskMatrix";
import { settingCell } from "../settingCell";
import type { RiskReading } from "./readRisk";

/** Settings that are limits of the score, beside the limits of the matrix itself. */
const limitSettings = ["pmo_Appetite", "pmo_EscalateFrom", "pmo_EscalateImminent"];

/** The cells of the matrix with its name, its colours and its limits. */
export function matrixEdits(
  { state }: RegisterReading,
  home: Block,
  former: number,
  matrix: RiskMatrix,
): readonly Edit[] {
  const names = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  return [
    ...planMatrixCells({ home, former, matrix, names }),
    ...settingEdits(state, "pmo_RiskModerate", matrix.moderateFrom),
    ...settingEdits(state, "pmo_RiskHigh", matrix.highFrom),
  ];
}

interface MovedLimits {
  readonly edits: readonly Edit[];
  /** Limits that change, each value once. */
  readonly moved: readonly { readonly from: number; readonly to: number }[];
}

/** Limits of appetite and escalation at their places on the new matrix. */
export function limitEdits(
  reading: RegisterReading,
  from: RiskMatrix,
  to: RiskMatrix,
): MovedLimits {
  const moved = new Map<number, number>();
  const place = (limit: number): number => {
    const next = movedLimit(limit, from, to);
    if (next !== limit) moved.set(limit, next);
    return next;
  };
  const edits = limitSettings.flatMap((name) => {
    const limit = reading.settings.get(name);
    return typeof limit === "number" ? settingEdits(reading.state, name, place(limit)) : [];
  });
  const appetite = tableOf(reading, "Appetite");
  const cells = appetite === null ? [] : numbersOf(appetite, "Score limit");
  return {
    edits: [
      ...edits,
      ...cells.flatMap(({ row, value }) =>
        cellEdit(reading, "Appetite", "Score limit", row, place(value)),
      ),
    ],
    moved: [...moved].map(([before, after]) => ({ from: before, to: after })),
  };
}

/** Register Scales gets as many levels as the matrix has; with as many as it has it stays as it is. */
export function scalesEdits(reading: RegisterReading, size: number): readonly Edit[] {
  const content = reading.registers.find(({ register }) => register === "Scales");
  const table = tableOf(reading, "Scales");
  if (content === undefined || table === null) return [];
  if (numbersOf(table, "Level").length === size) return [];
  const rows = defaultLevels(size).map(({ level, label, from, to, costTo, daysTo }) => ({
    Level: level,
    Label: label,
    "Probability from": from,
    "Probability to": to,
    "Cost impact to %": costTo,
    "Schedule impact to days": daysTo,
  }));
  return planBody(content, rows);
}

/** Ratings in proportion on another number of levels, with the bounds of their cells; formulas follow by themselves. */
export function ratingEdits(
  reading: RegisterReading,
  { scale }: RiskReading,
  to: number,
): { readonly edits: readonly Edit[]; readonly issues: readonly Issue[] } {
  const from = scale.scores.length;
  const place = reading.tables["Risks"];
  const table = tableOf(reading, "Risks");
  if (from === to || place === undefined || table === null) return { edits: [], issues: [] };
  const names = registerSetting(reading.state.settings.get(registerSettingKey))?.names ?? {};
  const laid = laidColumns("Risks", names);
  const cells = levelColumns.flatMap((header) =>
    numbersOf(table, header)
      .filter(({ row }) => !holdsFormula(table, row, header))
      .map((cell) => ({ header, ...cell })),
  );
  const bounds = levelColumns.flatMap((header): Edit[] => {
    const block = columnBlock(place, header);
    const column = laid.get(header.toLowerCase());
    const schema = columnOf("Risks", header);
    if (block === null || column === undefined || schema === null) return [];
    const allowed = { kind: "range", minimum: 1, maximum: to, above: false } as const;
    return validationOf(place, { ...column, schema: { ...schema, allowed } }, bodyOf(block), names);
  });
  const count = cells.length;
  return {
    edits: [
      ...bounds,
      ...cells.flatMap(({ header, row, value }) =>
        cellEdit(reading, "Risks", header, row, movedLevel(value, from, to)),
      ),
    ],
    issues:
      count === 0
        ? []
        : [
            {
              code: "ratings-moved",
              severity: "warning",
              place: { register: "Risks" },
              facts: { count, from, to },
            },
          ],
  };
}

function settingEdits(state: RegisterReading["state"], name: string, value: number): Edit[] {
  const at = settingCell(name, state);
  return at === null ? [] : [{ kind: "writeCells", at, cells: [[value]] }];
}

function tableOf({ registers }: RegisterReading, name: string): RegisterTable | null {
  const content = registers.find(({ register }) => register === name);
  return content === undefined ? null : new RegisterTable(content);
}

function numbersOf(
  table: RegisterTable,
  header: string,
): readonly { readonly row: number; readonly value: number }[] {
  return Array.from({ length: table.rowCount }, (_, row) => ({
    row,
    value: table.number(row, header),
  })).flatMap(({ row, value }) => (value === null ? [] : [{ row, value }]));
}

function holdsFormula({ content }: RegisterTable, row: number, header: string): boolean {
  return (content.formulas?.[row]?.[content.headers.indexOf(header)] ?? null) !== null;
}

function cellEdit(
  { tables }: RegisterReading,
  register: string,
  header: string,
  row: number,
  value: number,
): Edit[] {
  const place = tables[register];
  const block = place === undefined ? null : columnBlock(place, header);
  if (block === null) return [];
  const at = { ...block, row: block.row + 1 + row, rows: 1 };
  return [{ kind: "writeCells", at, cells: [[value]] }];
}
