import { brokenCells, type BrokenCell } from "#core/risk/matrixCells";
import { riskPresets } from "#core/risk/riskPresetNames";
import { presetMatrix, productMatrix } from "#core/risk/riskPresets";
import type { RiskScale } from "#core/risk/riskScale";
import type { Say } from "../../texts/say";
import { localeDecimal, typedNumber } from "#core/text/typedNumber";
import type { MatrixDraft } from "./riskState";

/** What a matrix that is being changed comes to; `problem` names a text of the page. */
export interface DraftScale {
  /** null = a cell holds no number. */
  readonly scores: readonly (readonly number[])[] | null;
  readonly moderateFrom: number | null;
  readonly highFrom: number | null;
  readonly broken: readonly BrokenCell[];
  readonly problem: "scoreWrong" | "limitsWrong" | null;
}

/** A matrix that is changed from one that stands, or from a preset. */
export function matrixDraft(
  { scores, moderateFrom, highFrom }: Pick<RiskScale, "scores" | "moderateFrom" | "highFrom">,
  preset: string,
  say: Say,
): MatrixDraft {
  const text = (value: number): string => say.number(value, 6);
  return {
    preset,
    size: scores.length,
    cells: scores.map((row) => row.map(text)),
    moderateFrom: text(moderateFrom),
    highFrom: text(highFrom),
  };
}

/** The draft of a preset; anything else begins with the present matrix as one's own. */
export function presetDraft(name: string, now: RiskScale, say: Say): MatrixDraft {
  const preset = riskPresets.find((each) => each === name);
  return preset === undefined
    ? matrixDraft(now, "custom", say)
    : matrixDraft(presetMatrix(preset), preset, say);
}

/** The draft with another number of levels: probability times impact, to be changed. */
export function sizedDraft(size: number, say: Say): MatrixDraft {
  return matrixDraft(productMatrix(size), "custom", say);
}

/** The draft with one cell typed anew: it is no preset any more. */
export function withCell(
  draft: MatrixDraft,
  at: { readonly row: number; readonly column: number },
  text: string,
): MatrixDraft {
  const cells = draft.cells.map((row, r) =>
    row.map((cell, c) => (r === at.row && c === at.column ? text : cell)),
  );
  return { ...draft, preset: "custom", cells };
}

/** Reads what was typed. */
export function draftScale(draft: MatrixDraft, say: Say): DraftScale {
  const sign = localeDecimal(say.locale);
  const number = (text: string): number | null => {
    const value = typedNumber(text, sign);
    return typeof value === "number" ? value : null;
  };
  const read = draft.cells.map((row) => row.map(number));
  const scores = read.every((row) => row.every((score) => score !== null)) ? read : null;
  const [moderateFrom, highFrom] = [number(draft.moderateFrom), number(draft.highFrom)];
  const areLimitsGood = moderateFrom !== null && highFrom !== null && moderateFrom < highFrom;
  return {
    scores,
    moderateFrom,
    highFrom,
    broken: scores === null ? [] : brokenCells(scores),
    problem: scores === null ? "scoreWrong" : areLimitsGood ? null : "limitsWrong",
  };
}

/** The draft as settings of the action that takes it over: numbers as every language reads them. */
export function matrixSettings(draft: MatrixDraft, say: Say): Readonly<Record<string, string>> {
  const { scores, moderateFrom, highFrom } = draftScale(draft, say);
  return {
    preset: draft.preset,
    size: String(draft.size),
    matrix: draft.preset === "custom" ? (scores ?? []).map((row) => row.join("\t")).join("\n") : "",
    moderateFrom: String(moderateFrom ?? ""),
    highFrom: String(highFrom ?? ""),
  };
}
