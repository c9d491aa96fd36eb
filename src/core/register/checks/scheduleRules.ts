import { keyOf } from "#core/scoring/registerTable";
import { isoDate } from "#core/time/serialDate";
import { isBlank } from "../content";
import { isOver, isRunning } from "../stages";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf, wordIs } from "./checkedWorkbook";
import { recordsBy, percentText } from "./recordIndex";
import type { Rule, RuleIssue } from "./rule";

/** Columns that tell what has happened: nothing can have happened after the status date. */
const past: Readonly<Record<string, readonly string[]>> = {
  Projects: ["Updated on"],
  Risks: ["Raised on"],
  Issues: ["Raised on"],
  Milestones: ["Actual date"],
};

function datesAfterStatus({ registers, statusDate }: CheckedWorkbook): readonly RuleIssue[] {
  if (statusDate === null) return [];
  return registers.flatMap((checked) =>
    (past[checked.register] ?? []).flatMap((field) =>
      checked.records.flatMap((row): RuleIssue[] => {
        const day = checked.table.number(row, field);
        if (day === null || Math.floor(day) <= statusDate) return [];
        return [
          {
            code: "date-after-status",
            severity: "warning",
            place: placeOf(checked, row, field),
            found: isoDate(day),
            expected: isoDate(statusDate),
          },
        ];
      }),
    ),
  );
}

/** A day by which something should have been done, and when it still counts as open. */
interface Due {
  readonly code:
    | "review-overdue"
    | "response-overdue"
    | "issue-overdue"
    | "milestone-overdue"
    | "decision-overdue";
  readonly register: string;
  readonly field: string;
  readonly severity: "warning" | "hint";
  readonly isOpen: (checked: CheckedRegister, row: number) => boolean;
}

const dues: readonly Due[] = [
  {
    code: "review-overdue",
    register: "Risks",
    field: "Review on",
    severity: "warning",
    isOpen: wordIs("Status", "open"),
  },
  {
    code: "response-overdue",
    register: "Risks",
    field: "Response due",
    severity: "warning",
    isOpen: wordIs("Status", "open"),
  },
  {
    code: "response-overdue",
    register: "Responses",
    field: "Due",
    severity: "warning",
    isOpen: wordIs("Status", "planned", "in progress"),
  },
  {
    code: "review-overdue",
    register: "Benefits",
    field: "Review on",
    severity: "hint",
    isOpen: ({ table }, row) =>
      !["realised", "withdrawn"].includes(keyOf(table.text(row, "Status"))),
  },
  {
    code: "issue-overdue",
    register: "Issues",
    field: "Due",
    severity: "warning",
    isOpen: wordIs("Status", "open", "escalated"),
  },
  {
    code: "milestone-overdue",
    register: "Milestones",
    field: "Forecast date",
    severity: "warning",
    isOpen: ({ table }, row) => isBlank(table.cell(row, "Actual date")),
  },
  {
    code: "decision-overdue",
    register: "Decisions",
    field: "Needed by",
    severity: "warning",
    isOpen: wordIs("Outcome", "pending"),
  },
];

function overdue(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const { statusDate } = workbook;
  if (statusDate === null) return [];
  return dues.flatMap(({ code, register, field, severity, isOpen }) => {
    const checked = workbook.register(register);
    if (checked === null) return [];
    return checked.records.flatMap((row): RuleIssue[] => {
      const due = checked.table.number(row, field);
      if (due === null || due >= statusDate || !isOpen(checked, row)) return [];
      const facts = {
        status: checked.table.text(row, "Status"),
        forum: checked.table.text(row, "Forum"),
      };
      return [{ code, severity, place: placeOf(checked, row, field), found: isoDate(due), facts }];
    });
  });
}

/** Projects whose dates, progress and stage contradict each other, or that nobody has looked at. */
function projectDates(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const { statusDate } = workbook;
  const checked = workbook.register("Projects");
  if (checked === null) return [];
  const staleDays = workbook.setting("pmo_StaleDays");
  return checked.records.flatMap((row): RuleIssue[] => {
    const { table } = checked;
    const stage = table.text(row, "Stage");
    const isDelivering = isRunning(stage);
    const issues: RuleIssue[] = [];
    const complete = table.number(row, "Complete %");
    if (keyOf(stage) === "closed" && complete !== null && complete < 1) {
      issues.push({
        code: "closed-unfinished",
        severity: "hint",
        place: placeOf(checked, row, "Complete %"),
        found: percentText(complete),
        facts: { stage },
      });
    }
    if (statusDate === null) return issues;
    const finish = table.number(row, "Forecast finish");
    const isAfterStart = finish !== null && finish >= (table.number(row, "Start") ?? -Infinity);
    if (isAfterStart && finish < statusDate && isDelivering) {
      issues.push({
        code: "finish-in-past",
        severity: "warning",
        place: placeOf(checked, row, "Forecast finish"),
        found: isoDate(finish),
        facts: { stage },
      });
    }
    const updated = table.number(row, "Updated on");
    if (updated !== null && statusDate - updated > staleDays && !isOver(stage)) {
      issues.push({
        code: "record-stale",
        severity: "warning",
        place: placeOf(checked, row, "Updated on"),
        found: isoDate(updated),
        expected: String(staleDays),
        facts: { days: Math.floor(statusDate - updated) },
      });
    }
    return issues;
  });
}

/** Milestones that lie outside the project they belong to. Benefits and payments may come later. */
function milestonesOutside(workbook: CheckedWorkbook): readonly RuleIssue[] {
  const checked = workbook.register("Milestones");
  if (checked === null) return [];
  const projects = recordsBy(workbook, "Projects", "Project ID");
  return checked.records.flatMap((row): RuleIssue[] => {
    const date = checked.table.number(row, "Forecast date");
    const known = projects.get(keyOf(checked.table.text(row, "Project ID")));
    if (date === null || known === undefined) return [];
    const { table } = known.checked;
    const [start, finish] = [
      table.number(known.row, "Start"),
      table.number(known.row, "Forecast finish") ?? table.number(known.row, "Baseline finish"),
    ];
    if (start === null || finish === null || start > finish) return [];
    const mayFollow = ["benefit", "payment"].includes(keyOf(checked.table.text(row, "Kind")));
    if (date >= start && (date <= finish || mayFollow)) return [];
    return [
      {
        code: "milestone-outside-project",
        severity: "warning",
        place: placeOf(checked, row, "Forecast date"),
        found: isoDate(date),
        facts: {
          project: table.text(known.row, "Project ID"),
          start: isoDate(start),
          finish: isoDate(finish),
        },
      },
    ];
  });
}

export const scheduleRules: readonly Rule[] = [
  { codes: ["date-after-status"], check: datesAfterStatus },
  {
    codes: [
      "review-overdue",
      "response-overdue",
      "issue-overdue",
      "milestone-overdue",
      "decision-overdue",
    ],
    check: overdue,
  },
  { codes: ["closed-unfinished", "finish-in-past", "record-stale"], check: projectDates },
  { codes: ["milestone-outside-project"], check: milestonesOutside },
];
