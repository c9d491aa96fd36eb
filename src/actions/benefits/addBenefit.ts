import { startsWithChangeWord } from "#core/benefits/changeWords";
import type { ListedProject } from "#core/benefits/benefitBook";
import { draftedPlan, type PlanDraft } from "#core/benefits/planDraft";
import type { Benefit, TiedTo } from "#core/benefits/benefit";
import type { PeriodEntry } from "#core/benefits/valueLines";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { keyOf } from "#core/scoring/registerTable";
import type { Edit } from "#sheets/plan";
import type { RegisterReading } from "#excel/registerReading";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { type NewFields, planNewRow } from "../risk/newRow";
import { draftOf, startIssue } from "./benefitDraft";
import { beyondIssue, fieldIssue, isBlocking, refusedBenefit, valueEdits } from "./benefitEdits";
import { addBenefitParameters } from "./benefitParameters";
import { bookOf, moneyUnitOf, nextBenefitId, type ReadBook, readForBenefits } from "./readBenefits";

export const addBenefit: ActionWork = { propose };

/** A benefit with its profile, and its plan by period phased from the dates of its project. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForBenefits(context.signal);
  const read = bookOf(reading);
  const asked = askedFor(context, reading, read);
  if (asked.issues.some(isBlocking)) return refusedBenefit(reading, asked.issues);
  const target = registersToWrite(reading, ["Benefits", "BenefitPeriods"]);
  const table = target.tables["Benefits"];
  const id = String(asked.fields["Benefit ID"] ?? "");
  const edits: Edit[] = [
    ...target.edits,
    ...(table === undefined ? [] : planNewRow(table, target.contentOf("Benefits"), asked.fields)),
    ...valueEdits(target, read.book.periods, asked.entries),
  ];
  const periods = new Set(asked.entries.map(({ period }) => period)).size;
  const relatesTo = String(asked.fields["Relates to"] ?? "");
  return {
    sentence: message("adds-benefit", { benefit: id, relatesTo, periods }),
    plan: { title: message("added-benefit", { benefit: id }), edits },
    issues: [...addedIssues(target), ...asked.issues],
    state: reading.state,
  };
}

interface Asked {
  readonly fields: NewFields;
  readonly entries: readonly PeriodEntry[];
  readonly issues: readonly Issue[];
}

function askedFor(context: ActionContext, reading: RegisterReading, read: ReadBook): Asked {
  const typed = (name: string): string => textOf(addBenefitParameters, context, name);
  const { book } = read;
  const id = nextBenefitId(reading);
  const bearer = bearerOf(typed("relatesTo"), read);
  const draft = draftOf(addBenefitParameters, context, book.periods, {
    profile: typed("profile") === "Level" ? "Level" : "Flow",
    tiedTo: tieOf(typed("tiedTo")),
    offsetDays: Number(typed("offsetDays")),
    baseline: numberOf(typed("baseline")) ?? 0,
    target: numberOf(typed("target")) ?? 0,
  });
  const fields = fieldsOf(typed, { id, bearer, moneyUnit: moneyUnitOf(reading) });
  const isPlanned = draft.value.profile === "Level" || typed("perYear") !== "";
  const plan = isPlanned ? draftedPlan(draft.value, book.periods, bearer.project) : null;
  const issues = [
    ...draft.issues,
    ...problemsOf(fields, bearer, read),
    ...(plan === null ? [unplanned(fields)] : startIssue(plan.startsOn, book.periods)),
    ...beyondIssue(id, plan?.beyond ?? 0, book.periods),
  ];
  const benefit = newBenefit(id, draft.value, read);
  const entries = book.periods.flatMap((period, t): PeriodEntry[] => {
    const planned = plan?.planned[t] ?? null;
    const forecast = plan?.forecast[t] ?? null;
    return [
      ...(planned === null
        ? []
        : [{ benefit, period: t, layer: "Planned", value: planned } as const]),
      ...(forecast === null || period.isClosed
        ? []
        : [{ benefit, period: t, layer: "Forecast", value: forecast } as const]),
    ];
  });
  return { fields, entries, issues };
}

/** What a benefit relates to: a project, a program, or nothing that is known. */
interface Bearer {
  readonly id: string;
  readonly project: ListedProject | null;
  readonly isKnown: boolean;
}

function bearerOf(typed: string, { book }: ReadBook): Bearer {
  const project = book.projects.find(({ id }) => keyOf(id) === keyOf(typed)) ?? null;
  const program = book.programs.find(({ id }) => keyOf(id) === keyOf(typed));
  const id = project?.id ?? program?.id ?? typed;
  return { id, project, isKnown: project !== null || program !== undefined };
}

