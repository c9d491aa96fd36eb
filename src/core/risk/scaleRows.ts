import { keyOf } from "#core/scoring/registerTable";
import { type AppetiteLimit, type ProbabilityBand, riskScale, type RiskScale } from "./riskScale";

/** A row of register SnapshotData without its snapshot: a text or a number. */
export interface ScaleRow {
  readonly table: string;
  readonly key: string;
  readonly field: string;
  readonly value: string;
  readonly number: number | null;
}

/** What SnapshotData calls the table of a scale. */
export const scaleTable = "RiskScale";

const limits = { moderate: "Moderate from", high: "High from", appetite: "Appetite" } as const;
const keys = { limits: "Limits", appetite: "Appetite", band: "Band", mark: "Mark" } as const;

/**
 * A scale as rows of a snapshot, so that the scores that the snapshot keeps can still be read when the
 * workbook has another matrix: each cell of the matrix, the limits, the bands and the appetite.
 *
 * `scaleOfRows` makes the same scale of them.
 */
export function scaleRows(scale: RiskScale): readonly ScaleRow[] {
  const row = (key: string, field: string, number: number | null, value = ""): ScaleRow => {
    return { table: scaleTable, key, field, value, number };
  };
  return [
    ...scale.scores.flatMap((scores, r) =>
      scores.map((score, c) => row(`Probability ${r + 1}`, `Impact ${c + 1}`, score)),
    ),
    row(keys.limits, limits.moderate, scale.moderateFrom),
    row(keys.limits, limits.high, scale.highFrom),
    row(keys.limits, limits.appetite, scale.usualAppetite),
    ...scale.bands.flatMap(({ level, label, from, to }) => [
      row(`${keys.band} ${level}`, "Label", null, label),
      row(`${keys.band} ${level}`, "From", from),
      row(`${keys.band} ${level}`, "To", to),
    ]),
    ...scale.appetite.map(({ category, limit }) => row(keys.appetite, category, limit)),
    row(keys.mark, keys.mark, null, scale.mark),
  ];
}

/** The scale that rows of a snapshot keep; null = they keep none, or not a whole one. */
export function scaleOfRows(rows: readonly ScaleRow[]): RiskScale | null {
  const own = rows.filter(({ table }) => keyOf(table) === keyOf(scaleTable));
  const scores = scoresOf(own);
  const limit = (field: string): number | null =>
    own.find((row) => keyOf(row.key) === keyOf(keys.limits) && keyOf(row.field) === keyOf(field))
      ?.number ?? null;
  const [moderateFrom, highFrom, usualAppetite] = [
    limit(limits.moderate),
    limit(limits.high),
    limit(limits.appetite),
  ];
  if (scores === null || moderateFrom === null || highFrom === null || usualAppetite === null) {
    return null;
  }
  const bands = bandsOf(own);
  return riskScale({
    scores,
    moderateFrom,
    highFrom,
    bands,
    usualAppetite,
    appetite: appetiteOf(own),
  });
}

/** A square matrix without holes; null = there is none. */
function scoresOf(rows: readonly ScaleRow[]): readonly (readonly number[])[] | null {
  const cells = new Map<string, number>();
  for (const { key, field, number } of rows) {
    const [probability, impact] = [levelIn("probability", key), levelIn("impact", field)];
    if (probability === null || impact === null || number === null) continue;
    cells.set(`${probability} ${impact}`, number);
  }
  const size = Math.round(Math.sqrt(cells.size));
  const scores = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (__, c) => cells.get(`${r + 1} ${c + 1}`)),
  );
  const isWhole = size > 0 && size * size === cells.size;
  return isWhole && scores.every(isRow) ? scores : null;
}

function isRow(row: (number | undefined)[]): row is number[] {
  return row.every((score) => score !== undefined);
}

/** "Probability 4" -> 4. */
function levelIn(word: string, text: string): number | null {
  const [before, figure, ...more] = keyOf(text).split(" ");
  const level = Number(figure);
  return before === word && more.length === 0 && Number.isInteger(level) ? level : null;
}

function bandsOf(rows: readonly ScaleRow[]): readonly ProbabilityBand[] {
  const bands = new Map<number, { label: string; from: number | null; to: number | null }>();
  for (const { key, field, value, number } of rows) {
    const level = levelIn("band", key);
    if (level === null) continue;
    const band = bands.get(level) ?? { label: "", from: null, to: null };
    bands.set(level, band);
    if (keyOf(field) === "from") band.from = number;
    else if (keyOf(field) === "to") band.to = number;
    else if (keyOf(field) === "label") band.label = value;
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .flatMap(([level, { label, from, to }]) =>
      from === null || to === null ? [] : [{ level, label, from, to }],
    );
}

function appetiteOf(rows: readonly ScaleRow[]): readonly AppetiteLimit[] {
  return rows.flatMap(({ key, field, number }) =>
    keyOf(key) === keyOf(keys.appetite) && number !== null
      ? [{ category: field, limit: number }]
      : [],
  );
}

/** Columns of Risks whose values hang on the scale: of another scale they cannot be compared. */
export const scaledColumns: readonly string[] = [
  "Inherent score",
  "Residual score",
  "Residual level",
  "Target score",
  "Above appetite",
  "Escalated",
  "List key",
  "List order",
];
