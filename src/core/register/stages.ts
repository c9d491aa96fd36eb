import { keyOf } from "#core/scoring/registerTable";

const oneOf =
  (...words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(keyOf(text));

/** Stages from approval to the end of delivery, as cells spell them: what is committed. */
export const committedStages = ["Approved", "In delivery", "Closing", "On hold"] as const;

/** Whether a project is committed: approved, in delivery, closing, or on hold after approval. */
export const isCommitted = oneOf(...committedStages.map(keyOf));

/** Whether a project is over: nothing of it is ahead any more. */
export const isOver = oneOf("closed", "cancelled");

/** Whether work goes on, so that money is spent and dates bind. */
export const isRunning = oneOf("in delivery", "closing");

/** Whether a project is still an idea or a proposal. */
export const isBeforeApproval = oneOf("idea", "proposed");

/** Whether nothing is done yet: a blank progress is none. */
export const isBeforeDelivery = oneOf("idea", "proposed", "approved");

/** Whether a project has its people: approved or in delivery. In closing and on hold they are free again. */
export const isStaffed = oneOf("approved", "in delivery");

/** Whether the accepted scenario has chosen a project, by its column Decision. */
export const isChosen = oneOf("selected", "forced in");

/**
 * Whether the people of a project are promised to it: it is approved or in delivery, or chosen (C-01).
 *
 * @example
 * claimsPeople("Proposed", "Selected"); // => true
 */
export function claimsPeople(stage: string, decision: string): boolean {
  return isStaffed(stage) || (!isOver(stage) && isChosen(decision));
}

/**
 * Whether the money of a project is promised to it: it is committed, or chosen. Unlike people, bills of a
 * project that closes or is on hold still come.
 *
 * @example
 * claimsMoney("Closing", ""); // => true
 */
export function claimsMoney(stage: string, decision: string): boolean {
  return isCommitted(stage) || (!isOver(stage) && isChosen(decision));
}
