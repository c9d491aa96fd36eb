import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { residualColumns } from "#core/risk/readRisks";
import type { RiskRecord } from "#core/risk/risk";
import { keyOf } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { CellContent, Edit } from "#sheets/plan";
import { columnBlock } from "#sheets/planColumn";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, listOf } from "../parameters";
import { readForRisk, riskReading } from "./readRisk";
import { missingRegister, refusedRisk } from "./refusedRisk";
import { deriveParameters } from "./riskParameters";

export const deriveResiduals: ActionWork = { propose };

/** Column of the pack that a residual level follows. */
const followed: Readonly<Record<(typeof residualColumns)[number], string>> = {
  "Residual probability": "Probability after responses",
  "Residual impact": "Impact after responses",
};
/** IDs that a sentence names. */
const namedAtMost = 10;

/** Residual levels as live formulas of the stated effects of responses, or as typed values again. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForRisk(context.signal);
  const missing = lacking(reading);
  if (missing.length > 0) return refusedRisk(reading, missing);
  const way = choiceOf(deriveParameters, context, "way", ["derive", "typed"] as const);
  const { chosen, isAll, issues } = chosenRisks(context, riskReading(reading).risks);
  const able = chosen.filter((risk) =>
    way === "derive" ? risk.afterResponses !== null : risk.isDerived,
  );
  const unable = way === "derive" && !isAll ? chosen.filter((risk) => !able.includes(risk)) : [];
  const all = [
    ...issues,
    ...(way === "derive" && (unable.length > 0 || able.length === 0)
      ? [withoutEffect(unable)]
      : []),
  ];
  if (able.length === 0) return refusedRisk(reading, all);
  const edits = residualColumns.flatMap((header) =>
    able.map((risk) => cellEdit(reading, header, risk, way)),
  );
  const risks = able.length;
  return {
    sentence:
      way === "derive"
        ? message("derives-residuals", { risks, changed: changedRatings(able) })
        : message("types-residuals", { risks }),
    plan: {
      title: message(way === "derive" ? "derived-residuals" : "typed-residuals", { risks }),
      edits: edits.flat(),
    },
    issues: all,
    state: reading.state,
  };
}

/** What following needs: the register of risks, and the pack "Risk treatment" with its columns and register. */
function lacking({ tables }: RegisterReading): readonly Issue[] {
  const risks = tables["Risks"];
  if (risks === undefined) return [missingRegister("Risks")];
  const isThere =
    tables["Responses"] !== undefined &&
    Object.values(followed).every((header) => risks.columns.includes(header));
  if (isThere) return [];
  const place = { register: "Responses" };
  return [{ code: "pack-missing", severity: "blocking", place, expected: "Risk treatment" }];
}

function chosenRisks(
  context: ActionContext,
  risks: readonly RiskRecord[],
): {
  readonly chosen: readonly RiskRecord[];
  readonly isAll: boolean;
  readonly issues: readonly Issue[];
} {
  const named = listOf(deriveParameters, context, "risks");
  if (named.length === 0 || named.some((name) => keyOf(name) === "all")) {
    return { chosen: risks.filter(({ status }) => status === "Open"), isAll: true, issues: [] };
  }
  const byKey = new Map(risks.map((risk) => [keyOf(risk.id), risk]));
  return {
    chosen: named.flatMap((name) => byKey.get(keyOf(name)) ?? []),
    isAll: false,
    issues: named
      .filter((name) => !byKey.has(keyOf(name)))
      .map((found): Issue => ({
        code: "risk-unknown",
        severity: "warning",
        place: { register: "Risks" },
        found,
      })),
  };
}

function withoutEffect(risks: readonly RiskRecord[]): Issue {
  const ids = risks.map(({ id }) => id);
  return {
    code: risks.length === 0 ? "no-effects" : "effects-missing",
    severity: "warning",
    place: { register: "Responses" },
    facts: {
      count: ids.length,
      risks: ids.slice(0, namedAtMost).join(", "),
      more: Math.max(0, ids.length - namedAtMost),
    },
  };
}

/** Ratings that are others afterwards. */
function changedRatings(risks: readonly RiskRecord[]): number {
  return risks.filter(
    ({ residual, afterResponses }) =>
      residual.probability !== afterResponses?.probability ||
      residual.impact !== afterResponses.impact,
  ).length;
}

function cellEdit(
  { tables }: RegisterReading,
  header: (typeof residualColumns)[number],
  { row, residual }: RiskRecord,
  way: "derive" | "typed",
): Edit[] {
  const place = tables["Risks"];
  const block = place === undefined ? null : columnBlock(place, header);
  if (block === null) return [];
  const at = { ...block, row: block.row + 1 + row, rows: 1 };
  const value = header === "Residual probability" ? residual.probability : residual.impact;
  const cell: CellContent = way === "derive" ? `=[@[${followed[header]}]]` : value;
  return [{ kind: "writeCells", at, cells: [[cell]] }];
}
