import { roundTo } from "#core/numeric/rounding";
import type { BenefitMessageTable } from "../words";

/** What is done with benefits and their values by period. */
export const benefitMessages: BenefitMessageTable = {
  "adds-benefit": ({ benefit, relatesTo, periods }, { speech }) =>
    `Adds benefit ${benefit} of ${relatesTo}, planned in ${speech.counted(periods, "period", "periods")}.`,
  "phases-benefit": ({ benefit, periods, before, after, unit }, { speech }) =>
    `Plans ${benefit} anew in ${speech.counted(periods, "period", "periods")}: ${speech.number(roundTo(after, 2))} ${unit} instead of ${speech.number(roundTo(before, 2))}.`,
  "moves-benefit": ({ benefit, days, before, after }, { speech }) =>
    `Moves the forecast of ${benefit} by ${speech.counted(days, "day", "days")}: from ${before === "" ? "no period" : before} to ${after === "" ? "no period" : after}.`,
  "enters-benefit-values": ({ cells, benefits }, { speech }) =>
    `Writes ${speech.counted(cells, "value", "values")} of ${speech.counted(benefits, "benefit", "benefits")} into BenefitPeriods.`,
  "shares-benefit": ({ benefit, objectives }, { speech }) =>
    `Shares ${benefit} among ${speech.counted(objectives, "objective", "objectives")}.`,
  "unshares-benefit": ({ benefit }) => `Counts benefit ${benefit} for its own objective only.`,
  "sets-cost-basis": ({ basis }) => `Values projects on the cost basis ${basis}.`,
  "changes-no-benefit": () => "No benefit is changed.",

  "added-benefit": ({ benefit }) => `Added benefit ${benefit}`,
  "phased-benefit": ({ benefit }) => `Planned ${benefit} anew`,
  "moved-benefit": ({ benefit, days }, { speech }) =>
    `Moved ${benefit} by ${speech.counted(days, "day", "days")}`,
  "entered-benefit-values": ({ cells }, { speech }) =>
    `Entered ${speech.counted(cells, "value", "values")} of benefits`,
  "shared-benefit": ({ benefit }) => `Shared ${benefit} among objectives`,
  "set-cost-basis": ({ basis }) => `Set the cost basis to ${basis}`,
  "changed-no-benefit": () => "Changed no benefit",
};
