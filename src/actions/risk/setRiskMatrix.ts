import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { RiskMatrix } from "#core/register/defaults";
import { matrixIssues } from "#core/risk/matrixCells";
import { movedLevel, movedLimit } from "#core/risk/movedLimits";
import { riskPresets } from "#core/risk/riskPresetNames";
import { presetMatrix, productMatrix } from "#core/risk/riskPresets";
import { ratingOf, riskScale } from "#core/risk/riskScale";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { settingCell } from "../settingCell";
import { matrixLines } from "./matrixLines";
import { limitEdits, matrixEdits, ratingEdits, scalesEdits } from "./matrixEdits";
import { readForRisk, riskReading, type RiskReading } from "./readRisk";
import { matrixParameters } from "./riskParameters";

export const setRiskMatrix: ActionWork = { propose };

/** The presets, and a matrix of one's own. */
const matrixKinds = [...riskPresets, "custom"] as const;

/** Another matrix with its limits; ratings, bands and limits of appetite go with it. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForRisk(context.signal, {
    registers: [{ register: "Scales" }, { register: "Appetite" }],
  });
  const asked = askedMatrix(context);
  const home = settingCell("pmo_RiskMatrix", reading.state);
  const issues = [...asked.issues, ...(home === null ? [withoutSettings()] : [])];
  const { matrix } = asked;
  if (matrix === null || home === null || issues.some(isBlocking)) {
    return refused(reading, issues);
  }
  const risk = riskReading(reading);
  const moves = choiceOf(matrixParameters, context, "limits", ["move", "keep"] as const) === "move";
  const limits = moves ? limitEdits(reading, risk.scale, matrix) : { edits: [], moved: [] };
  const ratings = ratingEdits(reading, risk, matrix.scores.length);
  const facts = {
    preset: riskScale({ ...risk.scale, ...matrix }).method,
    size: matrix.scores.length,
  };
  const changed = changedLevels(risk, matrix);
  const scales = scalesEdits(reading, matrix.scores.length);
  const edits: Edit[] = [
    ...matrixEdits(reading, home, risk.scale.scores.length, matrix),
    ...limits.edits,
    ...scales,
    ...ratings.edits,
  ];
  const { moderateFrom, highFrom } = matrix;
  return {
    sentence: message("sets-matrix", { ...facts, moderateFrom, highFrom, changed }),
    plan: { title: message("set-matrix", facts), edits },
    issues: [
      ...issues,
      ...ratings.issues,
      ...(scales.length > 0 ? [stretched(matrix.scores.length)] : []),
      ...movedIssues(limits.moved),
    ],
    state: reading.state,
  };
}

interface Asked {
  readonly matrix: RiskMatrix | null;
  readonly issues: readonly Issue[];
}

function askedMatrix(context: ActionContext): Asked {
  const typed = (name: string): string => textOf(matrixParameters, context, name);
  const kind = choiceOf(matrixParameters, context, "preset", matrixKinds);
  const lines = kind === "custom" ? matrixLines(typed("matrix")) : [];
  const cellIssues = lines.length > 0 ? matrixIssues(lines, { sheet: "Settings" }) : [];
  if (cellIssues.some(isBlocking)) return { matrix: null, issues: cellIssues };
  const start =
    kind !== "custom"
      ? presetMatrix(kind)
      : lines.length > 0
        ? ownMatrix(lines.map((row) => row.map(Number)))
        : productMatrix(Number(typed("size")));
  const number = (name: string, otherwise: number): number =>
    typed(name) === "" ? otherwise : Number(typed(name));
  const matrix = {
    scores: start.scores,
    moderateFrom: number("moderateFrom", start.moderateFrom),
    highFrom: number("highFrom", start.highFrom),
  };
  const isReversed = matrix.highFrom <= matrix.moderateFrom;
  return {
    matrix: isReversed ? null : matrix,
    issues: [...cellIssues, ...(isReversed ? [reversed(matrix)] : [])],
  };
}

/** Cells of one's own begin with limits at the places of the usual ones. */
function ownMatrix(scores: RiskMatrix["scores"]): RiskMatrix {
  const usual = productMatrix(scores.length);
  const most = Math.max(...scores.flat());
  const bare = { scores, moderateFrom: most / 4, highFrom: (most * 3) / 5 };
  const moderateFrom = movedLimit(usual.moderateFrom, usual, bare);
  const highFrom = movedLimit(usual.highFrom, usual, { ...bare, moderateFrom });
  return { scores, moderateFrom, highFrom };
}

/** Open risks that get another level. */
function changedLevels({ risks, scale }: RiskReading, matrix: RiskMatrix): number {
  const next = riskScale({ ...scale, ...matrix });
  const [from, to] = [scale.scores.length, matrix.scores.length];
  const moved = (level: number | null): number | null =>
    level === null || from === to ? level : movedLevel(level, from, to);
  return risks.filter(({ status, residual }) => {
    const { probability, impact, level } = residual;
    if (status !== "Open") return false;
    const rating = { probability: moved(probability), impact: moved(impact) };
    return ratingOf(next, rating).level !== level;
  }).length;
}

function isBlocking({ severity }: Issue): boolean {
  return severity === "blocking";
}

function reversed({ moderateFrom, highFrom }: RiskMatrix): Issue {
  return {
    code: "matrix-limits-reversed",
    severity: "blocking",
    place: { sheet: "Settings" },
    found: String(highFrom),
    expected: String(moderateFrom),
  };
}

function withoutSettings(): Issue {
  return { code: "missing-register", severity: "blocking", place: {}, expected: "Settings" };
}

function stretched(to: number): Issue {
  return {
    code: "bands-stretched",
    severity: "hint",
    place: { register: "Scales" },
    facts: { to },
  };
}

function movedIssues(moved: readonly { readonly from: number; readonly to: number }[]): Issue[] {
  if (moved.length === 0) return [];
  const moves = moved.map(({ from, to }) => `${from} → ${to}`).join(", ");
  return [
    { code: "appetite-moved", severity: "hint", place: { sheet: "Settings" }, facts: { moves } },
  ];
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("sets-no-matrix"),
    plan: { title: message("set-no-matrix"), edits: [] },
    issues,
    state,
  };
}
