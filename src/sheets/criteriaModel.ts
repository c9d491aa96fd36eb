import { renameInFormula } from "#core/register/formulaReferences";
import { registerOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { type Criterion, withCriteria } from "./criteria";
import { type LaidOutColumn, nativeColumn } from "./layOutRegister";
import type { Edit } from "./plan";
import { bodyOf, columnBlock } from "./planColumn";
import type { RegisterTable } from "./registerTable";
import { findPointsHeaders, scoreColumns } from "./scoreColumns";

/** The prioritisation model as it stands in a workbook: register Criteria and the columns of Scores. */
export interface CriteriaModel {
  readonly criteria: RegisterTable;
  readonly scores: RegisterTable;
  /** Names of tables by role and of workbook names by standard name, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  /** Names in Criteria, in the order of its rows. */
  readonly listed: readonly string[];
}

/** Columns of Scores that belong to the model, from left to right. */
export interface ModelColumns {
  /** Headers of the criteria, as Scores writes them. */
  readonly criteria: readonly string[];
  /** Header of the points of each; null where there is none. */
  readonly points: readonly (string | null)[];
}

/** The columns of Scores that hold scores and points of the listed criteria. */
export function modelColumns({ scores, listed }: CriteriaModel): ModelColumns {
  const known = new Set(listed.map(keyOf));
  const criteria = scores.columns.filter((header) => known.has(keyOf(header)));
  return { criteria, points: findPointsHeaders(criteria, scores.columns) };
}

/** A formula of the schema with the names of this workbook. */
export function namedFormula({ names }: CriteriaModel): (formula: string) => string {
  return (formula) => renameInFormula(formula, names);
}

/** Headers of Scores whose formulas reach over all criteria or all points. */
const reaching = ["Missing", "Coverage", "Score"];

/**
 * Formulas that name the first and the last criterion, written anew for the columns that the model has
 * now: Missing, Coverage and Score in Scores, Low and High in Criteria.
 */
export function planReach(model: CriteriaModel): Edit[] {
  const { criteria, points } = modelColumns(model);
  const rename = namedFormula(model);
  const native = nativeScores(model, criteria, points);
  const ends = criteria.map((header): Criterion => ({
    name: header,
    header,
    feed: "Typed",
    low: null,
    high: null,
    definition: "",
  }));
  const fed = registerOf("Criteria")
    .columns.filter(({ header }) => header === "Low" || header === "High")
    .map(({ header, formula }) => ({ header, formula: withCriteria(formula ?? "", ends) }));
  return [
    ...native
      .filter(({ header }) => reaching.includes(header))
      .flatMap(({ header, formula }) => fill(model.scores, header, rename(formula))),
    ...fed.flatMap(({ header, formula }) => fill(model.criteria, header, rename(formula))),
  ];
}

/** The points column of a criterion, its formula with the names of this workbook. */
export function pointsColumn(
  model: CriteriaModel,
  criterion: string,
  header: string,
): LaidOutColumn | null {
  const found = nativeScores(model, [criterion], [header]).find((each) => each.header === header);
  return found === undefined
    ? null
    : nativeColumn({ ...found, formula: namedFormula(model)(found.formula) });
}

function nativeScores(
  model: CriteriaModel,
  criteria: readonly string[],
  points: readonly (string | null)[],
): ReturnType<typeof scoreColumns> {
  return scoreColumns({
    criteria,
    tables: { Scores: model.scores.table, Criteria: model.criteria.table },
    taken: [],
    points: points.map((header, j) => header ?? `${criteria[j] ?? ""} points`),
    bends: columnBlock(model.criteria, "Value 50") !== null,
  });
}

function fill(table: RegisterTable, header: string, formula: string): Edit[] {
  const block = columnBlock(table, header);
  return block === null ? [] : [{ kind: "fillFormula", at: bodyOf(block), formula }];
}
