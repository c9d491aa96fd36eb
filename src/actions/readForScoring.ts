import { keyOf } from "#core/scoring/registerTable";
import { readRegisters } from "#excel/readRegisters";
import type { PageName } from "#excel/pageRecords";
import type { RegisterQuery } from "#excel/registerContent";
import type { RegisterReading } from "#excel/registerReading";
import { storedRegisterSetting } from "#excel/registerSetting";

const projectColumns = ["Project ID", "Project", "Stage", "Risk adjusted NPV", "Budget"];

/** What is read besides what scoring needs. */
export interface ReadBesides {
  readonly projects?: readonly string[];
  readonly scores?: readonly string[];
  readonly periods?: readonly string[];
  /** Registers that scoring does not read. */
  readonly others?: readonly RegisterQuery[];
  /** Standard names of settings. */
  readonly settings?: readonly string[];
  /** Pages that may be drawn anew. */
  readonly pages?: readonly PageName[];
}

/**
 * Only the columns that scoring uses. The criteria columns of Scores are told by the setting that was
 * stored with the registers; when Criteria says otherwise, or Scores has lost one of them, Scores is
 * read whole. Requests: 1, or 2.
 */
export async function readForScoring(
  signal: AbortSignal | undefined,
  besides: ReadBesides = {},
): Promise<RegisterReading> {
  const options = {
    settings: ["pmo_MissingScore", ...(besides.settings ?? [])],
    signal,
    ...(besides.pages === undefined ? {} : { pages: besides.pages }),
  };
  const hint = (await storedRegisterSetting())?.criteria;
  const reading = await readRegisters(queries(hint, besides), options);
  if (hint === undefined) return reading;
  const hinted = new Set(hint.map(keyOf));
  const headers = new Set(reading.tables["Scores"]?.columns.map(keyOf));
  const isRight = criteriaNames(reading).every(
    (name) => hinted.has(keyOf(name)) && headers.has(keyOf(name)),
  );
  return isRight ? reading : readRegisters(queries(undefined, besides), options);
}

/** Names in Criteria, in the order of its rows. */
export function criteriaNames({ registers }: RegisterReading): string[] {
  const criteria = registers.find(({ register }) => register === "Criteria");
  const column = criteria?.headers.indexOf("Criterion") ?? -1;
  return (criteria?.rows ?? [])
    .map((row) => row[column] ?? null)
    .filter((name) => name !== null && typeof name !== "object")
    .map((name) => String(name).trim())
    .filter((name) => name !== "");
}

/** Periods has the budget that the ranked list is held against; only where it stands is asked, unless more is. */
function queries(
  criteria: readonly string[] | undefined,
  { projects = [], scores = [], periods = [], others = [] }: ReadBesides,
): RegisterQuery[] {
  return [
    { register: "Projects", columns: [...new Set([...projectColumns, ...projects])] },
    { register: "Criteria" },
    criteria
      ? { register: "Scores", columns: [...new Set(["Project ID", ...criteria, ...scores])] }
      : { register: "Scores" },
    { register: "Periods", columns: periods },
    ...others,
  ];
}
