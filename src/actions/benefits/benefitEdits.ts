import type { BenefitPeriod } from "#core/benefits/benefit";
import type { PeriodEntry } from "#core/benefits/valueLines";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { freeRows } from "#core/register/freeRows";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import { planPeriodValues } from "#sheets/planPeriodValues";
import type { Proposal } from "../action";
import type { RegistersToWrite } from "../registersToWrite";

/** No benefit is changed; the issues say why. */
export function refusedBenefit(
  { state }: Pick<RegisterReading, "state">,
  issues: readonly Issue[],
): Proposal {
  return {
    sentence: message("changes-no-benefit"),
    plan: { title: message("changed-no-benefit"), edits: [] },
    issues,
    state,
  };
}

export function isBlocking({ severity }: Issue): boolean {
  return severity === "blocking";
}

/** A field of Benefits with something wrong in it. */
export function fieldIssue(
  code: Issue["code"],
  field: string,
  more: Pick<Issue, "found" | "expected"> & { readonly record?: string } = {},
  severity: Issue["severity"] = "blocking",
): Issue {
  const { record, ...rest } = more;
  const place = { register: "Benefits", field, ...(record === undefined ? {} : { record }) };
  return { code, severity, place, ...rest };
}

/** A part of a flow that leaves the calendar is said. */
export function beyondIssue(
  record: string,
  beyond: number,
  periods: readonly BenefitPeriod[],
): Issue[] {
  if (beyond === 0) return [];
  const [found, expected] = [String(beyond), periods.at(-1)?.key ?? ""];
  return [
    fieldIssue("benefit-beyond-calendar", "Forecast", { record, found, expected }, "warning"),
  ];
}

/** Values by period, put into BenefitPeriods as it is or will be. */
export function valueEdits(
  target: RegistersToWrite,
  periods: readonly BenefitPeriod[],
  entries: readonly PeriodEntry[],
): readonly Edit[] {
  const table = target.tables["BenefitPeriods"];
  if (table === undefined) return [];
  const free = freeRows(target.contentOf("BenefitPeriods"));
  return planPeriodValues({ table, freeRows: free, periods }, entries);
}
