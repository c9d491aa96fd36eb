import { blockAddress, cellAddress } from "#core/register/cellAddress";
import type { RiskMatrix } from "#core/register/defaults";
import { quotedSheet } from "./formulaText";
import { colors, inputHeader, calculatedHeader } from "./houseStyle";
import type { Block, Edit } from "./plan";

/** The matrix of sheet Settings, to be replaced by another one. */
export interface MatrixCellsRequest {
  /** Its first score: lowest probability, lowest impact. */
  readonly home: Block;
  /** Levels that it has now. */
  readonly former: number;
  readonly matrix: RiskMatrix;
  /** Workbook names by their standard names, where they differ. */
  readonly names: Readonly<Record<string, string>>;
}

/** Scores, levels along the edges, name and colours of a matrix where another one stands. */
export function planMatrixCells({
  home,
  former,
  matrix,
  names,
}: MatrixCellsRequest): readonly Edit[] {
  const size = matrix.scores.length;
  const levels = Array.from({ length: size }, (_, at) => at + 1);
  const corner: Block = { ...home, row: home.row - 1, column: home.column - 1 };
  const block = (row: number, column: number, rows: number, columns: number): Block => ({
    sheet: home.sheet,
    row,
    column,
    rows,
    columns,
  });
  const scores = block(home.row, home.column, size, size);
  return [
    ...(size < former
      ? ([
          {
            kind: "clearCells",
            at: block(corner.row, home.column + size, former + 1, former - size),
          },
          {
            kind: "clearCells",
            at: block(home.row + size, corner.column, former - size, former + 1),
          },
        ] satisfies Edit[])
      : []),
    { kind: "writeCells", at: block(corner.row, home.column, 1, size), cells: [levels] },
    {
      kind: "writeCells",
      at: block(home.row, corner.column, size, 1),
      cells: levels.map((level) => [level]),
    },
    { kind: "writeCells", at: scores, cells: matrix.scores },
    {
      kind: "defineName",
      name: names["pmo_RiskMatrix"] ?? "pmo_RiskMatrix",
      formula: `=${quotedSheet(home.sheet)}!${absolute(scores)}`,
    },
    ...(size > former ? grown(home, former, size, names) : []),
  ];
}

/** Looks of the cells that a larger matrix takes more. */
function grown(
  home: Block,
  former: number,
  size: number,
  names: Readonly<Record<string, string>>,
): readonly Edit[] {
  const { sheet, row, column } = home;
  const right: Block = { sheet, row, column: column + former, rows: size, columns: size - former };
  const below: Block = { sheet, row: row + former, column, rows: size - former, columns: former };
  return [
    {
      kind: "formatCells",
      at: { ...right, row: row - 1, rows: 1 },
      format: { ...inputHeader, horizontal: "Center" },
    },
    {
      kind: "formatCells",
      at: { ...below, column: column - 1, columns: 1 },
      format: calculatedHeader,
    },
    ...[right, below].flatMap((at): Edit[] => [
      { kind: "formatCells", at, format: { horizontal: "Center" } },
      ...levelColors(at, names),
    ]),
    // The last column of the largest matrix is a narrow one between two blocks of the sheet.
    { kind: "layOutColumns", sheet, columns: [{ column: column + size - 1, width: 11 }] },
  ];
}

/** Cells of the matrix show their level: High and Moderate by the limits of the settings, else Low. */
export function levelColors(at: Block, names: Readonly<Record<string, string>>): readonly Edit[] {
  const cell = cellAddress(at.row, at.column);
  const shade = (when: string, tone: "red" | "amber" | "green"): Edit => ({
    kind: "addConditionalFormat",
    at,
    rule: {
      kind: "formula",
      formula: `=AND(ISNUMBER(${cell}),${when})`,
      format: { fill: colors[tone].fill, fontColor: colors[tone].font },
    },
  });
  const high = names["pmo_RiskHigh"] ?? "pmo_RiskHigh";
  const moderate = names["pmo_RiskModerate"] ?? "pmo_RiskModerate";
  // Only one of the three is ever true, so their order does not matter.
  return [
    shade(`${cell}>=${high}`, "red"),
    shade(`${cell}<${high},${cell}>=${moderate}`, "amber"),
    shade(`${cell}<${high},${cell}<${moderate}`, "green"),
  ];
}

/** "$G$6:$K$10". */
export function absolute({ row, column, rows, columns }: Block): string {
  return blockAddress(row, column, rows, columns).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
