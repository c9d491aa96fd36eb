import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** "P-005: ", or nothing where no record is named. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record}: `;
}

/** Sentences of the checks: what stands where, and what to do. */
export const checkIssues = {
  "stray-blanks": (words) =>
    `${of(words)}${words.field} ${words.found} begins or ends with a blank, so formulas take it for another entry. Remove the blank.`,
  "odd-characters": (words) =>
    `${of(words)}${words.field} ${words.found} holds characters that look like others or cannot be seen. Type it as ${words.quotedExpected}.`,
  "key-like-number": (words) =>
    `${of(words)}${words.field} stands as a number in one place and as text in another (${words.plainFound}): formulas do not find one by the other. Type identifiers as text; Excel makes numbers of 001 and days of 1-2.`,
  "formula-as-text": (words) =>
    `${of(words)}${words.field} shows the formula ${words.found} as text; it is not computed. Format the cell as General and enter it again.`,
  "spelled-otherwise": (words) =>
    `${of(words)}${words.field} ${words.found} is written ${words.quotedExpected} elsewhere. Write it the same way.`,
  "text-too-long": (words) =>
    `${of(words)}${words.field} has ${words.count("count", "character", "characters")}; at most ${words.expected} fit on the pages.`,
  "text-too-short": (words) =>
    `${of(words)}${words.field} says only ${words.found}. Say it so that somebody else understands it.`,
  "several-owners": (words) =>
    `${of(words)}${words.field} ${words.found} names several people. Name the one who answers for it.`,
  "word-for-missing": (words) =>
    `${of(words)}${words.field} holds ${words.found}, which says nothing. Fill it in, or leave it blank.`,
  "column-absent": ({ register, field }) =>
    `${register} has no column ${field} any more. Add the column again: formulas and reports need it.`,
  "row-below-table": ({ register, fact, number, speech }) =>
    number("count") === 1
      ? `Row ${fact("row")} is just below table ${register} and is not part of it. Include it?`
      : `Rows ${fact("row")} to ${fact("last")} are just below table ${register} and are not part of it (${speech.counted(number("count"), "row", "rows")}). Include them?`,
  "blank-rows": ({ register, count, fact }) =>
    `Table ${register} holds ${count("count", "blank row", "blank rows")} from row ${fact("row")} on; they make the workbook slow. Delete them.`,
  "formula-unlike-neighbours": (words) =>
    `${of(words)}${words.field} has the formula ${words.found}; ${words.fact("like")} of ${words.fact("of")} cells of the column have ${words.quotedExpected}. Fill that one down?`,
  "formula-missing": (words) =>
    `${of(words)}${words.field} is blank where a formula belongs. Fill the formula down?`,
  "broken-reference": (words) =>
    `${of(words)}the formula in ${words.field} has lost what it refers to (${words.found}). Restore it, or point it to the right cells.`,
  "external-reference": (words) =>
    `${of(words)}${words.field} reads another workbook, ${words.quoted("book")}, which others may not have. Keep the value instead.`,
  "date-system-1904": () =>
    "This workbook counts its days from 1904, so every day that is copied from or to another workbook moves by four years and a day. Switch it off under File > Options > Advanced, and check the days.",
  "findings-not-listed": ({ count, fact, register, field }) =>
    `${count("count", "finding", "findings")}; the first ${fact("listed")} are listed. Biggest group: ${fact("rule")}, ${register} ${field} (${fact("biggest")}).`,
  "waiver-without-reason": () =>
    "A finding is waived with a reason only: say why it is accepted as it is.",
  "fixes-on-protected-sheet": ({ sheet, count }) =>
    `Sheet ${sheet} is protected; ${count("count", "fix", "fixes")} cannot be applied. Unprotect it (Review > Unprotect Sheet) and fix again.`,
  "no-finding-to-fix": () => "None of these findings has a fix that is certain.",
  "no-finding-to-waive": () => "None of these findings is there any more.",

  "date-after-status": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is after the status date ${words.expected}. Correct the day, or the status date.`,
  "finish-in-past": (words) =>
    `${of(words)}${words.field} ${words.plainFound} has passed, but the stage is ${words.fact("stage")}. Forecast a new day, or close the project.`,
  "milestone-outside-project": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is outside project ${words.fact("project")}, which runs from ${words.fact("start")} to ${words.fact("finish")}. Correct one of them.`,
  "milestone-overdue": (words) =>
    `${of(words)}the milestone was due on ${words.plainFound} and has no actual date. Enter the day it was reached, or forecast a new one.`,
  "review-overdue": (words) =>
    `${of(words)}the review was due on ${words.plainFound}. Review it and set the next day.`,
  "record-stale": (words) =>
    `${of(words)}not updated since ${words.plainFound}, ${words.count("days", "day", "days")} before the status date (at most ${words.expected}). Bring it up to date.`,
  "closed-unfinished": (words) =>
    `${of(words)}the stage is ${words.fact("stage")}, but ${words.field} is ${words.plainFound}. Correct the one that is wrong.`,

  "magnitude-off": (words) =>
    `${of(words)}${words.field} is ${words.plainFound}, about ${words.fact("factor")} times ${words.fact("beside")} (${words.fact("usual")}). Is it in another unit? It would be ${words.expected}.`,
  "negative-amount": (words) =>
    `${of(words)}${words.field} is ${words.plainFound}, below zero. If it is a credit, waive this with a note; otherwise correct it.`,
  "spend-without-approval": (words) =>
    `${of(words)}${words.plainFound} has been spent, but the stage is only ${words.fact("stage")}. Move the stage on, or book the cost elsewhere.`,
  "actual-missing": (words) =>
    `${of(words)}no actual for ${words.fact("period")}, a closed period with a budget of ${words.plainFound}; it counts as 0. Enter what was spent.`,
  "period-as-date": (words) =>
    `${of(words)}${words.field} must be text such as 2026-Q1; a date stands there (${words.plainFound}).${words.expected === "" ? "" : ` It lies in ${words.expected}.`}`,

  "rag-optimistic": (words) =>
    `${of(words)}reported ${words.plainFound}, but the figures say ${words.expected} (${words.text("why")}). Correct the rating, or say in the status note why.`,
  "rag-pessimistic": (words) =>
    `${of(words)}reported ${words.plainFound}, while the figures say ${words.expected}. Say in the status note what the figures do not show.`,

  "budget-not-phased": (words) =>
    `${of(words)}the budget is ${words.plainFound}, but its periods in Financials add up to ${words.expected}. Make them equal.`,
  "benefit-without-periods": (words) =>
    `${of(words)}a money benefit without a plan by period, so it is worth nothing in every sum. Add its rows to BenefitPeriods.`,
  "target-not-planned": (words) =>
    `${of(words)}the target is ${words.plainFound}, but the plan by period ends at ${words.expected} (${words.fact("period")}). Make them equal.`,
  "demand-above-capacity": (words) =>
    `${words.fact("role")}: demand ${words.plainFound} FTE is above capacity ${words.expected} in ${words.fact("period")}${words.fact("more") === "" ? "" : ` and ${words.count("more", "more period", "more periods")}`}. Move work, or find people.`,
  "program-without-projects": (words) =>
    `${of(words)}no project belongs to this program. Assign its projects, or delete it.`,
  "benefit-counted-twice": (words) =>
    `${of(words)}the same benefit as ${words.fact("other")} of ${words.fact("project")}: ${words.found}. It may be counted twice; keep one, or split the amount.`,
  "project-without-benefit": (words) =>
    `${of(words)}the project has no benefit, nor is it Mandatory or an Enabler. Add what it is for.`,

  "response-unsuited": (words) =>
    `${of(words)}the response ${words.plainFound} does not suit ${words.fact("type")}. Choose one of ${words.expected}.`,
  "response-overdue": (words) =>
    `${of(words)}the response was due on ${words.plainFound} and the risk is still open. Do it, or set a new day.`,
  "risk-certain": (words) =>
    `${of(words)}a probability of ${words.plainFound} is no risk any more. Record it as an issue.`,
  "risk-impossible": (words) =>
    `${of(words)}an open risk with a probability of 0% cannot happen. Close it, or estimate it.`,
  "residual-above-inherent": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is above the inherent ${words.expected}: the response would make it worse. Correct one of them.`,
  "probability-outside-band": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is outside the band of level ${words.fact("level")} (${words.expected}). Correct one of them.`,
  "closed-with-open-action": (words) =>
    `${of(words)}closed, but its response is due only on ${words.plainFound}. Close the action too, or reopen the risk.`,
  "risk-unchanged": (words) =>
    `${of(words)}nothing of this risk has changed in ${words.count("snapshots", "snapshot", "snapshots")}. Review it.`,
  "realised-without-issue": (words) =>
    `${of(words)}the risk has come true, but no issue names it. Record the issue with this Risk ID.`,
  "impact-out-of-order": (words) =>
    `${of(words)}${words.field} ${words.plainFound} is ${words.field === "Impact low" ? "above" : "below"} the most likely ${words.expected}. Put low, likely and high in order.`,

  "issue-overdue": (words) =>
    `${of(words)}the issue was due on ${words.plainFound} and is still ${words.fact("status")}. Resolve it, or escalate it.`,
  "objective-without-projects": (words) =>
    `${of(words)}no live project and no benefit serves this objective. Assign projects to it, or set its weight to 0.`,
  "dependency-cycle": (words) =>
    `Projects wait for each other in a circle: ${words.text("path")}. Remove or soften one of these dependencies.`,
  "milestone-of-other-project": (words) =>
    `${of(words)}the milestone ${words.found} belongs to ${words.fact("project")}, not to ${words.expected} that hands over. Choose a milestone of ${words.expected}.`,
  "decision-overdue": (words) =>
    `${of(words)}the decision was needed by ${words.plainFound} and is still pending. Bring it to ${words.fact("forum")}.`,

  "group-of-one": (words) =>
    `${of(words)}exclusive group ${words.found} has no other project, so it excludes nothing. Add its rivals, or clear it.`,
  "exclusive-clash": (words) =>
    `${words.text("projects")} are all forced in, but share the exclusive group ${words.found}: at most one of them can be chosen. Force only one.`,
  "envelope-exceeded": (words) =>
    `Committed and forced projects need ${words.figure(words.plainFound)} in ${words.fact("period")}; the envelope is ${words.figure(words.expected)} (short ${words.figure(words.fact("short"))}). Raise it, release a project, or move cost.`,
  "rate-unlikely": (words) =>
    `${words.field} is ${words.plainFound}. Did you mean ${words.expected}?`,
  "thresholds-reversed": (words) =>
    `${words.field} is ${words.plainFound}, on the wrong side of ${words.fact("amber")} (${words.expected}): nothing can be Amber. Correct one of them.`,
  "setting-not-in-list": (words) => `${words.field} is ${words.found}; expected ${words.expected}.`,
  "bands-broken": (words) =>
    `Scales: level ${words.fact("level")} begins at ${words.plainFound}, but level ${words.fact("before")} ends at ${words.expected}. Let each band begin where the one before ends.`,
  "drop-down-missing": (words) =>
    `${words.register}[${words.field}] has lost its drop-down list in some cells or in all; anything can be typed there. Make it again?`,
  "key-clash": (words) =>
    `${words.found} is a project and a program at once; whatever relates to it cannot be told apart. Rename one of them.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