function fieldsOf(
  typed: (name: string) => string,
  { id, bearer, moneyUnit }: { id: string; bearer: Bearer; moneyUnit: string },
): NewFields {
  const isMoney = ["Cashable", "Non-cashable"].includes(typed("class"));
  const unit = typed("unit") === "" && isMoney ? moneyUnit : typed("unit");
  const isOwnUnit = isMoney && typed("profile") !== "Level" && keyOf(unit) === keyOf(moneyUnit);
  const profile = typed("profile");
  return {
    "Benefit ID": id,
    "Relates to": bearer.id,
    Benefit: typed("benefit"),
    Type: typed("type"),
    Class: typed("class"),
    "Objective ID":
      typed("objective") === "" ? (bearer.project?.objective ?? "") : typed("objective"),
    Owner: typed("owner"),
    Measure: typed("measure"),
    Unit: unit,
    Profile: profile,
    "Value per unit": numberOf(typed("valuePerUnit")) ?? (isOwnUnit ? 1 : null),
    "Baseline value": numberOf(typed("baseline")),
    "Target value": numberOf(typed("target")),
    "Confidence %": numberOf(typed("confidence")),
    Status: "Planned",
    "Roll up": typed("rollUp"),
    "Tied to": bearer.project === null ? "Not tied" : typed("tiedTo"),
    "Offset days": numberOf(typed("offsetDays")),
  };
}

function problemsOf(fields: NewFields, bearer: Bearer, { book }: ReadBook): readonly Issue[] {
  const text = (field: string): string => String(fields[field] ?? "");
  const record = text("Benefit ID");
  const needed = ["Relates to", "Benefit", "Owner", "Measure", "Objective ID"];
  const objective = text("Objective ID");
  const knows = book.objectives.some(({ id }) => keyOf(id) === keyOf(objective));
  return [
    ...needed
      .filter((field) => text(field) === "")
      .map((field) =>
        fieldIssue(
          "required-missing",
          field,
          { record, expected: "it is required" },
          field === "Relates to" || field === "Benefit" ? "blocking" : "warning",
        ),
      ),
    ...(bearer.id === "" || bearer.isKnown
      ? []
      : [fieldIssue("relates-to-unknown", "Relates to", { record, found: bearer.id })]),
    ...(objective === "" || knows || book.objectives.length === 0
      ? []
      : [fieldIssue("objective-unknown", "Objective ID", { record, found: objective })]),
    ...(text("Benefit") === "" || startsWithChangeWord(text("Benefit"))
      ? []
      : [
          fieldIssue(
            "benefit-without-change-word",
            "Benefit",
            { record, found: text("Benefit") },
            "hint",
          ),
        ]),
    ...levelProblems(fields, record),
    ...moneyProblems(fields, record),
  ];
}

/** A level needs both readings, and they must differ. */
function levelProblems(fields: NewFields, record: string): Issue[] {
  const [baseline, target] = [fields["Baseline value"], fields["Target value"]];
  if (fields["Profile"] !== "Level") return [];
  const missing = ["Baseline value", "Target value"].filter((field) => fields[field] === null);
  if (missing.length > 0) {
    const expected = "it is required for a benefit of profile Level";
    return missing.map((field) => fieldIssue("required-missing", field, { record, expected }));
  }
  if (baseline !== target) return [];
  return [
    fieldIssue("target-equals-baseline", "Target value", { record, found: String(target ?? "") }),
  ];
}

function moneyProblems(fields: NewFields, record: string): Issue[] {
  const benefitClass = String(fields["Class"] ?? "");
  const value = fields["Value per unit"];
  if (["Qualitative", "Quantifiable"].includes(benefitClass)) {
    if (value === null) return [];
    const found = benefitClass;
    return [fieldIssue("qualitative-with-money", "Value per unit", { record, found }, "warning")];
  }
  if (value !== null || fields["Profile"] === "Level") return [];
  const expected = "it is required for a benefit in money";
  return [fieldIssue("required-missing", "Value per unit", { record, expected }, "warning")];
}

/** A flow without a value a year gets no plan. */
function unplanned(fields: NewFields): Issue {
  const record = String(fields["Benefit ID"] ?? "");
  const isMoney = ["Cashable", "Non-cashable"].includes(String(fields["Class"] ?? ""));
  return fieldIssue(
    "benefit-without-periods",
    "Benefit ID",
    { record },
    isMoney ? "warning" : "hint",
  );
}

/** The benefit as its values are planned: no row of BenefitPeriods has it yet. */
function newBenefit(
  id: string,
  { profile }: PlanDraft,
  { book }: ReadBook,
): Pick<Benefit, "id" | "profile" | "values"> {
  const blank = { row: null, planned: null, forecast: null, actual: null, unread: {} };
  return { id, profile, values: book.periods.map(() => blank) };
}

function tieOf(typed: string): TiedTo {
  return typed === "Project start" || typed === "Not tied" ? typed : "Project finish";
}

function numberOf(typed: string): number | null {
  return typed === "" ? null : Number(typed);
}
