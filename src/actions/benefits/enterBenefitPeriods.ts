import { readValueLines } from "#core/benefits/valueLines";
import { message } from "#core/messages/message";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { addedIssues, registersToWrite } from "../registersToWrite";
import { isBlocking, refusedBenefit, valueEdits } from "./benefitEdits";
import { enterPeriodsParameters } from "./benefitParameters";
import { bookOf, readForBenefits } from "./readBenefits";

export const enterBenefitPeriods: ActionWork = { propose };

/** Writes a grid of values by benefit and period; rows that BenefitPeriods lacks are added. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForBenefits(context.signal);
  const { book, issues } = bookOf(reading);
  const blocking = issues.filter(isBlocking);
  const read = readValueLines(textOf(enterPeriodsParameters, context, "values"), book);
  const found = [...blocking, ...read.issues];
  if (found.length > 0 || read.value.length === 0) return refusedBenefit(reading, found);
  const target = registersToWrite(reading, ["BenefitPeriods"]);
  const edits = valueEdits(target, book.periods, read.value);
  const benefits = new Set(read.value.map(({ benefit }) => benefit)).size;
  const cells = read.value.length;
  return {
    sentence: message("enters-benefit-values", { cells, benefits }),
    plan: {
      title: message("entered-benefit-values", { cells }),
      edits: [...target.edits, ...edits],
    },
    issues: addedIssues(target),
    state: reading.state,
  };
}
