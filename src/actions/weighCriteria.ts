import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { roundTo } from "#core/numeric/rounding";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { scoringModel } from "#core/scoring/scoringModel";
import { groupNames } from "#core/scoring/weighing/levels";
import { weigh } from "#core/scoring/weighing/weigh";
import type {
  Weighing,
  WeighingMethod,
  WeighingResult,
  WeighingSubject,
} from "#core/scoring/weighing/weighing";
import { randomIndexTables, weighingMethods } from "#core/scoring/weighing/weighing";
import { readAnswers } from "#core/scoring/weighing/weighingText";
import type { RegisterContent } from "#core/register/content";
import { missingPolicyOf } from "#core/scoring/weightedScore";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import { type CriterionCellEntry, planEntries } from "#sheets/planEntries";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { criteriaProposal, noModel, readModel, type ReadModel } from "./criteriaModel";
import { logWith } from "./history/priorityLog";
import { keepWeighing, keptWeighing } from "./keptWeighing";
import { textOf } from "./parameters";
import { readToWeigh, weighingSubject } from "./readWeighting";
import { weighingParameters } from "./weighingParameters";

export const weighCriteria: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readToWeigh(context.signal, ["Prioritization"]);
  const read = readModel(reading);
  if (read === null) return noModel(reading);
  const model = scoringModel(reading.registers, missingPolicyOf(reading.settings));
  const subject = weighingSubject(model, reading);
  const { weighing, issues: textIssues } = wanted(context, subject, keptWeighing(reading.state));
  if (textIssues.length > 0) return refused(reading, textIssues);
  const text = (name: string): string => textOf(weighingParameters, context, name);
  const result = weigh(weighing, subject);
  if (text("write") === "no") return keeping(read, weighing);
  const issues = placed(result.issues, reading).map((issue) => insisted(issue, text("keep")));
  const isBlocked = issues.some(({ severity }) => severity === "blocking");
  if (result.weights === null || isBlocked) return refused(reading, issues);
  const points = pointsOf(weighing, result);
  const edits = weightEdits(read, points);
  const isLogged = reading.tables["PriorityLog"] !== undefined;
  const logged = isLogged
    ? (await logWith(context, (registers) => weighed(registers, read, points))).edits
    : [];
  const facts = { method: weighing.method, criteria: subject.criteria.length };
  const ratio = largestRatio(result);
  return criteriaProposal(read, {
    plan: { edits: [...edits, keepWeighing(weighing), ...logged], model: read.model },
    sentence: message("weighs-criteria", {
      ...facts,
      ratio: ratio === null ? "" : ratio.toFixed(2),
      judges: weighing.judges.length,
    }),
    title: message("weighed-criteria", facts),
    issues,
  });
}

/** Only the answers are kept: an interview can go on later, whatever is still missing. */
function keeping(read: ReadModel, weighing: Weighing): Proposal {
  const judges = weighing.judges.length;
  return {
    sentence: message("keeps-answers", { judges }),
    plan: { title: message("kept-answers", { judges }), edits: [keepWeighing(weighing)] },
    issues: [],
    state: read.reading.state,
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("weighs-nothing"),
    plan: { title: message("weighed-nothing"), edits: [] },
    issues,
    state,
  };
}

/** The weighing as set, on top of the one that the workbook keeps. */
function wanted(
  context: ActionContext,
  { criteria }: WeighingSubject,
  kept: Weighing | null,
): { readonly weighing: Weighing; readonly issues: readonly Issue[] } {
  const text = (name: string): string => textOf(weighingParameters, context, name);
  const method: WeighingMethod =
    weighingMethods.find((each) => each === text("method")) ?? kept?.method ?? "direct";
  const byGroup = text("levels") === "" ? (kept?.byGroup ?? false) : text("levels") === "groups";
  const randomIndex =
    randomIndexTables.find((each) => each === text("randomIndex")) ??
    kept?.randomIndex ??
    "Alonso-Lamata";
  const names = [...criteria.map(({ name }) => name), ...(byGroup ? groupNames(criteria) : [])];
  const read = readAnswers(text("answers"), method, names);
  const judges = text("answers") === "" ? (kept?.judges ?? []) : read.judges;
  return { weighing: { method, judges, byGroup, randomIndex }, issues: read.issues };
}

/** Inconsistent judgements are written only when somebody says that they shall be kept. */
function insisted(issue: Issue, keep: string): Issue {
  const isRefused = issue.code === "judgements-inconsistent" && keep !== "yes";
  return isRefused ? { ...issue, severity: "blocking" } : issue;
}

function largestRatio({ comparings }: WeighingResult): number | null {
  const ratios = comparings.flatMap(({ consistency }) => consistency?.ratio ?? []);
  return ratios.length === 0 ? null : Math.max(...ratios);
}

/** Decimals of a weight in percent. */
const decimals = 4;

/** What is written: points as one person has given them, otherwise percent. */
function pointsOf({ method, judges, byGroup }: Weighing, result: WeighingResult): number[] {
  const [only] = judges;
  const [level] = result.comparings;
  if (method === "direct" && judges.length === 1 && !byGroup && only && level) {
    return level.items.map(
      (item) => only.ratings.find((rating) => keyOf(rating.criterion) === keyOf(item))?.value ?? 0,
    );
  }
  return (result.weights ?? []).map((weight) => roundTo(100 * weight, decimals));
}

/** The cells of Criteria[Weight]. */
function weightEdits({ model, rowOf, reading }: ReadModel, points: readonly number[]): Edit[] {
  const content = reading.registers.find(({ register }) => register === "Criteria");
  const column = content?.headers.indexOf("Weight") ?? -1;
  const cells = model.listed.flatMap((criterion, j): CriterionCellEntry[] => {
    const row = rowOf.get(keyOf(criterion));
    const value = points[j];
    if (row === undefined || value === undefined) return [];
    const old = content?.rows[row]?.[column] ?? null;
    return [{ kind: "criterion", row, criterion, field: "Weight", value, old }];
  });
  return planEntries(model, cells);
}

/** The registers with the weights that are written. */
function weighed(
  registers: readonly RegisterContent[],
  { model, rowOf }: ReadModel,
  points: readonly number[],
): readonly RegisterContent[] {
  return registers.map((content) => {
    const column = content.headers.indexOf("Weight");
    if (content.register !== "Criteria" || column < 0) return content;
    const byRow = new Map(
      model.listed.map((name, j) => [rowOf.get(keyOf(name)), points[j] ?? null] as const),
    );
    const rows = content.rows.map((row, r) =>
      byRow.has(r) ? row.with(column, byRow.get(r) ?? null) : row,
    );
    return { ...content, rows };
  });
}

/** Findings about a criterion lead to its cell of Criteria. */
function placed(issues: readonly Issue[], { registers }: RegisterReading): Issue[] {
  const content = registers.find(({ register }) => register === "Criteria");
  if (content === undefined) return [...issues];
  const table = new RegisterTable(content);
  return issues.map((issue) => {
    const { record = "", register } = issue.place;
    if (register !== "Criteria") return issue;
    const row = content.rows.findIndex(
      (_, r) => record !== "" && keyOf(table.text(r, "Criterion")) === keyOf(record),
    );
    if (row < 0) return issue;
    const place = table.place(row, record, "Weight");
    return { ...issue, place };
  });
}
