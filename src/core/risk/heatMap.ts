import type { RiskRecord, RiskType } from "./risk";
import { levelOf, type RiskLevel, type RiskScale, scoreOf } from "./riskScale";

/** Which rating a heat map shows. */
export type RatingKind = "inherent" | "residual" | "target";

export interface HeatCell {
  /** Levels, from 1. */
  readonly probability: number;
  readonly impact: number;
  readonly score: number | null;
  readonly level: RiskLevel | null;
  /** IDs of the open risks in it, in the order of the register. */
  readonly ids: readonly string[];
}

/** Cells by probability, the highest first, and impact, the lowest first: as a heat map is drawn. */
export interface HeatMap {
  readonly rows: readonly (readonly HeatCell[])[];
  /** Open risks of the type that are not on the scale. */
  readonly unrated: readonly string[];
}

/** Open risks of one type on the matrix. */
export function heatMap(
  risks: readonly RiskRecord[],
  scale: RiskScale,
  kind: RatingKind,
  type: RiskType,
): HeatMap {
  const open = risks.filter((risk) => risk.status === "Open" && risk.type === type);
  const byCell = new Map<string, string[]>();
  for (const risk of open) {
    const { probability, impact } = risk[kind];
    const key = `${probability ?? ""} ${impact ?? ""}`;
    const known = byCell.get(key);
    if (known === undefined) byCell.set(key, [risk.id]);
    else known.push(risk.id);
  }
  const rows = scale.scores.map((scores, r) =>
    scores.map((_, c): HeatCell => {
      const levels = { probability: r + 1, impact: c + 1 };
      const score = scoreOf(scale, levels);
      const ids = byCell.get(`${r + 1} ${c + 1}`) ?? [];
      return { ...levels, score, level: levelOf(scale, score), ids };
    }),
  );
  const onScale = new Set(rows.flat().flatMap(({ ids }) => ids));
  return {
    rows: rows.reverse(),
    unrated: open.map(({ id }) => id).filter((id) => !onScale.has(id)),
  };
}
