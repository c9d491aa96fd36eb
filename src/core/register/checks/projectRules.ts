import type { Issue } from "#core/issues";
import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import { parseAllowed } from "../allowed";
import { settings as schemaSettings } from "../schema";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { isMissing, placeOf } from "./checkedWorkbook";
import { missingIssue } from "./missingIssue";
import type { Rule } from "./rule";

/** Stages from approval to the end of delivery. */
const committed: readonly string[] = ["approved", "in delivery", "closing", "on hold"];

interface Condition {
  readonly field: string;
  /** When the field must be filled. */
  readonly when: Phrase;
  readonly applies: (checked: CheckedRegister, row: number) => boolean;
}

const stageIn =
  (stages: readonly string[]) =>
  ({ table }: CheckedRegister, row: number): boolean =>
    stages.includes(keyOf(table.text(row, "Stage")));

/** Fields that a project needs only in some stages or with some ratings. */
const conditions: readonly Condition[] = [
  { field: "Start", when: "it is required from stage Approved on", applies: stageIn(committed) },
  {
    field: "Baseline finish",
    when: "it is required from stage Approved on",
    applies: stageIn(committed),
  },
  {
    field: "Complete %",
    when: "it is required in stage In delivery",
    applies: stageIn(["in delivery"]),
  },
  {
    field: "Reported RAG",
    when: "it is required in stage In delivery",
    applies: stageIn(["in delivery"]),
  },
  {
    field: "Status note",
    when: "it is required when the rating is Amber or Red",
    applies: ({ table }, row) => ["amber", "red"].includes(keyOf(table.text(row, "Reported RAG"))),
  },
];

function conditionalFields(workbook: CheckedWorkbook): readonly Issue[] {
  const checked = workbook.register("Projects");
  if (checked === null) return [];
  return conditions
    .filter(({ field }) => checked.table.has(field))
    .flatMap(({ field, when, applies }) =>
      missingIssue(
        checked,
        field,
        checked.records.filter((row) => applies(checked, row)),
        when,
      ),
    );
}

function forcedWithoutReason(workbook: CheckedWorkbook): readonly Issue[] {
  const checked = workbook.register("Projects");
  if (checked?.table.has("Selection reason") !== true) return [];
  return checked.records.flatMap((row): Issue[] => {
    const rule = checked.table.text(row, "Selection rule");
    if (
      rule === "" ||
      keyOf(rule) === "free" ||
      !isMissing(checked.table.cell(row, "Selection reason"))
    )
      return [];
    const place = placeOf(checked, row, "Selection reason");
    return [
      {
        code: "reason-missing",
        severity: "warning",
        place,
        found: rule,
        expected: "Selection rule",
      },
    ];
  });
}

function unmeasurableBenefits(workbook: CheckedWorkbook): readonly Issue[] {
  const checked = workbook.register("Benefits");
  if (checked === null) return [];
  return checked.records.flatMap((row): Issue[] => {
    const [baseline, target] = [
      checked.table.number(row, "Baseline value"),
      checked.table.number(row, "Target value"),
    ];
    const isLevel = keyOf(checked.table.text(row, "Profile")) === "level";
    if (!isLevel || baseline === null || baseline !== target) return [];
    const place = placeOf(checked, row, "Target value");
    return [{ code: "target-equals-baseline", severity: "warning", place, found: String(target) }];
  });
}

/** Settings outside the range that the schema allows (a discount rate of 35 for 3.5%). */
function settingsOutOfRange({ settings }: CheckedWorkbook): readonly Issue[] {
  return schemaSettings.flatMap(({ name, label, allowed }): Issue[] => {
    const value = settings[name] ?? settings[label];
    const range = parseAllowed(allowed);
    if (typeof value !== "number" || range.kind !== "range") return [];
    const place = { sheet: "Settings", register: "Settings", field: label };
    const found = String(value);
    if (range.minimum !== null && value < range.minimum) {
      return [
        {
          code: "below-minimum",
          severity: "warning",
          place,
          found,
          expected: String(range.minimum),
        },
      ];
    }
    if (range.maximum === null || value <= range.maximum) return [];
    return [
      { code: "above-maximum", severity: "warning", place, found, expected: String(range.maximum) },
    ];
  });
}

export const projectRules: readonly Rule[] = [
  { codes: ["required-missing", "missing-column"], check: conditionalFields },
  { codes: ["reason-missing"], check: forcedWithoutReason },
  { codes: ["target-equals-baseline"], check: unmeasurableBenefits },
  { codes: ["below-minimum", "above-maximum"], check: settingsOutOfRange },
];
