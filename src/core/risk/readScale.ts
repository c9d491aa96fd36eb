import type { Issue } from "#core/issues";
import type { CellValue, RegisterContent } from "#core/register/content";
import { settingNumber, statedNumber } from "#core/register/settingValue";
import { RegisterTable } from "#core/scoring/registerTable";
import { defaultLevels } from "./defaultBands";
import { matrixIssues } from "./matrixCells";
import { presetMatrix } from "./riskPresets";
import { type AppetiteLimit, type ProbabilityBand, riskScale, type RiskScale } from "./riskScale";

/** Workbook names of what a scale is made of. */
export const scaleSettings = ["pmo_RiskModerate", "pmo_RiskHigh", "pmo_Appetite"] as const;
/** Workbook name of the cells of the matrix. */
export const matrixName = "pmo_RiskMatrix";

/** Columns of the registers of a scale. */
export const scaleQueries = [
  { register: "Scales", columns: ["Level", "Label", "Probability from", "Probability to"] },
  { register: "Appetite", columns: ["Category", "Score limit"] },
];

/** What a workbook says about its scale. */
export interface ScaleCells {
  /** Cells of the matrix; undefined = the workbook has none. */
  readonly matrix: readonly (readonly CellValue[])[] | undefined;
  readonly settings: ReadonlyMap<string, CellValue>;
  readonly registers: readonly RegisterContent[];
}

/** A scale, and what of it had to be assumed. */
export interface ReadScale {
  readonly scale: RiskScale;
  /** "matrix": the product of levels; "bands": the usual ones. */
  readonly assumed: readonly ("matrix" | "bands")[];
  readonly issues: readonly Issue[];
}

/**
 * The scale of a workbook. Without a readable matrix the product of five levels counts, without bands the
 * usual ones, stretched over the levels of the matrix; both are told as assumed.
 */
export function readScale({ matrix, settings, registers }: ScaleCells): ReadScale {
  const issues = matrix === undefined ? [] : matrixIssues(matrix, { sheet: "Settings" });
  const isReadable =
    matrix !== undefined && issues.every(({ severity }) => severity !== "blocking");
  const usual = presetMatrix("product");
  const scores = isReadable ? matrix.map((row) => row.map(Number)) : usual.scores;
  const bands = readBands(registers, scores.length);
  return {
    scale: riskScale({
      scores,
      moderateFrom: statedNumber(settings, "pmo_RiskModerate") ?? usual.moderateFrom,
      highFrom: statedNumber(settings, "pmo_RiskHigh") ?? usual.highFrom,
      bands: bands ?? defaultLevels(scores.length).map(bandOnly),
      usualAppetite: settingNumber(settings, "pmo_Appetite") ?? usual.highFrom,
      appetite: readAppetite(registers),
    }),
    assumed: [
      ...(isReadable ? [] : ["matrix" as const]),
      ...(bands === null ? ["bands" as const] : []),
    ],
    issues,
  };
}

function bandOnly({ level, label, from, to }: ProbabilityBand): ProbabilityBand {
  return { level, label, from, to };
}

/** Bands of register Scales by their level; null where it lacks one of the scale. Of two for one level the first counts. */
function readBands(
  registers: readonly RegisterContent[],
  size: number,
): readonly ProbabilityBand[] | null {
  const table = tableOf(registers, "Scales");
  if (table === null) return null;
  const bands = new Map<number, ProbabilityBand>();
  for (let row = 0; row < table.rowCount; row++) {
    const level = table.number(row, "Level");
    const from = table.number(row, "Probability from");
    const to = table.number(row, "Probability to");
    if (level === null || from === null || to === null || bands.has(level)) continue;
    bands.set(level, { level, label: table.text(row, "Label"), from, to });
  }
  const found = Array.from({ length: size }, (_, at) => bands.get(at + 1));
  return found.every((band) => band !== undefined) ? found : null;
}

function readAppetite(registers: readonly RegisterContent[]): readonly AppetiteLimit[] {
  const table = tableOf(registers, "Appetite");
  if (table === null) return [];
  return Array.from({ length: table.rowCount }, (_, row) => ({
    category: table.text(row, "Category"),
    limit: table.number(row, "Score limit"),
  })).flatMap(({ category, limit }) =>
    category === "" || limit === null ? [] : [{ category, limit }],
  );
}

/** A register among those that were read; null = the workbook has none, or it was not asked for. */
export function tableOf(registers: readonly RegisterContent[], name: string): RegisterTable | null {
  const content = registers.find(({ register }) => register === name);
  return content === undefined ? null : new RegisterTable(content);
}
