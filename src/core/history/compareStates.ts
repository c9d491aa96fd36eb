import { scaledColumns, scaleTable } from "#core/risk/scaleRows";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import type { Change } from "./change";
import type { ChangeRules } from "./changeRules";
import { isTurnedRound, measureOf } from "./fieldMeasures";
import { type KeptTable, keptTables } from "./keptFields";
import { type BudgetOf, recordBudgets } from "./recordBudgets";
import { scaleMark } from "./scaleMark";
import type { KeptRecord, PortfolioState } from "./state";
import { type SuspectedRename, suspectedRenames } from "./suspectedRenames";
import { isHighRisk, significances, weighChange } from "./weighChange";

/** What is different in a portfolio between two days. */
export interface Comparison {
  /** The most significant first. */
  readonly changes: readonly Change[];
  /** Risks were scored by another scale then: their scores are not compared. */
  readonly isRescaled: boolean;
  /** Records that may only have another identifier. */
  readonly renamed: readonly SuspectedRename[];
  /** Registers of the earlier state that the later one lacks as a whole: nothing is said about them. */
  readonly missing: readonly string[];
}

interface Comparing {
  readonly kept: KeptTable;
  readonly rules: ChangeRules;
  readonly budgetOf: BudgetOf;
  readonly isRescaled: boolean;
}

/**
 * What changed from one state to another, in the manner of domain 2.9: records by their key, values by
 * their field; what is too small to matter is left out.
 *
 * Significance: a rating that becomes Red 90, a risk that becomes High 80, a stage 70, a record that is
 * gone 60, cost 40 and 2 for each percent of the budget (at most 90), a date 30 and a half for each day
 * (at most 85), all else 20.
 *
 * Cost: one look at each value of both states, and the order of the changes.
 * @example
 * import { emptyState } from "#core/history/state";
 * import { changeRules } from "#core/history/changeRules";
 * compareStates(emptyState, emptyState, changeRules(new Map())).changes; // => []
 */
export function compareStates(
  before: PortfolioState,
  after: PortfolioState,
  rules: ChangeRules,
): Comparison {
  const isRescaled = hasOtherScale(before, after);
  const budgetOf = recordBudgets(before, after);
  const there = keptTables.filter(({ register }) => after.tables.has(register));
  const changes = there.flatMap((kept) =>
    tableChanges(before, after, { kept, rules, budgetOf, isRescaled }),
  );
  return {
    changes: changes.sort(bySignificance),
    isRescaled,
    renamed: suspectedRenames(before, after),
    missing: keptTables
      .map(({ register }) => register)
      .filter((register) => !after.tables.has(register) && before.tables.has(register)),
  };
}

function tableChanges(
  before: PortfolioState,
  after: PortfolioState,
  comparing: Comparing,
): readonly Change[] {
  const { register } = comparing.kept;
  const [former, present] = [before.tables.get(register), after.tables.get(register)];
  const changes: Change[] = [];
  for (const [id, record] of present ?? []) {
    const earlier = former?.get(id);
    if (earlier === undefined) changes.push(appearance(record, comparing));
    else changes.push(...recordChanges(earlier, record, comparing));
  }
  for (const [id, record] of former ?? []) {
    if (present?.has(id) !== true) changes.push(disappearance(record, comparing));
  }
  return changes;
}

function recordChanges(
  before: KeptRecord,
  after: KeptRecord,
  { kept, rules, budgetOf, isRescaled }: Comparing,
): readonly Change[] {
  const { register, fields } = kept;
  const turned = isTurned(register, after);
  return fields.flatMap((field): Change[] => {
    const [from, to] = [before.values.get(field) ?? null, after.values.get(field) ?? null];
    if (from === to || (isRescaled && register === "Risks" && scaled.has(field))) return [];
    const weighed = weighChange(from, to, {
      measure: measureOf(register, field),
      isTurnedRound: turned,
      budget: budgetOf(register, before),
      rules,
    });
    if (weighed === null) return [];
    return [
      {
        ...weighed,
        table: register,
        key: after.key,
        item: titleOf(kept, after),
        field,
        from,
        to,
        explain: weighed.significance >= rules.explainFrom,
      },
    ];
  });
}

const scaled: ReadonlySet<string> = new Set(scaledColumns);

function appearance(record: KeptRecord, { kept, rules }: Comparing): Change {
  const isTurnedRound = isTurned(kept.register, record);
  const isHigh =
    kept.register === "Risks" &&
    isHighRisk(record.values.get("Residual score"), { isTurnedRound, rules });
  const significance = isHigh ? significances.newHighRisk : significances.other;
  return { ...wholeRecord(kept, record), kind: "New", ...said(significance, rules) };
}

function disappearance(record: KeptRecord, { kept, rules }: Comparing): Change {
  return {
    ...wholeRecord(kept, record),
    kind: "Removed",
    ...said(significances.removed, rules),
  };
}

function said(
  significance: number,
  { explainFrom }: ChangeRules,
): Pick<Change, "significance" | "explain"> {
  return { significance, explain: significance >= explainFrom };
}

function wholeRecord(
  kept: KeptTable,
  record: KeptRecord,
): Pick<Change, "table" | "key" | "item" | "field" | "from" | "to" | "difference"> {
  const { register: table } = kept;
  const item = titleOf(kept, record);
  return { table, key: record.key, item, field: "", from: null, to: null, difference: null };
}

function titleOf({ title }: KeptTable, { values }: KeptRecord): string {
  return String(values.get(title) ?? "");
}

function isTurned(register: string, { values }: KeptRecord): boolean {
  return isTurnedRound(register, String(values.get("Type") ?? ""));
}

/** True when both states know their scale of risks and it is another one. */
function hasOtherScale(before: PortfolioState, after: PortfolioState): boolean {
  const [was, is] = [before, after].map(({ tables }) => scaleMark(tables.get(scaleTable) ?? null));
  return was !== null && is !== null && was !== is;
}

const order = new Map(keptTables.map(({ register }, at) => [register, at]));

function bySignificance(a: Change, b: Change): number {
  return (
    b.significance - a.significance ||
    (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0) ||
    naturalOrder(keyOf(a.key), keyOf(b.key)) ||
    0
  );
}
