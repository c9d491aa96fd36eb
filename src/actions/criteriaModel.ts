import { storedPages } from "#excel/pageRecords";
import type { Issue } from "#core/issues";
import { message, type Message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { CriteriaModel } from "#sheets/criteriaModel";
import type { CriteriaPlan } from "#sheets/planCriteria";
import type { Edit, SetSetting } from "#sheets/plan";
import type { Proposal } from "./action";
import { drawnIssues, pageParts } from "./pages";
import { drawRankedList } from "./rankedList";
import { criteriaNames } from "./readForScoring";

/** The prioritisation model of a workbook, ready to be changed. */
export interface ReadModel {
  readonly reading: RegisterReading;
  readonly model: CriteriaModel;
  /** Body rows of Criteria that hold a criterion, by its name in small letters. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** null when the workbook has no register Criteria or no register Scores. */
export function readModel(reading: RegisterReading): ReadModel | null {
  const { tables, state, registers } = reading;
  const criteria = tables["Criteria"];
  const scores = tables["Scores"];
  const content = registers.find(({ register }) => register === "Criteria");
  if (criteria === undefined || scores === undefined || content === undefined) return null;
  const setting = registerSetting(state.settings.get(registerSettingKey));
  const own = state.names.map(({ name }) => name).filter((name) => name.startsWith("pmo_"));
  const names = {
    ...Object.fromEntries(Object.values(tables).map(({ register, table }) => [register, table])),
    ...Object.fromEntries(own.map((name) => [name, name])),
    ...setting?.names,
  };
  const column = content.headers.indexOf("Criterion");
  const rowOf = new Map<string, number>();
  content.rows.forEach((row, index) => {
    const name = row[column] ?? null;
    if (name === null || typeof name === "object") return;
    const key = keyOf(String(name));
    if (key !== "" && !rowOf.has(key)) rowOf.set(key, index);
  });
  return {
    reading,
    model: { criteria, scores, names, listed: criteriaNames(reading) },
    rowOf,
  };
}

/** What an action on the criteria has decided. */
export interface Decided {
  readonly plan: CriteriaPlan;
  readonly sentence: Message;
  readonly title: Message;
  readonly issues?: readonly Issue[];
}

/**
 * The proposal of a change: its edits, the ranked list drawn anew where the workbook has one, and the
 * note of which columns of Scores are criteria.
 */
export function criteriaProposal({ reading }: ReadModel, decided: Decided): Proposal {
  const { state, tables } = reading;
  const after = decided.plan.model;
  const hasList = storedPages(state).Prioritization !== undefined;
  const ranked = hasList
    ? drawRankedList(
        { state, tables: { ...tables, Criteria: after.criteria, Scores: after.scores } },
        after.listed,
      )
    : null;
  // What was drawn goes before the columns that its formulas use.
  const { clearing, drawing } = pageParts(state, [ranked]);
  const setting = noteOfCriteria(reading, after);
  return {
    sentence: decided.sentence,
    plan: {
      title: decided.title,
      edits: [
        ...clearing,
        ...decided.plan.edits,
        ...drawing,
        ...setting,
        ...clearing.flatMap((removal) => shownAgain(removal, state.activeSheet)),
      ],
    },
    issues: [...(decided.issues ?? []), ...drawnIssues([ranked])],
    state,
  };
}

/** The ranked list comes back to the front when it was there. */
function shownAgain(removal: Edit, activeSheet: string): Edit[] {
  const was = removal.kind === "removeSheet" && removal.sheet === activeSheet;
  return was ? [{ kind: "activateSheet", sheet: activeSheet }] : [];
}

function noteOfCriteria({ state }: RegisterReading, after: CriteriaModel): SetSetting[] {
  const stored = registerSetting(state.settings.get(registerSettingKey));
  if (stored === null) return [];
  const headers = after.listed.map(
    (name) => after.scores.columns.find((header) => keyOf(header) === keyOf(name)) ?? name,
  );
  return [{ kind: "setSetting", key: registerSettingKey, value: { ...stored, criteria: headers } }];
}

/** A proposal that writes nothing, with what stands in the way. */
export function refusedProposal({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("changes-no-criteria"),
    plan: { title: message("changed-no-criteria"), edits: [] },
    issues,
    state,
  };
}

/** The workbook has no model to change. */
export function noModel(reading: RegisterReading): Proposal {
  return refusedProposal(reading, [
    {
      code: "missing-register",
      severity: "blocking",
      place: {},
      expected: reading.tables["Criteria"] === undefined ? "Criteria" : "Scores",
    },
  ]);
}

/** The finding on a criterion that the workbook has not. */
export function unknownCriterion(name: string, { model }: ReadModel): Issue {
  return {
    code: "criterion-unknown",
    severity: "blocking",
    place: { sheet: model.criteria.sheet, register: "Criteria", field: "Criterion" },
    found: name,
    expected: model.listed.join(", "),
  };
}

/** Characters of a criterion's name: its points' formula repeats it, and Excel takes 8,192 characters. */
const longestName = 100;

/** The finding on a name that cannot become a criterion's; null where it can. */
export function nameProblem(
  name: string,
  { model, rowOf }: ReadModel,
  own: string | null,
): Issue | null {
  const place = { sheet: model.criteria.sheet, register: "Criteria", field: "Criterion" };
  if (name === "") return { code: "criterion-not-named", severity: "blocking", place };
  if (name.length > longestName) {
    const expected = String(longestName);
    const facts = { count: name.length };
    return { code: "text-too-long", severity: "blocking", place, expected, facts };
  }
  const key = keyOf(name);
  if (own !== null && key === keyOf(own)) return null;
  if (rowOf.has(key) || (own !== null && isTaken(key, model))) {
    return { code: "criterion-exists", severity: "blocking", place, found: name };
  }
  return null;
}

/** Another column of Scores has the name. */
function isTaken(key: string, { scores }: CriteriaModel): boolean {
  return scores.columns.some((header) => keyOf(header) === key);
}
