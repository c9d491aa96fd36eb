import type { BenefitBook } from "#core/benefits/benefitBook";
import { sumOfShares } from "#core/benefits/objectiveShares";
import { unreadLine } from "#core/benefits/valueLines";
import type { Issue, Outcome } from "#core/issues";
import { message } from "#core/messages/message";
import { roundTo } from "#core/numeric/rounding";
import { keyOf } from "#core/scoring/registerTable";
import { typedLines } from "#core/text/typedLines";
import { decimalOf, typedNumber } from "#core/text/typedNumber";
import { bodyRows, planBody } from "#sheets/planBody";
import type { CellContent } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { isBlocking, refusedBenefit } from "./benefitEdits";
import { sharesParameters } from "./benefitParameters";
import { unknown } from "./phaseBenefit";
import { bookOf, readForBenefits } from "./readBenefits";

export const setObjectiveShares: ActionWork = { propose };

/** Says which objectives a benefit serves and with which share; without lines only its own. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForBenefits(context.signal);
  const { book } = bookOf(reading);
  const typed = textOf(sharesParameters, context, "benefit");
  const benefit = book.benefits.find(({ id }) => keyOf(id) === keyOf(typed));
  if (benefit === undefined) return refusedBenefit(reading, unknown(reading, typed));
  const { id } = benefit;
  const read = readShareLines(textOf(sharesParameters, context, "shares"), id, book);
  if (read.issues.some(isBlocking)) return refusedBenefit(reading, read.issues);
  const target = registersToWrite(reading, ["BenefitShares"]);
  const content = target.contentOf("BenefitShares");
  const others = bodyRows(content).filter((row) => !isOf(row["Benefit ID"], id));
  const own = read.value.map(({ objective, entered }) => ({
    "Benefit ID": id,
    "Objective ID": objective,
    "Share %": entered,
  }));
  const objectives = own.length;
  return {
    sentence:
      objectives === 0
        ? message("unshares-benefit", { benefit: id })
        : message("shares-benefit", { benefit: id, objectives }),
    plan: {
      title: message("shared-benefit", { benefit: id }),
      edits: [...target.edits, ...planBody(content, [...others, ...own])],
    },
    issues: [...addedIssues(target), ...read.issues],
    state: reading.state,
  };
}

function isOf(cell: CellContent | undefined, id: string): boolean {
  return typeof cell === "string" && keyOf(cell) === keyOf(id);
}

interface TypedShare {
  readonly objective: string;
  readonly entered: number;
}

/** Lines of objective and share; of two lines for one objective the last counts. */
function readShareLines(
  text: string,
  record: string,
  { objectives }: BenefitBook,
): Outcome<readonly TypedShare[]> {
  const issues: Issue[] = [];
  const shares = new Map<string, TypedShare>();
  const lines = typedLines(text.replaceAll("=", ";"));
  const decimal = decimalOf(lines.map(({ fields }) => fields[1] ?? ""));
  for (const { line, fields } of lines) {
    const [id = "", figure = ""] = fields;
    const objective = objectives.find((each) => keyOf(each.id) === keyOf(id));
    const entered = typedNumber(figure, decimal);
    if (objective === undefined) issues.push(unreadLine(line, id, "an objective of Objectives"));
    else if (typeof entered !== "number" || entered < 0 || entered > 1) {
      issues.push(unreadLine(line, figure, "a share from 0 to 100%"));
    } else shares.set(keyOf(id), { objective: objective.id, entered });
  }
  const value = [...shares.values()].filter(({ entered }) => entered > 0);
  const total = sumOfShares(value);
  if (total > 1 + 1e-6) {
    const place = { register: "BenefitShares", record, field: "Share %" };
    const found = `${roundTo(total * 100, 1)}%`;
    issues.push({ code: "objective-shares-above", severity: "warning", place, found });
  }
  return { value, issues };
}
