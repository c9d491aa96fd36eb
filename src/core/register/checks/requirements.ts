import type { Phrase } from "#core/messages/phrase";
import { keyOf } from "#core/scoring/registerTable";
import { registerOf } from "../schema";
import { committedStages } from "../stages";
import type { CheckedRegister } from "./checkedWorkbook";
import { wordIs } from "./checkedWorkbook";

/** A field that some records must fill. */
export interface Requirement {
  readonly field: string;
  /** Why, or when, it must be filled. */
  readonly why: Phrase;
  /** true: the field is part of what identifies the record. */
  readonly isKey: boolean;
  readonly applies: (checked: CheckedRegister, row: number) => boolean;
}

interface Condition {
  readonly field: string;
  readonly why: Phrase;
  readonly applies: (checked: CheckedRegister, row: number) => boolean;
}

const isNot =
  (field: string, words: readonly string[]) =>
  ({ table }: CheckedRegister, row: number): boolean => {
    const word = keyOf(table.text(row, field));
    return word !== "" && !words.includes(word);
  };

const committed = committedStages.map(keyOf);
const approvedOn = "it is required from stage Approved on" satisfies Phrase;
const inDelivery = "it is required in stage In delivery" satisfies Phrase;
const forMoney = "it is required for a benefit in money" satisfies Phrase;
const forLevel = "it is required for a benefit of profile Level" satisfies Phrase;
const forBaseline = "without it realised % cannot be computed" satisfies Phrase;
const onceDecided = "it is required once it is decided" satisfies Phrase;

/** A qualitative benefit is described, not measured. */
function isMeasuredLevel(checked: CheckedRegister, row: number): boolean {
  return wordIs("Profile", "level")(checked, row) && isNot("Class", ["qualitative"])(checked, row);
}

/** Fields that a record needs only in some stages or with some words, by register. */
const conditions: Readonly<Record<string, readonly Condition[]>> = {
  Projects: [
    { field: "Start", why: approvedOn, applies: wordIs("Stage", ...committed) },
    { field: "Baseline finish", why: approvedOn, applies: wordIs("Stage", ...committed) },
    { field: "Complete %", why: inDelivery, applies: wordIs("Stage", "in delivery") },
    { field: "Reported RAG", why: inDelivery, applies: wordIs("Stage", "in delivery") },
    { field: "Manager", why: inDelivery, applies: wordIs("Stage", "in delivery") },
    {
      field: "Status note",
      why: "it is required when the rating is Amber or Red",
      applies: wordIs("Reported RAG", "amber", "red"),
    },
  ],
  Risks: [
    {
      field: "Response action",
      why: "it is required unless the response is Accept or Reject",
      applies: (checked, row) =>
        wordIs("Status", "open")(checked, row) &&
        isNot("Response", ["accept", "reject"])(checked, row),
    },
  ],
  Issues: [
    {
      field: "Resolution",
      why: "it is required once it is resolved or closed",
      applies: wordIs("Status", "resolved", "closed"),
    },
  ],
  Benefits: [
    {
      field: "Value per unit",
      why: forMoney,
      applies: wordIs("Class", "cashable", "non-cashable"),
    },
    { field: "Baseline value", why: forBaseline, applies: isMeasuredLevel },
    { field: "Target value", why: forLevel, applies: isMeasuredLevel },
  ],
  Decisions: [
    { field: "Date", why: onceDecided, applies: isNot("Outcome", ["pending"]) },
    { field: "Rationale", why: onceDecided, applies: isNot("Outcome", ["pending", "noted"]) },
  ],
};

/**
 * The fields that records of a register must fill, of the columns that its table has: always, or by
 * their stage and their words.
 */
export function requirementsOf(checked: CheckedRegister): readonly Requirement[] {
  const { key } = registerOf(checked.register);
  const always = checked.columns
    .filter((column) => column.kind === "input" && column.required === "required")
    .map(({ header }): Requirement => ({
      field: header,
      why: "it is required",
      isKey: key.includes(header),
      applies: () => true,
    }));
  const conditional = (conditions[checked.register] ?? [])
    .filter(({ field }) => checked.table.has(field))
    .map((condition): Requirement => ({ ...condition, isKey: false }));
  return [...always, ...conditional];
}
